// Reads the world input-output table of 2011: 40 countries and the rest of the world, 35 industries (WIOD, release 2013).

import { readLabels, readNumber, TableTextError } from '../caliendo-parro/read.js';
import type { Chain } from './chain.js';

/** The files of data/economy/value-added by their names without `.csv`. */
export interface WiodTexts {
  readonly 'wiod-2011-countries': string;
  readonly 'wiod-2011-industries': string;
  readonly 'wiod-2011': string;
}

/**
 * The chain of the table. A row of the file is a product: country, industry, output, then what each product uses of it, in
 * million USD; a negative number stands for that many zeros. Value added is output less inputs, so that taxes on products
 * and transport margins are in it.
 */
export function readWiod(texts: WiodTexts): Chain {
  const economies = readLabels(texts['wiod-2011-countries'], 'wiod-2011-countries');
  const sectors = readLabels(texts['wiod-2011-industries'], 'wiod-2011-industries');
  const size = economies.length * sectors.length;
  const output = new Float64Array(size);
  const starts = new Int32Array(size + 1);
  const users: number[] = [];
  const uses: number[] = [];
  let product = 0;
  texts['wiod-2011'].split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#') || line.startsWith('country,')) return;
    const where = `wiod-2011, line ${index + 1}`;
    const cells = line.split(',');
    const country = economies[Math.floor(product / sectors.length)]?.id;
    const industry = sectors[product % sectors.length]?.id;
    if (cells[0] !== country || cells[1] !== industry)
      throw new TableTextError(
        `${where}: ${cells[0]} ${cells[1]} stands where ${country} ${industry} is expected`,
      );
    output[product] = readNumber(cells[2] ?? '', where);
    let user = 0;
    for (let at = 3; at < cells.length; at++) {
      const value = readNumber(cells[at] as string, where);
      if (value < 0) user -= value;
      else {
        users.push(user);
        uses.push(value);
        user++;
      }
    }
    if (user !== size) throw new TableTextError(`${where}: ${user} users, expected ${size}`);
    product++;
    starts[product] = users.length;
  });
  if (product !== size) throw new TableTextError(`wiod-2011: ${product} products, expected ${size}`);
  const spent = new Float64Array(size);
  const coefficients = Float64Array.from(uses, (value, at) => {
    const user = users[at] as number;
    (spent[user] as number) += value;
    return value / (output[user] as number);
  });
  const valueAdded = output.map((made, at) => (made > 0 ? 1 - (spent[at] as number) / made : 0));
  return {
    economies,
    sectors,
    starts,
    users: Int32Array.from(users),
    coefficients,
    valueAdded,
    output,
    unit: 'million USD',
  };
}

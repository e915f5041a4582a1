// Whose value is in a product, and which of it the buyer's own country added.

import { labelNamed, sectors, valueAdded } from '../../economy/index.js';
import type { Edition } from '../edition.js';
import { AskError } from '../error.js';
import type { ValueAddedAnswer, ValueAddedQuestion } from '../shapes/economy.js';
import { modelCountry, sectorsData, wiodChain } from './models.js';
import { refusing } from './refusal.js';

/** Where the value comes from, with the names the table gives its economies and sectors. */
export interface TracedValue {
  readonly answer: ValueAddedAnswer;
  /** Name of the sector. */
  readonly sector: string;
  readonly economies: ReadonlyMap<string, string>;
  readonly sectors: ReadonlyMap<string, string>;
}

/** The answer of `parley value-added --json`. Throws an `AskError`. */
export function askValueAdded(edition: Edition, question: ValueAddedQuestion): ValueAddedAnswer {
  return traceValue(edition, question).answer;
}

/** Traces the value of a product. Throws an `AskError`. */
export function traceValue(edition: Edition, question: ValueAddedQuestion): TracedValue {
  return refusing('of', () => trace(edition, question));
}

function trace(edition: Edition, question: ValueAddedQuestion): TracedValue {
  const { of, sector, to, table = 'icio-2017' } = question;
  const chain = chainOf(edition, table);
  const ids = chain.economies.map(({ id }) => id);
  const economyOf = (field: string, text: string) => {
    const id = [modelCountry(edition, text), text.toUpperCase()].find((it) => ids.includes(it));
    if (id === undefined)
      throw new AskError(field, `this table has no \`${text}\`; it has ${ids.join(', ')}`);
    return id;
  };
  const found = labelNamed(chain.sectors, sector);
  if (found === undefined) {
    const names = chain.sectors.map(({ name }) => name).join('; ');
    throw new AskError('sector', `this table has no \`${sector}\`; it has ${names}`);
  }
  const origins = valueAdded.origins(chain, economyOf('of', of), found.id);
  const buyer = to === undefined ? undefined : economyOf('to', to);
  const home = origins.economies.find(({ economy }) => economy === buyer)?.percent;
  const answer: ValueAddedAnswer = {
    table,
    ...origins,
    ...(buyer === undefined ? {} : { to: buyer, ...(home === undefined ? {} : { ofBuyer: home }) }),
    sectors: origins.sectors.slice(0, 50),
  };
  return {
    answer,
    sector: found.name,
    economies: new Map(chain.economies.map(({ id, name }) => [id, name])),
    sectors: new Map(chain.sectors.map(({ id, name }) => [id, name])),
  };
}

function chainOf(edition: Edition, table: 'icio-2017' | 'wiod-2011'): valueAdded.Chain {
  return table === 'wiod-2011'
    ? wiodChain(edition)
    : valueAdded.chainOf(sectors.tablesOf(sectorsData(edition)));
}

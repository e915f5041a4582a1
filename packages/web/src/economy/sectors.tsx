// Who makes what: income of a few sectors on both sides, cars, farms and steel first, from the model of sectors.

import { Figure } from '../export/figure.js';
import type { Cell, Table } from '../export/table.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { Bars } from './bars.js';
import { signed, useNames } from './names.js';
import { idIn, OF_SECTORS } from './places.js';
import type { Solved } from './solve.js';
import { StatusLine } from './status.js';
import { economyWords } from './words.js';

const FIRST = ['D29', 'D01T02', 'D24', 'D10T12', 'D26', 'D28', 'D20', 'D30'];

interface Props {
  readonly solved: Solved;
  readonly partner: string;
  readonly notes: readonly string[];
}

export function Sectors({ solved, partner, notes }: Props) {
  const words = useWords(economyWords);
  const format = useFormat();
  const name = useNames();
  const { asked, answer } = solved;
  if (asked.kind === 'none')
    return asked.why === 'only world' ? null : <p className="quiet aside">{words.why[asked.why]}</p>;
  const { sectors } = answer ?? {};
  if (answer === undefined || sectors === undefined)
    return (
      <section className="fig waiting" aria-label={words.sectors.title}>
        <StatusLine solved={solved} />
      </section>
    );
  const inModel = OF_SECTORS.includes(partner);
  const other = inModel ? idIn('sectors', partner) : 'ROW';
  const income = (economy: string, sector: string) =>
    sectors.find((it) => it.iso3 === economy && it.sector === sector)?.income ?? null;
  const table: Table = {
    name: words.sectors.title,
    columns: [
      { key: 'economy', title: words.ranks.economy },
      { key: 'id', title: 'ICIO' },
      { key: 'sector', title: words.sectors.sector },
      ...(['income', 'output', 'price', 'exports', 'imports'] as const).map((key) => ({
        key,
        title: key,
      })),
    ],
    rows: sectors.map(({ iso3, sector, name: english, income: made, output, price, exports, imports }) => ({
      economy: name(iso3),
      id: sector,
      sector: words.sectors.names[sector] ?? english,
      income: made,
      output,
      price,
      exports,
      imports,
    })),
    notes,
  };
  const show = (cell: Cell) => (typeof cell === 'number' ? signed(format, cell) : cell);
  return (
    <Figure
      title={words.sectors.title}
      standfirst={`${words.sectors.stand}${inModel ? '' : ` ${words.sectors.rest(name(partner))}`}`}
      table={table}
      json={answer}
      show={show}
      below={
        <>
          <ul className="legend">
            <li>
              <i className="swatch bar-us" /> {words.us}
            </li>
            <li>
              <i className="swatch bar-them" /> {name(other)}
            </li>
          </ul>
          <StatusLine solved={solved} />
        </>
      }
    >
      <Bars
        label={words.sectors.title}
        rows={FIRST.map((sector) => ({
          key: sector,
          name: words.sectors.names[sector] ?? sector,
          values: [
            { kind: 'us', value: income('USA', sector) },
            { kind: 'them', value: income(other, sector) },
          ],
        }))}
      />
    </Figure>
  );
}

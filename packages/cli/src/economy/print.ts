// The economy lens in words: the two sides first, then who wins and who loses, with units and the model's caveats.

import type { EconomyAnswer, SearchAnswer } from '@parley/core/ask';
import type { TracedValue } from '@parley/core/ask/economy';
import type { EconomyResult } from '@parley/core/economy';
import { paragraph, spread, type Terminal } from '../terminal.js';

type Sectors = NonNullable<EconomyAnswer['sectors']>;

const COLUMNS = ['welfare', 'deficit', 'exports', 'imports', 'employment', 'prices', 'revenueShare'] as const;
const HEADS = ['welfare', 'deficit', 'exports', 'imports', 'jobs', 'prices', 'revenue'];

/** Prints a solved policy. `sides` are the economies the policy is about. */
export function printResult(terminal: Terminal, result: EconomyAnswer, sides: readonly string[]): void {
  terminal.write(terminal.bold(paragraph(result.title)));
  if (result.status !== 'converged') {
    terminal.write(paragraph(statusText(result)));
    return;
  }
  terminal.write(
    terminal.dim(`\n${'percent change'.padEnd(24)}${HEADS.map((head) => head.padStart(8)).join('')}\n`),
  );
  const byId = new Map(result.countries.map((country) => [country.iso3, country]));
  for (const id of sides) {
    const country = byId.get(id);
    if (country !== undefined) row(terminal, country.name, country);
  }
  for (const [name, group] of Object.entries(result.groups)) row(terminal, GROUP_NAMES[name] ?? name, group);
  const others = result.countries.filter(({ iso3, welfare }) => !sides.includes(iso3) && welfare !== null);
  const ranked = [...others].sort((a, b) => (b.welfare ?? 0) - (a.welfare ?? 0));
  const some = ranked.length > 12 ? 5 : Math.ceil(ranked.length / 2);
  section(terminal, 'Best off of the others', ranked.slice(0, some));
  section(terminal, 'Worst off', ranked.slice(-Math.min(some, ranked.length - some)).reverse());
  if (result.sectors !== undefined) printSectors(terminal, result.sectors, sides);
  if (result.worldTrade !== null) terminal.write(`\nWorld trade ${figure(result.worldTrade).trim()} %\n`);
  terminal.write('\n');
  terminal.write(
    terminal.dim(
      paragraph(
        `Revenue: tariff revenue as a share of benchmark spending (world) or of income after the change (others). Residual of every market ${exponential(result.residual)}, ${result.iterations} evaluations. ${result.caveat}`,
      ),
    ),
  );
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  EU: 'European Union, 27',
  EU25: 'EU without CZ and SK',
  nonUS: 'all but the US',
  all: 'world',
};

/** What the law behind a policy covers, and the average rates it comes to. */
export function printRates(
  terminal: Terminal,
  rates: NonNullable<EconomyAnswer['rates']>,
  coverage: NonNullable<EconomyAnswer['coverage']>,
): void {
  const share = (100 * coverage.covered) / coverage.imports;
  terminal.write(`\n${terminal.bold('Average US duty, weighted by the imports of 2024')}\n`);
  const partners = new Map<string, { value: number; covered: number; from: number; to: number }>();
  for (const { partner, value, covered, from, to } of rates) {
    const sum = partners.get(partner) ?? { value: 0, covered: 0, from: 0, to: 0 };
    partners.set(partner, {
      value: sum.value + value,
      covered: sum.covered + covered,
      from: sum.from + covered * from,
      to: sum.to + covered * to,
    });
  }
  terminal.write(
    terminal.dim(
      `${'partner'.padEnd(10)}${'imports, bn'.padStart(12)}${'covered'.padStart(10)}${'before'.padStart(10)}${'after'.padStart(10)}\n`,
    ),
  );
  const sorted = [...partners].sort((a, b) => b[1].value - a[1].value);
  for (const [partner, { value, covered, from, to }] of sorted.slice(0, 15)) {
    const rate = (duty: number) => `${((100 * duty) / Math.max(1, covered)).toFixed(2)}%`.padStart(10);
    terminal.write(
      `${partner.padEnd(10)}${(value / 1e9).toFixed(1).padStart(12)}${`${((100 * covered) / value).toFixed(1)}%`.padStart(10)}${rate(from)}${rate(to)}\n`,
    );
  }
  terminal.write(
    terminal.dim(paragraph(`${share.toFixed(1)} % of the imports are covered. ${coverage.note}`)),
  );
}

/** Average duties by partner or sector, one column a state of the law. */
export function printAverages(
  terminal: Terminal,
  rows: readonly {
    readonly of: string;
    readonly imports: number;
    readonly covered: number;
    readonly rates: readonly (number | null)[];
  }[],
  states: readonly string[],
  by: string,
): void {
  terminal.write(terminal.bold('Average US duty, nothing claimed beyond what was claimed in 2024\n'));
  states.forEach((state, index) => {
    terminal.write(`${states.length > 1 ? `(${index + 1}) ` : ''}entries of ${state}\n`);
  });
  const heads = states
    .map((_, index) => (states.length > 1 ? `(${index + 1})` : 'duty').padStart(10))
    .join('');
  terminal.write(
    terminal.dim(`\n${by.padEnd(12)}${'imports, bn'.padStart(12)}${'covered'.padStart(10)}${heads}\n`),
  );
  const all = { of: 'all', imports: 0, covered: 0, rates: states.map(() => 0) };
  for (const { imports, covered, rates } of rows) {
    all.imports += imports;
    all.covered += covered;
    all.rates = all.rates.map((duty, state) => duty + covered * (rates[state] ?? 0));
  }
  const total = { ...all, rates: all.rates.map((duty) => duty / Math.max(1, all.covered)) };
  for (const { of, imports, covered, rates } of [total, ...rows]) {
    const cells = rates
      .map((rate) => (rate === null ? '-' : `${(100 * rate).toFixed(2)}%`).padStart(10))
      .join('');
    const share = `${((100 * covered) / Math.max(1, imports)).toFixed(1)}%`;
    terminal.write(
      `${of.padEnd(12)}${(imports / 1e9).toFixed(2).padStart(12)}${share.padStart(10)}${cells}\n`,
    );
  }
  terminal.write(
    terminal.dim(
      paragraph(
        'Weights: US imports for consumption of 2024 by ten-digit number. Not covered: lines whose duty needs a quantity or the reading of a note. Sectors are those of GTAP; ? has none.',
      ),
    ),
  );
}

/** Prints what a search found. */
export function printFound(terminal: Terminal, found: SearchAnswer, sides: readonly string[]): void {
  terminal.write(
    paragraph(
      `${statusText(found)} Certificate (norm of the projected gradient): ${exponential(found.certificate)}; ${found.rounds} rounds.`,
    ),
  );
  const { gain, inequality } = found;
  if (typeof gain === 'number' && inequality !== undefined)
    terminal.write(
      `Every government gains ${gain.toFixed(4)} %; largest difference ${exponential(inequality)} %\n`,
    );
  terminal.write(
    terminal.dim(
      `\n${'tariffs of'.padEnd(12)}${'lowest'.padStart(10)}${'median'.padStart(10)}${'highest'.padStart(10)}\n`,
    ),
  );
  for (const { importer, lowest, median, highest } of found.summary) {
    const cells = [lowest, median, highest].map((rate) => `${(100 * rate).toFixed(1)}%`.padStart(10));
    terminal.write(`${importer.padEnd(12)}${cells.join('')}\n`);
  }
  terminal.write('\n');
  printResult(terminal, found.effects, sides);
}

function section(terminal: Terminal, title: string, countries: readonly EconomyResult[]): void {
  if (countries.length === 0) return;
  terminal.write(terminal.dim(`${title}\n`));
  for (const country of countries) row(terminal, country.name, country);
}

function row(terminal: Terminal, name: string, values: Pick<EconomyResult, (typeof COLUMNS)[number]>): void {
  const cells = COLUMNS.map((column) => figure(values[column]));
  terminal.write(`${name.slice(0, 23).padEnd(24)}${cells.join('')}\n`);
}

function printSectors(terminal: Terminal, sectors: Sectors, sides: readonly string[]): void {
  for (const side of sides) {
    const own = sectors.filter(({ iso3, income }) => iso3 === side && income !== null);
    const ranked = [...own].sort((a, b) => Math.abs(b.income ?? 0) - Math.abs(a.income ?? 0)).slice(0, 6);
    if (ranked.length === 0) continue;
    terminal.write(
      terminal.dim(
        `\n${`${side}: sectors that move most`.padEnd(40)}${['income', 'exports', 'imports', 'price'].map((head) => head.padStart(10)).join('')}\n`,
      ),
    );
    for (const { name, income, exports, imports, price } of ranked) {
      const cells = [income, exports, imports, price].map((value) => figure(value).padStart(10));
      terminal.write(`${name.slice(0, 39).padEnd(40)}${cells.join('')}\n`);
    }
  }
}

function figure(value: number | null): string {
  if (value === null) return '-'.padStart(8);
  if (Math.abs(value) < 0.005) return '0.00'.padStart(8);
  const text = Math.abs(value) >= 1000 ? value.toFixed(0) : value.toFixed(2);
  return `${value > 0 ? '+' : ''}${text}`.padStart(8);
}

function exponential(value: number | null): string {
  return (value ?? Number.NaN).toExponential(1);
}

/** A status as a sentence. */
function statusText({ status, advice }: Pick<EconomyAnswer, 'status' | 'advice'>): string {
  switch (status) {
    case 'converged':
      return 'Converged.';
    case 'cancelled':
      return 'Stopped before it converged; this is what was found.';
    case 'stalled':
      return `Not solved: ${advice}.`;
    case 'infeasible':
      return `Refused: ${advice}.`;
  }
}

/** Prints whose value is in a product. */
export function printOrigins(
  terminal: Terminal,
  { answer, sector: label, economies: names, sectors: labels }: TracedValue,
): void {
  const maker = names.get(answer.economy) ?? answer.economy;
  terminal.write(terminal.bold(paragraph(`Whose value is in ${label} of ${maker}`)));
  terminal.write(terminal.dim(`${spread('added in', 'percent of its value', 48)}\n`));
  const ranked = [...answer.economies].sort((a, b) => b.percent - a.percent);
  for (const { economy, percent } of ranked.slice(0, 12)) {
    terminal.write(`${spread(names.get(economy) ?? economy, percent.toFixed(2), 48)}\n`);
  }
  if (answer.to !== undefined && answer.ofBuyer !== undefined) {
    const buyer = names.get(answer.to) ?? answer.to;
    terminal.write(
      paragraph(
        `Sold to ${buyer}, ${answer.ofBuyer.toFixed(2)} % of the price is value that ${buyer} added itself: a duty on the whole price taxes that too.`,
      ),
    );
  }
  terminal.write(terminal.dim(`\n${spread('sectors that added most', 'percent', 72)}\n`));
  for (const { economy, sector, percent } of answer.sectors.slice(0, 10)) {
    const name = `${names.get(economy) ?? economy}: ${labels.get(sector) ?? sector}`;
    terminal.write(`${spread(name.slice(0, 62), percent.toFixed(2), 72)}\n`);
  }
  terminal.write(
    terminal.dim(
      paragraph(`Table ${answer.table}; imports of an input are shared among users in proportion.`),
    ),
  );
}

// A change of law as a policy of a model: average duties by its partners and sectors before and after, and what is not covered.

import type { Policy, Tariff } from '../model.js';
import type { AverageRate } from './average.js';

/** Average duties of one partner and sector of a model under two states of the law, as fractions. */
export interface ModelRate {
  readonly partner: string;
  readonly sector: string;
  readonly from: number;
  readonly to: number;
  /** US dollars of imports, and of them what could be priced under both states. */
  readonly value: number;
  readonly covered: number;
}

/** How partners and sectors of the law are called in a model; undefined where it has none. */
export interface Naming {
  readonly partner: (alpha2: string) => string | undefined;
  readonly sector: (gtap: string) => string | undefined;
}

/** How much of the imports a policy stands on. */
export interface Coverage {
  /** US dollars of imports in the statistics. */
  readonly imports: number;
  /** Of them, priced, with a partner and a sector in the model. */
  readonly covered: number;
  readonly note: string;
}

/** Sums average rates to the partners and sectors of a model; `from` and `to` are places among the states. */
export function ratesOf(
  averages: readonly AverageRate[],
  naming: Naming,
  from: number,
  to: number,
): { readonly rates: readonly ModelRate[]; readonly coverage: Coverage } {
  const cells = new Map<string, { value: number; covered: number; from: number; to: number }>();
  let imports = 0;
  let covered = 0;
  for (const average of averages) {
    imports += average.value;
    const partner = naming.partner(average.partner);
    const sector = naming.sector(average.sector);
    if (partner === undefined || sector === undefined) continue;
    const key = `${partner} ${sector}`;
    const cell = cells.get(key) ?? { value: 0, covered: 0, from: 0, to: 0 };
    cell.value += average.value;
    cell.covered += average.covered;
    cell.from += average.covered * (average.rates[from] ?? 0);
    cell.to += average.covered * (average.rates[to] ?? 0);
    cells.set(key, cell);
    covered += average.covered;
  }
  const rates = [...cells].map(([key, cell]): ModelRate => {
    const [partner = '', sector = ''] = key.split(' ');
    const share = (duty: number) => (cell.covered === 0 ? 0 : duty / cell.covered);
    return {
      partner,
      sector,
      from: share(cell.from),
      to: share(cell.to),
      value: cell.value,
      covered: cell.covered,
    };
  });
  const note =
    'Weights: US imports of 2024 by ten-digit number (49 countries and the European Union, about 98 % of all). Duties on metal content are charged on industry averages of that content. Not covered, and taken to change as what is covered: lines whose duty needs a quantity or the reading of a note, and sectors the model does not have.';
  return { rates, coverage: { imports, covered, note } };
}

/**
 * The policy of US tariffs that a change of law makes. `benchmark` is the tariff the model starts from, to which the change is
 * applied as a factor: (1 + before) (1 + to) / (1 + from) - 1. A model without sectors has the sector `all`.
 */
export function policyFrom(
  rates: readonly ModelRate[],
  benchmark: (partner: string, sector: string) => number,
  partners: (partner: string) => readonly string[] = (partner) => [partner],
): Policy {
  const tariffs: Tariff[] = [];
  for (const { partner, sector, from, to } of rates) {
    for (const exporter of partners(partner)) {
      const before = benchmark(exporter, sector);
      const rate = ((1 + before) * (1 + to)) / (1 + from) - 1;
      tariffs.push({ importer: 'USA', exporter, rate, ...(sector === 'all' ? {} : { sector }) });
    }
  }
  return { tariffs };
}

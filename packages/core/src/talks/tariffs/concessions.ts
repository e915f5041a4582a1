// The balance of concessions: what a change of tariffs does to imports at existing world prices, which is what negotiators count.

import type { Tariff } from '../../economy/index.js';
import type { Combination } from './policy.js';
import type { TariffIssue } from './question.js';
import type { Options } from './surrogate.js';

/** Change of one economy's imports from another, bn USD a year at the world prices of today (quantities at prices before duty). */
export interface TradeConcession {
  /** The issue alone moved from today; absent for the whole package. */
  readonly issue?: string;
  readonly importer: string;
  readonly exporter: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export interface ConcessionQuestion {
  readonly issues: readonly TariffIssue[];
  readonly today: Options;
  readonly options: Options;
  readonly combinationOf: (options: Options) => Combination;
  /** Imports at world prices of today, bn USD a year: `importer * N + exporter` in the order of `economies`. */
  readonly importsAt: (options: Options) => Float64Array;
  readonly economies: readonly string[];
}

/**
 * For each issue that leaves today, moved alone, and for all together: imports of every pair whose tariffs it changes. Equal changes on
 * both sides are reciprocity in the sense of the GATT; this is a count of trade, not of welfare.
 */
export function concessionsOf(question: ConcessionQuestion): readonly TradeConcession[] {
  const { issues, today, options, combinationOf, importsAt, economies } = question;
  const base = importsAt(today);
  const moved = issues.flatMap(({ issue }, at) =>
    options[at] === today[at]
      ? []
      : [{ issue, options: today.map((kept, place) => (place === at ? (options[at] as number) : kept)) }],
  );
  const steps: readonly { readonly issue?: string; readonly options: Options }[] =
    moved.length === 0 ? [] : [...moved, { options }];
  return steps.flatMap(({ issue, options: there }) =>
    wholeConcessions({
      before: combinationOf(today),
      after: combinationOf(there),
      importsBefore: base,
      importsAfter: importsAt(there),
      economies,
    }).map((whole) => (issue === undefined ? whole : { issue, ...whole })),
  );
}

interface Step {
  readonly before: Combination;
  readonly after: Combination;
  readonly importsBefore: Float64Array;
  readonly importsAfter: Float64Array;
  readonly economies: readonly string[];
}

/** Imports of every pair whose tariffs differ between two combinations. */
export function wholeConcessions({ before, after, economies, ...imports }: Step): readonly TradeConcession[] {
  return changedPairs(before.tariffs, after.tariffs).map(([importer, exporter]) => {
    const cell = economies.indexOf(importer) * economies.length + economies.indexOf(exporter);
    const was = imports.importsBefore[cell] as number;
    const is = imports.importsAfter[cell] as number;
    return { importer, exporter, before: was, after: is, change: is - was };
  });
}

/** Importers and exporters between which some tariff differs, in order of the second list. */
function changedPairs(
  before: readonly Tariff[],
  after: readonly Tariff[],
): readonly (readonly [string, string])[] {
  const rates = (tariffs: readonly Tariff[]): ReadonlyMap<string, number> =>
    new Map(
      tariffs.map(({ importer, exporter, sector = '', rate }) => [`${importer} ${exporter} ${sector}`, rate]),
    );
  const was = rates(before);
  const is = rates(after);
  const pairs = new Map<string, readonly [string, string]>();
  for (const key of [...is.keys(), ...was.keys()]) {
    if (was.get(key) === is.get(key)) continue;
    const [importer = '', exporter = ''] = key.split(' ');
    pairs.set(`${importer} ${exporter}`, [importer, exporter]);
  }
  return [...pairs.values()];
}

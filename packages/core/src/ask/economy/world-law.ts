// A change of law on the world model, whose benchmark has no tariffs.

import {
  policyFrom,
  ratesOf,
  type SolveOptions,
  world,
  worldChange,
  worldVocabulary,
} from '../../economy/index.js';
import type { Edition } from '../edition.js';
import { averagesOf, stateOf, statesOf, type Written } from './law-change.js';
import { expanded } from './merge.js';
import { alpha3, EU_MEMBERS } from './models.js';
import type { PolicyResult } from './solve.js';

/** The day whose law the world model's benchmark, which has no tariffs, is taken to be. */
const WORLD_BASE = '2025-01-01';

/**
 * The world model starts without tariffs, so both states are solved as additions to the law of 1 January 2025, and the answer is
 * the second against the first.
 */
export function solveWorldLaw(
  edition: Edition,
  written: Written,
  benchmark: world.Benchmark,
  options: SolveOptions,
): PolicyResult {
  const { policy: file } = written;
  const codes = alpha3(edition);
  const averages = averagesOf(edition, written, [
    stateOf('policy', WORLD_BASE, edition.law, 'law'),
    ...statesOf(edition, written),
  ]);
  const known = new Set(benchmark.countries.map(({ id }) => id));
  const partner = (alpha2: string) =>
    alpha2 === 'EU' ? 'EU' : known.has(codes.get(alpha2) ?? '') ? codes.get(alpha2) : undefined;
  const naming = { partner, sector: () => 'all' };
  const union = EU_MEMBERS.flatMap((code) => codes.get(code) ?? []).filter((id) => known.has(id));
  const policyOf = (state: number) => {
    const { tariffs } = policyFrom(
      ratesOf(averages, naming, 0, state).rates,
      () => 0,
      (id) => (id === 'EU' ? union : [id]),
    );
    const raised = tariffs.map((tariff) => ({ ...tariff, rate: Math.max(0, tariff.rate) }));
    const answered =
      file.retaliation === undefined
        ? []
        : raised.map(({ importer, exporter, rate }) => ({ importer: exporter, exporter: importer, rate }));
    const { tariffs: named } =
      state === 2 ? expanded(file, worldVocabulary(benchmark, codes)) : { tariffs: [] };
    return { tariffs: [...raised, ...answered, ...named] };
  };
  const before = world.solve(benchmark, policyOf(1), options);
  const after = world.solve(benchmark, policyOf(2), options);
  const { rates, coverage } = ratesOf(averages, naming, 1, 2);
  const cut = ratesOf(averages, naming, 0, 2).rates.filter(({ from: base, to: now }) => now < base).length;
  const note =
    cut === 0
      ? coverage.note
      : `${coverage.note} The model has no tariffs below those of ${WORLD_BASE}: for ${cut} partners the cut below that is left out.`;
  return { ...worldChange(benchmark, before, after, file.title), rates, coverage: { ...coverage, note } };
}

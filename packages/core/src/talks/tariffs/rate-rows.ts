// Rows of a table of rates: duties of sorts of lines summed to sectors of a model, freed of issues that make no difference.

import type { Naming } from '../../economy/index.js';
import type { TariffModel } from './question.js';
import type { RateRow } from './rates.js';

/** Lines that the acts of the same issues name, and what they pay under the combinations of these issues. */
export interface Sort {
  /** Places of issues, rising. */
  readonly issues: readonly number[];
  /** [combination] by sector of the concordance: covered value in dollars, the same in each, and duty. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly partner: string;
  readonly gtap: string;
  readonly value: number;
  readonly covered: number;
  /** Duty in dollars by combination of the sort's issues. */
  readonly duties: Float64Array;
}

/** Every choice of one place below each count, the last running fastest; one empty choice where there are no counts. */
export function combinationsOf(counts: readonly number[]): readonly (readonly number[])[] {
  return counts.reduce<readonly (readonly number[])[]>(
    (some, count) =>
      some.flatMap((places) => Array.from({ length: count }, (_, place) => [...places, place])),
    [[]],
  );
}

/** The cell of a combination of all issues in a table over some of them; `counts` are the options of all. */
export function placeIn(
  counts: readonly number[],
  some: readonly number[],
  places: readonly number[],
): number {
  return some.reduce((cell, issue) => cell * (counts[issue] ?? 1) + (places[issue] ?? 0), 0);
}

/** Rows of one model: cells summed over its exporters and sectors, then freed of issues on which nothing depends. */
export function rowsOf(
  counts: readonly number[],
  model: TariffModel,
  naming: Naming,
  sorts: readonly Sort[],
): readonly RateRow[] {
  const sums = new Map<string, { sort: Sort; cell: Cell }[]>();
  for (const sort of sorts)
    for (const cell of sort.cells) {
      const exporter = naming.partner(cell.partner);
      const sector = naming.sector(cell.gtap);
      if (exporter === undefined || sector === undefined) continue;
      const key = `${exporter} ${sector}`;
      const parts = sums.get(key) ?? [];
      sums.set(key, [...parts, { sort, cell }]);
    }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, parts]): RateRow => {
      const [exporter = '', sector = ''] = key.split(' ');
      const issues = [...new Set(parts.flatMap(({ sort }) => sort.issues))].sort((a, b) => a - b);
      const value = parts.reduce((sum, { cell }) => sum + cell.value, 0);
      const covered = parts.reduce((sum, { cell }) => sum + cell.covered, 0);
      const all = combinationsOf(issues.map((issue) => counts[issue] ?? 1));
      const ppm = Float64Array.from(all, (places) => {
        const full: number[] = [];
        issues.forEach((issue, at) => {
          full[issue] = places[at] ?? 0;
        });
        const duty = parts.reduce(
          (sum, { sort, cell }) => sum + (cell.duties[placeIn(counts, sort.issues, full)] ?? 0),
          0,
        );
        return covered === 0 ? 0 : Math.round((1e6 * duty) / covered);
      });
      return simplified(counts, { model, exporter, sector, value, covered, issues, ppm });
    });
}

/** The row without issues whose options make no difference to it, as its own rates show. */
function simplified(counts: readonly number[], row: RateRow): RateRow {
  const widths = row.issues.map((issue) => counts[issue] ?? 1);
  const all = combinationsOf(widths);
  const cell = (places: readonly number[]): number =>
    places.reduce((sum, place, at) => sum * (widths[at] ?? 1) + place, 0);
  const matters = row.issues.map((_, at) =>
    all.some(
      (places, here) => row.ppm[here] !== row.ppm[cell(places.map((place, k) => (k === at ? 0 : place)))],
    ),
  );
  const kept = all.filter((places) => places.every((place, at) => matters[at] === true || place === 0));
  return {
    ...row,
    issues: row.issues.filter((_, at) => matters[at]),
    ppm: Float64Array.from(kept, (places) => row.ppm[cell(places)] ?? 0),
  };
}

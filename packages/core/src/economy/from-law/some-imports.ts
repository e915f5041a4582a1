// Parts of the statistics of imports: some countries, some codes.

import type { Imports } from './imports.js';

/** Imports from some countries alone, without codes of which nothing comes. */
export function importsFrom(imports: Imports, countries: readonly string[]): Imports {
  const columns = countries.map((country) => imports.countries.indexOf(country));
  const at = (row: number, column: number): number => row * imports.countries.length + column;
  const rows = imports.codes.flatMap((_, row) =>
    columns.some((column) => (imports.value[at(row, column)] ?? 0) > 0) ? [row] : [],
  );
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(rows.flatMap((row) => columns.map((column) => values[at(row, column)] ?? 0)));
  return {
    codes: rows.map((row) => imports.codes[row] ?? ''),
    countries,
    value: pick(imports.value),
    duty: pick(imports.duty),
  };
}

/** Imports of some codes alone. */
export function importsOf(imports: Imports, codes: ReadonlySet<string>): Imports {
  const width = imports.countries.length;
  const rows = imports.codes.flatMap((code, row) => (codes.has(code) ? [row] : []));
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(rows.flatMap((row) => [...values.subarray(row * width, (row + 1) * width)]));
  return {
    codes: rows.map((row) => imports.codes[row] ?? ''),
    countries: imports.countries,
    value: pick(imports.value),
    duty: pick(imports.duty),
  };
}

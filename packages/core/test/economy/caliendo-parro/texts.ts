// The data files of a model as texts, for tests.

import { readFileSync } from 'node:fs';

/** Reads the named files of data/economy/<folder>. */
export function textsOf<Name extends string>(folder: string, names: readonly Name[]): Record<Name, string> {
  const entries = names.map((name) => [
    name,
    readFileSync(new URL(`../../../../../data/economy/${folder}/${name}.csv`, import.meta.url), 'utf8'),
  ]);
  return Object.fromEntries(entries) as Record<Name, string>;
}

export const NAFTA_FILES = [
  'countries',
  'sectors',
  'trade-1993',
  'tariffs-1993',
  'tariffs-2005',
  'gross-output',
  'value-added',
  'inputs',
] as const;

export const SECTORS_FILES = [
  'economies',
  'industries',
  'flows',
  'tariffs',
  'inputs',
  'value-added',
  'final',
] as const;

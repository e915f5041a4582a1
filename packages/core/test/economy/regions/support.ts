// The repository's data of the `regions` model for tests, read and calibrated once in a worker.

import { readFileSync } from 'node:fs';
import type { Benchmark, RegionsData, RegionsTexts } from '../../../src/economy/regions/index.js';
import { calibrate, readRegions } from '../../../src/economy/regions/index.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../../../../data/economy/regions/${name}.csv`, import.meta.url), 'utf8');

export const TEXTS: RegionsTexts = {
  regions: read('regions'),
  sectors: read('sectors'),
  trade: read('trade'),
  tariffs: read('tariffs'),
  noncooperative: read('noncooperative'),
};

export const DATA: RegionsData = readRegions(TEXTS);
export const BENCHMARK: Benchmark = calibrate(DATA);

/** Tariffs of an importer on all others by exporter and sector, percent. */
export function tariffsOf(tariffs: Float64Array, region: string): readonly number[] {
  const N = BENCHMARK.regions.length;
  const size = N * BENCHMARK.sectors.length;
  const j = BENCHMARK.regions.indexOf(region);
  return [...tariffs.subarray(j * size, (j + 1) * size)]
    .filter((_, cell) => cell % N !== j)
    .map((tariff) => 100 * tariff);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

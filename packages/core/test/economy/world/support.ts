// The data of the world model for its tests: the real world once, and small made-up ones.

import { readFileSync } from 'node:fs';
import {
  type Benchmark,
  type Country,
  calibrate,
  readWorld,
  type WorldData,
} from '../../../src/economy/world/index.js';
import { random } from '../../../src/math/index.js';

const file = (name: string): string =>
  readFileSync(new URL(`../../../../../data/economy/world/${name}`, import.meta.url), 'utf8');

export const countriesText = file('countries.csv');
export const tradeText = file('trade.csv');
export const world: WorldData = readWorld(countriesText, tradeText);

const known = new Map<string, Benchmark>();

/** A benchmark of the real world, calibrated once for each set of parameters. */
export function benchmarkOf(parameters: Parameters<typeof calibrate>[1] = {}): Benchmark {
  const key = JSON.stringify(parameters);
  const made = known.get(key) ?? calibrate(world, parameters);
  known.set(key, made);
  return made;
}

/** A made-up world of a few countries, the first of them the US. */
export function smallWorld(size: number, seed: number): WorldData {
  const { uniform } = random(seed);
  const countries = Array.from({ length: size }, (_, i): Country => {
    const id = i === 0 ? 'USA' : `${String.fromCharCode(65 + i)}AA`;
    return { id, name: id, gdp: (1 + 4 * uniform()) * 1e12, announced: uniform() / 2 };
  });
  const trade = Float64Array.from({ length: size * size }, (_, at) =>
    at % (size + 1) === 0 ? 0 : ((0.02 + 0.1 * uniform()) * 1e9) / size,
  );
  return { countries, trade };
}

/** The index of a country, or a failed test. */
export function at(benchmark: Benchmark, id: string): number {
  const place = benchmark.index.get(id);
  if (place === undefined) throw new Error(`no ${id}`);
  return place;
}

/** The same tariff of everybody on everybody. */
export const everybody = (benchmark: Benchmark, rate: number) => ({
  tariffs: benchmark.countries.flatMap(({ id: importer }) =>
    benchmark.countries
      .filter(({ id }) => id !== importer)
      .map(({ id: exporter }) => ({ importer, exporter, rate })),
  ),
});

/** A tariff of one country on everybody and of everybody on it. */
export const cutOff = (benchmark: Benchmark, id: string, rate: number) => ({
  tariffs: benchmark.countries
    .filter((other) => other.id !== id)
    .flatMap((other) => [
      { importer: id, exporter: other.id, rate },
      { importer: other.id, exporter: id, rate },
    ]),
});

// The rates announced on 2 April 2025, as a policy of any model.

import type { ModelName, PolicyFile } from '../../economy/index.js';
import type { Edition } from '../edition.js';
import {
  alpha3,
  EU_MEMBERS,
  naftaBenchmark,
  regionsBenchmark,
  sectorsBenchmark,
  worldData,
} from './models.js';

/** The policy; partners that a model has only as a whole get the mean weighted by US imports. */
export function liberationDay(edition: Edition, model: ModelName): PolicyFile {
  const title = 'Rates announced on 2 April 2025, 10 % at least on everybody';
  const data = worldData(edition);
  const rates = data.countries.map(({ id, announced }) => ({ id, rate: Math.max(0.1, announced) }));
  const percent = (rate: number) => `${(100 * rate).toFixed(4)}%`;
  if (model === 'world' || model === 'nafta') {
    const known =
      model === 'world' ? undefined : new Set(naftaBenchmark(edition).economies.map(({ id }) => id));
    const tariffs = rates
      .filter(({ id }) => id !== 'USA' && known?.has(id) !== false)
      .map(({ id, rate }) => ({ importer: 'USA', exporter: id, rate: percent(rate) }));
    return { title, tariffs };
  }
  const economies =
    model === 'sectors'
      ? sectorsBenchmark(edition).economies.map(({ id }) => id)
      : regionsBenchmark(edition).regions;
  const codes = alpha3(edition);
  const union = EU_MEMBERS.flatMap((code) => codes.get(code) ?? []);
  const us = data.countries.findIndex(({ id }) => id === 'USA');
  const sums = new Map<string, { value: number; duty: number }>();
  for (const [at, { id, rate }] of rates.entries()) {
    if (id === 'USA') continue;
    const partner = economies.includes(id) ? id : union.includes(id) ? 'EUN' : 'ROW';
    const value = data.trade[at * rates.length + us] ?? 0;
    const sum = sums.get(partner) ?? { value: 0, duty: 0 };
    sums.set(partner, { value: sum.value + value, duty: sum.duty + value * rate });
  }
  const tariffs = [...sums].map(([exporter, { value, duty }]) => ({
    importer: 'USA',
    exporter,
    rate: percent(duty / value),
  }));
  return { title, tariffs };
}

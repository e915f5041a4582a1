// What can be signed on each of several dates, counted and as a frontier of the two governments, all dates in one walk.

import { type Frontier, sieve } from '../engine/frontier.js';
import { scratch, signable } from '../engine/lines.js';
import { rangeOf } from '../engine/space.js';
import { walk } from '../engine/walk.js';
import type { Situation, Table } from './situation.js';

export interface SignableOn {
  readonly packages: number;
  readonly frontier: Frontier;
}

/** One answer for each date; dates with the same lines share theirs. */
export function signableOn(table: Table, dates: readonly Situation[]): readonly SignableOn[] {
  const { space: on, payoffs: worth, governments } = table;
  const { low, high } = rangeOf(worth, governments[0]);
  const groups = new Map(dates.map((date) => [keyOf(date), { date, sieve: sieve(low, high), packages: 0 }]));
  const bytesOf = scratch((length) => new Uint8Array(length));
  walk({ ...on, except: [] }, worth, (chunk) => {
    const { first, length, payoffs } = chunk;
    const bytes = bytesOf(chunk);
    const x = payoffs[governments[0]] as Float64Array;
    const y = payoffs[governments[1]] as Float64Array;
    for (const group of groups.values()) {
      const { engineLines, space } = group.date;
      if (signable(chunk, engineLines, bytes) === undefined) bytes.fill(1);
      for (const at of space.except ?? []) if (at >= first && at < first + length) bytes[at - first] = 0;
      let packages = 0;
      for (let i = 0; i < length; i++) packages += bytes[i] as number;
      if (packages === 0) continue;
      group.packages += packages;
      group.sieve.take(x, y, length, first, bytes);
    }
  });
  const found = new Map(
    [...groups].map(([key, group]) => [key, { packages: group.packages, frontier: group.sieve.frontier() }]),
  );
  return dates.map((date) => found.get(keyOf(date)) as SignableOn);
}

/** Dates with the same key have the same signable set. */
function keyOf({ engineLines, lines, space }: Situation): string {
  const each = engineLines.map(
    ({ party, least, vote }, k) => `${party} ${least} ${vote?.weight} ${lines[k]?.line}`,
  );
  return `${each.join()} ${space.except?.join()}`;
}

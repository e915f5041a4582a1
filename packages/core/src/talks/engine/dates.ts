// The frontier of what can be signed at each date, all dates in one walk.

import { EngineError } from './error.js';
import { type Frontier, sieve } from './frontier.js';
import { checkLines, type Line, maskChunk, scratch } from './lines.js';
import { type Payoffs, rangeOf, type Space } from './space.js';
import { walk } from './walk.js';

/** One frontier for each date's red lines, none of them with a vote; dates with the same lines share theirs. Throws beyond 32 different lines in all. */
export function frontiersByDate(
  on: Space,
  worth: Payoffs,
  linesByDate: readonly (readonly Line[])[],
  among: readonly [number, number] = [0, 1],
): readonly Frontier[] {
  const all = new Map<string, { readonly line: Line; readonly bit: number }>();
  const masks = linesByDate.map((lines) => {
    let mask = 0;
    for (const line of lines) {
      const key = `${line.party} ${line.least}`;
      const known = all.get(key) ?? { line, bit: all.size };
      all.set(key, known);
      mask |= 1 << known.bit;
    }
    return mask >>> 0;
  });
  if (all.size > 32)
    throw new EngineError(`${all.size} different red lines over all dates; expected at most 32`);
  const lines = [...all.values()].map(({ line }) => line);
  checkLines(worth, lines);
  const { low, high } = rangeOf(worth, among[0]);
  const sieves = new Map(masks.map((mask) => [mask, sieve(low, high)]));
  const crossedOf = scratch((length) => new Uint32Array(length));
  const bytesOf = scratch((length) => new Uint8Array(length));
  walk(on, worth, (chunk) => {
    const { first, length, payoffs, valid } = chunk;
    const crossed = maskChunk(chunk, lines, crossedOf(chunk));
    const bytes = bytesOf(chunk);
    for (const [mask, { take }] of sieves) {
      let some = 0;
      for (let i = 0; i < length; i++) {
        const wanted =
          ((crossed[i] as number) & mask) === 0 && (valid === undefined || valid[i] === 1) ? 1 : 0;
        bytes[i] = wanted;
        some |= wanted;
      }
      if (some === 1)
        take(payoffs[among[0]] as Float64Array, payoffs[among[1]] as Float64Array, length, first, bytes);
    }
  });
  const found = new Map([...sieves].map(([mask, { frontier }]) => [mask, frontier()]));
  return masks.map((mask) => found.get(mask) as Frontier);
}

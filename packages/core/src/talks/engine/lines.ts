// Red lines: a party signs only if its payoff is at least so much; or its vote is lost, where votes are counted.

import { EngineError } from './error.js';
import type { Payoffs } from './space.js';
import type { Chunk } from './walk.js';

/** A package crosses the line where the payoff of `party` is below `least`. */
export interface Line {
  readonly party: number;
  readonly least: number;
  /** A line with a vote may be crossed, as long as the votes of the lines that are kept reach the quorum of its ballot. */
  readonly vote?: { readonly ballot: Ballot; readonly weight: number };
}

/** Votes that are counted together. */
export interface Ballot {
  readonly quorum: number;
}

/** Lines fit the bits of one number. */
export const MOST_LINES = 32;

/** Throws where there are too many lines, or one is of nobody or no number. */
export function checkLines({ parties }: Payoffs, lines: readonly Line[]): void {
  if (lines.length > MOST_LINES)
    throw new EngineError(`${lines.length} red lines; expected at most ${MOST_LINES}`);
  for (const [at, { party, least }] of lines.entries()) {
    if (!Number.isInteger(party) || party < 0 || party >= parties)
      throw new EngineError(`red line ${at}: party ${party}; expected 0 to ${parties - 1}`);
    if (Number.isNaN(least)) throw new EngineError(`red line ${at}: NaN; expected a payoff`);
  }
}

/** The lines that each package of a chunk crosses, bit l for line l. Packages that are not allowed get a mask too. */
export function maskChunk(
  { length, payoffs }: Chunk,
  lines: readonly Line[],
  masks: Uint32Array,
): Uint32Array {
  masks.fill(0, 0, length);
  for (const [bit, { party, least }] of lines.entries()) {
    const values = payoffs[party] as Float64Array;
    const flag = 1 << bit;
    for (let i = 0; i < length; i++) if ((values[i] as number) < least) (masks[i] as number) |= flag;
  }
  return masks;
}

/** 1 for each package of a chunk that is allowed, crosses no hard line and has the votes; `undefined` where that is all of them. */
export function signable(chunk: Chunk, lines: readonly Line[], bytes: Uint8Array): Uint8Array | undefined {
  const { length, payoffs, valid } = chunk;
  if (lines.length === 0) return valid;
  if (valid === undefined) bytes.fill(1, 0, length);
  else bytes.set(valid.subarray(0, length));
  for (const { party, least, vote } of lines) {
    if (vote !== undefined) continue;
    const values = payoffs[party] as Float64Array;
    for (let i = 0; i < length; i++) if ((values[i] as number) < least) bytes[i] = 0;
  }
  for (const ballot of ballotsOf(lines)) count(chunk, lines, ballot, bytes);
  return bytes;
}

/** The ballots that some line votes in. */
export function ballotsOf(lines: readonly Line[]): ReadonlySet<Ballot> {
  return new Set(lines.flatMap(({ vote }) => vote?.ballot ?? []));
}

/** Clears the byte of each package whose votes stay below the quorum. */
function count({ length, payoffs }: Chunk, lines: readonly Line[], ballot: Ballot, bytes: Uint8Array): void {
  const voters = lines.flatMap(({ party, least, vote }) =>
    vote?.ballot === ballot ? [{ values: payoffs[party] as Float64Array, least, weight: vote.weight }] : [],
  );
  for (let i = 0; i < length; i++) {
    if (bytes[i] === 0) continue;
    let votes = 0;
    for (const { values, least, weight } of voters) if ((values[i] as number) >= least) votes += weight;
    if (votes < ballot.quorum) bytes[i] = 0;
  }
}

/** An array that `make` gives, as long as the chunks need it; chunks of one walk are equally long. */
export function scratch<T>(make: (length: number) => T): (chunk: Chunk) => T {
  let kept: T | undefined;
  return ({ length }) => {
    kept ??= make(length);
    return kept;
  };
}

// One draw of all beliefs: lines, no-deal payoffs and payoffs as they would be if the drawn values were true, and what could be signed then.

import type { Span } from '../domain/span.js';
import type { Line } from '../engine/lines.js';
import { scratch, signable } from '../engine/lines.js';
import { walk } from '../engine/walk.js';
import { changesBy, futuresOn } from './no-deal.js';
import { type Parts, partsOf } from './parts.js';
import { acceptance } from './quorum.js';
import { search } from './search.js';
import { engineLinesOf, noDealPayoffs, type Situation } from './situation.js';

/** What holds in one draw. */
export interface Draw {
  readonly lines: readonly Line[];
  readonly bargainers: readonly [Line, Line];
  readonly noDeal: readonly number[];
}

export interface Found {
  /** The Nash point; -1 where nothing can be signed. */
  readonly at: number;
  /** Whether that is certain. */
  readonly ended: boolean;
  /** Packages that can be signed; `undefined` where they were not counted. */
  readonly size: number | undefined;
  /** Lines, bit by bit, each of which alone keeps everything from being signed. */
  readonly alone: number;
}

export interface Drawer {
  readonly parts: Parts;
  /** How packages are looked at: each one, or by branch and bound. */
  readonly way: 'walk' | 'search';
  /** Puts the drawn values in place; what is returned holds until the next call. */
  readonly put: (read: (span: Span) => number) => Draw;
  /** Looks at the packages; `seen` is told those that can be signed, where each is looked at. Lines that alone block are found unless `blockers` is false. */
  readonly look: (
    draw: Draw,
    seen?: (first: number, bytes: Uint8Array, length: number) => void,
    blockers?: boolean,
  ) => Found;
}

/** Spaces up to this size are walked in every draw, package by package. */
const WALKED = 40_000;

export function drawerOf(situation: Situation): Drawer {
  const { space: on, talks, atoms, lines, futures, governments } = situation;
  const parts = partsOf(on, atoms, talks.parties.length);
  const unsure = changesBy(talks, situation.on).some(({ chance }) => chance.low < chance.high);
  const put = (read: (span: Span) => number): Draw => {
    parts.fill(read);
    const then = unsure ? futuresOn(situation, situation.on, ({ chance }) => read(chance)) : futures;
    const noDeal = noDealPayoffs(situation, then, ({ worth }) => read(worth.each));
    const drawn = lines.map((line) => ({
      ...line,
      least: line.noDeal ? (noDeal[line.party] as number) : read(line.span),
    }));
    const bargainer = (party: number): Line => ({ party, least: noDeal[party] as number });
    return {
      lines: engineLinesOf(talks, drawn),
      bargainers: [bargainer(governments[0]), bargainer(governments[1])],
      noDeal,
    };
  };
  const bytesOf = scratch((length) => new Uint8Array(length));
  const byWalk: Drawer['look'] = ({ lines: drawn, bargainers }, seen) => {
    let best = -1;
    let at = -1;
    let size = 0;
    let alone = 0;
    const accepts = acceptance(drawn);
    walk(on, parts.payoffs, (chunk) => {
      const { first, length, payoffs, valid } = chunk;
      const bytes = signable(chunk, drawn, bytesOf(chunk)) ?? bytesOf(chunk).fill(1);
      seen?.(first, bytes, length);
      const columns = bargainers.map(({ party }) => payoffs[party] as Float64Array);
      for (let i = 0; i < length; i++) {
        if (bytes[i] === 0) {
          if (size === 0 && (valid === undefined || valid[i] === 1))
            alone |= aloneAt(drawn, payoffs, i, accepts);
          continue;
        }
        size++;
        let product = 1;
        for (let k = 0; k < 2 && product >= 0; k++) {
          const gain = ((columns[k] as Float64Array)[i] as number) - (bargainers[k]?.least as number);
          product = gain < 0 ? -1 : product * gain;
        }
        if (product <= best) continue;
        best = product;
        at = first + i;
      }
    });
    return { at, ended: true, size, alone: size === 0 ? alone >>> 0 : 0 };
  };
  const bySearch: Drawer['look'] = ({ lines: drawn, bargainers }, _, blockers = true) => {
    const found = search(on, parts.parts, { lines: drawn, bargainers });
    if (found.at >= 0 || !found.ended || !blockers) return { ...found, size: undefined, alone: 0 };
    let alone = 0;
    for (const bit of drawn.keys()) {
      const rest = drawn.filter((_, other) => other !== bit);
      // A government's own line falls with what it has without a deal.
      const freed = bargainers.map((each) =>
        lines[bit]?.noDeal === true && lines[bit]?.party === each.party
          ? { ...each, least: Number.NEGATIVE_INFINITY }
          : each,
      ) as unknown as Draw['bargainers'];
      if (search(on, parts.parts, { lines: rest, bargainers: freed, any: true }).at >= 0) alone |= 1 << bit;
    }
    return { ...found, size: undefined, alone: alone >>> 0 };
  };
  const way = on.size <= WALKED ? 'walk' : 'search';
  return { parts, way, put, look: way === 'walk' ? byWalk : bySearch };
}

/** The lines that alone stand against one package. */
function aloneAt(
  lines: readonly Line[],
  payoffs: readonly Float64Array[],
  i: number,
  accepts: (mask: number) => boolean,
): number {
  let mask = 0;
  for (const [bit, { party, least }] of lines.entries())
    if (((payoffs[party] as Float64Array)[i] as number) < least) mask |= 1 << bit;
  let alone = 0;
  for (const bit of lines.keys())
    if (((mask >>> bit) & 1) === 1 && accepts((mask & ~(1 << bit)) >>> 0)) alone |= 1 << bit;
  return alone;
}

// What was offered and refused, as evidence on beliefs.
//
// An offer names a part of a deal: with it some package should keep each line of the side that made it, whatever else is in it. A refusal
// says that these options with all else as it stands without a deal cross a line of the side that refused.

import { power } from '../../math/index.js';
import type { Span } from '../domain/span.js';
import { applied, futuresOn } from './no-deal.js';
import { optionsIn, type Parts } from './parts.js';
import { acceptance } from './quorum.js';
import { engineLinesOf, noDealPayoffs, type Situation, type StandingLine, situationOn } from './situation.js';

/** An offer or a refusal, and the share of draws that agree with it. */
export interface WeighedEvidence {
  readonly id: string;
  readonly by: string;
  readonly kind: 'offer' | 'refusal';
  readonly agrees: number;
}

export interface Weigher {
  readonly pieces: readonly {
    readonly id: string;
    readonly by: string;
    readonly kind: 'offer' | 'refusal';
  }[];
  /** For each piece whether it agrees with a draw. */
  readonly agree: (read: (span: Span) => number) => readonly boolean[];
}

/** Probability that a piece of evidence misleads: an offer that was a bluff, a refusal for other reasons. */
export const MISLEADING = 0.05;

/**
 * Every offer and refusal that was public on the day asked, judged by the lines that stood when it was made. `agree` reads the tables of
 * `parts` as they are filled.
 */
export function weigherOf(situation: Situation, { parts }: Parts): Weigher {
  const { talks, space: on } = situation;
  const judged = talks.evidence.flatMap((piece) => {
    const { kind, by, about, date } = piece;
    if ((kind !== 'offer' && kind !== 'refusal') || by === undefined || Object.keys(about).length === 0)
      return [];
    // Lines and the state without a deal of the day it was said, as they are known on the day asked.
    const then = situationOn({ ...situation, day: date }, date);
    const lines = then.lines.filter((line) => talks.parties[line.party]?.side === by);
    const state = then.futures.reduce((best, next) => (next.chance > best.chance ? next : best)).options;
    const options = applied(talks, state, { noDeal: about });
    const named = new Set(talks.issues.flatMap(({ issue }, at) => (about[issue] === undefined ? [] : [at])));
    const cells = parts.map((part) =>
      [...part.offsets.keys()].filter((cell) => {
        const chosen = optionsIn(on, part.issues, cell);
        return part.issues.every(
          (issue, k) => (kind === 'offer' && !named.has(issue)) || chosen[k] === options[issue],
        );
      }),
    );
    return [{ id: piece.id, by, kind, then, lines, cells } as const];
  });
  const keeps = ({ then, lines, cells }: (typeof judged)[number], read: (span: Span) => number): boolean => {
    const futures = futuresOn(then, then.on, ({ chance }) => read(chance));
    const noDeal = noDealPayoffs(then, futures, ({ worth }) => read(worth.each));
    const drawn = lines.map(
      (line): StandingLine => ({
        ...line,
        least: line.noDeal ? (noDeal[line.party] as number) : read(line.span),
      }),
    );
    const mostOf = (party: number): number =>
      parts.reduce((sum, { values }, k) => {
        const table = values[party] as Float64Array;
        let most = Number.NEGATIVE_INFINITY;
        for (const cell of cells[k] as readonly number[]) most = Math.max(most, table[cell] as number);
        return sum + most;
      }, 0);
    const mask = drawn.reduce(
      (crossed, { party, least }, bit) => (mostOf(party) < least - NEAR ? crossed | (1 << bit) : crossed),
      0,
    );
    return acceptance(engineLinesOf(talks, drawn))(mask >>> 0);
  };
  return {
    pieces: judged.map(({ id, by, kind }) => ({ id, by, kind })),
    agree: (read) => judged.map((piece) => keeps(piece, read) === (piece.kind === 'offer')),
  };
}

const NEAR = 1e-9;

/** The weight of a draw with so many pieces that agree and that do not. */
export function weightOf(agree: readonly boolean[], misleading = MISLEADING): number {
  const wrong = agree.filter((each) => !each).length;
  return power(misleading, wrong) * power(1 - misleading, agree.length - wrong);
}

// Reference points on the set of deals that leave nobody worse off: Nash, Kalai-Smorodinsky, egalitarian, utilitarian, and with side payments. Marks, never forecasts.

import { log, power } from '../../math/index.js';
import { EngineError } from './error.js';
import { type Frontier, sieve } from './frontier.js';
import { checkLines, type Line, scratch, signable } from './lines.js';
import { type Payoffs, rangeOf, type Space } from './space.js';
import { type Decider, keeper, type Solution } from './ties.js';
import { type Chunk, walk } from './walk.js';

export interface Question {
  /** The parties that bargain; all unless told. What follows is in their order. */
  readonly among?: readonly number[];
  /** What each gets if there is no deal. */
  readonly disagreement: readonly number[];
  /** Lines a package must not cross, of anybody; none unless told. */
  readonly lines?: readonly Line[];
  /** Weights of the Nash product and shares of a surplus that can be paid out; 1 each unless told. */
  readonly weights?: readonly number[];
  /** What counts as equal for the egalitarian point: 1 each for equal money (unless told), incomes for equal percent. */
  readonly measures?: readonly number[];
  /** Scores that differ by less than this share of the best are ties; 1e-9 unless told. */
  readonly epsilon?: number;
}

/** Payments between the parties on top of a package. */
export interface SidePayments {
  /** The largest sum of gains of any package that crosses no line, whoever it hurts. */
  readonly surplus: number;
  readonly packages: Solution;
  /** What each is left with above its disagreement payoff: the surplus by the weights. */
  readonly gains: readonly number[];
}

export interface Outcome {
  /** `none` where every package leaves somebody worse off than no deal: a product of two losses is not a deal. */
  readonly kind: 'agreement' | 'none';
  /** Packages that are allowed and cross no line. */
  readonly open: number;
  /** Of these, packages that leave nobody worse off than no deal. */
  readonly rational: number;
  /** The most each could gain in one of the latter. */
  readonly ideal: Float64Array;
  /** Gains of the two parties that no open package betters; `undefined` unless two bargain. */
  readonly frontier: Frontier | undefined;
  /** Largest product of gains, each to the power of its weight; where somebody can gain nothing, of the others' gains. */
  readonly nash: Solution;
  /** Largest smallest share of the ideal; ties by the next smallest. */
  readonly kalaiSmorodinsky: Solution;
  /** Largest smallest gain, each over its measure. */
  readonly egalitarian: Solution;
  /** Largest sum of gains. */
  readonly utilitarian: Solution;
  /** `undefined` where no package has a surplus. */
  readonly sidePayments: SidePayments | undefined;
}

/** Walks the space twice: for the rational set with its ideal, then for the points on it. */
export function solve(on: Space, worth: Payoffs, question: Question): Outcome {
  const { among, disagreement, lines, weights, measures, epsilon } = checked(worth, question);
  const parties = among.length;
  const bytes = scratch((length) => new Uint8Array(length));
  const gains = new Float64Array(parties);
  const each = (visit: (chunk: Chunk, wanted: Uint8Array | undefined) => void): void =>
    walk(on, worth, (chunk) => visit(chunk, signable(chunk, lines, bytes(chunk))));
  const columnsOf = ({ payoffs }: Chunk) => among.map((party) => payoffs[party] as Float64Array);

  // Axes of the frontier are payoffs; it is moved to gains at the end.
  const pair = parties === 2 ? rangeOf(worth, among[0] as number) : undefined;
  const points = pair === undefined ? undefined : sieve(pair.low, pair.high);
  const ideal = new Float64Array(parties);
  let open = 0;
  let rational = 0;
  const surplus = keeper(parties, epsilon);
  each((chunk, wanted) => {
    const columns = columnsOf(chunk);
    points?.take(columns[0] as Float64Array, columns[1] as Float64Array, chunk.length, chunk.first, wanted);
    for (let i = 0; i < chunk.length; i++) {
      if (wanted !== undefined && wanted[i] === 0) continue;
      open++;
      let worst = Number.POSITIVE_INFINITY;
      let sum = 0;
      for (let party = 0; party < parties; party++) {
        const gain = ((columns[party] as Float64Array)[i] as number) - (disagreement[party] as number);
        gains[party] = gain;
        sum += gain;
        if (gain < worst) worst = gain;
      }
      if (sum >= surplus.floor) surplus.offer(sum, chunk.first + i, gains);
      if (worst < 0) continue;
      rational++;
      for (let party = 0; party < parties; party++)
        if ((gains[party] as number) > (ideal[party] as number)) ideal[party] = gains[party] as number;
    }
  });

  const plain = weights.every((weight) => weight === 1);
  const shares = ideal.map((most) => (most > 0 ? 1 / most : Number.POSITIVE_INFINITY));
  const units = measures.map((measure) => 1 / measure);
  const nash = keeper(parties, epsilon);
  const kalai = keeper(parties, epsilon);
  const egalitarian = keeper(parties, epsilon);
  const utilitarian = keeper(parties, epsilon);
  if (rational > 0)
    each((chunk, wanted) => {
      const columns = columnsOf(chunk);
      for (let i = 0; i < chunk.length; i++) {
        if (wanted !== undefined && wanted[i] === 0) continue;
        let product = 1;
        let sum = 0;
        let leastShare = Number.POSITIVE_INFINITY;
        let least = Number.POSITIVE_INFINITY;
        let loses = false;
        for (let party = 0; party < parties; party++) {
          const gain = ((columns[party] as Float64Array)[i] as number) - (disagreement[party] as number);
          if (gain < 0) {
            loses = true;
            break;
          }
          gains[party] = gain;
          product *= plain ? gain : power(gain, weights[party] as number);
          sum += gain;
          // Who can gain nothing has no share of its ideal, and does not hold the others back.
          const share = gain === 0 && ideal[party] === 0 ? 1 : gain * (shares[party] as number);
          if (share < leastShare) leastShare = share;
          const measured = gain * (units[party] as number);
          if (measured < least) least = measured;
        }
        if (loses) continue;
        const at = chunk.first + i;
        if (product >= nash.floor) nash.offer(product, at, gains);
        if (leastShare >= kalai.floor) kalai.offer(leastShare, at, gains);
        if (least >= egalitarian.floor) egalitarian.offer(least, at, gains);
        if (sum >= utilitarian.floor) utilitarian.offer(sum, at, gains);
      }
    });

  const scale = ideal.reduce((most, value) => Math.max(most, value), 0);
  const leximin: Decider = (of) =>
    Array.from(of, (gain, party) => (ideal[party] === 0 ? 1 : gain * (shares[party] as number))).sort(
      (a, b) => a - b,
    );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const packages = surplus.solution(scale);
  const frontier = points?.frontier();
  return {
    kind: rational > 0 ? 'agreement' : 'none',
    open,
    rational,
    ideal,
    frontier: frontier && {
      x: frontier.x.map((value) => value - (disagreement[0] as number)),
      y: frontier.y.map((value) => value - (disagreement[1] as number)),
      at: frontier.at,
    },
    nash: nash.solution(scale, nash.floor > 0 ? undefined : mostWhoGain(weights)),
    kalaiSmorodinsky: kalai.solution(scale, leximin),
    egalitarian: egalitarian.solution(scale),
    utilitarian: utilitarian.solution(scale),
    sidePayments:
      packages.score >= 0
        ? {
            surplus: packages.score,
            packages,
            gains: weights.map((weight) => (packages.score * weight) / whole),
          }
        : undefined,
  };
}

/** Where every product is zero: as many as possible gain, then the product of those who do. */
const mostWhoGain =
  (weights: readonly number[]): Decider =>
  (gains) => {
    let winners = 0;
    let logarithms = 0;
    for (const [party, gain] of gains.entries())
      if (gain > 0) {
        winners++;
        logarithms += (weights[party] as number) * log(gain);
      }
    return [winners, logarithms];
  };

/** The question with everything filled in; throws where a list has the wrong length or a weight is not positive. */
function checked({ parties, blocks }: Payoffs, question: Question): Required<Question> {
  const among = question.among ?? Array.from({ length: parties }, (_, party) => party);
  const ones = among.map(() => 1);
  const { disagreement, lines = [], weights = ones, measures = ones, epsilon = 1e-9 } = question;
  if (among.length === 0) throw new EngineError('nobody bargains; expected at least one party');
  for (const party of among)
    if (!Number.isInteger(party) || party < 0 || party >= parties)
      throw new EngineError(`party ${party}; expected 0 to ${parties - 1}`);
  for (const [name, list] of Object.entries({ disagreement, weights, measures }))
    if (list.length !== among.length)
      throw new EngineError(
        `${name}: ${list.length} numbers; expected one for each of ${among.length} parties`,
      );
  if (disagreement.some((value) => !Number.isFinite(value)))
    throw new EngineError('disagreement: expected finite payoffs');
  if ([...weights, ...measures].some((value) => !(value > 0 && Number.isFinite(value))))
    throw new EngineError('weights and measures: expected positive numbers');
  checkLines({ parties, blocks }, lines);
  return { among, disagreement, lines, weights, measures, epsilon };
}

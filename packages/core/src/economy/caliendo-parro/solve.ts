// Solves the equations of a world facing tariffs: accelerated steps along a tangent, taken anew where they are slow, and Newton's method last.

import { newton } from '../../math/index.js';
import type { Solved, SolveOptions, Status } from '../model.js';
import { accelerator } from './accelerate.js';
import {
  emptyPoint,
  evaluate,
  flowsAt,
  layout,
  type Point,
  residualAt,
  type State,
  unchanged,
  worst,
} from './evaluate.js';
import { productAt } from './jacobian.js';
import { invertAt, type Place, stepAt, type Tangent, tangentAt } from './tangent.js';
import type { Facing } from './world.js';

/** Changes remembered by the acceleration, and how often a slow solve takes a new tangent. */
const DEPTH = 6;
const TANGENTS = 7;

/** A state of a facing world and how well it satisfies the equations. */
export interface Settled extends Solved {
  readonly facing: Facing;
  readonly state: State;
}

interface Search {
  readonly facing: Facing;
  readonly options: SolveOptions;
  readonly tolerance: number;
  readonly limit: number;
  readonly point: Point;
  readonly gaps: Float64Array;
  evaluations: number;
}

/** Where a round of steps ended: at an answer, cancelled, or at the best point it met. */
interface Round {
  readonly ending: 'reached' | 'cancelled' | 'slow';
  readonly state: State;
  readonly residual: number;
}

/** Solves for the state in which every market clears, starting from the benchmark, or from another state. */
export function settle(
  facing: Facing,
  tangent: Tangent,
  options: SolveOptions = {},
  start: State = unchanged(facing.world),
): Settled {
  const { world } = facing;
  const { size } = layout(world);
  const search: Search = {
    facing,
    options,
    tolerance: options.tolerance ?? 1e-10,
    limit: options.limit ?? 1000,
    point: emptyPoint(world),
    gaps: new Float64Array(size),
    evaluations: 0,
  };
  let round = follow(search, tangent, start);
  for (let turn = 1; round.ending === 'slow' && turn < TANGENTS; turn++) {
    if (search.evaluations >= search.limit) break;
    evaluate(facing, round.state, search.point);
    const place = placeAt(facing, search.point);
    const there = isFinitePlace(place) ? tangentAt(world, place) : undefined;
    if (there === undefined) break;
    // A round may have to climb before it descends; the next tangent is taken where it ended all the same.
    const next = follow(search, there, round.state);
    const still = same(next.state, round.state);
    round = next;
    if (still) break;
  }
  if (round.ending === 'slow' && search.evaluations < search.limit) round = byNewton(search, round, tangent);
  return {
    facing,
    state: round.state,
    status: statusOf(search, round),
    residual: round.residual,
    iterations: search.evaluations,
  };
}

/** Accelerated steps along one tangent until they arrive, are cancelled, or get slow. */
function follow(search: Search, tangent: Tangent, start: State): Round {
  const { facing, options, tolerance, limit, point, gaps } = search;
  const { world } = facing;
  const { size, spending } = layout(world);
  const state = start.slice();
  const best = start.slice();
  const plain = new Float64Array(size);
  const step = new Float64Array(size);
  const accelerate = accelerator(size, DEPTH);
  let least = Number.POSITIVE_INFINITY;
  let promising = tolerance;
  const history: number[] = [];
  for (let turn = 0; ; turn++) {
    evaluate(facing, state, point);
    search.evaluations++;
    stepAt(world, tangent, state, point, plain);
    const length = largest(plain);
    if (length < least) {
      least = length;
      best.set(state);
    }
    if (length <= promising) {
      residualAt(world, state, point, gaps);
      const residual = worst(world, state, point, gaps);
      if (residual <= tolerance) return { ending: 'reached', state, residual };
      promising = length / 4;
    }
    history.push(least);
    if (options.onProgress?.({ stage: 'solve', iteration: search.evaluations, residual: length }) === false)
      return { ending: 'cancelled', ...measured(search, best) };
    const slow = turn >= 14 && least > 0.1 * (history[turn - 10] as number);
    if (slow || !(length < 1e4 * least) || search.evaluations >= limit) break;
    accelerate(state, plain, step);
    for (let at = 0; at < spending; at++)
      (state[at] as number) += Math.max(-1, Math.min(1, step[at] as number));
    for (let at = spending; at < size; at++) {
      const now = state[at] as number;
      state[at] = Math.max(0.1 * now, now + (step[at] as number));
    }
  }
  const here = measured(search, best);
  return { ending: here.residual <= tolerance ? 'reached' : 'slow', ...here };
}

/** Newton's method from the best point, with the Jacobian of the formulas and the tangent there as preconditioner. */
function byNewton(search: Search, round: Round, fallback: Tangent): Round {
  const { facing, options, tolerance, limit, point } = search;
  const { world } = facing;
  if (!Number.isFinite(round.residual)) return round;
  evaluate(facing, round.state, point);
  const place = placeAt(facing, point);
  const tangent = (isFinitePlace(place) ? tangentAt(world, place) : undefined) ?? fallback;
  const here = round.state.slice();
  const found = newton(
    {
      residual: (x, to) => {
        evaluate(facing, x, point);
        residualAt(world, x, point, to);
        here.set(x);
      },
      product: (x, direction, to) => {
        // The point may stand at a trial of the line search.
        if (!same(here, x)) {
          evaluate(facing, x, point);
          here.set(x);
        }
        productAt(facing, point, direction, to);
      },
      precondition: (from, to) => invertAt(world, tangent, from, to),
    },
    round.state,
    {
      tolerance: tolerance / 10,
      limit: Math.min(400, limit - search.evaluations),
      longest: 1,
      onIteration: (_, residual) =>
        options.onProgress?.({ stage: 'newton', iteration: search.evaluations, residual }) !== false,
    },
  );
  search.evaluations += found.evaluations;
  const ended = measured(search, found.x);
  const better = ended.residual < round.residual ? ended : round;
  const ending =
    found.ending === 'cancelled' ? 'cancelled' : better.residual <= tolerance ? 'reached' : 'slow';
  return { ending, state: better.state, residual: better.residual };
}

/** The state with its true residual. */
function measured(search: Search, state: State): { readonly state: State; readonly residual: number } {
  const { facing, point, gaps } = search;
  evaluate(facing, state, point);
  residualAt(facing.world, state, point, gaps);
  return { state, residual: worst(facing.world, state, point, gaps) };
}

/** Shares, spending and wages at an evaluated point: where a tangent is taken, or a new benchmark stands. */
export function placeAt(facing: Facing, point: Point): Place {
  const { world } = facing;
  const { N, J } = layout(world);
  const net = flowsAt(facing, point);
  const shares = new Float64Array(J * N * N);
  for (let j = 0; j < J; j++) {
    const weights = facing.weights[j] as Float64Array;
    for (let n = 0; n < N; n++) {
      const row = (j * N + n) * N;
      const amount = point.spending[n * J + j] as number;
      const sum = point.sums[j * N + n] as number;
      for (let i = 0; i < N; i++) {
        if (world.traded[j] !== true) shares[row + i] = net[row + i] = i === n ? 1 : 0;
        else {
          const offer = (point.supply[j * N + i] as number) / sum;
          shares[row + i] = (weights[n * N + i] as number) * offer;
          net[row + i] =
            amount > 0
              ? (net[row + i] as number) / amount
              : ((facing.net[j] as Float64Array)[n * N + i] as number) * offer;
        }
      }
    }
  }
  return { shares, net, spending: point.spending.slice(), wages: point.wages.slice() };
}

function statusOf(search: Search, round: Round): Status {
  if (round.ending === 'reached') return { kind: 'converged' };
  if (round.ending === 'cancelled') return { kind: 'cancelled' };
  if (!Number.isFinite(round.residual))
    return {
      kind: 'infeasible',
      advice:
        'some price has no finite value: an importer has no supplier left; lower the highest tariffs, or leave the home supplier a share',
    };
  const size = round.residual.toExponential(1);
  return {
    kind: 'stalled',
    advice:
      search.evaluations >= search.limit
        ? `the largest gap is ${size} after ${search.evaluations} evaluations; allow more of them`
        : `the largest gap stays at ${size}; take the tariffs there in two steps, or accept a tolerance above it`,
  };
}

function isFinitePlace({ shares, spending, wages }: Place): boolean {
  return [shares, spending, wages].every((values) => values.every((value) => Number.isFinite(value)));
}

/** Largest absolute element; infinite where any is not a number. */
function largest(values: Float64Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const size = Math.abs(values[at] as number);
    if (!(size <= most)) most = size;
    if (Number.isNaN(most)) return Number.POSITIVE_INFINITY;
  }
  return most;
}

function same(a: Float64Array, b: Float64Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

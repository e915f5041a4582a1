// The way from free trade to a policy, for policies too far off to be solved at one go; it also finds where the equilibrium ends, if it does.

import { type Factors, type Found, factor, largest, type Operator, solve } from '../../math/index.js';
import { weaken } from './cells.js';
import { product } from './derivative.js';
import { NEAR, polish, type Run, spent } from './run.js';
import { evaluate, impose, type System } from './system.js';

/** A step shorter than this, with the exact Jacobian at hand, means that the equilibrium turns back or ends. */
const SHORTEST = 0.01;

/**
 * Raises the tariffs step by step in logs of 1 + t, each time starting along the line through the last two points. The Jacobian is worked out anew where
 * the one at hand no longer serves. Ends at the policy, or where `run.lost` says.
 */
export function follow(run: Run, tolerance: number): Found | undefined {
  const { system } = run;
  const { cells, benchmark } = system;
  const size = 3 * benchmark.size;
  const f = new Float64Array(size);
  let precondition = benchmark.preconditioner().apply;
  let from: Float64Array = new Float64Array(size);
  let before = from;
  let reached = 0;
  let earlier = 0;
  let step = 0.25;
  let found: Found | undefined;
  while (reached < 1 && step >= SHORTEST && !spent(run)) {
    const power = Math.min(1, reached + step);
    impose(system, weaken(cells, power).rates);
    const guess = from.slice();
    const ahead = reached === 0 ? 0 : (power - reached) / (reached - earlier);
    for (let i = 0; i < size; i++)
      (guess[i] as number) += ahead * ((from[i] as number) - (before[i] as number));
    evaluate(system, guess, f);
    if (!Number.isFinite(largest(f))) guess.set(from);
    const goal = { tolerance: power === 1 ? tolerance : 1e-7, limit: 40 };
    let attempt = polish(run, guess, precondition, goal);
    if (attempt.ending !== 'reached' && !spent(run)) {
      precondition = exact(system, guess) ?? precondition;
      attempt = polish(run, guess, precondition, goal);
    }
    if (attempt.ending === 'reached' || (power === 1 && attempt.residual < NEAR)) {
      before = from;
      earlier = reached;
      from = attempt.x;
      reached = power;
      found = attempt;
      step *= attempt.evaluations < 25 ? 2 : 1;
    } else step /= 3;
  }
  if (reached < 1 && step < SHORTEST) {
    const { rates } = weaken(cells, reached);
    impose(system, rates);
    evaluate(system, from, f);
    const highest = rates.reduce((most, rate) => Math.max(most, rate), 0);
    run.lost = { power: reached, highest, reason: obstacle(system) };
  }
  impose(system, cells.rates);
  return reached === 1 ? found : undefined;
}

/** The Jacobian at a point, column by column, factored. */
function exact(system: System, x: Float64Array): Operator | undefined {
  const size = x.length;
  const column = new Float64Array(size);
  evaluate(system, x, column);
  if (!Number.isFinite(largest(column))) return undefined;
  const matrix = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    unit[k] = 1;
    product(system, unit, column);
    unit[k] = 0;
    for (let i = 0; i < size; i++) matrix[i * size + k] = column[i] as number;
  }
  const factors: Factors | undefined = factor(matrix, size);
  if (factors === undefined) return undefined;
  return (from, to) => {
    solve(factors, from, to);
  };
}

/** What the system's point suggests as the cause: revenue near the income it relieves, or transfers that ever less trade must carry. */
function obstacle({ benchmark, point, rebate }: System): string {
  const named = (test: (i: number) => boolean) =>
    benchmark.countries
      .filter((_, i) => test(i))
      .map(({ id }) => id)
      .slice(0, 5)
      .join(', ');
  const relieved = named(
    (i) => rebate === 'tax relief' && (point.R[i] as number) > 0.7 * (point.y[i] as number),
  );
  if (relieved !== '')
    return `: tariff revenue of ${relieved} comes near the income whose tax it is to relieve; try a lump-sum rebate`;
  if (benchmark.parameters.deficits === 'balanced') return '';
  return ': the fixed transfers behind trade deficits must be paid in goods, and there trade becomes too small for that; try balanced deficits';
}

// Additive utility tables: u(p) = sum over issues k of w_k v_k(p_k), one Float64Array per issue, ready for packages in mixed radix.

import type { ResearchDomain, ResearchProfile } from './domain.js';

/** What a party's packages are worth, one addend per issue and option. */
export interface UtilityTables {
  /** `issues[k][option]`: the addend of that option, weight included. */
  readonly issues: readonly Float64Array[];
  /** A sum above this counts as this: 1 for GENIUS files, else infinity. */
  readonly cap: number;
  /** Whether any package reaches past the cap. Where none does, utilities are additive without exception. */
  readonly capBinds: boolean;
  /** The utility of no agreement. */
  readonly reservation: number;
}

/** Tables of a domain and a profile that do not fit each other. */
export class ProfileMismatchError extends Error {
  override readonly name = 'ProfileMismatchError';
}

/** Below this greatest evaluation GENIUS takes every value of the issue as 0 (`EvaluatorDiscrete.normalize`). */
const NO_EVALUATION = 0.00001;

/** Sums of weights that stand for 1 miss it by rounding. */
const ROUNDING = 1e-9;

/**
 * Makes a party's tables. GENIUS: w_k e_k(v) / max e_k, cut at 1, weights as they are. With `raw` (default false) evaluations are
 * neither divided nor the sum cut, as NegMAS reads the same files; files of the other formats hold utilities and are not touched by it.
 */
export function toTables(
  domain: ResearchDomain,
  profile: ResearchProfile,
  options: { readonly raw?: boolean } = {},
): UtilityTables {
  const { scale } = profile;
  const divides = scale.kind === 'greatest' && options.raw !== true;
  const issues = domain.issues.map(({ name, options: choices }, issue) => {
    const values = profile.values[issue];
    const weight = profile.weights[issue];
    if (weight === undefined || values?.length !== choices.length) {
      throw new ProfileMismatchError(
        `profile \`${profile.name}\` does not value every option of \`${name}\`; read it against this domain`,
      );
    }
    const greatest = divides ? (scale.greatest[issue] ?? 0) : 1;
    return Float64Array.from(values, (value) => (greatest < NO_EVALUATION ? 0 : weight * (value / greatest)));
  });
  const cap = divides ? 1 : Number.POSITIVE_INFINITY;
  const best = issues.reduce((sum, table) => sum + table.reduce((a, b) => Math.max(a, b)), 0);
  return { issues, cap, capBinds: best > cap + ROUNDING, reservation: profile.reservation };
}

/** The utility of a package, given as one option number per issue. */
export function utilityOf(tables: UtilityTables, chosen: ArrayLike<number>): number {
  let sum = 0;
  for (const [issue, table] of tables.issues.entries()) sum += table[chosen[issue] ?? -1] ?? Number.NaN;
  return Math.min(tables.cap, sum);
}

/** How many packages a domain has: the product of its numbers of options (inexact past 2^53). */
export function packageCount(domain: ResearchDomain): number {
  return domain.issues.reduce((count, { options }) => count * options.length, 1);
}

/** The option numbers of a package counted in mixed radix, the last issue turning fastest. */
export function packageAt(domain: ResearchDomain, number: number): readonly number[] {
  const chosen = new Array<number>(domain.issues.length).fill(0);
  let rest = number;
  for (let issue = domain.issues.length - 1; issue >= 0; issue--) {
    const radix = domain.issues[issue]?.options.length ?? 1;
    chosen[issue] = rest % radix;
    rest = Math.floor(rest / radix);
  }
  return chosen;
}

// A domain and its profiles as GeniusWeb files.

import type { ResearchDomain, ResearchProfile } from './domain.js';
import { packageAt, packageCount, toTables, type UtilityTables, utilityOf } from './tables.js';

/** A profile that GeniusWeb could not hold without changing its utilities. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** GeniusWeb adds decimals exactly; what binary fractions lose is less than this. */
const ROUNDING = 1e-9;

/** Domains with more packages than this are not searched for a reservation bid. */
const MOST_PACKAGES = 5_000_000;

/** The text of a GeniusWeb domain file. */
export function writeGeniusWebDomain(domain: ResearchDomain): string {
  return `${json(domainJson(domain))}\n`;
}

/**
 * The text of a GeniusWeb profile, with the same utility for every package. GENIUS evaluations are divided by the greatest of their
 * issue, as `toTables` does. GeniusWeb writes the reservation as a package: the one the profile carries, else the least of those worth at
 * least the reservation, which leaves the same packages acceptable. Weights that do not sum to 1, utilities outside 0 to 1, a
 * reservation above every package, and more than 5 million packages to look for the reservation in, are refused by `ExportError`.
 */
export function writeGeniusWebProfile(
  domain: ResearchDomain,
  profile: ResearchProfile,
  options: { readonly raw?: boolean } = {},
): string {
  const tables = toTables(domain, profile, options);
  const sum = profile.weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > ROUNDING) {
    throw new ExportError(
      `the weights of \`${profile.name}\` sum to ${Number(sum.toPrecision(9))}; GeniusWeb takes only weights that sum to 1`,
    );
  }
  // Weight 1 for every issue gives the values before they are weighted.
  const even = toTables(domain, { ...profile, weights: domain.issues.map(() => 1) }, options);
  const issueUtilities = domain.issues.map(({ name, options: choices }, issue): Entry => {
    const valueUtilities = choices.map((option, at): Entry => {
      const value = even.issues[issue]?.[at] ?? Number.NaN;
      if (value >= 0 && value <= 1) return [option, value];
      throw new ExportError(
        `option \`${option}\` of \`${name}\` is worth ${value}; GeniusWeb takes only utilities from 0 to 1`,
      );
    });
    return [name, entries([['discreteutils', entries([['valueUtilities', entries(valueUtilities)]])]])];
  });
  const chosen = reservationPackage(domain, profile, tables);
  const bid = domain.issues.map(
    ({ name, options: choices }, issue): Entry => [name, choices[chosen?.[issue] ?? -1] ?? ''],
  );
  const space = entries([
    ['issueUtilities', entries(issueUtilities)],
    [
      'issueWeights',
      entries(domain.issues.map(({ name }, issue): Entry => [name, profile.weights[issue] ?? 0])),
    ],
    ['domain', domainJson(domain)],
    ['name', profile.name],
    ...(chosen === undefined ? [] : [['reservationBid', entries([['issuevalues', entries(bid)]])] as const]),
  ]);
  return `${json(entries([['LinearAdditiveUtilitySpace', space]]))}\n`;
}

function reservationPackage(
  domain: ResearchDomain,
  profile: ResearchProfile,
  tables: UtilityTables,
): readonly number[] | undefined {
  const { reservation } = tables;
  if (profile.reservationPackage !== undefined) return profile.reservationPackage;
  if (reservation <= 0) return undefined;
  const count = packageCount(domain);
  if (count > MOST_PACKAGES) {
    throw new ExportError(
      `\`${domain.name}\` has ${count} packages, too many to look for the reservation of \`${profile.name}\` in; give its \`reservationPackage\``,
    );
  }
  let best = Number.POSITIVE_INFINITY;
  let at = -1;
  for (let number = 0; number < count; number++) {
    const utility = utilityOf(tables, packageAt(domain, number));
    if (utility >= reservation && utility < best) {
      best = utility;
      at = number;
    }
  }
  if (at >= 0) return packageAt(domain, at);
  throw new ExportError(
    `no package reaches the reservation ${reservation} of \`${profile.name}\`, and GeniusWeb writes the reservation as a package`,
  );
}

/** An object of JSON as its members: a plain object would put keys such as `2500` in front. */
interface Entries {
  readonly members: readonly Entry[];
}
type Entry = readonly [key: string, value: Value];
type Value = string | number | readonly string[] | Entries;

const entries = (members: readonly Entry[]): Entries => ({ members });

function domainJson({ name, issues }: ResearchDomain): Entries {
  const listed = issues.map((issue): Entry => [issue.name, entries([['values', issue.options]])]);
  return entries([
    ['name', name],
    ['issuesValues', entries(listed)],
  ]);
}

function json(value: Value, indent = ''): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (!('members' in value)) return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
  const inner = `${indent}  `;
  const lines = value.members.map(([key, each]) => `${inner}${JSON.stringify(key)}: ${json(each, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

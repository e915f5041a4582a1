// NegoLog files: one JSON profile a party, from which the domain is read as well.

import type { TextFile } from '../../law/index.js';
import { fileName, type Imported, type ResearchDomain, type ResearchIssue } from './domain.js';
import type { ProfileInDomain } from './genius-web.js';
import { type JsonNode, type Member, member, membersOf, numberOf, readJson } from './json.js';
import { type Findings, near } from './place.js';

/** Weights that should sum to 1 miss it by rounding. */
const ROUNDING = 1e-6;

/**
 * Reads a NegoLog profile, `{"reservationValue", "issueWeights", "issues": {issue: {option: utility}}}`: u = sum of w_k u_k(v), nothing
 * cut or divided. Issues stand in the order of `issueWeights`. With a `domain` (that of the other side) issues and options must be the
 * same and take its order; without one the profile makes its own, called after its file unless `name` is given.
 */
export function readNegologProfile(
  file: TextFile,
  domain?: ResearchDomain,
  name: string = fileName(file.path),
): Imported<ProfileInDomain> {
  const { root, found } = readJson(file);
  if (root === undefined) return found.finish<ProfileInDomain>(undefined);
  const weighted = membersOf(member(root, 'issueWeights'), 'issueWeights', root.at, found) ?? [];
  const valued = membersOf(member(root, 'issues'), 'issues', root.at, found) ?? [];
  if (found.refused()) return found.finish<ProfileInDomain>(undefined);
  sameIssues(weighted, valued, found);
  const tables = new Map(valued.map(({ key, value, at }) => [key, optionsOf(key, value, at, found)]));
  const own: ResearchDomain = {
    name,
    issues: weighted.map(({ key }) => ({ name: key, options: [...(tables.get(key)?.keys() ?? [])] })),
  };
  if (own.issues.length === 0) found.refuse('lists no issue to negotiate', root.at, 'issueWeights');
  const used = domain ?? own;
  if (domain !== undefined && !found.refused()) matches(domain.issues, own.issues, root, found);
  const weights = new Map(
    weighted.map(({ key, value }) => [key, numberOf(value, `issueWeights.${key}`, found) ?? 0]),
  );
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  if (!found.refused() && Math.abs(sum - 1) > ROUNDING) {
    found.note(
      `the weights sum to ${Number(sum.toPrecision(9))}, not 1; they are kept`,
      root.at,
      'issueWeights',
    );
  }
  return found.finish({
    domain: used,
    profile: {
      name: fileName(file.path),
      weights: used.issues.map((issue) => weights.get(issue.name) ?? 0),
      values: used.issues.map((issue) => issue.options.map((each) => tables.get(issue.name)?.get(each) ?? 0)),
      scale: { kind: 'written' },
      reservation: reservationOf(root, found),
      discount: 1,
    },
  });
}

function reservationOf(root: JsonNode, found: Findings): number {
  const node = member(root, 'reservationValue');
  if (node === undefined) {
    found.note('is missing; no agreement counts 0', root.at, 'reservationValue');
    return 0;
  }
  return numberOf(node, 'reservationValue', found) ?? 0;
}

/** Weights and utilities must speak of the same issues. */
function sameIssues(weighted: readonly Member[], valued: readonly Member[], found: Findings): void {
  const one = weighted.map(({ key }) => key);
  const other = valued.map(({ key }) => key);
  const [ones, others] = [new Set(one), new Set(other)];
  for (const { key, at } of weighted) {
    if (!others.has(key)) found.refuse(`has a weight and no utilities.${near(key, other)}`, at, key);
  }
  for (const { key, at } of valued) {
    if (!ones.has(key)) found.refuse(`has utilities and no weight.${near(key, one)}`, at, key);
  }
}

function optionsOf(issue: string, node: JsonNode, at: number, found: Findings): ReadonlyMap<string, number> {
  const members = membersOf(node, `issues.${issue}`, at, found);
  if (members?.length === 0) found.refuse('lists no option', node.at, `issues.${issue}`);
  return new Map(
    (members ?? []).map(({ key, value }) => [key, numberOf(value, `issues.${issue}.${key}`, found) ?? 0]),
  );
}

/** Refuses a profile whose issues or options are not those of the domain; their order does not matter. */
function matches(
  asked: readonly ResearchIssue[],
  own: readonly ResearchIssue[],
  root: JsonNode,
  found: Findings,
): void {
  const place = member(root, 'issues')?.at ?? root.at;
  const names = asked.map(({ name }) => name);
  const here = new Map(own.map(({ name, options }) => [name, new Set(options)]));
  for (const { name, options } of asked) {
    const mine = here.get(name);
    if (mine === undefined) found.refuse(`issue \`${name}\` of the domain is missing`, place, 'issues');
    for (const option of options) {
      if (mine?.has(option) === false)
        found.refuse(
          `option \`${option}\` of the domain has no utility; write 0 for one without worth`,
          place,
          name,
        );
    }
  }
  const there = new Map(asked.map(({ name, options }) => [name, new Set(options)]));
  for (const { name, options } of own) {
    const theirs = there.get(name);
    if (theirs === undefined) found.refuse(`the domain has no such issue.${near(name, names)}`, place, name);
    for (const option of options) {
      if (theirs?.has(option) === false)
        found.refuse(`the domain has no option \`${option}\` here`, place, name);
    }
  }
}

// GeniusWeb files: a domain, and linear additive profiles that carry their domain inside, in JSON.

import type { TextFile } from '../../law/index.js';
import {
  fileName,
  type Imported,
  type ResearchDomain,
  type ResearchIssue,
  type ResearchProfile,
} from './domain.js';
import { type JsonNode, type Member, member, membersOf, numberOf, readJson } from './json.js';
import { type Findings, near } from './place.js';
import { toTables, utilityOf } from './tables.js';

/** GeniusWeb adds decimals exactly; what binary fractions lose is less than this. */
const ROUNDING = 1e-9;

/** Reads a GeniusWeb domain, `{"name": ..., "issuesValues": {issue: {"values": [...]}}}`. */
export function readGeniusWebDomain(file: TextFile): Imported<ResearchDomain> {
  const { root, found } = readJson(file);
  return found.finish(root === undefined ? undefined : domainOf(root, '', fileName(file.path), found));
}

/** A profile and the domain it was read against. */
export interface ProfileInDomain {
  readonly domain: ResearchDomain;
  readonly profile: ResearchProfile;
}

/**
 * Reads a GeniusWeb `LinearAdditiveUtilitySpace`: u = sum of w_k u_k(v), weights that sum to 1, utilities from 0 to 1.
 * A `reservationBid` is kept and its utility is the reservation; without one any agreement is better than none, which is 0.
 * With a `domain` given, the one inside the profile must list the same issues and options.
 */
export function readGeniusWebProfile(file: TextFile, domain?: ResearchDomain): Imported<ProfileInDomain> {
  const { root, found } = readJson(file);
  const space = root === undefined ? undefined : linearSpace(root, found);
  if (space === undefined) return found.finish<ProfileInDomain>(undefined);
  const inside = member(space, 'domain');
  const own =
    inside === undefined ? undefined : domainOf(inside, `${SPACE}.domain.`, fileName(file.path), found);
  const used = domain ?? own;
  if (used === undefined) {
    if (inside === undefined)
      found.refuse('is missing; give the file of the domain as well', space.at, `${SPACE}.domain`);
    return found.finish<ProfileInDomain>(undefined);
  }
  if (domain !== undefined && own !== undefined && inside !== undefined) {
    const differs = difference(own, domain);
    if (differs !== undefined)
      found.refuse(`${differs}; is this the profile of another domain?`, inside.at, `${SPACE}.domain`);
  }
  const weights = weightsOf(space, used, found);
  const utilities = byIssue(
    member(space, 'issueUtilities'),
    `${SPACE}.issueUtilities`,
    space.at,
    used.issues,
    found,
  );
  const values = used.issues.map((issue, at) => {
    const node = utilities?.[at];
    return node === undefined ? issue.options.map(() => 0) : utilitiesOf(node, issue, found);
  });
  const name = member(space, 'name');
  const plain: ResearchProfile = {
    name: name?.kind === 'text' && name.value !== '' ? name.value : fileName(file.path),
    weights,
    values,
    scale: { kind: 'written' },
    reservation: 0,
    discount: 1,
  };
  const bid = member(space, 'reservationBid');
  const chosen = bid === undefined ? undefined : packageOf(bid, used, found);
  if (chosen === undefined || found.refused()) return found.finish({ domain: used, profile: plain });
  const reservation = utilityOf(toTables(used, plain), chosen);
  return found.finish({ domain: used, profile: { ...plain, reservation, reservationPackage: chosen } });
}

const SPACE = 'LinearAdditiveUtilitySpace';

/** Why the other kinds of profile that GeniusWeb knows are not read. */
const REFUSED: Readonly<Record<string, string>> = {
  DefaultPartialOrdering:
    'is a partial ordering: it says which packages are better than which, not by how much, and gives no utilities',
  SumOfGroupsUtilitySpace:
    'is a sum over groups of issues: options of one group are worth something jointly, and no table per issue can hold that',
};

function linearSpace(root: JsonNode, found: Findings): JsonNode | undefined {
  const members = membersOf(root, '', root.at, found) ?? [];
  const space = members.find(({ key }) => key === SPACE);
  for (const { key, at } of members) {
    if (key === SPACE) continue;
    const reason = REFUSED[key] ?? similarity(key);
    found.refuse(reason ?? `unknown kind of profile; expected \`${SPACE}\`.${near(key, [SPACE])}`, at, key);
  }
  if (space === undefined) {
    if (root.kind === 'object' && members.length === 0)
      found.refuse(`expected a profile, \`{"${SPACE}": {...}}\``, root.at);
    return undefined;
  }
  for (const { key, at } of membersOf(space.value, SPACE, space.at, found) ?? []) {
    if (SECTIONS.includes(key)) continue;
    const unknown = `unknown section; it could change utilities.${near(key, SECTIONS)}`;
    found.refuse(similarity(key) ?? unknown, at, `${SPACE}.${key}`);
  }
  return space.value;
}

const SECTIONS = ['domain', 'name', 'issueUtilities', 'issueWeights', 'reservationBid'];

function similarity(key: string): string | undefined {
  if (/similar/i.test(key))
    return 'compares packages by likeness, which gives no utilities; take the section out';
  return /partial/i.test(key)
    ? 'values only a part of the packages; a profile must give every option a utility'
    : undefined;
}

function domainOf(node: JsonNode, path: string, other: string, found: Findings): ResearchDomain | undefined {
  const listed = membersOf(member(node, 'issuesValues'), `${path}issuesValues`, node.at, found);
  if (listed === undefined) return undefined;
  if (listed.length === 0) found.refuse('lists no issue to negotiate', node.at, `${path}issuesValues`);
  const name = member(node, 'name');
  return {
    name: name?.kind === 'text' && name.value !== '' ? name.value : other,
    issues: listed.map((issue) => ({
      name: issue.key,
      options: optionsOf(issue, `${path}issuesValues.${issue.key}`, found),
    })),
  };
}

function optionsOf(issue: Member, field: string, found: Findings): readonly string[] {
  const values = member(issue.value, 'values');
  if (values?.kind !== 'list') {
    const range = member(issue.value, 'range') !== undefined;
    found.refuse(
      range
        ? 'is a range of numbers; only listed options are read: write {"values": [...]} with one text per level'
        : 'expected {"values": [...]} with the options',
      issue.at,
      field,
    );
    return [];
  }
  const options = new Set<string>();
  for (const item of values.items) {
    if (item.kind !== 'text') found.refuse('expected an option in quotes, such as "15 %"', item.at, field);
    else if (options.has(item.value))
      found.refuse(`\`${item.value}\` is listed twice; keep one`, item.at, field);
    else options.add(item.value);
  }
  if (values.items.length === 0) found.refuse('lists no option', values.at, field);
  return [...options];
}

/** The values of an object with exactly one key per issue of the domain, in the domain's order. */
function byIssue(
  node: JsonNode | undefined,
  field: string,
  at: number,
  issues: readonly ResearchIssue[],
  found: Findings,
): readonly (JsonNode | undefined)[] | undefined {
  const members = membersOf(node, field, at, found);
  if (members === undefined) return undefined;
  const names = issues.map(({ name }) => name);
  const values = new Map(members.map(({ key, value }) => [key, value]));
  const known = new Set(names);
  for (const { key, at: place } of members) {
    if (!known.has(key))
      found.refuse(`the domain has no such issue.${near(key, names)}`, place, `${field}.${key}`);
  }
  return names.map((name) => {
    if (!values.has(name)) found.refuse(`issue \`${name}\` of the domain is missing`, node?.at, field);
    return values.get(name);
  });
}

function weightsOf(space: JsonNode, domain: ResearchDomain, found: Findings): readonly number[] {
  const field = `${SPACE}.issueWeights`;
  const node = member(space, 'issueWeights');
  const nodes = byIssue(node, field, space.at, domain.issues, found) ?? [];
  const weights = domain.issues.map(({ name }, at) => {
    const weight = nodes[at];
    return weight === undefined ? Number.NaN : (numberOf(weight, `${field}.${name}`, found) ?? Number.NaN);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > ROUNDING) {
    found.refuse(`sum to ${Number(sum.toPrecision(9))}; GeniusWeb wants exactly 1`, node?.at, field);
  }
  return weights;
}

/** GeniusWeb's two names for a table of options: that of its Java servers and that of its class. */
const TABLES = ['discreteutils', 'DiscreteValueSetUtilities'];

function utilitiesOf(node: JsonNode, issue: ResearchIssue, found: Findings): readonly number[] {
  const field = `${SPACE}.issueUtilities.${issue.name}`;
  const table = TABLES.map((key) => member(node, key)).find((each) => each !== undefined);
  if (table === undefined) {
    const slope = ['numberutils', 'NumberValueSetUtilities'].some((key) => member(node, key) !== undefined);
    found.refuse(
      slope
        ? 'is a utility over a range of numbers; only listed options are read'
        : 'expected {"discreteutils": {"valueUtilities": {option: utility}}}',
      node.at,
      field,
    );
    return issue.options.map(() => 0);
  }
  const members =
    membersOf(member(table, 'valueUtilities'), `${field}.valueUtilities`, table.at, found) ?? [];
  const known = new Set(issue.options);
  for (const { key, at } of members) {
    if (!known.has(key))
      found.refuse(`the issue has no option \`${key}\`.${near(key, issue.options)}`, at, field);
  }
  const written = new Map(members.map(({ key, value }) => [key, value]));
  return issue.options.map((option) => {
    const value = written.get(option);
    if (value === undefined) {
      found.refuse(`option \`${option}\` has no utility; write 0 for one without worth`, table.at, field);
      return 0;
    }
    const utility = numberOf(value, `${field}.${option}`, found) ?? 0;
    if (utility < 0 || utility > 1)
      found.refuse(
        `${utility} is not from 0 to 1, where GeniusWeb's utilities lie`,
        value.at,
        `${field}.${option}`,
      );
    return utility;
  });
}

/** The option numbers of a bid, `{"issuevalues": {issue: option}}`. */
function packageOf(bid: JsonNode, domain: ResearchDomain, found: Findings): readonly number[] {
  const field = `${SPACE}.reservationBid.issuevalues`;
  const values = byIssue(member(bid, 'issuevalues'), field, bid.at, domain.issues, found) ?? [];
  return domain.issues.map(({ name, options }, at) => {
    const value = values[at];
    const chosen = value?.kind === 'text' ? options.indexOf(value.value) : -1;
    if (value !== undefined && chosen < 0)
      found.refuse(`expected an option of the issue: ${options.join(', ')}`, value.at, `${field}.${name}`);
    return chosen;
  });
}

/** The first difference between a profile's own domain and the one asked for; their order does not matter. */
function difference(own: ResearchDomain, asked: ResearchDomain): string | undefined {
  for (const [one, other, where] of [
    [own, asked, 'the domain asked for'],
    [asked, own, 'the domain of this profile'],
  ] as const) {
    const twins = new Map(other.issues.map(({ name, options }) => [name, new Set(options)]));
    for (const { name, options } of one.issues) {
      const twin = twins.get(name);
      if (twin === undefined) return `issue \`${name}\` is not in ${where}`;
      const extra = options.find((option) => !twin.has(option));
      if (extra !== undefined) return `option \`${extra}\` of \`${name}\` is not in ${where}`;
    }
  }
  return undefined;
}

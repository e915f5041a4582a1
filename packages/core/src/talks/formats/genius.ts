// GENIUS files: a domain and its profiles in XML, read as `DomainImpl`, `AdditiveUtilitySpace` and `EvaluatorDiscrete` of GENIUS read them.

import type { TextFile } from '../../law/index.js';
import {
  fileName,
  type Imported,
  type ResearchDomain,
  type ResearchIssue,
  type ResearchProfile,
} from './domain.js';
import { type Findings, near } from './place.js';
import { type Element, readXml } from './xml.js';

/** Weights that should sum to 1 miss it by rounding. */
const ROUNDING = 1e-6;

/**
 * Reads a GENIUS domain. Issues inside nested objectives are taken out of them in the order of the file; of an issue only its direct
 * `<item>` children count; elements of other kinds are passed over. Issues without listed options are refused.
 */
export function readGeniusDomain(file: TextFile): Imported<ResearchDomain> {
  const { root, found } = readXml(file);
  if (root === undefined) return found.finish<ResearchDomain>(undefined);
  const space = spaceOf(root, found);
  const objective = space?.children.find(({ name }) => name === 'objective');
  if (space !== undefined && objective === undefined) {
    found.refuse('holds no `<objective>`, which holds the issues', space.at);
  }
  if (objective === undefined) return found.finish<ResearchDomain>(undefined);
  const issues: ResearchIssue[] = [];
  const names = new Set<string>();
  const indices = new Set<number>();
  const written = [...issuesUnder(objective)];
  if (written.length === 0) found.refuse('holds no `<issue>` to negotiate', objective.at);
  for (const { issue } of written) {
    const index = indexOf(issue, found);
    const name = issue.attributes.get('name')?.trim() ?? '';
    if (name === '') found.refuse('this issue has no `name`', issue.at, `issue ${index ?? ''}`.trim());
    if (!isDiscrete(issue, name, found) || index === undefined) continue;
    if (names.has(name) || indices.has(index)) {
      const same = names.has(name) ? 'name' : `index ${index}`;
      found.refuse(`another issue has the same ${same}; packages could not tell them apart`, issue.at, name);
    }
    names.add(name);
    indices.add(index);
    issues.push({ name, index, options: optionsOf(issue, name, found) });
  }
  const nested = objective.children.find(({ name }) => name === 'objective');
  if (nested !== undefined) {
    found.note('objectives nest here; their issues count each with its own weight, as in GENIUS', nested.at);
  }
  const name = objective.attributes.get('name')?.trim();
  return found.finish<ResearchDomain>({
    name: name === undefined || name === '' || name === 'any' ? fileName(file.path) : name,
    issues,
  });
}

/**
 * Reads a GENIUS profile for a domain: issues are matched by `index`, values by their text, each issue's weight is the `<weight>` beside
 * it. Weights are not made to sum to 1. Without `<reservation>` no agreement is worth 0; the discount factor is kept.
 */
export function readGeniusProfile(file: TextFile, domain: ResearchDomain): Imported<ResearchProfile> {
  const { root, found } = readXml(file);
  if (root === undefined) return found.finish<ResearchProfile>(undefined);
  const space = spaceOf(root, found);
  if (space === undefined) return found.finish<ResearchProfile>(undefined);
  const read = new Map<number, ReturnType<typeof evaluate>>();
  const places = new Map(domain.issues.map(({ index }, at) => [index, at]));
  const weights = weightsUnder(space, found);
  for (const placed of issuesUnder(space)) {
    const index = indexOf(placed.issue, found);
    if (index === undefined) continue;
    const at = places.get(index);
    const issue = at === undefined ? undefined : domain.issues[at];
    if (at === undefined || issue === undefined) {
      found.refuse(
        `the domain \`${domain.name}\` has no issue with index ${index}`,
        placed.issue.at,
        `issue ${index}`,
      );
    } else if (read.has(at)) {
      found.refuse(`index ${index} stands on two issues; keep one`, placed.issue.at, issue.name);
    } else {
      const weight = weights.get(placed.parent)?.get(index);
      read.set(at, evaluate(placed.issue, issue, index, weight, found));
    }
  }
  for (const [at, { name, index }] of domain.issues.entries()) {
    if (!read.has(at)) found.refuse(`issue ${index} \`${name}\` of the domain is missing`, space.at);
  }
  const valued = domain.issues.flatMap((_, at) => read.get(at) ?? []);
  const sum = valued.reduce((total, { weight }) => total + weight, 0);
  if (!found.refused() && Math.abs(sum - 1) > ROUNDING) {
    found.note(
      `the weights sum to ${round(sum)}, not 1; they are kept, and utilities are cut at 1`,
      space.at,
    );
  }
  return found.finish<ResearchProfile>({
    name: fileName(file.path),
    weights: valued.map(({ weight }) => weight),
    values: valued.map(({ values }) => values),
    scale: { kind: 'greatest', greatest: valued.map(({ greatest }) => greatest) },
    reservation: single(space, 'reservation', found) ?? 0,
    discount: discountOf(space, found),
  });
}

const round = (value: number): number => Number(value.toPrecision(9));

/** The `<utility_space>`: the root itself or a direct child of it. Spaces of constraints over several issues do not add up and are refused. */
function spaceOf(root: Element, found: Findings): Element | undefined {
  const space =
    root.name === 'utility_space' ? root : root.children.find(({ name }) => name === 'utility_space');
  if (space === undefined) {
    const message = `expected a GENIUS file with a \`<utility_space>\`, found \`<${root.name}>\`.`;
    found.refuse(message + near(root.name, ['utility_space', 'negotiation_template']), root.at);
    return undefined;
  }
  const joint = [...descendants(space)].find(({ name }) => name === 'ufun');
  if (joint === undefined) return space;
  found.refuse(
    'is a non-linear utility space: its `<ufun>` scores several issues jointly, and no sum over issues can stand for it',
    joint.at,
  );
  return undefined;
}

function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

interface PlacedIssue {
  readonly issue: Element;
  readonly parent: Element;
}

/** Every `<issue>` under an element, however deep, in the order of the file. */
function* issuesUnder(root: Element): Generator<PlacedIssue> {
  for (const parent of descendants(root)) {
    for (const issue of parent.children) if (issue.name === 'issue') yield { issue, parent };
  }
}

/** The number of an issue or a weight. */
function indexOf(element: Element, found: Findings): number | undefined {
  const written = element.attributes.get('index');
  if (written !== undefined && /^\s*[+-]?\d+\s*$/.test(written)) return Number(written);
  found.refuse(
    written === undefined
      ? 'has no `index`, by which weights and profiles refer to issues'
      : `\`${written}\` is not a whole number`,
    element.at,
    `${element.attributes.get('name') ?? element.name}.index`,
  );
  return undefined;
}

/** Refuses issues that range over numbers: they have no listed options, and how finely to cut them is the author's decision. */
function isDiscrete(issue: Element, name: string, found: Findings): boolean {
  for (const key of ['vtype', 'type', 'etype']) {
    const kind = issue.attributes.get(key);
    if (kind === undefined || kind === 'discrete') continue;
    const from = issue.attributes.get('lowerbound');
    const to = issue.attributes.get('upperbound');
    const range = from === undefined || to === undefined ? '' : ` from ${from} to ${to}`;
    found.refuse(
      kind === 'integer' || kind === 'real'
        ? `is an issue of ${kind === 'real' ? 'real' : 'whole'} numbers${range}; only listed options are read: write it as \`discrete\` with one \`<item>\` per level`
        : `\`${kind}\` is not a kind of issue that is read; expected \`discrete\``,
      issue.at,
      `${name}.${key}`,
    );
    return false;
  }
  return true;
}

const itemsOf = (issue: Element) => issue.children.filter(({ name }) => name === 'item');

function optionsOf(issue: Element, name: string, found: Findings): readonly string[] {
  const options = new Set<string>();
  for (const item of itemsOf(issue)) {
    const value = item.attributes.get('value');
    if (value === undefined) found.refuse('this item has no `value`', item.at, name);
    else if (options.has(value)) found.refuse(`\`${value}\` is listed twice; keep one`, item.at, name);
    else options.add(value);
  }
  if (options.size === 0) found.refuse('lists no `<item>`: there is nothing to choose from', issue.at, name);
  return [...options];
}

/** Weight and evaluations of one issue; 0 stands in for what was refused. */
function evaluate(
  issue: Element,
  { name, options }: ResearchIssue,
  index: number,
  weight: number | undefined,
  found: Findings,
) {
  const known = new Set(options);
  const written = issue.attributes.get('name')?.trim();
  if (written !== undefined && written !== name) {
    found.refuse(
      `issue ${index} is called \`${written}\` here and \`${name}\` in the domain; is this the profile of another domain?`,
      issue.at,
    );
  }
  isDiscrete(issue, name, found);
  const evaluations = new Map<string, number>();
  for (const item of itemsOf(issue)) {
    const value = item.attributes.get('value');
    const text = item.attributes.get('evaluation');
    // GENIUS writes `null` for a value without an evaluation.
    if (value === undefined || text === undefined || text === 'null') continue;
    const number = decimal(text);
    if (number === undefined) found.refuse(notANumber(text), item.at, `${name}.${value}`);
    if (evaluations.has(value))
      found.refuse(`\`${value}\` is evaluated twice; keep one`, item.at, `${name}.${value}`);
    evaluations.set(value, number ?? 0);
    if (!known.has(value)) {
      found.note(
        `\`${value}\` is no option of the domain; it counts only where it is the greatest evaluation.${near(value, options)}`,
        item.at,
        name,
      );
    }
  }
  const values = options.map((option) => {
    const value = evaluations.get(option);
    if (value === undefined) {
      const hint = near(option, evaluations);
      found.refuse(
        `option \`${option}\` has no evaluation; write \`evaluation="0"\` for one without worth.${hint}`,
        issue.at,
        name,
      );
    }
    return value ?? 0;
  });
  if (weight === undefined) {
    found.refuse(`no \`<weight index="${index}" value="...">\` stands beside this issue`, issue.at, name);
  }
  return {
    values,
    weight: weight ?? 0,
    greatest: [...evaluations.values()].reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  };
}

/** The weights written directly under each element, by index: an issue's weight is its sibling. */
function weightsUnder(space: Element, found: Findings): ReadonlyMap<Element, ReadonlyMap<number, number>> {
  const all = new Map<Element, Map<number, number>>();
  for (const parent of descendants(space)) {
    const weights = new Map<number, number>();
    for (const child of parent.children) {
      if (child.name !== 'weight') continue;
      const index = indexOf(child, found);
      if (index === undefined) continue;
      if (weights.has(index))
        found.refuse(`the weight of ${index} stands twice; keep one`, child.at, 'weight');
      weights.set(index, valueIn(child, 'weight', found) ?? 0);
    }
    if (weights.size > 0) all.set(parent, weights);
  }
  return all;
}

/** The number of an element that may stand at most once in a profile, such as `<reservation value="0.3"/>`. */
function single(space: Element, name: string, found: Findings): number | undefined {
  const [first, second] = [...descendants(space)].filter((element) => element.name === name);
  if (second !== undefined) found.refuse(`\`<${name}>\` stands twice; keep one`, second.at, name);
  return first === undefined ? undefined : valueIn(first, name, found);
}

function discountOf(space: Element, found: Findings): number {
  const written = single(space, 'discount_factor', found) ?? 1;
  if (written > 0 && written <= 1) return written;
  found.note(`a discount factor of ${written} means none in GENIUS; 1 is kept`, space.at, 'discount_factor');
  return 1;
}

function valueIn(element: Element, field: string, found: Findings): number | undefined {
  const text = element.attributes.get('value');
  const number = text === undefined ? undefined : decimal(text);
  if (number !== undefined) return number;
  found.refuse(text === undefined ? 'has no `value`' : notANumber(text), element.at, field);
  return undefined;
}

const notANumber = (text: string): string => `\`${text}\` is not a number; write one such as 0.25`;

/** A finite decimal number as Java writes it; undefined for anything else. */
function decimal(text: string): number | undefined {
  const number = Number(text);
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) && Number.isFinite(number)
    ? number
    : undefined;
}

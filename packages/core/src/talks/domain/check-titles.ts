// Checks ja.yaml: every name in it leads to something that has a title, and a title that changed over time has one for each.

import { hint, mustBe, type Page, type Path } from './names.js';
import type { Titles } from './shape-titles.js';
import type { TalksFolder } from './talks.js';

/** What is called something, with the titles it has had. */
type Known = ReadonlyMap<string, ReadonlySet<string>>;

function knownBy<T extends { readonly title: string }>(
  statements: readonly T[],
  nameOf: (statement: T) => string,
): Known {
  const found = new Map<string, Set<string>>();
  for (const statement of statements) {
    const titles = found.get(nameOf(statement)) ?? new Set<string>();
    found.set(nameOf(statement), titles.add(statement.title));
  }
  return found;
}

export function checkTitles(
  page: Page<Titles>,
  { talks, snapshots, outcome }: Pick<TalksFolder, 'talks' | 'snapshots' | 'outcome'>,
): void {
  const { options = {}, worth = {} } = page.value;
  const { issues, parties, events, sides } = talks;
  const kinds: readonly (readonly [Exclude<keyof Titles, 'title' | 'options' | 'worth'>, string, Known])[] = [
    ['sides', 'side', knownBy(sides, ({ side }) => side)],
    ['issues', 'issue', knownBy(issues, ({ issue }) => issue)],
    ['parties', 'party', knownBy(parties, ({ party }) => party)],
    [
      'lines',
      'red line',
      knownBy(
        parties.flatMap(({ lines }) => lines),
        ({ line }) => line,
      ),
    ],
    ['events', 'event', knownBy(events, ({ event }) => event)],
    ['snapshots', 'snapshot', knownBy(snapshots, ({ asOf }) => asOf)],
    ['targets', 'target', knownBy(outcome?.targets ?? [], ({ target }) => target)],
    ['baselines', 'baseline', knownBy(outcome?.baselines ?? [], ({ baseline }) => baseline)],
  ];
  for (const [kind, what, known] of kinds) checkKind(page, [kind], what, page.value[kind] ?? {}, known);
  const entries = new Set(parties.flatMap((party) => party.worth.map((entry) => entry.worth)));
  for (const name of Object.keys(worth)) mustBe(page, ['worth', name], 'entry of worth', name, entries);
  for (const [issue, titles] of Object.entries(options)) {
    const at: Path = ['options', issue];
    const found = issues.find((each) => each.issue === issue);
    if (
      !mustBe(
        page,
        at,
        'issue',
        issue,
        issues.map((each) => each.issue),
      ) ||
      found === undefined
    )
      continue;
    checkKind(
      page,
      at,
      `option of \`${issue}\``,
      titles,
      knownBy(found.options, ({ option }) => option),
    );
  }
}

function checkKind(
  page: Page<Titles>,
  at: Path,
  what: string,
  titles: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
  known: Known,
): void {
  for (const [name, given] of Object.entries(titles)) {
    if (!mustBe(page, [...at, name], what, name, known.keys())) continue;
    const had = [...(known.get(name) ?? [])];
    if (typeof given === 'string') {
      if (had.length > 1)
        page.fault(
          [...at, name],
          `\`${name}\` has had ${had.length} titles; write a map with one for each: ${had.join(' / ')}`,
        );
      continue;
    }
    for (const title of Object.keys(given))
      if (!had.includes(title))
        page.fault([...at, name, title], `\`${name}\` was never called \`${title}\`.${hint(title, had)}`);
  }
}

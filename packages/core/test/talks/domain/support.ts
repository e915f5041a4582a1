// Folders of the tests, read from the disk.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '@parley/core/law';
import { readTalks, type Talks, type TalksFolder } from '@parley/core/talks';
import { parse, stringify } from 'yaml';

export function textsOf(name: string): Map<string, string> {
  const root = fileURLToPath(new URL(`${name}/`, import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = `${entry.parentPath.replace(/\/?$/, '/')}${entry.name}`;
      return [path.slice(root.length), readFileSync(path, 'utf8')];
    }),
  );
}

/** Reads texts that must be without fault. */
export function folderOf(texts: ReadonlyMap<string, string>, name = 'river'): TalksFolder {
  const { folder, problems } = readTalks(texts, name);
  if (folder === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return folder;
}

export const river = (): TalksFolder => folderOf(textsOf('river'));

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Dated {
  readonly known?: string;
  readonly date?: string;
}
type Plain = Record<string, unknown>;

const public_ = (day: string) => (it: Dated) => (it.known ?? it.date ?? '') <= day;

/** A folder as somebody would have written it on a day: without every option, belief, event and fact that came later. */
export function writtenOn(written: ReadonlyMap<string, string>, day: string): Talks {
  const read = (path: string) => parse(written.get(path) as string, { schema: 'failsafe' }) as Plain;
  const table = read('talks.yaml') as Plain & {
    issues: (Plain & { issue: string; options: (Dated & { option: string })[] })[];
  };
  for (const issue of table.issues) issue.options = issue.options.filter(public_(day));
  const has = (issue: string, option: string) =>
    table.issues.some((each) => each.issue === issue && each.options.some((it) => it.option === option));
  for (const issue of table.issues) {
    const readings = (issue.readings ?? []) as { option: string }[];
    issue.readings = readings.filter(({ option }) => has(issue.issue, option));
    const market = issue.market as { figures: Dated[] } | undefined;
    if (market !== undefined) market.figures = market.figures.filter(public_(day));
  }
  const rules = (table.rules ?? []) as { not: Record<string, string> }[];
  table.rules = rules.filter(({ not }) => Object.entries(not).every(([issue, option]) => has(issue, option)));
  const parties = read('parties.yaml') as { parties: { worth: (Dated & Plain)[]; lines: Dated[] }[] };
  for (const party of parties.parties) {
    party.worth = party.worth.filter(public_(day));
    party.lines = party.lines.filter(public_(day));
    for (const entry of party.worth.filter(({ amounts }) => amounts !== undefined))
      entry.amounts = Object.fromEntries(
        Object.entries(entry.amounts as Plain).filter(([option]) => has(entry.issue as string, option)),
      );
  }
  const calendar = read('calendar.yaml') as { events: Dated[] };
  calendar.events = calendar.events.filter(public_(day));
  const evidence = read('evidence.yaml') as { evidence: (Dated & { about?: Record<string, string> })[] };
  evidence.evidence = evidence.evidence.filter(public_(day));
  for (const piece of evidence.evidence)
    if (!Object.entries(piece.about ?? {}).every(([issue, option]) => has(issue, option))) delete piece.about;
  const acts = [...written].filter(([path]) => path.startsWith('options/'));
  const texts = new Map([
    ...acts,
    ...Object.entries({
      'talks.yaml': table,
      'parties.yaml': parties,
      'calendar.yaml': calendar,
      'evidence.yaml': evidence,
    }).map(([path, value]) => [path, stringify(value, { schema: 'failsafe' })] as const),
  ]);
  return folderOf(texts).talks;
}

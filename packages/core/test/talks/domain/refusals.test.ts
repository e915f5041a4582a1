// Every mistake in a talks folder is refused with file, line, field and what to write instead. Each case breaks the river folder in one place.

import { formatProblem } from '@parley/core/law';
import { readTalks } from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { textsOf } from './support.js';

const TEXTS = textsOf('river');

/** The problems of the river folder with one text replaced in one file. */
function broken(file: string, from: string, to: string): readonly string[] {
  const text = TEXTS.get(file) as string;
  expect(text, `${file} holds ${from}`).toContain(from);
  const edited = text.replace(from, () => to);
  const { folder, problems } = readTalks(new Map([...TEXTS, [file, edited]]), 'river');
  expect(folder).toBeUndefined();
  for (const { line = 0, field = '', file: named, message } of problems) {
    expect(named).toBe(`river/${file}`);
    if (message === 'is missing') continue;
    // The line told is where the field stands; of a member of a list, where the member begins.
    const key = field.split('.').at(-1) ?? '';
    const here = edited.split('\n')[line - 1];
    expect(here).toContain(/\]$/.test(key) ? '- ' : key);
  }
  return problems.map(formatProblem);
}

const CASES: readonly (readonly [what: string, file: string, from: string, to: string, said: string])[] = [
  [
    'an unknown key',
    'talks.yaml',
    'unit: m crowns a year',
    'unity: m crowns a year',
    'unity: unknown key. Did you mean `unit`?',
  ],
  [
    'a belief on evidence that was not public',
    'parties.yaml',
    'known: 2025-02-01\n        why: Two dry summers',
    'known: 2025-01-31\n        why: Two dry summers',
    'parties[0].worth[1].source: evidence `east-asks` is of 2025-02-01, and this was known on 2025-01-31: a belief cannot rest on what was not public yet; write known: 2025-02-01 or later, or evidence of 2025-01-31 or earlier',
  ],
  [
    'evidence that is not there',
    'parties.yaml',
    'source: farmers-say\n        issue: water',
    'source: farmer-say\n        issue: water',
    'parties[5].worth[0].source: there is no evidence `farmer-say`. Did you mean `farmers-say`?',
  ],
  [
    'a statement both sourced and assumed',
    'talks.yaml',
    'known: 2025-05-20, source: flag-plan',
    'known: 2025-05-20, source: [flag-plan, assumed]',
    'issues[2].options[1].source: a statement is sourced or assumed, not both; write only the names, or only `assumed`',
  ],
  [
    'a range upside down',
    'parties.yaml',
    '{low: 2, mode: 3, high: 4}',
    '{low: 4, mode: 3, high: 2}',
    'parties[0].worth[1].each: low 4 is above high 2; write the smaller number as low',
  ],
  [
    'a mode outside its range',
    'parties.yaml',
    '{low: 2, mode: 3, high: 4}',
    '{low: 2, mode: 5, high: 4}',
    'parties[0].worth[1].each: mode 5 is outside 2 to 4; write a number between them, or leave it out',
  ],
  [
    'amounts of an option that does not exist',
    'parties.yaml',
    '{some: 1, all: 3}',
    '{sme: 1, all: 3}',
    'parties[2].worth[0].amounts.sme: there is no option of `water` `sme`. Did you mean `some`?',
  ],
  [
    'two governments on a side',
    'parties.yaml',
    'title: Merchants of East\n    role: constituency',
    'title: Merchants of East\n    role: government',
    'parties: side `east` has 2 parties with role `government`; write one: it is the one that bargains',
  ],
  [
    'a vote on a side without a quorum',
    'parties.yaml',
    'kind: veto\n        at least: -2',
    'kind: vote\n        at least: -2',
    'parties[5].lines[0].kind: side `west` has no quorum; write quorum: in talks.yaml, or kind: veto',
  ],
  [
    'a line that never stands',
    'parties.yaml',
    'to: 2025-07-01',
    'from: 2025-07-01\n        to: 2025-07-01',
    'parties[5].lines[0].to: 2025-07-01 is not after from 2025-07-01; the line would never stand',
  ],
  [
    'an entry that says nothing of its size',
    'parties.yaml',
    'issue: flag\n        amounts: {joint: 1}\n        ',
    '',
    'parties[0].worth[2]: says nothing of where its size comes from; write one of `economy`, `quota` and `issue`',
  ],
  [
    'one version twice',
    'calendar.yaml',
    'known: 2025-06-10',
    'known: 2025-03-01',
    'events[3]: the entry `toll-30 known 2025-03-01` stands twice; give each its own name',
  ],
  [
    'a change without a deal that needs an agreement',
    'calendar.yaml',
    'no deal: {toll: 30}\n    chance',
    'no deal: {water: all}\n    chance',
    'events[2].no deal.water: nobody needs to agree to what holds without a deal: only tariffs and quotas change here',
  ],
  [
    'a probability above 1',
    'calendar.yaml',
    'high: 0.9}',
    'high: 1.9}',
    'events[2].chance: is a probability; write numbers from 0 to 1',
  ],
  [
    'an event that names an option before anybody did',
    'calendar.yaml',
    'known: 2025-03-01\n    why: The decree names',
    'known: 2025-02-20\n    why: The decree names',
    'evidence `decree` is of 2025-03-01',
  ],
  [
    'a package of today that leaves an issue out',
    'talks.yaml',
    '{toll: 20, water: none, flag: apart}',
    '{toll: 20, water: none}',
    'today: has no option of `flag`; write what holds while nothing is agreed',
  ],
  [
    'a rule against today',
    'talks.yaml',
    'not: {toll: 0, water: none}',
    'not: {toll: 20, water: none}',
    'rules[0].not: rules out the package `today`; nothing could then be measured from it',
  ],
  [
    'an act that is not there',
    'talks.yaml',
    'known: 2025-03-01, source: decree}',
    'known: 2025-03-01, source: decree, law: toll-30}',
    'this folder changes no law; write `law: {on: ..., importer: ...}` at the top',
  ],
  [
    'a day that does not exist',
    'evidence.yaml',
    'date: 2025-05-02',
    'date: 2025-02-30',
    'evidence[6].date: there is no day 2025-02-30; write one such as 2025-04-16',
  ],
  [
    'an offer of nobody',
    'evidence.yaml',
    'about: {toll: 10, water: all}\n    by: west',
    'about: {toll: 10, water: all}',
    "an answer of kind `refusal` is somebody's; write by: and the side",
  ],
  [
    'snapshots out of order',
    'snapshots.yaml',
    '2025-06-15',
    '2025-03-15',
    'snapshots[1].as of: 2025-03-15 is not after 2025-04-15; write snapshots in the order of their days',
  ],
  [
    'a target that asks two things',
    'outcome.yaml',
    'signed by: 2025-07-01,',
    'signed by: 2025-07-01, issue: toll,',
    'asks one thing; write either `signed by`, or `issue` with `one of`',
  ],
  [
    'an outcome that leaves an issue out',
    'outcome.yaml',
    '{toll: 10, water: some, flag: joint}',
    '{toll: 10, water: some}',
    'package: has no option of `flag`; write what came of it',
  ],
];

describe('A talks folder', () => {
  it('is read when nothing is wrong', () => {
    const { folder, problems } = readTalks(TEXTS, 'river');
    expect(problems).toEqual([]);
    expect(folder?.talks.issues.map(({ issue }) => issue)).toEqual(['toll', 'water', 'flag']);
  });

  it.each(CASES)('is refused for %s', (_, file, from, to, said) => {
    expect(broken(file, from, to).join('\n')).toContain(said);
  });

  it('says which file is missing', () => {
    const { problems } = readTalks(new Map([...TEXTS].filter(([path]) => path !== 'calendar.yaml')), 'river');
    expect(problems.map(formatProblem)).toEqual([
      'river/calendar.yaml: is missing; docs/talks.md shows what it holds',
    ]);
  });

  it('has at most 32 red lines, those of the governments among them', () => {
    const lines = Array.from(
      { length: 31 },
      (_, k) =>
        `      - {line: l${k}, title: L, known: 2025-02-01, why: W, source: assumed, kind: veto, at least: 0}`,
    );
    const many = broken(
      'parties.yaml',
      '    lines: []\n  - party: merchants',
      `    lines:\n${lines.join('\n')}\n  - party: merchants`,
    );
    expect(many.join()).toContain('parties: 37 red lines with one for each government; expected at most 32');
  });
});

// `parley talks <folder>`: every question answers what core answers, no agreement is an answer, and bad input is refused with exit code 2.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  briefOf,
  calendarOf,
  explain,
  interimOf,
  linkageOf,
  NO_PRICES,
  overview,
  situationOn,
  type TalksFolder,
  tableOf,
  uncertaintyOf,
} from '@parley/core/talks';
import { afterAll, describe, expect, it } from 'vitest';
import { river } from '../../core/test/talks/domain/support.js';
import { parley } from './support/parley.js';

const RIVER = fileURLToPath(new URL('../../core/test/talks/domain/river', import.meta.url));
const FILES = fileURLToPath(new URL('../../core/test/talks/formats/files/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'parley-folder-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const folder: TalksFolder = river();
const table = (day: string) => tableOf(folder.talks, day, NO_PRICES);
const at = (day: string, on = day) => situationOn(table(day), on);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function json(...words: readonly string[]): Promise<unknown> {
  const { code, out, err } = await parley(['talks', RIVER, ...words, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('parley talks <folder> --json', () => {
  it('is the overview of core', async () => {
    expect(await json('--as-of', '2025-06-15')).toEqual(plain(overview(at('2025-06-15'))));
    expect(await json('--as-of', '2025-04-15', '--on', '2025-08-01')).toEqual(
      plain(overview(at('2025-04-15', '2025-08-01'))),
    );
  });

  it('explains one package', async () => {
    expect(await json('package', 'toll=10,water=all', '--as-of', '2025-06-15')).toEqual({
      asOf: '2025-06-15',
      on: '2025-06-15',
      ...(plain(explain(at('2025-06-15'), [2, 2, 0])) as object),
    });
  });

  it('solves the calendar', async () => {
    expect(await json('calendar', '--as-of', '2025-04-15')).toEqual(plain(calendarOf(table('2025-04-15'))));
  });

  it('draws with a seed', async () => {
    expect(await json('uncertainty', '--as-of', '2025-06-15', '--draws', '50', '--seed', '9')).toEqual(
      plain(uncertaintyOf(at('2025-06-15'), { draws: 50, seed: 9 })),
    );
  });

  it('answers on steps, links and the brief', async () => {
    const situation = at('2025-06-15');
    expect(await json('interim', 'flag', '--as-of', '2025-06-15')).toEqual({
      ...{ asOf: '2025-06-15', on: '2025-06-15' },
      deals: plain(interimOf(situation, [['flag']])),
    });
    expect(await json('linkage', '--as-of', '2025-06-15')).toEqual({
      ...{ asOf: '2025-06-15', on: '2025-06-15' },
      issues: plain(linkageOf(situation)),
    });
    expect(await json('brief', '--as-of', '2025-06-15')).toEqual(
      plain(briefOf(situation, folder.outcome?.baselines)),
    );
  });

  it('scores itself', async () => {
    const answer = (await json('retrospect', '--draws', '40')) as {
      beats: boolean;
      snapshots: unknown[];
      means: unknown[];
    };
    expect(answer.snapshots).toHaveLength(2);
    expect(answer.means).toHaveLength(5);
    expect(typeof answer.beats).toBe('boolean');
  });
});

describe('parley talks <folder>', () => {
  it('says on each line what is sourced and what is assumed, and that a mark is no forecast', async () => {
    const { code, out } = await parley(['talks', RIVER, '--as-of', '2025-06-15']);
    expect(code).toBe(0);
    expect(out).toContain('3 of 21 packages can be signed');
    expect(out).toMatch(/farmers-crops, veto, at least -2\.00; without it 5 \[farmers-say\]/);
    expect(out).toMatch(/merchants-trade, vote of 1, at least 0 \[assumed\]/);
    expect(out).toContain('mark, not forecast');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('keeps model arithmetic and judgement apart', async () => {
    const { out } = await parley(['talks', RIVER, 'package', 'toll=10', '--as-of', '2025-06-15']);
    expect(out).toContain('Your judgement (amounts and ranges of the folder)');
    expect(out).toMatch(/CROSSED east: crown-east\.no-deal, -2\.00 against 0, by 2\.00/);
  });

  it('answers with exit code 0 that there is no agreement', async () => {
    const { code, out } = await parley(['talks', RIVER, '--as-of', '2025-03-10']);
    expect(code).toBe(0);
    expect(out).toContain('No agreement: none of 5 packages keeps every red line');
    expect(out).toContain('Cheapest opening, 1.00 in all: water=some; else as today');
  });

  it('prints the brief as CSV', async () => {
    const { out } = await parley(['talks', RIVER, 'brief', '--as-of', '2025-06-15']);
    expect(out.split('\n')[0]).toBe('concession,cost (m crowns a year),beneficiary,veto,precedent,source');
  });
});

describe('parley talks import and export', () => {
  it('write a folder that answers as solve does, and files that solve reads', async () => {
    const out = join(scratch, 'ferry');
    const files = ['ferry-domain.xml', 'ferry-east.xml', 'ferry-west.xml'].map((name) => FILES + name);
    expect((await parley(['talks', 'import', ...files, '--out', out])).code).toBe(0);
    const answer = JSON.parse((await parley(['talks', out, '--json'])).out);
    const solved = JSON.parse((await parley(['talks', 'solve', ...files, '--json'])).out);
    expect(answer.signable).toBe(solved.rational);
    const back = join(scratch, 'river');
    expect((await parley(['talks', RIVER, 'export', '--as-of', '2025-06-15', '--out', back])).code).toBe(0);
    const again = await parley([
      'talks',
      'solve',
      ...['domain', 'east', 'west'].map((name) => join(back, `${name}.json`)),
      '--json',
    ]);
    expect(JSON.parse(again.out)).toMatchObject({ packages: 24, agreement: true });
  });

  it('do not write into a folder that holds something', async () => {
    const { code, err } = await parley(['talks', RIVER, 'export', '--out', RIVER]);
    expect(code).toBe(2);
    expect(err).toContain('is not empty; name a new folder');
  });
});

describe('a frozen snapshot', () => {
  it('refuses every question once what was public then is changed', async () => {
    const path = join(scratch, 'frozen');
    cpSync(RIVER, path, { recursive: true });
    const { out } = await parley(['talks', path, 'freeze']);
    const digest = /digest: (.*)/.exec(out)?.[1] ?? '';
    writeFileSync(
      join(path, 'snapshots.yaml'),
      `snapshots:\n  - {as of: 2025-04-15, title: Then, digest: '${digest}'}\n`,
    );
    expect((await parley(['talks', path, '--as-of', '2025-04-15'])).code).toBe(0);
    const parties = readFileSync(join(path, 'parties.yaml'), 'utf8');
    writeFileSync(join(path, 'parties.yaml'), parties.replace('at least: -2', 'at least: -1'));
    const { code, err } = await parley(['talks', path, '--as-of', '2025-06-15']);
    expect(code).toBe(2);
    expect(err).toContain(
      'the snapshot of 2025-04-15 is frozen, and what was public then was changed since in: parties.',
    );
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [words: readonly string[], said: string])[] = [
    [[join(tmpdir(), 'no-such-folder')], 'there is no folder'],
    [[RIVER, 'calender'], 'there is no question `calender`. Did you mean `calendar`?'],
    [[RIVER, 'package'], 'package: is missing; write issue=option,...'],
    [[RIVER, 'package', 'tol=10'], 'package: there is no issue `tol`. Did you mean `toll`?'],
    [[RIVER, 'package', 'toll=15'], 'package: there is no option `15` of `toll`. Known here: 30, 20, 10, 0.'],
    [[RIVER, 'package', 'toll'], 'package: cannot read `toll`; expected issue=option such as toll=20'],
    [[RIVER, 'calendar', 'toll=10'], '`toll=10`: calendar takes no more words'],
    [
      [RIVER, '--as-of', '2025-02-30'],
      '--as-of: cannot read `2025-02-30`; expected a day such as 2025-07-08',
    ],
    [
      [RIVER, '--as-of', '2024-12-01'],
      'on 2024-12-01 nothing was on the table yet; ask as of 2025-01-01 or later',
    ],
    [
      [RIVER, '--as-of', '2025-06-15', '--on', '2025-06-01'],
      '2025-06-01 is before 2025-06-15, as of which is asked',
    ],
    [
      [RIVER, 'uncertainty', '--draws', 'many'],
      'draws: cannot read `many`; expected a whole number from 1 to 1000000',
    ],
    [[RIVER, 'linkage', 'tol'], 'there is no issue `tol`; there are toll, water, flag'],
    [[RIVER, 'tabulate'], 'this folder changes no law, so there is nothing to tabulate'],
    [[RIVER, 'export'], '--out: is missing; name a folder to write into'],
    [['import', 'a.xml'], '--out: is missing'],
  ];

  it.each(cases)('%j is refused', async (words, said) => {
    const { code, err } = await parley(['talks', ...words]);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  it('in a file is refused with file, line and field, every fault at once', async () => {
    const path = join(scratch, 'broken');
    cpSync(RIVER, path, { recursive: true });
    expect(existsSync(join(path, 'talks.yaml'))).toBe(true);
    const text = readFileSync(join(path, 'calendar.yaml'), 'utf8');
    writeFileSync(
      join(path, 'calendar.yaml'),
      text.replace('threat: east', 'threat: easst').replace('source: rounds', 'source: round'),
    );
    const { code, err } = await parley(['talks', path]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /calendar\.yaml:6:5: events\[0\]\.source: there is no evidence `round`\. Did you mean `rounds`\?/,
    );
    expect(err).toMatch(/events\[2\]\.threat: there is no side `easst`\. Did you mean `east`\?/);
  });
});

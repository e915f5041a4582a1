// Policy files as people write them, YAML and CSV; every mistake is answered with its place and what to write.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseState, readPolicy } from '../../../src/economy/index.js';
import { formatProblem } from '../../../src/law/index.js';

const yaml = (text: string) => readPolicy({ path: 'policy.yaml', text });
const csv = (text: string) => readPolicy({ path: 'policy.csv', text });
const said = ({ problems }: ReturnType<typeof readPolicy>) => problems.map(formatProblem);

const ONE = 'tariffs:\n  - {importer: USA, exporter: JPN, rate: 24%}\n';

describe('a policy in YAML', () => {
  it('is its title, its model, its tariffs and its retaliation, as written', () => {
    const text = `title: Cars\ncite: nobody\nmodel: sectors\nretaliation: reciprocal\ntariffs:
  - {importer: USA, exporter: JP, sector: Motor vehicles, rate: 27.5%}
  - {importer: all, exporter: EU, rate: 10%}\n`;
    expect(yaml(text)).toEqual({
      problems: [],
      policy: {
        title: 'Cars',
        cite: 'nobody',
        model: 'sectors',
        retaliation: 'reciprocal',
        tariffs: [
          { importer: 'USA', exporter: 'JP', sector: 'Motor vehicles', rate: '27.5%' },
          { importer: 'all', exporter: 'EU', rate: '10%' },
        ],
      },
    });
  });

  it('keeps NO for Norway, which other readers of YAML take for a refusal', () => {
    const { policy } = yaml('title: t\ntariffs:\n  - {importer: NO, exporter: USA, rate: 0%}\n');
    expect(policy?.tariffs?.[0]?.importer).toBe('NO');
  });

  it('may be a change of law, from one day to another', () => {
    const { policy, problems } = yaml('title: t\nlaw: {from: 2025-04-01, to: 2025-04-09}\n');
    expect(problems).toEqual([]);
    expect(policy?.law).toEqual({ from: '2025-04-01', to: '2025-04-09' });
  });

  it('may be the same day in the light of two days', () => {
    const text = 'title: t\nlaw: {from: 2025-08-20, to: 2025-08-20 as known on 2025-10-01}\n';
    expect(yaml(text).problems).toEqual([]);
  });

  it.each<readonly [mistake: string, text: string, ...message: readonly string[]]>([
    [
      'neither tariffs nor law',
      'title: t\n',
      'policy.yaml: names neither `tariffs` nor `law`; a policy changes something',
    ],
    ['nothing at all', '', 'policy.yaml: expected a map of keys'],
    ['no title', ONE, 'policy.yaml:1:1: title: is missing'],
    [
      'a misspelt key',
      'title: t\ntarifs: []\n',
      'policy.yaml:2:1: tarifs: unknown key. Did you mean `tariffs`?',
    ],
    [
      'a misspelt key of a tariff',
      'title: t\ntariffs:\n  - {importer: USA, exporter: JPN, sectr: x, rate: 1%}\n',
      'policy.yaml:3:36: tariffs[0].sectr: unknown key. Did you mean `sector`?',
    ],
    [
      'a tariff without a rate',
      'title: t\ntariffs:\n  - {importer: USA, exporter: JPN}\n',
      'policy.yaml:3:5: tariffs[0].rate: is missing',
    ],
    [
      'one key twice',
      `title: t\ntitle: u\n${ONE}`,
      'policy.yaml:2:1: this key stands twice in the same map; keep one',
    ],
    [
      'a retaliation that is not known',
      `title: t\nretaliation: double\n${ONE}`,
      'policy.yaml:2:1: retaliation: expected `reciprocal`',
    ],
    [
      'a model that is not known',
      `title: t\nmodel: mars\n${ONE}`,
      'policy.yaml:2:1: model: expected `world` or `sectors` or `regions` or `nafta`',
    ],
  ])('is refused for %s', (_, text, ...messages) => {
    const read = yaml(text);
    expect(read.policy).toBeUndefined();
    expect(said(read)).toEqual(messages);
  });

  it.each(['0.24', '24', '-5%', '24 percent', 'Free', '5¢/kg'])('is refused for the rate %s', (rate) => {
    const read = yaml(`title: t\ntariffs:\n  - {importer: USA, exporter: JPN, rate: ${rate}}\n`);
    expect(read.policy).toBeUndefined();
    expect(said(read).join()).toMatch(
      /^policy\.yaml.*: tariffs\[0\]\.rate: `.*` is not a percentage like 24%$/,
    );
  });

  it('is told of every rate that cannot be read, by its number', () => {
    const row = (rate: string) => `  - {importer: USA, exporter: JPN, rate: ${rate}}\n`;
    const read = yaml(`title: t\ntariffs:\n${row('1%')}${row('x')}${row('2%')}${row('y')}`);
    expect(read.problems.map(({ field }) => field)).toEqual(['tariffs[1].rate', 'tariffs[3].rate']);
  });

  it('is told of a day that does not exist, and how to write one', () => {
    const read = yaml('title: t\nlaw: {from: 2025-04-31, to: 2025-04-09}\n');
    expect(read.problems.map(({ field }) => field)).toEqual(['law.from']);
    expect(said(read).join()).toContain('`2025-04-31` is not a state of the law; write 2025-04-09');
  });

  it('names the misspelt key of a change of law', () => {
    const read = yaml('title: t\nlaw: {from: 2025-04-01, until: 2025-04-09}\n');
    expect(read.policy).toBeUndefined();
    expect(said(read).join()).toContain('until');
  });
});

describe('a state of the law', () => {
  it('is a day, collected on the day itself', () => {
    expect(parseState('2025-04-09')).toEqual({ on: '2025-04-09' });
  });

  it('is a day as known on another, where that is said', () => {
    expect(parseState(' 2025-08-20 as known on 2025-10-01 ')).toEqual({
      on: '2025-08-20',
      knownOn: '2025-10-01',
    });
  });

  it.each([
    '',
    'today',
    '2025-02-30',
    '9 April 2025',
    '2025-08-20 known on 2025-10-01',
    '2025-08-20 as known on',
  ])('is not `%s`', (text) => {
    expect(parseState(text)).toBeUndefined();
  });

  it('is not a day as known on a day that does not exist', () => {
    expect(parseState('2025-08-20 as known on 2025-13-01')).toBeUndefined();
  });
});

describe('a policy in CSV', () => {
  it('has a row for every tariff, with or without the sign, the sector left empty for all', () => {
    const text =
      '# a comment\nimporter,exporter,sector,rate\nUSA,JPN,,24\n\nUSA,"EU","Motor vehicles, trailers",27.5%\n';
    expect(csv(text)).toEqual({
      problems: [],
      policy: {
        title: 'policy.csv',
        tariffs: [
          { importer: 'USA', exporter: 'JPN', rate: '24%' },
          { importer: 'USA', exporter: 'EU', sector: 'Motor vehicles, trailers', rate: '27.5%' },
        ],
      },
    });
  });

  it('may have its columns in any order, and no column of sectors', () => {
    expect(csv('rate,exporter,importer\n24,JPN,USA\r\n').policy?.tariffs).toEqual([
      { importer: 'USA', exporter: 'JPN', rate: '24%' },
    ]);
  });

  it('is known by its ending in any case, and titled by its name without the folder', () => {
    const read = readPolicy({ path: 'a/b/Deal.CSV', text: 'importer,exporter,rate\nUSA,JPN,1\n' });
    expect(read.policy?.title).toBe('Deal.CSV');
  });

  it.each([
    [
      'bad columns',
      'importer,exporter,tax\nUSA,JPN,1\n',
      ':1: expected the columns importer,exporter,sector,rate',
    ],
    [
      'a row with too few cells',
      'importer,exporter,sector,rate\nUSA,JPN\n',
      ':2: expected importer,exporter,sector,rate, found USA,JPN',
    ],
    [
      'a row with too many cells',
      'importer,exporter,rate\n# skipped\nUSA,JPN,1,2\n',
      ':3: expected importer,exporter,rate, found USA,JPN,1,2',
    ],
    [
      'a row without an exporter',
      'importer,exporter,rate\nUSA,,1\n',
      ':2: expected importer,exporter,rate, found USA,,1',
    ],
    [
      'a quote that is not closed',
      'importer,exporter,rate\nUSA,"JPN,1\n',
      ':2: expected importer,exporter,rate, found USA,"JPN,1',
    ],
  ])('is refused for %s', (_, text, message) => {
    const read = csv(text);
    expect(read.policy).toBeUndefined();
    expect(said(read)).toEqual([`policy.csv${message}`]);
  });

  it('is told of every row that cannot be read', () => {
    const read = csv('importer,exporter,rate\nUSA\nUSA,JPN,1\nUSA,JPN,1,1\n');
    expect(read.problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  it.each(['abc', '', '-3', '1e2'])('is refused for the rate `%s`', (rate) => {
    const read = csv(`importer,exporter,rate\nUSA,JPN,${rate}\n`);
    expect(read.policy).toBeUndefined();
    expect(said(read).join()).toContain('is not a percentage like 24%');
  });

  it.each([
    ['an empty file', ''],
    ['a file of comments', '# nothing\n'],
    ['columns without a row', 'importer,exporter,sector,rate\n'],
  ])('is refused for %s, which changes nothing', (_, text) => {
    const read = csv(text);
    expect(read.policy).toBeUndefined();
    expect(said(read).join()).toContain('policy.csv');
  });

  it('says the same as YAML of the same tariffs, whatever they are', () => {
    const name = fc.constantFrom('USA', 'JPN', 'EU', 'all', 'DE');
    const row = fc.record({
      importer: name,
      exporter: name,
      sector: fc.option(fc.constantFrom('Motor vehicles', 'D29'), { nil: undefined }),
      rate: fc.integer({ min: 0, max: 5000 }).map((tenths) => `${tenths / 10}%`),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const cells = rows.map(({ importer, exporter, sector, rate }) => [
          importer,
          exporter,
          sector ?? '',
          rate,
        ]);
        const asCsv = csv(`importer,exporter,sector,rate\n${cells.map((row) => row.join(',')).join('\n')}\n`);
        const maps = rows.map(
          ({ importer, exporter, sector, rate }) =>
            `  - {importer: ${importer}, exporter: ${exporter}, ${sector === undefined ? '' : `sector: ${sector}, `}rate: ${rate}}`,
        );
        const asYaml = yaml(`title: t\ntariffs:\n${maps.join('\n')}\n`);
        expect(asCsv.problems).toEqual([]);
        expect(asCsv.policy?.tariffs).toEqual(asYaml.policy?.tariffs);
      }),
    );
  });
});

// The same on the command line: the command a question names gives the numbers of the answer, whatever stands in the question.

import { readdirSync, readFileSync } from 'node:fs';
import { type Asked, commandOf, type Edition, type Questions } from '@parley/core/ask';
import { ASKINGS, askingOf } from '@parley/core/ask/catalog';
import { beforeAll, describe, expect, it } from 'vitest';
import { editionOnDisk } from '../src/edition.js';
import { edition } from './support/parley.js';
import { paste } from './support/shell.js';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const deal = textOf('./support/deal.yaml');
const research = '../../core/test/talks/formats/files';
const korea = '../../../talks/us-kr-2025/';
/** The texts of a talks folder by path below it. */
const FOLDER = Object.fromEntries(
  readdirSync(new URL(korea, import.meta.url))
    .filter((name) => /\.(yaml|csv)$/.test(name))
    .map((name) => [name, textOf(`${korea}${name}`)]),
);
const PACKAGE = 'autos=0,general=0';

let opened: Edition;
beforeAll(async () => {
  await edition();
  opened = editionOnDisk('2026-11-22');
});

const answered = new Map<unknown, unknown>();

/** The answer as JSON says it; each question is asked once. */
function answerOf<Ask extends Asked>(ask: Ask, question: Questions[Ask]): unknown {
  const known = answered.get(question) ?? JSON.parse(JSON.stringify(askingOf(ask).reply(opened, question)));
  answered.set(question, known);
  return known;
}

type Case = { readonly [Ask in Asked]: readonly [ask: Ask, question: Questions[Ask]] }[Asked];

const CASES: readonly Case[] = [
  ['duty', { good: '9503.00.00.13', origin: 'CN', on: '2025-04-16', knownOn: '2026-03-01' }],
  [
    'duty',
    {
      good: '7318.15.20.61',
      origin: 'de',
      on: '2026-05-01T09:30-04:00',
      knownOn: '2026-06-01',
      value: '12,500.50 USD',
      quantity: ['100kg', '40 No.'],
      content: 'steel=60%',
      mode: 'ocean',
      loaded: '2026-04-20',
      is: ['donation'],
      isNot: ['informational-material'],
    },
  ],
  [
    'duty',
    {
      good: '8703.23.01',
      origin: 'MX',
      on: '2025-05-01',
      knownOn: '2026-01-01',
      claim: ['S'],
      usContent: '40%',
      informal: false,
    },
  ],
  ['origins', { good: '9503.00.00.13', on: '2025-04-16', knownOn: '2026-03-01' }],
  ['history', { good: '8703.23.01', origin: 'JP', knownOn: '2026-03-01' }],
  ['find', { words: "children's coin bank", on: '2025-04-16', limit: 3 }],
  ['find', { words: '-1 "$(touch hacked)" `touch hacked`; it\'s', on: '2025-04-16' }],
  [
    'deal',
    {
      deal: {
        path: '/etc/../a deal;$(touch hacked).yaml',
        text: `${deal}# END\n#$(touch hacked)\nEND: x\n`.replace('END: x\n', ''),
      },
    },
  ],
  ['deal', { deal: 'deal-japan-2025', against: { path: 'deal.yaml', text: deal }, on: '2025-09-20' }],
  ['economy', { policy: 'liberation-day', elasticity: 5, rebate: 'lump-sum' }],
  [
    'economy',
    {
      policy: {
        path: 'p.yaml',
        text: "title: It's a test\ntariffs:\n  - {importer: USA, exporter: JP, rate: 24%}\n",
      },
    },
  ],
  [
    'economy',
    {
      policy: { path: 'p.csv', text: 'importer,exporter,sector,rate\nUSA,JPN,Motor vehicles,15\n' },
      model: 'sectors',
    },
  ],
  [
    'economy',
    {
      policy: {
        title: 'as data',
        model: 'regions',
        tariffs: [{ importer: 'USA', exporter: 'EU', rate: '15%' }],
      },
    },
  ],
  [
    'economy',
    {
      policy: { title: 'a deal', model: 'sectors', law: { on: '2026-08-01', deal: 'drafts/deal.yaml' } },
      deals: { 'drafts/deal.yaml': deal },
    },
  ],
  ['economy', { policy: { title: 'a deal by name', law: { on: '2025-09-20', deal: 'deal-japan-2025' } } }],
  ['optimal', { country: 'US', uniform: true }],
  ['nash', { model: 'world', players: ['USA', 'CHN'], deficits: 'balanced' }],
  ['cooperate', { from: 'factual' }],
  ['rates', { on: '2025-04-09', to: '2025-08-20 as known on 2025-10-01', by: 'both' }],
  ['valueAdded', { of: 'JP', sector: 'motor vehicles', to: 'US' }],
  ['talks', { folder: { path: '/x/../my talks', texts: FOLDER }, asOf: '2025-07-08' }],
  [
    'talks',
    {
      folder: { path: 'talks', texts: FOLDER },
      ask: 'package',
      detail: PACKAGE,
      asOf: '2025-07-08',
      on: '2025-07-20',
    },
  ],
  ['talks', { folder: { path: 'talks', texts: FOLDER }, ask: 'calendar', asOf: '2025-07-08' }],
  [
    'talks',
    { folder: { path: 'talks', texts: FOLDER }, ask: 'uncertainty', asOf: '2025-07-08', draws: 20, seed: 3 },
  ],
  ['talks', { folder: { path: 'talks', texts: FOLDER }, ask: 'linkage', asOf: '2025-07-08' }],
  [
    'research',
    {
      domain: { path: 'ferry-domain.xml', text: textOf(`${research}/ferry-domain.xml`) },
      profileA: { path: 'ferry-east.xml', text: textOf(`${research}/ferry-east.xml`) },
      profileB: { path: 'ferry-west.xml', text: textOf(`${research}/ferry-west.xml`) },
      raw: true,
    },
  ],
];

describe('the command of a question, pasted into a shell, gives its answer', () => {
  it.each(CASES)('%s, case %#', async (ask, question) => {
    const command = commandOf(ask, question as never, { json: true });
    const { code, out, err, files } = await paste(command);
    expect(err.replace(/^.*step \d+.*\n/gm, ''), command).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(answerOf(ask, question as never));
    expect(files).not.toContain('hacked');
  });

  it('is tried for every question there is', () => {
    expect(new Set(CASES.map(([ask]) => ask))).toEqual(new Set(ASKINGS.map(({ ask }) => ask)));
  });
});

describe('the answer of every question', () => {
  it.each(CASES)('fits its shape: %s, case %#', (ask, question) => {
    const { answer } = askingOf(ask);
    expect(answer.safeParse(answerOf(ask, question as never)).error?.issues).toBe(undefined);
  });
});

describe('a command', () => {
  it('is one line that a person would type', () => {
    expect(
      commandOf('duty', { good: '9503.00.00.13', origin: 'CN', on: '2025-04-16', is: ['donation'] }),
    ).toBe('parley duty 9503.00.00.13 --origin CN --on 2025-04-16 --is donation');
    expect(commandOf('rates', { on: '2025-08-20 as known on 2025-10-01' })).toBe(
      "parley economy rates --on '2025-08-20 as known on 2025-10-01'",
    );
  });

  it.each(['/etc/passwd', '../up.yaml', '.profile', 'a/../../b', 'a b'])('writes no deal to %s', (name) => {
    const policy = { title: 't', law: { on: '2025-09-20', deal: name } };
    expect(() => commandOf('economy', { policy, deals: { [name]: deal } })).toThrow(/plain name/);
  });

  it('names a talks folder of the repository as it is seen from its root', () => {
    expect(commandOf('talks', { folder: 'us-jp-2025', ask: 'calendar', asOf: '2025-07-08' })).toBe(
      'parley talks talks/us-jp-2025 calendar --as-of 2025-07-08',
    );
  });

  it('ends a text that holds the word that ends it', async () => {
    const text = `END\nEND1\n${deal}`;
    const { out } = await paste(
      commandOf('deal', { deal: { path: 'x.yaml', text } }).replace(/\nparley .*$/, '\ncat x.yaml'),
    );
    expect(out).toBe(text);
  });
});

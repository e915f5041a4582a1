// The HTTP API: the answers of the command line, its refusals in the same words, and limits that hold.

import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ASKINGS } from '@parley/core/ask/catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parley } from './support/parley.js';
import { type Answered, ask, post, type Served, serve } from './support/server.js';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const textOf = (path: string) => ({ path, text: readFileSync(path, 'utf8') });
const DEAL = file('./support/deal.yaml');
const BROKEN = file('./support/broken-deal.yaml');
const KOREA = file('../../../talks/us-kr-2025');
const [DOMAIN, EAST, WEST] = ['domain', 'east', 'west'].map((name) =>
  file(`../../core/test/talks/formats/files/ferry-${name}.xml`),
) as [string, string, string];

let served: Served;
let url: string;
beforeAll(async () => {
  served = await serve();
  url = served.url;
});
afterAll(() => served.end());

const errorOf = ({ body }: Answered): { readonly message: string; readonly field: string | null } =>
  JSON.parse(body).error;

/** What is asked of the API, and the same on the command line. */
const SAME: readonly (readonly [path: string, question: unknown, args: readonly string[]])[] = [
  [
    'duty?good=8703.23.01&origin=MX&on=2025-05-01&knownOn=2026-01-01&claim=S&usContent=40%25&quantity=2No.&quantity=3000kg&informal=false',
    undefined,
    'duty 8703.23.01 --origin MX --on 2025-05-01 --known-on 2026-01-01 --claim S --us-content 40% --quantity 2No. --quantity 3000kg'.split(
      ' ',
    ),
  ],
  [
    'origins?good=9503.00.00.13&on=2025-04-16&knownOn=2026-03-01',
    undefined,
    'origins 9503.00.00.13 --on 2025-04-16 --known-on 2026-03-01'.split(' '),
  ],
  [
    'history?good=8703.23.01&origin=JP&knownOn=2026-03-01',
    undefined,
    'history 8703.23.01 --origin JP --known-on 2026-03-01'.split(' '),
  ],
  [
    'find?words=coin+bnak&limit=4&on=2025-04-16',
    undefined,
    'find coin bnak --limit 4 --on 2025-04-16'.split(' '),
  ],
  ['deal', { deal: textOf(DEAL), on: '2026-11-02' }, ['deal', DEAL, '--on', '2026-11-02']],
  ['economy', { policy: 'japan-deal', model: 'sectors' }, ['economy', 'japan-deal']],
  ['economy', { policy: 'paper:B1' }, ['economy', 'paper:B1']],
  [
    'economy/optimal',
    { country: 'JP', uniform: true },
    ['economy', 'optimal', '--country', 'JP', '--uniform'],
  ],
  [
    'economy/rates',
    { on: '2025-04-09', by: 'sector' },
    ['economy', 'rates', '--on', '2025-04-09', '--by', 'sector'],
  ],
  [
    'value-added',
    { of: 'JP', sector: 'motor vehicles' },
    ['value-added', '--of', 'JP', '--sector', 'motor vehicles'],
  ],
  ['talks', { folder: 'us-kr-2025', asOf: '2025-07-08' }, ['talks', KOREA, '--as-of', '2025-07-08']],
  [
    'talks',
    {
      folder: 'us-kr-2025',
      ask: 'package',
      detail: 'farm=open',
      deal: 'deal-korea-2025',
      asOf: '2025-11-20',
    },
    ['talks', KOREA, 'package', 'farm=open', '--deal', 'deal-korea-2025', '--as-of', '2025-11-20'],
  ],
  [
    'talks',
    { folder: 'us-kr-2025', ask: 'interim', detail: 'autos', asOf: '2025-07-08' },
    ['talks', KOREA, 'interim', 'autos', '--as-of', '2025-07-08'],
  ],
  [
    'talks/solve',
    { domain: textOf(DOMAIN), profileA: textOf(EAST), profileB: textOf(WEST) },
    ['talks', 'solve', DOMAIN, EAST, WEST],
  ],
];

describe('the API answers as the command line does', () => {
  it.each(SAME)('/api/%s', async (path, question, args) => {
    const [answer, command] = await Promise.all([
      question === undefined ? ask(`${url}api/${path}`) : post(`${url}api/${path}`, question),
      parley([...args, '--json']),
    ]);
    expect([answer.status, answer.headers['content-type']], answer.body).toEqual([200, 'application/json']);
    expect(JSON.parse(answer.body)).toEqual(JSON.parse(command.out));
  });

  it('takes today for what is known where nothing is said', async () => {
    const { body } = await ask(`${url}api/duty?good=9503.00.00.13&origin=CN&on=2025-04-16`);
    const { out } = await parley('duty 9503.00.00.13 --origin CN --on 2025-04-16 --json'.split(' '));
    expect(JSON.parse(body)).toEqual(JSON.parse(out));
  });
});

describe('the API refuses in the words of the command line', () => {
  const DUTY = 'duty?good=9503.00.00.13&origin=JP&on=2025-04-16';
  const TYPED = 'duty 9503.00.00.13 --origin JP --on 2025-04-16'.split(' ');
  it.each([
    [
      'origin',
      DUTY.replace('JP', 'UK'),
      undefined,
      'duty 9503.00.00.13 --origin UK --on 2025-04-16'.split(' '),
    ],
    [
      'good',
      DUTY.replace('9503.00.00.13', 'toys'),
      undefined,
      'duty toys --origin JP --on 2025-04-16'.split(' '),
    ],
    [
      'good',
      DUTY.replace('00.00.13', '00.00.14'),
      undefined,
      'duty 9503.00.00.14 --origin JP --on 2025-04-16'.split(' '),
    ],
    [
      'on',
      DUTY.replace('2025-04-16', '2024-12-31'),
      undefined,
      'duty 9503.00.00.13 --origin JP --on 2024-12-31'.split(' '),
    ],
    ['knownOn', `${DUTY}&knownOn=tomorrow`, undefined, [...TYPED, '--known-on', 'tomorrow']],
    ['usContent', `${DUTY}&usContent=130%25`, undefined, [...TYPED, '--us-content', '130%']],
    ['value', `${DUTY}&value=0`, undefined, [...TYPED, '--value', '0']],
    ['is', `${DUTY}&is=donatoin`, undefined, [...TYPED, '--is', 'donatoin']],
    [
      'isNot',
      `${DUTY}&is=donation&isNot=donation`,
      undefined,
      [...TYPED, '--is', 'donation', '--is-not', 'donation'],
    ],
    ['good', 'history?good=9999.99.99&origin=JP', undefined, 'history 9999.99.99 --origin JP'.split(' ')],
    ['limit', 'find?words=coin&limit=0', undefined, 'find coin --limit 0'.split(' ')],
    ['limit', 'find?words=coin&limit=many', undefined, 'find coin --limit many'.split(' ')],
    ['deal', 'deal', { deal: textOf(BROKEN) }, ['deal', BROKEN]],
    ['deal', 'deal', { deal: 'nowhere' }, ['deal', 'nowhere']],
    ['policy', 'economy', { policy: 'paper:B9' }, ['economy', 'paper:B9']],
    ['policy', 'economy', { policy: '../../nowhere' }, ['economy', '../../nowhere']],
    [
      'rebate',
      'economy',
      { policy: 'liberation-day', rebate: 'none' },
      ['economy', 'liberation-day', '--rebate', 'none'],
    ],
    [
      'elasticity',
      'economy',
      { policy: 'liberation-day', elasticity: -1 },
      ['economy', 'liberation-day', '--elasticity', '-1'],
    ],
    [
      'model',
      'economy',
      { policy: 'liberation-day', model: 'regions', io: true },
      ['economy', 'liberation-day', '--model', 'regions', '--io'],
    ],
    ['country', 'economy/optimal', { country: 'XX' }, ['economy', 'optimal', '--country', 'XX']],
    [
      'players',
      'economy/nash',
      { model: 'world', players: ['EU', 'DE'] },
      ['economy', 'nash', '--model', 'world', '--players', 'EU,DE'],
    ],
    [
      'by',
      'economy/rates',
      { on: '2025-04-09', by: 'week' },
      ['economy', 'rates', '--on', '2025-04-09', '--by', 'week'],
    ],
    [
      'of',
      'value-added',
      { of: 'FR', sector: 'motor vehicles' },
      ['value-added', '--of', 'FR', '--sector', 'motor vehicles'],
    ],
    ['asOf', 'talks', { folder: 'us-kr-2025', asOf: 'July' }, ['talks', KOREA, '--as-of', 'July']],
    [
      'detail',
      'talks',
      { folder: 'us-kr-2025', ask: 'package', detail: 'autos=16', asOf: '2025-07-08' },
      ['talks', KOREA, 'package', 'autos=16', '--as-of', '2025-07-08'],
    ],
    [
      'detail',
      'talks',
      { folder: 'us-kr-2025', ask: 'package', detail: 'rice', asOf: '2025-07-08' },
      ['talks', KOREA, 'package', 'rice', '--as-of', '2025-07-08'],
    ],
    [
      'detail',
      'talks',
      { folder: 'us-kr-2025', ask: 'package', asOf: '2025-07-08' },
      ['talks', KOREA, 'package', '--as-of', '2025-07-08'],
    ],
    [
      'detail',
      'talks',
      { folder: 'us-kr-2025', ask: 'calendar', detail: 'x' },
      ['talks', KOREA, 'calendar', 'x'],
    ],
    [
      'profileB',
      'talks/solve',
      { domain: textOf(DOMAIN), profileA: textOf(EAST), profileB: textOf(DOMAIN) },
      ['talks', 'solve', DOMAIN, EAST, DOMAIN],
    ],
  ] as const)('about %s: /api/%s %j', async (field, path, question, args) => {
    const answer = await (question === undefined
      ? ask(`${url}api/${path}`)
      : post(`${url}api/${path}`, question));
    const { message, field: about } = errorOf(answer);
    expect([answer.status, about]).toEqual([400, field]);
    const { code, err } = await parley(args);
    expect(code).toBe(2);
    expect(err.startsWith('parley: ')).toBe(true);
    // The command line puts the option before the sentence, where the sentence does not name its place itself.
    expect(err.replace(/^parley: (--?[a-z-]+( [a-z]+)?|[a-z]+): /, 'parley: ')).toBe(`parley: ${message}\n`);
  });

  it.each([
    ['duty?goods=9503&origin=JP&on=2025-04-16', 'goods', 'unknown field. Did you mean `good`?'],
    [
      'duty?origin=JP&on=2025-04-16',
      'good',
      'is missing. Expected: Eight or ten digits of the US tariff schedule',
    ],
    [`${'duty?good=1'}&good=2`, 'good', 'is given more than once'],
    [
      'duty?good=9503.00.00.13&origin=JP&on=2025-04-16&informal=perhaps',
      'informal',
      'expected true or false',
    ],
    ['duty?constructor=1', 'constructor', 'unknown field'],
    ['duty?__proto__=1', '__proto__', 'unknown field'],
  ])('what is no question: %s', async (path, field, message) => {
    const answer = await ask(`${url}api/${path}`);
    expect([answer.status, errorOf(answer).field]).toEqual([400, field]);
    expect(errorOf(answer).message).toContain(message);
  });

  it.each([
    [{ policy: 5 }, 'policy', 'expected a name such as liberation-day'],
    [{ policy: 'liberation-day', modell: 'world' }, 'modell', 'Did you mean `model`?'],
    [
      { policy: { title: 't', tariffs: [{ importer: 'USA', exporter: 'JPN', rate: 24 }] } },
      'policy',
      'expected a name',
    ],
    [
      { policy: { title: 't', tariffs: [{ importer: 'USA', exporter: 'JPX', rate: '24%' }] } },
      'policy',
      'Did you mean `JPN`?',
    ],
    [{ policy: 'liberation-day', elasticity: '4' }, 'elasticity', 'expected a number above zero'],
    [[], null, 'expected an object'],
    ['liberation-day', null, 'expected an object'],
    [null, null, 'expected an object'],
  ])('a body that is no question: %j', async (question, field, message) => {
    const answer = await post(`${url}api/economy`, question);
    expect([answer.status, errorOf(answer).field]).toEqual([400, field]);
    expect(errorOf(answer).message).toContain(message);
  });
});

describe('the API keeps its limits', () => {
  const json = { 'content-type': 'application/json' };
  const large = Buffer.alloc(600_000, 'x');

  it.each([
    ['a question there is not', 404, 'api/dutty', {}],
    ['a page there is not', 404, 'nothing.html', {}],
    ['GET for POST', 405, 'api/economy', {}],
    ['POST for GET', 405, 'api/duty', { method: 'POST', headers: json, body: '{}' }],
    ['DELETE of a page', 405, '', { method: 'DELETE' }],
    [
      'a body that says it is large',
      413,
      'api/economy',
      { method: 'POST', headers: { ...json, 'content-length': '1000001' } },
    ],
    [
      'a body that is large and does not say so',
      413,
      'api/economy',
      { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' }, body: [large, large] },
    ],
    ['a body without a type', 415, 'api/economy', { method: 'POST', body: '{}' }],
    ['a form', 415, 'api/economy', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['no JSON', 400, 'api/economy', { method: 'POST', headers: json, body: '{policy: 1}' }],
    [
      'no UTF-8',
      400,
      'api/economy',
      { method: 'POST', headers: json, body: [Buffer.from([0x22, 0xff, 0x22])] },
    ],
    [
      'lists in lists in lists',
      400,
      'api/economy',
      { method: 'POST', headers: json, body: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
    ],
    ['a name that is not its own', 403, 'api/duty', { headers: { host: 'parley.example:4180' } }],
    ['a name that only begins like its own', 403, '', { headers: { host: '127.0.0.1.example' } }],
  ] as const)('%s: %i', async (_, status, path, sent) => {
    const answer = await ask(`${url}${path}`, sent).catch((error: NodeJS.ErrnoException) => {
      // A server that hangs up on a large body may do so before its answer is read.
      if (status === 413 && /EPIPE|ECONNRESET/.test(error.code ?? '')) return undefined;
      throw error;
    });
    if (answer === undefined) return;
    expect(answer.status).toBe(status);
    expect(errorOf(answer).message).not.toBe('');
    expect(answer.body).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.js\b/);
    if (status === 405) expect(answer.headers.allow).toMatch(/GET|POST/);
  });

  it('sends what keeps a browser safe with every answer', async () => {
    for (const path of ['', 'api/duty', 'api/find?words=rice', 'nothing']) {
      const { headers } = await ask(`${url}${path}`);
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBe(undefined);
    }
  });

  it('answers HEAD as GET without the body', async () => {
    const { status, body } = await ask(`${url}api/find?words=rice`, { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
  });

  it('listens on this machine only', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal);
    if (outside === undefined) return;
    const refused = await new Promise((resolve) => {
      const socket = connect(Number(new URL(url).port), outside.address);
      socket.on('error', () => resolve(true)).on('connect', () => resolve(false));
      socket.on('close', () => socket.destroy());
    });
    expect(refused).toBe(true);
  });

  it('writes nothing of a mistaken question to standard error', () => {
    expect(served.errors()).toBe('');
  });
});

describe('the OpenAPI document', () => {
  type Schema = Parameters<typeof z.fromJSONSchema>[0];
  interface Operation {
    readonly operationId: string;
    readonly parameters?: readonly {
      readonly name: string;
      readonly required: boolean;
      readonly description?: string;
    }[];
    readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
    readonly responses: Readonly<
      Record<string, { readonly content: { readonly 'application/json': { readonly schema: Schema } } }>
    >;
  }
  interface Document {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  }
  let document: Document;
  beforeAll(async () => {
    document = JSON.parse((await ask(`${url}api/openapi.json`)).body);
  });

  it('is of version 3.1 and has every question', () => {
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    );
    expect(operations.sort()).toEqual(
      ASKINGS.map(({ ask: name, method, path }) => `${name} ${method} /api/${path}`).sort(),
    );
  });

  it('describes every field of every question', () => {
    const described = (schema: unknown): boolean =>
      typeof schema === 'object' && schema !== null && 'description' in schema && schema.description !== '';
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const { parameters = [], requestBody } of Object.values(methods)) {
        expect(
          parameters.filter((one) => !described(one)),
          path,
        ).toEqual([]);
        const schema = requestBody?.content['application/json'].schema as { properties?: object } | undefined;
        const fields = Object.entries(schema?.properties ?? {}).filter(([, one]) => !described(one));
        expect(fields, path).toEqual([]);
      }
    }
  });

  it.each(SAME)('fits the answer of /api/%s', async (path, question) => {
    const answer = await (question === undefined
      ? ask(`${url}api/${path}`)
      : post(`${url}api/${path}`, question));
    const operation = Object.values(document.paths[`/api/${path.split('?')[0]}`] ?? {})[0];
    const schema = operation?.responses[200]?.content['application/json'].schema;
    const fits = z.fromJSONSchema(schema as Schema).safeParse(JSON.parse(answer.body));
    expect(fits.error?.issues).toBe(undefined);
  });
});

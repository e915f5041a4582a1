// Parley as tools of an assistant: one session over standard input and output, with the answers and the words of the command line.

import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { ASKINGS } from '@parley/core/ask/catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edition, MAIN, parley } from './support/parley.js';

interface Reply {
  readonly jsonrpc: '2.0';
  readonly id: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

let server: ChildProcess;
let errors = '';
const lines: string[] = [];
const waiting = new Map<number, (reply: Reply) => void>();
let last = 0;

/** Sends a request and waits for its reply. */
function request(method: string, params: object = {}): Promise<Reply> {
  const id = ++last;
  const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
  server.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  return reply;
}

/** Calls a tool: its text, and whether it is an error. */
async function call(
  name: string,
  question: object,
): Promise<{ readonly text: string; readonly wrong: boolean }> {
  const { result = {} } = await request('tools/call', { name, arguments: question });
  const [content] = result.content as readonly { readonly type: string; readonly text: string }[];
  expect(content?.type).toBe('text');
  return { text: content?.text ?? '', wrong: result.isError === true };
}

beforeAll(async () => {
  await edition();
  server = spawn(process.execPath, [MAIN, 'mcp'], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  server.stderr?.on('data', (text) => {
    errors += text;
  });
  createInterface({ input: server.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    lines.push(line);
    const reply: Reply = JSON.parse(line);
    waiting.get(reply.id)?.(reply);
  });
  const { result } = await request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  expect(result).toMatchObject({ serverInfo: { name: 'parley' }, capabilities: { tools: {} } });
  server.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`);
});
afterAll(() => void server.kill());

describe('a session', () => {
  it('lists a tool for every question, with the fields of the question', async () => {
    const { result } = await request('tools/list');
    const tools = result?.tools as readonly {
      readonly name: string;
      readonly description: string;
      readonly inputSchema: { readonly required?: readonly string[]; readonly properties: object };
    }[];
    expect(tools.map(({ name }) => name).sort()).toEqual(
      ASKINGS.map(({ path }) => path.replaceAll(/[/-]/g, '_')).sort(),
    );
    const duty = tools.find(({ name }) => name === 'duty');
    expect(duty?.inputSchema.required).toEqual(['good', 'origin', 'on']);
    expect(duty?.inputSchema.properties).toMatchObject({
      good: { type: 'string', description: expect.any(String) },
    });
    for (const { description } of tools) expect(description.length).toBeGreaterThan(30);
  });

  it.each([
    [
      'duty',
      { good: '9503.00.00.13', origin: 'CN', on: '2025-04-16', knownOn: '2026-03-01' },
      'duty 9503.00.00.13 --origin CN --on 2025-04-16 --known-on 2026-03-01',
    ],
    ['find', { words: 'coin bank', on: '2025-04-16' }, 'find coin bank --on 2025-04-16'],
    ['economy', { policy: 'paper:B1' }, 'economy paper:B1'],
    ['economy_optimal', { country: 'JP', uniform: true }, 'economy optimal --country JP --uniform'],
    ['deal', { deal: 'deal-uk-2025' }, 'deal deal-uk-2025'],
  ])('%s answers as the command line does', async (name, question, args) => {
    const [{ text, wrong }, { out }] = await Promise.all([
      call(name, question),
      parley([...args.split(' '), '--json']),
    ]);
    expect(wrong, text).toBe(false);
    expect(JSON.parse(text)).toEqual(JSON.parse(out));
  });

  it.each([
    [
      'duty',
      { good: '9503.00.00.13', origin: 'UK', on: '2025-04-16' },
      'duty 9503.00.00.13 --origin UK --on 2025-04-16',
    ],
    ['duty', { good: '8703', origin: 'JP', on: '2025-04-16' }, 'duty 8703 --origin JP --on 2025-04-16'],
    ['economy', { policy: 'paper:B9' }, 'economy paper:B9'],
    ['economy_optimal', { country: 'XX' }, 'economy optimal --country XX'],
  ])('%s %j is refused in the words of the command line', async (name, question, args) => {
    const [{ text, wrong }, { err }] = await Promise.all([call(name, question), parley(args.split(' '))]);
    expect(wrong).toBe(true);
    expect(`parley: ${text}\n`).toBe(err);
  });

  it.each([
    ['duty', { origin: 'JP', on: '2025-04-16' }, '--good: is missing'],
    ['duty', { good: '9503.00.00.13', orign: 'JP', on: '2025-04-16' }, 'Did you mean `origin`?'],
    ['duty', { good: 9503, origin: 'JP', on: '2025-04-16' }, '--good: expected text'],
  ])('%s %j is refused with what to write', async (name, question, message) => {
    const { text, wrong } = await call(name, question);
    expect(wrong).toBe(true);
    expect(text).toContain(message);
  });

  it('refuses a tool there is not, and goes on', async () => {
    const { error, result } = await request('tools/call', { name: 'dutty', arguments: {} });
    expect(error !== undefined || result?.isError === true).toBe(true);
    expect((await call('find', { words: 'rice' })).wrong).toBe(false);
  });

  it('writes nothing but the protocol, and ends with its input', async () => {
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
    expect(errors).toBe('');
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdin?.end();
    expect(await ended).toBe(0);
  });
});

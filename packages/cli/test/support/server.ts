// Starts `parley serve` as a person does, on a port of its own, and ends it.

import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { edition, MAIN } from './parley.js';

export interface Served {
  /** `http://127.0.0.1:40123/`. */
  readonly url: string;
  readonly server: ChildProcess;
  /** What it has written to standard error so far. */
  readonly errors: () => string;
  /** Ends it by a signal; its exit code. */
  readonly end: (signal?: 'SIGINT' | 'SIGTERM') => Promise<number | null>;
}

/** A server with these options; the port is any that is free unless they name one. */
export async function serve(options: readonly string[] = ['--port', '0']): Promise<Served> {
  await edition();
  const server = spawn(process.execPath, [MAIN, 'serve', ...options], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  server.stderr.on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ''));
    void ended.then((code) => reject(new Error(`parley serve ended with ${code}: ${errors}`)));
  });
  const end = (signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM') => {
    server.kill(signal);
    return ended;
  };
  return { url, server, errors: () => errors, end };
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** One request with nothing added to it, not even a host. */
export function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | readonly Buffer[];
  } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    if (typeof body === 'string') sent.write(body);
    else for (const chunk of body ?? []) sent.write(chunk);
    sent.end();
  });
}

/** A question as JSON. */
export function post(url: string, question: unknown): Promise<Answered> {
  return ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
}

// The server as a process: its port, its end, and long questions that neither block it nor run for ever.

import { describe, expect, it } from 'vitest';
import { parley } from './support/parley.js';
import { ask, post, serve } from './support/server.js';

const portOf = (url: string) => Number(new URL(url).port);

describe.concurrent('the port of the server', () => {
  it('is the next that is free where none is named', async () => {
    const first = await serve([]);
    const second = await serve([]);
    expect(portOf(first.url)).toBeGreaterThanOrEqual(4180);
    // Others on this machine may come and go between the two.
    expect(portOf(second.url)).toBeGreaterThanOrEqual(4180);
    expect(portOf(second.url)).not.toBe(portOf(first.url));
    expect(await Promise.all([first.end(), second.end()])).toEqual([0, 0]);
  });

  it('is refused with exit code 2 where it is named and taken', async () => {
    const first = await serve();
    const port = String(portOf(first.url));
    expect(await parley(['serve', '--port', port])).toEqual({
      code: 2,
      out: '',
      err: `parley: --port: ${port} is taken; give another, or leave the option out\n`,
    });
    await first.end();
  });

  it.each([
    [['--port', 'x'], '--port: cannot read `x`; expected a whole number from 0 to 65535'],
    [['--port', '70000'], '--port: cannot read `70000`; expected a whole number from 0 to 65535'],
    [['--solves', '0'], '--solves: cannot read `0`; expected a whole number from 1 to 64'],
    [['--seconds', '1.5'], '--seconds: cannot read `1.5`; expected a whole number from 1 to 86400'],
    [['--port', '0', '--host', '192.0.2.1'], '--host: cannot listen on `192.0.2.1`'],
  ])('%j is refused with exit code 2', async (options, message) => {
    const { code, out, err } = await parley(['serve', ...options]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`parley: ${message}`);
  });
});

describe.concurrent('long questions', () => {
  it('leave the server free for short ones, and are no more at a time than it is told', async () => {
    const { url, end } = await serve(['--port', '0', '--solves', '1']);
    let done = false;
    const long = post(`${url}api/economy/nash`, { model: 'regions' }).finally(() => {
      done = true;
    });
    await started();
    const refused = await post(`${url}api/economy`, { policy: 'paper:B1' });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(refused.body).error.message).toMatch(/^1 question is being solved/);
    const short = await ask(`${url}api/duty?good=9503.00.00.13&origin=CN&on=2025-04-16`);
    expect([short.status, done]).toEqual([200, false]);
    expect((await long).status).toBe(200);
    expect((await post(`${url}api/economy`, { policy: 'paper:B1' })).status).toBe(200);
    await end();
  });

  it('end when their time is over', async () => {
    const { url, errors, end } = await serve(['--port', '0', '--seconds', '1']);
    const answer = await post(`${url}api/economy/optimal`, { country: 'US' });
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(JSON.parse(answer.body).error.message).toMatch(/^not solved within 1 seconds/);
    expect(errors()).toBe('');
    await end();
  });

  it('make room when the asker has gone', async () => {
    const { url, errors, end } = await serve(['--port', '0', '--solves', '1']);
    const gone = new AbortController();
    const long = fetch(`${url}api/economy/optimal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"country":"US"}',
      signal: gone.signal,
    }).catch(() => undefined);
    await started();
    expect((await post(`${url}api/economy`, { policy: 'paper:B1' })).status).toBe(503);
    gone.abort();
    await long;
    await started();
    expect((await post(`${url}api/economy`, { policy: 'paper:B1' })).status).toBe(200);
    await end();
    expect(errors()).toBe('');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'end with the server, which %s ends at once and cleanly',
    async (signal) => {
      const { url, errors, end } = await serve();
      const long = post(`${url}api/economy/optimal`, { country: 'US' }).catch(() => undefined);
      await started();
      const asked = performance.now();
      expect(await end(signal)).toBe(0);
      expect(performance.now() - asked).toBeLessThan(5000);
      expect(errors()).not.toMatch(/\bat .*:\d+:\d+/);
      await long;
    },
  );
});

/** Long enough for an idle server to have heard a request. */
const started = () => new Promise((resolve) => setTimeout(resolve, 700));

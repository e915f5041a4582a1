// The server as a function from request to answer: the questions under /api, the app's files elsewhere.

import { AskError, type Edition } from '@parley/core/ask';
import { ASKINGS, type Asking } from '@parley/core/ask/catalog';
import { type Context, Hono } from 'hono';
import { onlyOwnNames, withSafeHeaders } from './guard.js';
import { openApiDocument } from './openapi.js';
import { openPages } from './pages.js';
import { Refusal } from './refusal.js';
import { kindsOf, questionInAddress, questionInBody } from './sent.js';
import type { Solves } from './solves.js';

export interface AppOptions {
  readonly edition: Edition;
  readonly solves: Solves;
  /** Folder of the built web app. */
  readonly pages: string;
  /** Whether only names of this machine are answered. */
  readonly loopback: boolean;
  /** Where it is written that something broke. */
  readonly report: (line: string) => void;
}

export function buildApp({ edition, solves, pages, loopback, report }: AppOptions): Hono {
  const app = new Hono();
  app.use(withSafeHeaders);
  if (loopback) app.use(onlyOwnNames);
  app.use('/api/*', async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  for (const asking of ASKINGS) {
    const path = `/api/${asking.path}`;
    app.on(asking.method.toUpperCase(), path, answerer(asking, edition, solves));
    app.all(path, () => refuseMethod(asking.method === 'get' ? 'GET, HEAD' : 'POST'));
  }
  let document: object | undefined;
  app.get('/api/openapi.json', (context) => {
    document ??= openApiDocument();
    return context.json(document);
  });
  app.all('/api/openapi.json', () => refuseMethod('GET, HEAD'));
  app.all('/api/*', () => {
    const known = ASKINGS.map(({ path }) => `/api/${path}`).join(', ');
    throw new Refusal(404, `there is no such question; there are ${known}, described in /api/openapi.json`);
  });
  app.get('*', openPages(pages));
  app.all('*', () => refuseMethod('GET, HEAD'));
  app.onError((error, context) => refusalOf(error, context, report));
  return app;
}

function answerer(asking: Asking, edition: Edition, solves: Solves) {
  const kinds = asking.method === 'get' ? kindsOf(asking) : new Map<string, string>();
  return async (context: Context): Promise<Response> => {
    const { raw } = context.req;
    const question =
      asking.method === 'get'
        ? questionInAddress(new URL(raw.url).searchParams, kinds)
        : await questionInBody(raw);
    const answer = asking.long
      ? await solves.solve(asking.ask, question, edition.today, raw.signal)
      : asking.reply(edition, question);
    return context.json(answer as object);
  };
}

function refuseMethod(allowed: string): never {
  throw new Refusal(405, `expected ${allowed.replace(', HEAD', '')}`, { headers: { allow: allowed } });
}

/** Every refusal in one form; of what broke in the program nothing is said but that it did. */
function refusalOf(error: Error, context: Context, report: (line: string) => void): Response {
  const refusal =
    error instanceof Refusal
      ? error
      : error instanceof AskError
        ? new Refusal(400, error.message, { field: error.field === '' ? null : error.field })
        : new Refusal(500, 'something broke in the server; it is written where the server runs');
  if (refusal.status === 500)
    report(`${context.req.method} ${context.req.path}: ${error.name}: ${error.message}`);
  const { message, field, status, headers } = refusal;
  return context.json({ error: { message, field } }, status, { ...headers });
}

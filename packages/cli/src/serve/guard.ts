// What every answer carries to keep a browser safe, and whom the server answers at all.

import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.js';

/**
 * The app loads nothing from elsewhere; charts style themselves, pictures are drawn from what is on the page. A long search in a worker asks
 * for an address that the page has made (blob:), which the page takes back to stop it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Puts the headers on every answer, refusals included. */
export const withSafeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
};

/** Whether a server at this host is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests under another name than this machine's own: a page elsewhere may point a name of its own at 127.0.0.1
 * (DNS rebinding), and the browser would then let it read the answers.
 */
export const onlyOwnNames: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!isLoopback(host.replace(/:\d+$/, '').toLowerCase()))
    throw new Refusal(403, 'this server answers under the names of this machine only, such as localhost');
  await next();
};

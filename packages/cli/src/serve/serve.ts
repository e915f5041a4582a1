// Runs the server until it is told to stop.

import { fileURLToPath } from 'node:url';
import { editionOnDisk } from '../edition.js';
import { InputError, readNumber } from '../input.js';
import type { Session } from '../session.js';
import { buildApp } from './app.js';
import { isLoopback } from './guard.js';
import { listen } from './listen.js';
import { openSolves } from './solves.js';

export interface ServeOptions {
  readonly port?: string;
  readonly host: string;
  readonly solves: string;
  readonly seconds: string;
}

/** The web app as `npm run build -w @parley/web` leaves it. */
const PAGES = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Serves until SIGINT or SIGTERM. Throws an `InputError` for options that cannot be read or a port that is taken. */
export async function serve({ terminal }: Session, options: ServeOptions): Promise<void> {
  const { host } = options;
  const solves = openSolves({
    solves: whole('solves', options.solves, 1, 64),
    seconds: whole('seconds', options.seconds, 1, 86_400),
  });
  // The day is asked for anew with every question: the server may run over midnight.
  const edition = editionOnDisk();
  edition.law;
  const app = buildApp({
    edition,
    solves,
    pages: PAGES,
    loopback: isLoopback(host),
    report: (line) => process.stderr.write(`parley: ${line}\n`),
  });
  // Who reads the address may end the server at once.
  const end = told();
  const port = options.port === undefined ? undefined : whole('port', options.port, 0, 65_535);
  const { address, close } = await listen(app, port === undefined ? { host } : { host, port });
  terminal.write(`Parley is at ${address}\n`);
  await end;
  solves.end();
  await close();
}

/** Waits for SIGINT or SIGTERM. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function whole(option: string, text: string, least: number, most: number): number {
  const expected = `a whole number from ${least} to ${most}`;
  const value = readNumber(option, text, expected);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new InputError(`--${option}: cannot read \`${text}\`; expected ${expected}`);
  return value;
}

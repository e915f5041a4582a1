// Listens on a port, the first free one unless told which, and stops when told to.

import type { AddressInfo, Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { InputError } from '../input.js';

export interface Place {
  readonly host: string;
  /** Left out: the first free one from 4180 on. */
  readonly port?: number;
}

export interface Listening {
  readonly address: string;
  /** Stops listening; connections that are idle or slow are closed. */
  readonly close: () => Promise<void>;
}

const FIRST_PORT = 4180;
const PORTS = 100;
/** Milliseconds that open connections are given to end. */
const GRACE = 1000;

/** Starts to listen. Throws an `InputError` when the port or the host cannot be had. */
export async function listen(app: Hono, { host, port }: Place): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server & {
    closeAllConnections?: () => void;
  };
  const ports = port === undefined ? Array.from({ length: PORTS }, (_, at) => FIRST_PORT + at) : [port];
  for (const one of ports) {
    const problem = await tried(server, host, one);
    if (problem === undefined) break;
    if (problem !== 'EADDRINUSE') throw refused(problem, host, one);
    if (one === ports.at(-1))
      throw new InputError(
        port === undefined
          ? `--port: every port from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1} is taken; give another`
          : `--port: ${port} is taken; give another, or leave the option out`,
      );
  }
  const { port: got } = server.address() as AddressInfo;
  // Not localhost: that may lead to another program, on the other of the machine's two loopback addresses.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    address: `http://${name.includes(':') ? `[${name}]` : name}:${got}/`,
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections?.(), GRACE);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

/** Why a server could not listen; undefined when it does. */
function tried(server: Server, host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.removeListener('error', failed);
      resolve(undefined);
    });
  });
}

function refused(problem: string, host: string, port: number): InputError {
  if (problem === 'EACCES') return new InputError(`--port: ${port} may not be used; give one above 1023`);
  return new InputError(
    `--host: cannot listen on \`${host}\` (${problem}); expected an address of this machine`,
  );
}

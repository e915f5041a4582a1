// `parley serve`: the app and the questions over HTTP, on this machine unless told otherwise.

import type { Command } from 'commander';
import type { ServeOptions } from '../serve/serve.js';
import type { Session } from '../session.js';

export function addServe(program: Command, session: Session): void {
  program
    .command('serve')
    .description('the app and an HTTP API with the same questions; Ctrl-C ends it')
    .option('--port <number>', 'port to listen on (default: 4180, or the next that is free)')
    .option(
      '--host <address>',
      'address to listen on; others than loopback are reached from outside',
      '127.0.0.1',
    )
    .option('--solves <number>', 'long questions at a time; more are told to come again', '2')
    .option('--seconds <number>', 'how long one may take', '60')
    .action(async (options: ServeOptions) => (await import('../serve/serve.js')).serve(session, options));
}

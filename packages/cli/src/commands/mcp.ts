// `parley mcp`: the same questions as tools for AI assistants, over standard input and output.

import type { Command } from 'commander';
import type { Session } from '../session.js';

export function addMcp(program: Command, session: Session): void {
  program
    .command('mcp')
    .description('the same questions as tools for AI assistants (Model Context Protocol over stdio)')
    .action(async () => (await import('../mcp/serve.js')).serveTools(session));
}

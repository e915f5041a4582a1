// The questions as tools of the Model Context Protocol: one tool a question, its input the question's shape, its text the answer's JSON.

import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { AskError, type Edition } from '@parley/core/ask';
import { ASKINGS, type Asking } from '@parley/core/ask/catalog';
import { z } from 'zod';
import { editionOnDisk } from '../edition.js';
import type { Session } from '../session.js';
import { openThreads, type Threads } from '../threads/run.js';

/** Serves the tools until the other side ends the connection. Nothing but the protocol is written to standard output. */
export async function serveTools(_: Session): Promise<void> {
  // The day is asked for anew with every question: an assistant may keep the connection for days.
  const edition = editionOnDisk();
  const threads = openThreads(1);
  const ended = new Promise<void>((resolve) => process.stdin.once('close', resolve).once('end', resolve));
  const handle = serveStdio(() => toolsOf(edition, threads), {
    onerror: (error) => process.stderr.write(`parley: ${error.message}\n`),
  });
  await ended;
  await handle.close();
  threads.end();
}

function toolsOf(edition: Edition, threads: Threads): McpServer {
  const server = new McpServer(
    { name: 'parley', title: 'Parley', version: '0.1.0' },
    {
      capabilities: { tools: {} },
      instructions:
        'Tariff law of the United States since 2025 and what tariffs do. Money is in whole US cents, rates in parts per million (duty, origins, history) or as said in the description of a field. Where a good has no code yet, find it first. Every number has its legal reason; what is unknown is listed with the range it spans.',
    },
  );
  for (const asking of ASKINGS) {
    server.registerTool(
      toolName(asking),
      {
        title: asking.summary,
        description: `${asking.summary} Answers with JSON. ${asking.answer.description ?? ''}`.trim(),
        inputSchema: inputOf(asking),
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      async (sent, { mcpReq }) => {
        try {
          const answer = await answered(asking, edition, threads, sent, mcpReq.signal);
          return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
        } catch (error) {
          if (error instanceof AskError)
            return { isError: true, content: [{ type: 'text', text: error.said }] };
          process.stderr.write(`parley: ${asking.ask}: ${error instanceof Error ? error.message : error}\n`);
          return {
            isError: true,
            content: [{ type: 'text', text: 'something broke; it is written where parley runs' }],
          };
        }
      },
    );
  }
  return server;
}

async function answered(
  asking: Asking,
  edition: Edition,
  threads: Threads,
  sent: unknown,
  gone: AbortSignal,
): Promise<unknown> {
  if (!asking.long) return asking.reply(edition, sent);
  const { answer, abort } = threads.ask(asking.ask, sent, edition.today);
  gone.addEventListener('abort', abort, { once: true });
  return answer;
}

/** `economy_optimal`, `value_added`. */
function toolName({ path }: Asking): string {
  return path.replaceAll(/[/-]/g, '_');
}

/** The question's shape as the protocol wants it: shown as it is, and checked where the question is answered, so that a mistake is told in its own words. */
function inputOf({ question }: Asking): StandardSchemaWithJSON<unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(question);
  return {
    '~standard': {
      version: 1,
      vendor: 'parley',
      validate: (value) => ({ value }),
      jsonSchema: { input: () => schema, output: () => schema },
    },
  };
}

// A question as it came over HTTP: words of the address for GET, JSON for POST, each within limits.

import { AskError } from '@parley/core/ask';
import type { Asking } from '@parley/core/ask/catalog';
import { z } from 'zod';
import { Refusal } from './refusal.js';

/** Bytes of a body at most. */
export const MOST_BYTES = 1_000_000;
/** Lists and objects in one another at most; no question needs more than a few. */
const MOST_DEPTH = 32;

/** The kind of each field of a question, by its JSON Schema. */
export function kindsOf(asking: Asking): ReadonlyMap<string, string> {
  const { properties = {} } = z.toJSONSchema(asking.question) as {
    readonly properties?: Readonly<Record<string, { readonly type?: string }>>;
  };
  return new Map(Object.entries(properties).map(([field, { type }]) => [field, type ?? 'string']));
}

/** The question in the address. Numbers and yes or no are read; what cannot be stays text, which the question refuses. Throws an `AskError`. */
export function questionInAddress(
  query: URLSearchParams,
  kinds: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const fields = [...new Set(query.keys())].map((field) => {
    const values = query.getAll(field);
    const kind = kinds.get(field);
    if (kind === 'array') return [field, values];
    if (values.length > 1) throw new AskError(field, 'is given more than once; give it once');
    const [value = ''] = values;
    if ((kind === 'number' || kind === 'integer') && /^-?\d+(\.\d+)?$/.test(value))
      return [field, Number(value)];
    if (kind === 'boolean' && (value === 'true' || value === 'false')) return [field, value === 'true'];
    return [field, value];
  });
  return Object.fromEntries(fields);
}

/** The question in a body. Throws a `Refusal`. */
export async function questionInBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Refusal(415, 'expected a body of content-type application/json');
  const text = await bodyOf(request);
  if (depthOf(text) > MOST_DEPTH)
    throw new Refusal(400, `the body nests deeper than ${MOST_DEPTH} lists and objects`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'the body is not JSON');
  }
}

async function bodyOf(request: Request): Promise<string> {
  const tooLarge = () =>
    new Refusal(413, `the body is larger than ${MOST_BYTES / 1_000_000} MB`, {
      headers: { connection: 'close' },
    });
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // What comes in pieces says no length before: it is counted as it comes.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal(400, 'the body is not UTF-8');
  }
}

/** How deep lists and objects stand in one another in a JSON text; brackets within strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth);
    else if (letter === ']' || letter === '}') depth--;
  }
  return deepest;
}

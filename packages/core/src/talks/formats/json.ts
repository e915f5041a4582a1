// JSON with places: keys keep their order, a key that stands twice is refused, and every value knows where it stands (RFC 8259).

import type { TextFile } from '../../law/index.js';
import { type Findings, findingsOf, tooLarge } from './place.js';

export interface Member {
  readonly key: string;
  readonly at: number;
  readonly value: JsonNode;
}

/** A value of JSON and the offset where it begins. */
export type JsonNode = { readonly at: number } & (
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'literal'; readonly value: true | false | null }
);

/** Values nested deeper than this are refused. */
const DEEPEST = 100;

class JsonSyntax extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Reads a JSON text; `JSON.parse` would put keys such as `"2500"` in front and keep the last of two equal ones in silence. */
export function readJson(file: TextFile): { readonly root: JsonNode | undefined; readonly found: Findings } {
  const text = file.text.replace(/^\uFEFF/, '');
  const found = findingsOf({ path: file.path, text });
  if (tooLarge(file.text, found)) return { root: undefined, found };
  try {
    return { root: parse(text, found), found };
  } catch (error) {
    if (!(error instanceof JsonSyntax)) throw error;
    found.refuse(`is not JSON: ${error.message}`, error.at);
    return { root: undefined, found };
  }
}

const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

function parse(text: string, found: Findings): JsonNode {
  let at = 0;

  const skip = () => {
    while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  };
  const seen = () => (at >= text.length ? 'the end of the file' : `\`${text.charAt(at)}\``);
  const fail = (expected: string): never => {
    throw new JsonSyntax(`expected ${expected}, found ${seen()}`, at);
  };
  const take = (character: string): boolean => {
    skip();
    if (text.charAt(at) !== character) return false;
    at++;
    return true;
  };

  const string = (): string => {
    const start = at++;
    let plain = true;
    for (; text.charAt(at) !== '"'; at++) {
      if (at >= text.length) throw new JsonSyntax('this text has no closing quote', start);
      if (text.charCodeAt(at) < 0x20)
        throw new JsonSyntax('a line end or control character inside a text; write \\n or \\u000a', at);
      if (text.charAt(at) === '\\') {
        plain = false;
        if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6)))
          throw new JsonSyntax('a backslash that begins no escape; write \\\\', at);
        at++;
      }
    }
    at++;
    return plain ? text.slice(start + 1, at - 1) : String(JSON.parse(text.slice(start, at)));
  };

  const object = (start: number, depth: number): JsonNode => {
    const members: Member[] = [];
    const keys = new Set<string>();
    at++;
    if (take('}')) return { kind: 'object', members, at: start };
    do {
      skip();
      const keyAt = at;
      const key = text.charAt(at) === '"' ? string() : fail('a key in double quotes');
      if (keys.has(key)) found.refuse(`\`${key}\` stands twice in the same object; keep one`, keyAt);
      keys.add(key);
      if (!take(':')) fail('`:` after the key');
      members.push({ key, at: keyAt, value: value(depth + 1) });
    } while (take(','));
    return take('}') ? { kind: 'object', members, at: start } : fail('`,` or `}`');
  };

  const list = (start: number, depth: number): JsonNode => {
    const items: JsonNode[] = [];
    at++;
    if (take(']')) return { kind: 'list', items, at: start };
    do items.push(value(depth + 1));
    while (take(','));
    return take(']') ? { kind: 'list', items, at: start } : fail('`,` or `]`');
  };

  const value = (depth: number): JsonNode => {
    skip();
    const start = at;
    if (depth > DEEPEST) throw new JsonSyntax(`values nest more than ${DEEPEST} deep`, at);
    const first = text.charAt(at);
    if (first === '{') return object(start, depth);
    if (first === '[') return list(start, depth);
    if (first === '"') return { kind: 'text', value: string(), at: start };
    const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    number.lastIndex = at;
    if (number.test(text)) {
      at = number.lastIndex;
      const read = Number(text.slice(start, at));
      if (!Number.isFinite(read)) throw new JsonSyntax('this number is too large', start);
      return { kind: 'number', value: read, at: start };
    }
    for (const [word, meaning] of WORDS) {
      if (!text.startsWith(word, at)) continue;
      at += word.length;
      return { kind: 'literal', value: meaning, at: start };
    }
    return fail('a value');
  };

  const root = value(1);
  skip();
  if (at < text.length) fail('nothing after the value');
  return root;
}

/** The value under a key of an object; undefined when it is absent, `null`, or the node is no object. */
export function member(node: JsonNode | undefined, key: string): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined;
  const value = node.members.find((each) => each.key === key)?.value;
  return value?.kind === 'literal' && value.value === null ? undefined : value;
}

/** The members of an object that must be there; refuses anything else. */
export function membersOf(
  node: JsonNode | undefined,
  field: string,
  inside: number,
  found: Findings,
): readonly Member[] | undefined {
  if (node?.kind === 'object') return node.members;
  found.refuse(
    node === undefined ? 'is missing' : 'expected an object of keys and values',
    node?.at ?? inside,
    field,
  );
  return undefined;
}

/** A number that must be one; refuses anything else, such as a number in quotes. */
export function numberOf(node: JsonNode, field: string, found: Findings): number | undefined {
  if (node.kind === 'number') return node.value;
  found.refuse('expected a number, such as 0.25, without quotes', node.at, field);
  return undefined;
}

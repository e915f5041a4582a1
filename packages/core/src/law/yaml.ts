// YAML with positions and without surprises: every scalar stays a string, duplicate keys are refused.

import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { didYouMean, type Problem } from './problem.js';

/** A text file, read by whoever has a disk or a network; `parsed` stands in for the text in a compiled edition. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly parsed?: unknown;
}

export interface Read<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** Line and column of a path in the file, for problems found later. */
  readonly place: (path: readonly PropertyKey[]) => { readonly line?: number; readonly column?: number };
}

/**
 * Reads YAML text against a shape.
 * The failsafe schema keeps `8703.10`, `0101.30`, `NO` and dates as they are written.
 */
export function readYaml<T>(source: TextFile, shape: z.ZodType<T>): Read<T> {
  const { text, path: file } = source;
  // A compiled edition was checked when it was compiled.
  if (source.parsed !== undefined) return { value: source.parsed as T, problems: [], place: () => ({}) };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const place = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(document, path);
    return offset === undefined ? {} : at(offset);
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      ...at(error.pos[0]),
      message:
        error.code === 'DUPLICATE_KEY' ? 'this key stands twice in the same map; keep one' : error.message,
    }));
    return { value: undefined, problems, place };
  }
  return readParsed(document.toJS(), file, shape, place);
}

/** The value of a YAML text, every scalar a string, without a shape: what a compiled edition keeps in place of the text. */
export function parseYaml(text: string): unknown {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: true }).toJS();
}

function readParsed<T>(value: unknown, file: string, shape: z.ZodType<T>, place: Read<T>['place']): Read<T> {
  const parsed = shape.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [], place };
  return {
    value: undefined,
    problems: parsed.error.issues.flatMap((issue) => describe(issue, file, place, shape)),
    place,
  };
}

function describe(
  issue: z.core.$ZodIssue,
  file: string,
  place: (path: readonly PropertyKey[]) => { line?: number; column?: number },
  shape: z.ZodType,
): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      ...place([...issue.path, key]),
      field: fieldName([...issue.path, key]),
      message: `unknown key.${didYouMean(key, keysAt(shape, issue.path)) || ` Known here: ${keysAt(shape, issue.path).join(', ')}.`}`,
    }));
  }
  const message =
    issue.code === 'invalid_type' && issue.input === undefined
      ? 'is missing'
      : issue.code === 'invalid_type'
        ? `expected ${SHAPES[issue.expected] ?? issue.expected}`
        : issue.code === 'invalid_value'
          ? `expected ${issue.values.map((value) => `\`${String(value)}\``).join(' or ')}`
          : issue.message;
  return [{ file, ...place(issue.path), field: fieldName(issue.path), message }];
}

/** What zod calls a thing and what the author of a YAML file calls it. */
const SHAPES: Readonly<Record<string, string>> = {
  object: 'a map of keys',
  record: 'a map of keys',
  array: 'a list',
  string: 'text',
};

/** `provisions[2].yields to`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');
}

function keysAt(shape: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let current: unknown = shape;
  for (const part of path) {
    const def = definition(current);
    current = typeof part === 'number' ? def?.element : (def?.shape?.[String(part)] ?? def?.valueType);
    const inner = definition(current);
    if (inner?.innerType !== undefined) current = inner.innerType;
  }
  return Object.keys(definition(current)?.shape ?? {});
}

interface Definition {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly valueType?: unknown;
}

function definition(shape: unknown): Definition | undefined {
  return typeof shape === 'object' && shape !== null && 'def' in shape
    ? (shape.def as Definition)
    : undefined;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isCollection(node) ? node.range?.[0] : undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === String(part),
      );
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isCollection(node)) {
      node = node.items[Number(part)];
      offset = nodeOffset(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function nodeOffset(node: unknown): number | undefined {
  return isCollection(node) || isScalar(node) ? node.range?.[0] : undefined;
}

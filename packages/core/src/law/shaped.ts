// A text file and what reading it gives; a value that is already parsed, read against a shape.

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

/** Reads a file against a shape. */
export type Reader = <T>(file: TextFile, shape: z.ZodType<T>) => Read<T>;

/** Takes what a compiled edition keeps in place of the text; it was checked when it was compiled. */
export function readCompiledFile<T>(file: TextFile): Read<T> {
  return { value: file.parsed as T, problems: [], place: () => ({}) };
}

/** Reads a value against a shape; every problem says its place, which the parser of the file knows. */
export function readShaped<T>(
  value: unknown,
  file: string,
  shape: z.ZodType<T>,
  place: Read<T>['place'],
): Read<T> {
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

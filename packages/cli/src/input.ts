// What a person typed where the question is about a file or a word of the command line: files are opened, numbers read, bad input refused.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { AskError } from '@parley/core/ask';

/** Bad input: printed plainly, exit code 2. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InputError';
  }
}

/** A file by its path, as a question carries it; undefined when there is none. A pipe is one: `parley deal /dev/stdin`. */
export function fileAt(path: string): { readonly path: string; readonly text: string } | undefined {
  if (!existsSync(path) || statSync(path).isDirectory()) return undefined;
  return { path, text: readFileSync(path, 'utf8') };
}

/** A number as typed. Throws an `AskError` that says what was expected. */
export function readNumber(field: string, text: string, expected: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) throw new AskError(field, `cannot read \`${text}\`; expected ${expected}`);
  return value;
}

// Lines and columns in a file, the size limit, and the list in which a reader collects what it finds wrong.

import { didYouMean, type Problem, type TextFile } from '../../law/index.js';
import type { Imported } from './domain.js';

/** Files above this many bytes are refused: far more than any published negotiation needs. */
export const LARGEST_FILE = 20_000_000;

/** Problems after this many are left untold; a file that broken is the wrong file. */
const MOST_PROBLEMS = 100;

/** Collects problems and notes about one file; offsets count UTF-16 units from 0. */
export interface Findings {
  readonly refuse: (message: string, offset?: number, field?: string) => void;
  readonly note: (message: string, offset?: number, field?: string) => void;
  readonly refused: () => boolean;
  /** The value with everything found; no value when anything was refused. */
  readonly finish: <T>(value: T | undefined) => Imported<T>;
}

/** An empty list of findings about a file. */
export function findingsOf(file: TextFile): Findings {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const place = placer(file.text);
  const problem = (message: string, offset?: number, field?: string): Problem => ({
    file: file.path,
    ...(offset === undefined ? {} : place(offset)),
    ...(field === undefined ? {} : { field }),
    message,
  });
  const add = (list: Problem[]) => (message: string, offset?: number, field?: string) => {
    if (list.length < MOST_PROBLEMS) list.push(problem(message, offset, field));
  };
  return {
    refuse: add(problems),
    note: add(notes),
    refused: () => problems.length > 0,
    finish: (value) => ({ value: problems.length > 0 ? undefined : value, problems, notes }),
  };
}

/** Refuses a file that is too large to be read; true when it did. */
export function tooLarge(text: string, found: Findings): boolean {
  if (text.length * 3 <= LARGEST_FILE) return false;
  const bytes = text.length > LARGEST_FILE ? text.length : bytesOf(text);
  if (bytes <= LARGEST_FILE) return false;
  found.refuse(
    `is larger than ${LARGEST_FILE / 1_000_000} MB, the most that is read; keep one domain or profile a file`,
  );
  return true;
}

/** " Did you mean `x`?", for lists short enough to look through. */
export function near(word: string, candidates: readonly string[] | ReadonlyMap<string, unknown>): string {
  const keyed = 'size' in candidates;
  if ((keyed ? candidates.size : candidates.length) > 200) return '';
  return didYouMean(word, keyed ? candidates.keys() : candidates);
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair is two of the pair's four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function placer(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: number[] | undefined;
  return (offset) => {
    if (starts === undefined) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

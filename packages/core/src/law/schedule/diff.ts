// Finds what one revision changed in another: codes are matched by number, group rows by what they say between two codes.

import type { Revision } from './history.js';
import { changesBetween, type Edit, type Hunk, type Patch, rowKeys } from './patch.js';
import { type Row, sameRow } from './row.js';

/** The patch that turns `before` into `after`: `applyPatch(before, diffRows(...))` is `after`, cell by cell. */
export function diffRows(
  before: readonly Row[],
  after: readonly Row[],
  revision: Revision,
  follows: string,
): Patch {
  const keys = rowKeys(before);
  const hunks: Hunk[] = [];
  let edits: Edit[] = [];
  let start = '';
  const close = (key: string): void => {
    if (edits.length > 0) hunks.push({ after: start, edits, line: 0 });
    edits = [];
    start = key;
  };
  for (const [old, now] of alignRows(before, after)) {
    const was = old === undefined ? undefined : before[old];
    const row = now === undefined ? undefined : after[now];
    const key = keys[old ?? -1] ?? '';
    if (was === undefined) {
      if (row !== undefined) edits.push({ op: 'add', row });
    } else if (row === undefined) {
      edits.push({ op: 'remove', row: was });
    } else if (sameRow(was, row)) {
      close(key);
    } else {
      edits.push({ op: 'change', key, cells: changesBetween(was, row) });
    }
  }
  close('');
  return { revision, follows, hunks };
}

type Pair = readonly [number | undefined, number | undefined];

/** Pairs places of old and new rows, in printing order; a row without a partner was removed or added. */
function alignRows(before: readonly Row[], after: readonly Row[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let old = 0;
  let now = 0;
  for (const [anchorOld, anchorNow] of [
    ...matchCodes(before, after),
    [before.length, after.length] as const,
  ]) {
    pairs.push(...alignGap(before, after, [old, anchorOld], [now, anchorNow]));
    if (anchorOld < before.length) pairs.push([anchorOld, anchorNow]);
    old = anchorOld + 1;
    now = anchorNow + 1;
  }
  return pairs;
}

/** The longest run of codes that both revisions print in the same order. */
function matchCodes(before: readonly Row[], after: readonly Row[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number>();
  before.forEach((row, place) => {
    if (row.code !== '') places.set(row.code, place);
  });
  const common: (readonly [number, number])[] = [];
  after.forEach((row, place) => {
    const old = row.code === '' ? undefined : places.get(row.code);
    if (old !== undefined) common.push([old, place]);
  });
  // Longest increasing subsequence by old place: piles of cards, each remembering the card under it.
  const tops: number[] = [];
  const under: (number | undefined)[] = [];
  common.forEach(([old], card) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((common[tops[middle] ?? -1]?.[0] ?? -1) < old) low = middle + 1;
      else high = middle;
    }
    under[card] = low === 0 ? undefined : tops[low - 1];
    tops[low] = card;
  });
  const run: (readonly [number, number])[] = [];
  for (let card = tops.at(-1); card !== undefined; card = under[card]) {
    const pair = common[card];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

type Span = readonly [number, number];

/** Between two matched codes: the cheapest way to turn the old rows into the new ones (edit distance). */
function alignGap(before: readonly Row[], after: readonly Row[], olds: Span, nows: Span): readonly Pair[] {
  const width = nows[1] - nows[0];
  const height = olds[1] - olds[0];
  if (height === 0) return Array.from({ length: width }, (_, step): Pair => [undefined, nows[0] + step]);
  if (width === 0) return Array.from({ length: height }, (_, step): Pair => [olds[0] + step, undefined]);
  const cost: number[][] = [];
  const get = (i: number, j: number): number => cost[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = height; i >= 0; i--) {
    const line: number[] = [];
    cost[i] = line;
    for (let j = width; j >= 0; j--) {
      if (i === height || j === width) line[j] = height - i + (width - j);
      else {
        const pair = pairCost(before[olds[0] + i], after[nows[0] + j]) + get(i + 1, j + 1);
        line[j] = Math.min(pair, 1 + get(i + 1, j), 1 + get(i, j + 1));
      }
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < height || j < width) {
    const place: Pair = [olds[0] + i, nows[0] + j];
    if (
      i < height &&
      j < width &&
      get(i, j) === pairCost(before[place[0] ?? 0], after[place[1] ?? 0]) + get(i + 1, j + 1)
    ) {
      pairs.push(place);
      i++;
      j++;
    } else if (i < height && get(i, j) === 1 + get(i + 1, j)) {
      pairs.push([place[0], undefined]);
      i++;
    } else {
      pairs.push([undefined, place[1]]);
      j++;
    }
  }
  return pairs;
}

/** Equal rows cost nothing, a reworded group row less than taking it out and putting it in, and codes never change. */
function pairCost(was: Row | undefined, now: Row | undefined): number {
  if (was === undefined || now === undefined || was.code !== now.code) return Number.POSITIVE_INFINITY;
  return sameRow(was, now) ? 0 : 1.5;
}

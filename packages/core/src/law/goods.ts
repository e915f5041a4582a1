// Which goods a provision speaks of: everything, or codes and named lists, less exceptions; a code covers all below it.

import { prefixesOf, type Code } from './code.js';
import { NO_END, SINCE_ALWAYS, type Instant } from './time.js';

/** A row of a goods list; most lists have no dates of their own and run with the provision that names them. */
export interface ListRow {
  readonly from: Instant;
  readonly to: Instant;
  readonly known: Instant;
}

export interface GoodsList {
  readonly name: string;
  /** What the file's header says: title, source, link, licence, as of. */
  readonly about: Readonly<Record<string, string>>;
  readonly rows: ReadonlyMap<Code, readonly ListRow[]>;
}

export type Goods =
  | { readonly kind: 'all'; readonly except: readonly GoodsList[] }
  | { readonly kind: 'listed'; readonly in: readonly GoodsList[]; readonly except: readonly GoodsList[] };

export const EVERY_GOOD: Goods = { kind: 'all', except: [] };
const ALWAYS: ListRow = { from: SINCE_ALWAYS, to: NO_END, known: SINCE_ALWAYS };

/** A list made of codes written in the provision itself. */
export function listOfCodes(codes: readonly Code[]): GoodsList {
  return { name: '', about: {}, rows: new Map(codes.map((code) => [code, [ALWAYS]])) };
}

/** Whether the goods include this code at all, whatever the dates of the rows. */
export function mayInclude(goods: Goods, code: Code): boolean {
  if (goods.kind === 'all') return true;
  return goods.in.some((list) => rowsFor(list, code) !== undefined);
}

/** Whether the goods include this code for an entry at a time, with the rows that could be known by `knownBy`. */
export function includesGood(goods: Goods, code: Code, at: Instant, knownBy: Instant): boolean {
  const named = goods.kind === 'all' || goods.in.some((list) => listIncludes(list, code, at, knownBy));
  return named && !goods.except.some((list) => listIncludes(list, code, at, knownBy));
}

/** True when a list splits the numbers below this code, so that an answer for the whole code is not certain. */
export function splitsBelow(list: GoodsList, code: Code): boolean {
  for (const row of list.rows.keys()) if (row.length > code.length && row.startsWith(code)) return true;
  return false;
}

function listIncludes(list: GoodsList, code: Code, at: Instant, knownBy: Instant): boolean {
  for (const prefix of prefixesOf(code)) {
    const rows = list.rows.get(prefix);
    if (rows?.some((row) => row.from <= at && at < row.to && row.known <= knownBy)) return true;
  }
  return false;
}

function rowsFor(list: GoodsList, code: Code): readonly ListRow[] | undefined {
  for (let length = code.length; length >= 2; length -= 2) {
    const rows = list.rows.get(code.slice(0, length));
    if (rows !== undefined) return rows;
  }
  return undefined;
}

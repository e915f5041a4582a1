// Which goods a provision speaks of: everything, or codes and named lists, less exceptions; a code covers all below it.

import type { Code } from './code.js';
import { type Instant, NO_END, SINCE_ALWAYS } from './time.js';

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
  /** Whether some row has dates of its own. */
  readonly dated: boolean;
}

/** The goods of a provision. `dated`: some row of its lists has dates of its own, so that day and knowledge matter. */
export type Goods =
  | { readonly kind: 'all'; readonly except: readonly GoodsList[]; readonly dated: boolean }
  | {
      readonly kind: 'listed';
      readonly in: readonly GoodsList[];
      readonly except: readonly GoodsList[];
      readonly dated: boolean;
    };

export const EVERY_GOOD: Goods = { kind: 'all', except: [], dated: false };
const ALWAYS: ListRow = { from: SINCE_ALWAYS, to: NO_END, known: SINCE_ALWAYS };

/** Everything but some lists. */
export function allBut(except: readonly GoodsList[]): Goods {
  return except.length === 0 ? EVERY_GOOD : { kind: 'all', except, dated: except.some(({ dated }) => dated) };
}

/** Some lists but others. */
export function onlyThese(included: readonly GoodsList[], except: readonly GoodsList[]): Goods {
  return {
    kind: 'listed',
    in: included,
    except,
    dated: included.some(({ dated }) => dated) || except.some(({ dated }) => dated),
  };
}

/** A list made of codes written in the provision itself. */
export function listOfCodes(codes: readonly Code[]): GoodsList {
  return { name: '', about: {}, dated: false, rows: new Map(codes.map((code) => [code, [ALWAYS]])) };
}

/** Whether the goods may include a code at some time; `prefixes` is the code and every shorter prefix (`prefixesOf`). */
export function mayInclude(goods: Goods, prefixes: readonly Code[]): boolean {
  return goods.kind === 'all' || goods.in.some((list) => prefixes.some((prefix) => list.rows.has(prefix)));
}

/** Whether the goods could include a code for an entry at a time, whatever was known: a row known later may bring it in, or take it out. */
export function couldInclude(goods: Goods, prefixes: readonly Code[], at: Instant): boolean {
  const named = goods.kind === 'all' || goods.in.some((list) => listIncludes(list, prefixes, at, NO_END));
  return named && !goods.except.some((list) => listIncludes(list, prefixes, at, SINCE_ALWAYS));
}

/** Whether the goods include a code for an entry at a time, with the rows that could be known by `knownBy`. */
export function includesGood(
  goods: Goods,
  prefixes: readonly Code[],
  at: Instant,
  knownBy: Instant,
): boolean {
  const named = goods.kind === 'all' || goods.in.some((list) => listIncludes(list, prefixes, at, knownBy));
  return named && !goods.except.some((list) => listIncludes(list, prefixes, at, knownBy));
}

function listIncludes(list: GoodsList, prefixes: readonly Code[], at: Instant, knownBy: Instant): boolean {
  for (const prefix of prefixes) {
    const rows = list.rows.get(prefix);
    if (rows === undefined) continue;
    for (const row of rows) if (row.from <= at && at < row.to && row.known <= knownBy) return true;
  }
  return false;
}

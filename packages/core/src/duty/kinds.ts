// Kinds of goods and origins: those that the same rules name are one case for a sweep over the whole schedule.

import {
  type Goods,
  type GoodsList,
  type Instant,
  includesOrigin,
  isVisible,
  type Law,
  type Line,
  NO_END,
  type Provision,
  type Reading,
  SINCE_ALWAYS,
  termsOf,
} from '../law/index.js';

/** A number for each thing; things with the same number are of one kind, which its text describes. */
export interface Classes {
  readonly of: Int32Array;
  readonly texts: readonly string[];
}

/** Goods by the lists they stand in: what a sweep finds out first, and another sweep of the same goods and minute can use again. */
export interface Kinds {
  readonly rules: readonly Provision[];
  readonly goods: Classes;
  /** Whether a rule names the goods of a kind, as far as can be told without knowing the second clock. */
  readonly names: (kind: number, rule: Provision) => boolean;
  /** Whether some rule that names the goods of a kind asks for their metal content. */
  readonly asksContent: (kind: number) => boolean;
}

/** The kinds of the lines at a minute. */
export function kindsOf(law: Law, entered: Instant, lines: readonly Line[], reading: Reading): Kinds {
  const rules = law.provisions.filter((rule) => mayRunOn(law, rule, entered, reading));
  const members = membership(lines, entered);
  const places = new Map<string, number>();
  const marks: Uint8Array[] = [];
  const placeOf = new Map<Provision, number>();
  for (const rule of rules) {
    const { key, lay } = members(rule.goods);
    let place = places.get(key);
    if (place === undefined) {
      place = marks.length;
      places.set(key, place);
      marks.push(lay());
    }
    placeOf.set(rule, place);
  }
  const signatures = signaturesOf(marks, lines.length);
  const goods = classify(lines, (_, row) => signatures[row] ?? '');
  const named: Set<Provision>[] = [];
  const names = (kind: number, rule: Provision) => {
    named[kind] ??= new Set(rules.filter((it) => saysYes(goods.texts[kind] ?? '', placeOf.get(it) ?? 0)));
    return named[kind].has(rule);
  };
  const asking = rules.filter(asksContent);
  const known = new Map<number, boolean>();
  const kindAsks = (kind: number) => {
    const before = known.get(kind);
    if (before !== undefined) return before;
    const asks = asking.some((rule) => names(kind, rule));
    known.set(kind, asks);
    return asks;
  };
  return { rules, goods, names, asksContent: kindAsks };
}

function asksContent(rule: Provision): boolean {
  if ((rule.verb === 'impose' || rule.verb === 'set') && rule.on.endsWith(' content')) return true;
  return [rule.if, rule.unless].some(
    (condition) => condition !== undefined && [...termsOf(condition)].some(({ kind }) => kind === 'content'),
  );
}

/** The kinds of origins: those that the same rules name, with what else tells them apart. */
export function kindsOfOrigins(
  rules: readonly Provision[],
  origins: readonly string[],
  besides: (at: number) => string,
): Classes {
  const named = [...new Map(rules.map((rule) => [rule.of.text, rule.of])).values()];
  const marks = named.map((it) => Uint8Array.from(origins, (origin) => (includesOrigin(it, origin) ? 1 : 0)));
  const signatures = signaturesOf(marks, origins.length);
  return classify(origins, (_, at) => `${signatures[at]}${besides(at)}`);
}

/** Whether a provision can concern entries of that minute at all, as far as no fact about an entry is needed to tell. */
function mayRunOn(law: Law, rule: Provision, entered: Instant, reading: Reading): boolean {
  if (rule.verb === 'promise' || rule.from > entered || !isVisible(rule, reading)) return false;
  const changes = law.changesTo.get(rule.id) ?? [];
  if (changes.some((change) => stopsForAll(law, change, rule, entered, reading))) return false;
  return entered < rule.to || changes.some(({ verb }) => verb === 'extend');
}

/** An end or a judgment without conditions, for all goods and every origin of the rule, that nothing later has touched. */
function stopsForAll(
  law: Law,
  change: Provision,
  rule: Provision,
  entered: Instant,
  reading: Reading,
): boolean {
  if (change.verb !== 'end' && change.verb !== 'void') return false;
  if (change.if !== undefined || change.unless !== undefined || law.changesTo.has(change.id)) return false;
  if (change.goods.kind !== 'all' || change.goods.except.length > 0) return false;
  const everywhere = change.of.any && change.of.not.size === 0;
  return (
    (everywhere || change.of.text === rule.of.text) &&
    change.from <= entered &&
    entered < change.to &&
    isVisible(change, reading)
  );
}

/**
 * For the goods of a provision, which of the lines could be among them (1) or not (0). Every list is laid once over the lines in
 * order of code, where what a code covers stands side by side.
 */
function membership(lines: readonly Line[], entered: Instant) {
  const order = Uint32Array.from(lines.keys()).sort((a, b) => compareCodes(lines[a], lines[b]));
  const codes = Array.from(order, (row) => lines[row]?.code ?? '');
  const laid = new Map<string, Uint8Array>();
  const numbers = new Map<GoodsList, number>();
  const numberOf = (list: GoodsList) => {
    const number = numbers.get(list) ?? numbers.size;
    numbers.set(list, number);
    return number;
  };
  const layList = (list: GoodsList, knownBy: Instant): Uint8Array => {
    const key = `${numberOf(list)} ${knownBy}`;
    const before = laid.get(key);
    if (before !== undefined) return before;
    const marks = new Uint8Array(lines.length);
    for (const [prefix, rows] of list.rows) {
      if (!rows.some(({ from, to, known }) => from <= entered && entered < to && known <= knownBy)) continue;
      for (let at = firstAtLeast(codes, prefix); codes[at]?.startsWith(prefix) === true; at++)
        marks[order[at] ?? 0] = 1;
    }
    laid.set(key, marks);
    return marks;
  };
  return (goods: Goods) => {
    const included = goods.kind === 'all' ? undefined : goods.in;
    const key = `${included?.map(numberOf).join() ?? 'all'} - ${goods.except.map(numberOf).join()}`;
    const lay = () => {
      const marks = new Uint8Array(lines.length);
      if (included === undefined) marks.fill(1);
      // A row known later may bring a good in, or take it out: what could be is kept, and judged when the entry is.
      for (const list of included ?? []) mark(marks, layList(list, NO_END), 1);
      for (const list of goods.except) mark(marks, layList(list, SINCE_ALWAYS), 0);
      return marks;
    };
    return { key, lay };
  };
}

function mark(marks: Uint8Array, where: Uint8Array, as: 0 | 1): void {
  for (let row = 0; row < marks.length; row++) if (where[row] === 1) marks[row] = as;
}

function compareCodes(a: Line | undefined, b: Line | undefined): number {
  const [left, right] = [a?.code ?? '', b?.code ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Place of the first of the sorted codes that is not below a prefix. */
function firstAtLeast(codes: readonly string[], prefix: string): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BITS = 15;

/** For each of `count` things one bit for every array of marks, fifteen a letter, the first in the lowest place: 1 where it is marked. */
function signaturesOf(marks: readonly Uint8Array[], count: number): readonly string[] {
  const length = Math.ceil(marks.length / BITS);
  const letters = new Uint16Array(count * length);
  for (const [index, marked] of marks.entries()) {
    const bit = 1 << (index % BITS);
    for (let thing = 0, at = Math.floor(index / BITS); thing < count; thing++, at += length)
      if (marked[thing] === 1) letters[at] = (letters[at] ?? 0) | bit;
  }
  return Array.from({ length: count }, (_, thing) =>
    String.fromCharCode(...letters.subarray(thing * length, (thing + 1) * length)),
  );
}

/** What a signature says of the thing with that number. */
function saysYes(text: string, index: number): boolean {
  return ((text.charCodeAt(Math.floor(index / BITS)) >> (index % BITS)) & 1) === 1;
}

/** Numbers things by a signature: the same number, the same kind. */
export function classify<Item>(
  items: readonly Item[],
  signatureOf: (item: Item, index: number) => string,
): Classes {
  const kinds = new Map<string, number>();
  const of = Int32Array.from(items, (item, index) => {
    const text = signatureOf(item, index);
    const known = kinds.get(text) ?? kinds.size;
    kinds.set(text, known);
    return known;
  });
  return { of, texts: [...kinds.keys()] };
}

// The whole schedule at once: the duty of every line from many origins on one day, each kind of case computed once.

import {
  couldInclude,
  formatDay,
  type Instant,
  includesOrigin,
  type Law,
  type Line,
  linesAt,
  type Provision,
  prefixesOf,
  type Reading,
} from '../law/index.js';
import { dutyOnRules, prepareRules } from './assess.js';
import { candidatesWhere } from './candidates.js';
import { type Entry, plainEntry } from './entry.js';
import { effectivePpm } from './money.js';

/** Duties of a grid of goods by origins; row-major, `ppm[good * origins.length + origin]`. */
export interface Sweep {
  readonly goods: readonly Line[];
  readonly origins: readonly string[];
  /** Duty over customs value in parts per million, nothing stated but the claims asked for. */
  readonly ppm: Int32Array;
  /** 1 where the figure is the whole duty; 0 where a quantity, a reading of prose or law is missing. */
  readonly complete: Uint8Array;
  /** 1 where every line could be computed, whether or not some law is missing (a gap). */
  readonly computed: Uint8Array;
}

export interface SweepOptions {
  /** The lines to price; every line of the day unless told. */
  readonly goods?: readonly Line[];
  /** Programme symbols claimed for products of an origin; none unless told. */
  readonly claims?: (origin: string) => readonly string[];
}

/** A value high enough that rounding to the cent does not show in parts per million. */
const VALUE_CENTS = 100_000_000;
const DOLLARS = VALUE_CENTS / 100;

/**
 * Prices every line of a day (or the lines given) from the origins given under one reading.
 * Goods that stand in the same lists, and origins that the same rules name, are one case: the answer is that of `price` for
 * each of them, which the conformance tests hold it to.
 */
export function sweep(
  law: Law,
  entered: Instant,
  origins: readonly string[],
  readingOf: (entry: Entry) => Reading,
  options: SweepOptions = {},
): Sweep {
  const goods = options.goods ?? [...linesAt(law.schedule, formatDay(entered))];
  const claims = origins.map((origin) => options.claims?.(origin) ?? []);
  const rules = law.provisions.filter((rule) => mayRunOn(law, rule, entered));
  const goodsNamed = numbered(rules.map((rule) => rule.goods));
  const originsNamed = [...new Map(rules.map((rule) => [rule.of.text, rule.of])).values()];
  const named = [...goodsNamed.keys()];
  const kindOfGood = classify(goods, (line) => {
    const prefixes = prefixesOf(line.code);
    return signature(named, (it) => couldInclude(it, prefixes, entered));
  });
  const placeOf = new Map(rules.map((rule) => [rule, goodsNamed.get(rule.goods) ?? 0]));
  const column2 = Uint8Array.from(origins, (origin) => (isColumn2(law, origin) ? 1 : 0));
  const kindOfOrigin = classify(
    origins,
    (origin, column) =>
      signature(originsNamed, (it) => includesOrigin(it, origin)) +
      `${column2[column]}${claims[column]?.join()}`,
  );
  // What a line pays of itself, numbered: column 1 without and with claims, column 2.
  const cells = classify(
    goods.flatMap(({ printedRates: { general, special, other } }) => [
      general,
      `${general}\t${special}`,
      other,
    ]),
    (cell) => cell,
  );
  const size = goods.length * origins.length;
  const grid = { ppm: new Int32Array(size), complete: new Uint8Array(size), computed: new Uint8Array(size) };
  const prepared = new Map<number, ReturnType<typeof prepareRules>>();
  const known = new Map<number, ReturnType<typeof dutyOnRules>>();
  for (const [row, line] of goods.entries()) {
    for (let column = 0; column < origins.length; column++) {
      const kind = (kindOfGood.of[row] ?? 0) * origins.length + (kindOfOrigin.of[column] ?? 0);
      const cell = 3 * row + (column2[column] === 1 ? 2 : claims[column]?.length === 0 ? 0 : 1);
      const key = kind * cells.of.length + (cells.of[cell] ?? 0);
      let duty = known.get(key);
      if (duty === undefined) {
        const origin = origins[column] ?? '';
        const plain = plainEntry(line.code, origin, entered, VALUE_CENTS);
        const entry = { ...plain, claims: claims[column] ?? [] };
        const reading = readingOf(entry);
        let run = prepared.get(kind);
        if (run === undefined) {
          const says = kindOfGood.texts[kindOfGood.of[row] ?? 0] ?? '';
          const concerns = (rule: Provision) => {
            const place = placeOf.get(rule);
            return place !== undefined && saysYes(says, place);
          };
          run = prepareRules(law, entry, reading, candidatesWhere(law, origin, concerns));
          prepared.set(kind, run);
        }
        duty = dutyOnRules(law, line, entry, reading, run);
        known.set(key, duty);
      }
      const at = row * origins.length + column;
      grid.ppm[at] = effectivePpm(duty.cents, DOLLARS);
      grid.complete[at] = duty.complete ? 1 : 0;
      grid.computed[at] = duty.computed ? 1 : 0;
    }
  }
  return { goods, origins, ...grid };
}

/** Whether a provision can concern entries of that minute at all. */
function mayRunOn(law: Law, rule: Provision, entered: Instant): boolean {
  if (rule.verb === 'promise' || rule.from > entered) return false;
  return entered < rule.to || law.changesTo.get(rule.id)?.some(({ verb }) => verb === 'extend') === true;
}

function isColumn2(law: Law, origin: string): boolean {
  return law.library.groups.get('column-2')?.members.includes(origin) === true;
}

const BITS = 15;

/** One bit for each thing, fifteen a letter, the first in the lowest place: which of them say yes. */
function signature<Thing>(things: readonly Thing[], says: (thing: Thing) => boolean): string {
  let text = '';
  let bits = 0;
  for (const [index, thing] of things.entries()) {
    if (says(thing)) bits |= 1 << (index % BITS);
    if (index % BITS === BITS - 1) {
      text += String.fromCharCode(bits);
      bits = 0;
    }
  }
  return text + String.fromCharCode(bits);
}

/** What a signature says of the thing with that number. */
function saysYes(text: string, index: number): boolean {
  return ((text.charCodeAt(Math.floor(index / BITS)) >> (index % BITS)) & 1) === 1;
}

/** Distinct things with their numbers. */
function numbered<Thing>(things: readonly Thing[]): ReadonlyMap<Thing, number> {
  return new Map([...new Set(things)].map((thing, index) => [thing, index]));
}

/** Numbers things by a signature: the same number, the same kind. */
function classify<Item>(
  items: readonly Item[],
  signatureOf: (item: Item, index: number) => string,
): { readonly of: Int32Array; readonly texts: readonly string[] } {
  const kinds = new Map<string, number>();
  const of = Int32Array.from(items, (item, index) => {
    const text = signatureOf(item, index);
    const known = kinds.get(text) ?? kinds.size;
    kinds.set(text, known);
    return known;
  });
  return { of, texts: [...kinds.keys()] };
}

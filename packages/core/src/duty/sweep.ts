// The whole schedule at once: the duty of every line from many origins on one day, each kind of case computed once.

import {
  formatDay,
  type Instant,
  type Law,
  type Line,
  linesAt,
  type Ppm,
  type Reading,
} from '../law/index.js';
import { dutyOnRules, prepareRules } from './assess.js';
import { candidatesOfOrigin, narrowed } from './candidates.js';
import { type Entry, plainEntry } from './entry.js';
import { classify, type Kinds, kindsOf, kindsOfOrigins } from './kinds.js';
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
  readonly kinds: Kinds;
}

export interface SweepOptions {
  /** The lines to price; every line of the day unless told. */
  readonly goods?: readonly Line[];
  /** Programme symbols claimed for products of an origin; none unless told. */
  readonly claims?: (origin: string) => readonly string[];
  /** Shares of metals in the value of a line; not stated unless told, so that customs would charge the full value. */
  readonly content?: (line: Line) => Readonly<Record<string, Ppm>>;
  /** Of an earlier sweep of the same goods under the same law at the same minute. */
  readonly kinds?: Kinds;
}

type Duty = ReturnType<typeof dutyOnRules>;

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
  // The reading depends on the minute alone, so that any entry of it will do.
  const reading = readingOf(plainEntry(goods[0]?.code ?? '', origins[0] ?? '', entered, VALUE_CENTS));
  const kinds = options.kinds ?? kindsOf(law, entered, goods, reading);
  const column2 = Uint8Array.from(origins, (origin) => (isColumn2(law, origin) ? 1 : 0));
  const ofOrigin = kindsOfOrigins(kinds.rules, origins, (at) => `${column2[at]}${claims[at]?.join()}`);
  // What a line pays of itself, numbered: column 1 without and with claims, column 2.
  const claiming = claims.some(({ length }) => length > 0);
  const cells = classify(
    goods.flatMap(({ printedRates: { general, special, other } }) => [
      general,
      claiming ? `${general}\t${special}` : general,
      other,
    ]),
    (cell) => cell,
  );
  // Content tells goods apart only where some rule asks for it.
  const contents = goods.map((line, row) =>
    kinds.asksContent(kinds.goods.of[row] ?? 0) ? (options.content?.(line) ?? {}) : {},
  );
  const ofContent = classify(contents, (content) => JSON.stringify(content));
  // Lines alike in goods, content and printed rates owe the same from everywhere.
  const ofLine = classify(
    goods,
    (_, row) =>
      `${kinds.goods.of[row]} ${ofContent.of[row]} ${cells.of[3 * row]} ${cells.of[3 * row + 1]} ${cells.of[3 * row + 2]}`,
  );
  const size = goods.length * origins.length;
  const grid = { ppm: new Int32Array(size), complete: new Uint8Array(size), computed: new Uint8Array(size) };
  const prepared = new Map<number, ReturnType<typeof prepareRules>>();
  const known = new Map<number, Duty>();
  // A line owes the same from all origins of a kind: asked for the first of them, which the others take over.
  const firsts = ofOrigin.texts.map((_, kind) => ofOrigin.of.indexOf(kind));
  const rules = new Set(kinds.rules);
  const onMinute = firsts.map((column) =>
    narrowed(candidatesOfOrigin(law, origins[column] ?? ''), (rule) => rules.has(rule)),
  );
  const owedBy = (line: Line, row: number): readonly Duty[] => {
    const ofGood = kinds.goods.of[row] ?? 0;
    return firsts.map((column, kindOfOrigin) => {
      const kind = ofGood * firsts.length + kindOfOrigin;
      const cell = 3 * row + (column2[column] === 1 ? 2 : claims[column]?.length === 0 ? 0 : 1);
      const key =
        (kind * ofContent.texts.length + (ofContent.of[row] ?? 0)) * cells.texts.length +
        (cells.of[cell] ?? 0);
      const before = known.get(key);
      if (before !== undefined) return before;
      const origin = origins[column] ?? '';
      const plain = plainEntry(line.code, origin, entered, VALUE_CENTS);
      const entry = { ...plain, claims: claims[column] ?? [], content: contents[row] ?? {} };
      let run = prepared.get(kind);
      if (run === undefined) {
        const candidates = narrowed(onMinute[kindOfOrigin] ?? [], (rule) => kinds.names(ofGood, rule));
        run = prepareRules(law, entry, reading, candidates);
        prepared.set(kind, run);
      }
      const duty = dutyOnRules(law, line, entry, reading, run);
      known.set(key, duty);
      return duty;
    });
  };
  const duties: (readonly Duty[])[] = [];
  for (const [row, line] of goods.entries()) {
    const kind = ofLine.of[row] ?? 0;
    duties[kind] ??= owedBy(line, row);
    const owed = duties[kind] ?? [];
    for (let column = 0, at = row * origins.length; column < origins.length; column++, at++) {
      const duty = owed[ofOrigin.of[column] ?? 0];
      if (duty === undefined) continue;
      grid.ppm[at] = effectivePpm(duty.cents, DOLLARS);
      grid.complete[at] = duty.complete ? 1 : 0;
      grid.computed[at] = duty.computed ? 1 : 0;
    }
  }
  return { goods, origins, kinds, ...grid };
}

function isColumn2(law: Law, origin: string): boolean {
  return law.library.groups.get('column-2')?.members.includes(origin) === true;
}

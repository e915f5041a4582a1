// The schedule in memory: which lines there are on a day, with rates inherited from the 8-digit line and units from the 10-digit lines.

import { type History, isAlive, type Revision, type Version } from './history.js';
import { parseRate, type Rate } from './rate.js';
import { digitsOf, type Footnote, type Row } from './row.js';
import { parseSpecial, type SpecialRate } from './special.js';
import { parseUnits, type Quantity } from './unit.js';

/** A line of the schedule as it governs entries of a day. Codes are plain digits: 4, 6, 8 or 10 of them. */
export interface Line {
  readonly code: string;
  /** As USITC prints it: `9503.00.00.13`. */
  readonly printed: string;
  /** Number of digits asked for. */
  readonly level: number;
  /** Descriptions from the heading down to this line's own. */
  readonly chain: readonly string[];
  readonly description: string;
  /** Units of quantity as printed; for an 8-digit line, those of the statistical lines below it. */
  readonly units: readonly string[];
  readonly quantities: readonly Quantity[];
  /** Column 1, general. `none` on headings, which state no rate. */
  readonly general: Rate;
  /** Column 1, special. */
  readonly special: readonly SpecialRate[];
  /** Column 2. */
  readonly other: Rate;
  /** The 8-digit line the rates were taken from when this line states none. */
  readonly ratesFrom?: string;
  /** The rate cells as printed, on this line or on the one inherited from. */
  readonly printedRates: { readonly general: string; readonly special: string; readonly other: string };
  readonly footnotes: readonly Footnote[];
  /** Safeguard duty printed in chapter 99, as text. */
  readonly additional: string;
}

/** An interval of days, `from` included, `to` not; no `to` means still there in the last revision held. */
export interface Days {
  readonly from: string;
  readonly to?: string;
}

export interface Schedule {
  readonly history: History;
  /** Every code there ever was, digits only, in ascending order. */
  readonly codes: readonly string[];
  readonly index: ScheduleIndex;
}

/** Tables made once when a schedule is opened, and lines already resolved. */
interface ScheduleIndex {
  /** Places in `history.versions` of every version of a code. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** For each chapter, the revisions that changed it, ascending, beginning with 0. */
  readonly epochs: ReadonlyMap<string, readonly number[]>;
  readonly lines: Map<string, Line | undefined>;
  readonly rates: Map<string, Rate>;
  readonly specials: Map<string, readonly SpecialRate[]>;
}

export function openSchedule(history: History): Schedule {
  const places = new Map<string, number[]>();
  const epochs = new Map<string, Set<number>>();
  let chapter = '';
  for (let place = history.versions.length - 1; place >= 0; place--) {
    const version = history.versions[place];
    if (version === undefined) continue;
    const code = digitsOf(version.row.code);
    if (code !== '') {
      chapter = code.slice(0, 2);
      const known = places.get(code);
      if (known === undefined) places.set(code, [place]);
      else known.unshift(place);
    }
    const changed = epochs.get(chapter) ?? new Set([0]);
    epochs.set(chapter, changed.add(version.from).add(version.to));
  }
  const sorted = new Map([...epochs].map(([name, set]) => [name, [...set].sort((a, b) => a - b)] as const));
  const index = { places, epochs: sorted, lines: new Map(), rates: new Map(), specials: new Map() };
  return { history, codes: [...places.keys()].sort(), index };
}

/** The edition that governs entries of a day, as an index; undefined before the first one held. */
export function revisionIndexAt(schedule: Schedule, day: string): number | undefined {
  const { revisions } = schedule.history;
  let low = 0;
  let high = revisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((revisions[middle]?.effective ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}

/** The edition that governs entries of a day; undefined before the first one held. */
export function revisionAt(schedule: Schedule, day: string): Revision | undefined {
  const index = revisionIndexAt(schedule, day);
  return index === undefined ? undefined : schedule.history.revisions[index];
}

/**
 * The line of a code (digits only) on a day (`2025-07-01`); undefined when no such line was in force.
 * An 8-digit code is a line whether USITC prints it with statistical lines below or only as `0101.30.00.00`.
 */
export function lineAt(schedule: Schedule, code: string, day: string): Line | undefined {
  const revision = revisionIndexAt(schedule, day);
  return revision === undefined ? undefined : lineIn(schedule, code, revision);
}

/** The line of a code in the edition with that index. */
export function lineIn(schedule: Schedule, code: string, revision: number): Line | undefined {
  const { lines } = schedule.index;
  const key = `${code}@${epochOf(schedule, code, revision)}`;
  const known = lines.get(key);
  if (known !== undefined || lines.has(key)) return known;
  const line = resolveLine(schedule, code, revision);
  lines.set(key, line);
  return line;
}

/** Every line an entry can be made under on a day, in order of code: 10-digit lines, and 8-digit lines that have none below. */
export function* linesAt(
  schedule: Schedule,
  day: string,
  options: { readonly under?: string; readonly chapters?: 'goods' | 'all' } = {},
): Generator<Line> {
  const revision = revisionIndexAt(schedule, day);
  if (revision === undefined) return;
  const { codes } = schedule;
  const under = options.under ?? '';
  const last = options.chapters === 'all' || under >= '98' ? undefined : '98';
  for (let at = firstAtLeast(codes, under); at < codes.length; at++) {
    const code = codes[at] ?? '';
    if (!code.startsWith(under) || (last !== undefined && code >= last)) return;
    if (code.length < 8 || placeIn(schedule, code, revision) === undefined) continue;
    if (code.length === 8 && hasLivingBelow(schedule, at, revision)) continue;
    const line = lineIn(schedule, code, revision);
    if (line !== undefined) yield line;
  }
}

/** The lines an entry can be made under below a 4-, 6- or 8-digit code: what to suggest when somebody gives too few digits. */
export function childrenOf(schedule: Schedule, prefix: string, day: string): readonly Line[] {
  return [...linesAt(schedule, day, { under: prefix, chapters: 'all' })].filter(
    (line) => line.code !== prefix,
  );
}

/** The intervals of days in which a code was printed. */
export function daysOf(schedule: Schedule, code: string): readonly Days[] {
  const { revisions } = schedule.history;
  const spans: { from: number; to: number }[] = [];
  for (const version of versionsOf(schedule, code).sort((a, b) => a.from - b.from)) {
    const span = spans.at(-1);
    if (span !== undefined && version.from <= span.to) span.to = Math.max(span.to, version.to);
    else spans.push({ from: version.from, to: version.to });
  }
  return spans.map((span) => {
    const from = revisions[span.from]?.effective ?? '';
    const to = revisions[span.to]?.effective;
    return to === undefined ? { from } : { from, to };
  });
}

/** Every version of a code's own row, oldest first. */
export function versionsOf(schedule: Schedule, code: string): Version[] {
  const places = schedule.index.places.get(code) ?? [];
  return places.flatMap((place) => schedule.history.versions[place] ?? []).sort((a, b) => a.from - b.from);
}

function resolveLine(schedule: Schedule, code: string, revision: number): Line | undefined {
  const place = placeIn(schedule, code, revision);
  if (place === undefined) return code.length === 8 ? resolveUnprinted(schedule, code, revision) : undefined;
  const row = rowAt(schedule, place);
  if (row === undefined) return undefined;
  const parent =
    code.length === 10 ? rowAt(schedule, placeIn(schedule, code.slice(0, 8), revision)) : undefined;
  const inherits = row.general === '' && parent !== undefined;
  const printedRates = {
    general: inherits ? parent.general : row.general,
    special: inherits && row.special === '' ? parent.special : row.special,
    other: row.other === '' && parent !== undefined ? parent.other : row.other,
  };
  const units =
    row.units.length === 0 && code.length === 8 ? unitsBelow(schedule, code, revision) : row.units;
  const line: Line = {
    code,
    printed: row.code,
    level: code.length,
    chain: chainOf(schedule, place, code, revision),
    description: row.description,
    units,
    quantities: units.flatMap((unit) => parseUnits(unit) ?? []),
    general: remember(schedule.index.rates, printedRates.general, parseRate),
    special: remember(schedule.index.specials, printedRates.special, parseSpecial),
    other: remember(schedule.index.rates, printedRates.other, parseRate),
    printedRates,
    footnotes: parent === undefined ? row.footnotes : [...row.footnotes, ...parent.footnotes],
    additional: row.additional,
  };
  return inherits ? { ...line, ratesFrom: code.slice(0, 8) } : line;
}

/** An 8-digit code that USITC prints only with its statistical suffix: its one 10-digit line answers for it. */
function resolveUnprinted(schedule: Schedule, code: string, revision: number): Line | undefined {
  const full = `${code}00`;
  const line = lineIn(schedule, full, revision);
  return line === undefined ? undefined : { ...line, code, level: 8, ratesFrom: full };
}

/** Descriptions of the rows above by indent, topmost first. A coded row whose digits are no prefix is a neighbour, not a parent. */
function chainOf(schedule: Schedule, place: number, code: string, revision: number): readonly string[] {
  const { versions } = schedule.history;
  const own = rowAt(schedule, place);
  if (own === undefined) return [];
  const chain = [own.description];
  let indent = own.indent;
  for (let at = place - 1; at >= 0 && indent > 0; at--) {
    const version = versions[at];
    if (version === undefined || version.row.indent >= indent || !isAlive(version, revision)) continue;
    indent = version.row.indent;
    if (version.row.code === '' || code.startsWith(digitsOf(version.row.code)))
      chain.push(version.row.description);
  }
  return chain.reverse();
}

function unitsBelow(schedule: Schedule, code: string, revision: number): readonly string[] {
  const units = new Set<string>();
  for (let at = firstAtLeast(schedule.codes, code) + 1; schedule.codes[at]?.startsWith(code); at++) {
    const row = rowAt(schedule, placeIn(schedule, schedule.codes[at] ?? '', revision));
    for (const unit of row?.units ?? []) units.add(unit);
  }
  return [...units];
}

function hasLivingBelow(schedule: Schedule, at: number, revision: number): boolean {
  const code = schedule.codes[at] ?? '';
  for (let next = at + 1; schedule.codes[next]?.startsWith(code); next++) {
    if (placeIn(schedule, schedule.codes[next] ?? '', revision) !== undefined) return true;
  }
  return false;
}

function placeIn(schedule: Schedule, code: string, revision: number): number | undefined {
  return schedule.index.places.get(code)?.find((place) => {
    const version = schedule.history.versions[place];
    return version !== undefined && isAlive(version, revision);
  });
}

function rowAt(schedule: Schedule, place: number | undefined): Row | undefined {
  return place === undefined ? undefined : schedule.history.versions[place]?.row;
}

function epochOf(schedule: Schedule, code: string, revision: number): number {
  return schedule.index.epochs.get(code.slice(0, 2))?.findLast((epoch) => epoch <= revision) ?? 0;
}

function firstAtLeast(codes: readonly string[], code: string): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] ?? '') < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

function remember<Value>(known: Map<string, Value>, text: string, read: (text: string) => Value): Value {
  const found = known.get(text);
  if (found !== undefined) return found;
  const value = read(text);
  known.set(text, value);
  return value;
}

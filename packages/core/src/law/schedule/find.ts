// Finds lines by what goods are called: descriptions with everything above them, typos forgiven, trade words understood.

import MiniSearch from 'minisearch';
import { isAlive, type Version } from './history.js';
import { digitsOf } from './row.js';
import { lineIn, revisionIndexAt, type Schedule } from './schedule.js';
import type { TradeWord } from './trade-words.js';

/** A heading or line that fits a query. */
export interface Found {
  /** Digits only: 4, 6, 8 or 10. */
  readonly code: string;
  readonly printed: string;
  /** Descriptions from the heading down to its own. */
  readonly chain: readonly string[];
  /** Higher fits better; comparable within one answer only. */
  readonly score: number;
  /** Why a trade word led here; absent when the words of the schedule did. */
  readonly why?: string;
}

export interface FindOptions {
  /** How many at most; 20 unless told. */
  readonly limit?: number;
}

export interface FindIndex {
  readonly schedule: Schedule;
  readonly revision: number;
  readonly search: MiniSearch;
  /** Place of the row above by indent, by place; -1 at the top. */
  readonly above: Int32Array;
  readonly tradeWords: readonly TradeWord[];
}

/** Words that stand in so many rows that they tell nothing. */
const COMMON = new Set(
  'a an and any article as at be by described do each for from good having if in including into it its kind made nesoi not of on or other over per such than that the their thereof they this to under up use used whether which with without'.split(
    ' ',
  ),
);
/** A word of a row above counts less than one of the row itself, for each step up. */
const STEP = 0.85;
/** Trade words come before what merely sounds alike. */
const TRADE_WORD = 60;

/**
 * Indexes the goods chapters (1 to 97) of the edition that governs a day; the first edition for days before it.
 * What `saveIndex` wrote for the same edition of the schedule spares most of the work.
 */
export function buildIndex(
  schedule: Schedule,
  day: string,
  tradeWords: readonly TradeWord[] = [],
  saved?: string,
): FindIndex {
  const { versions } = schedule.history;
  const revision = revisionIndexAt(schedule, day) ?? 0;
  const above = new Int32Array(versions.length).fill(-1);
  const open: number[] = [];
  const rows: { readonly id: number; readonly name: string; readonly text: string }[] = [];
  for (const [place, version] of versions.entries()) {
    if (!isAlive(version, revision)) continue;
    if (version.row.code.startsWith('98')) break;
    const { indent, description } = version.row;
    while (open.length > 0 && indentAt(versions, open.at(-1)) >= indent) open.pop();
    above[place] = open.at(-1) ?? -1;
    open.push(place);
    if (!/^other\W*$/i.test(description))
      rows.push({ id: place, text: description, name: description.split(/[,;:(]/, 1)[0] ?? '' });
  }
  const search = savedSearch(saved, schedule, revision) ?? new MiniSearch(SEARCH);
  if (search.documentCount === 0) search.addAll(rows);
  return { schedule, revision, search, above, tradeWords };
}

const SEARCH = { fields: ['name', 'text'], processTerm: stem, tokenize: wordsOf };

/** The search of an index as text; its first line names the edition it was made from. */
export function saveIndex(index: FindIndex): string {
  return `${editionName(index.schedule, index.revision)}\n${JSON.stringify(index.search)}`;
}

function savedSearch(
  saved: string | undefined,
  schedule: Schedule,
  revision: number,
): MiniSearch | undefined {
  const end = saved?.indexOf('\n') ?? -1;
  if (saved === undefined || saved.slice(0, end) !== editionName(schedule, revision)) return undefined;
  return MiniSearch.loadJSON(saved.slice(end + 1), SEARCH);
}

function editionName(schedule: Schedule, revision: number): string {
  return `${schedule.history.revisions[revision]?.name} of ${schedule.history.versions.length} rows`;
}

/** What fits a query best: a code (`8703.23`), words of the schedule (`frozen tuna fillets`) or of the trade (`laptop`). */
export function find(index: FindIndex, query: string, options: FindOptions = {}): readonly Found[] {
  const limit = options.limit ?? 20;
  const code = query.trim().replaceAll('.', '');
  if (/^\d{2,10}$/.test(code)) return findCode(index, code, limit);
  const terms = [...new Set(wordsOf(query).flatMap((word) => stem(word) ?? []))];
  const hits = terms.map((term) => hitsOf(index, term));
  const found = new Map<string, Found>();
  const add = (code: string, score: number, why?: string): void => {
    if ((found.get(code)?.score ?? -1) >= score) return;
    const line = lineIn(index.schedule, code, index.revision);
    if (line === undefined) return;
    const { printed, chain } = line;
    found.set(code, { code, printed, chain, score, ...(why === undefined ? {} : { why }) });
  };
  for (const { word, rest, named } of wordsFor(index, terms)) {
    const others = rest.map((at) => hits[at] ?? NOTHING).filter((hit) => hit.size > 0);
    for (const [rank, listed] of word.codes.entries()) {
      const printed = printedUnder(index, listed);
      const fit = fitOf(index, placeOf(index, printed[0] ?? '') ?? -1, others);
      const share = (named + fit.met) / (named + others.length);
      const score = (TRADE_WORD + 5 * named - rank + fit.sum) * share ** 2;
      for (const code of isLine(index, listed) ? [listed] : printed) add(code, score, word.why);
    }
  }
  const places = new Set(hits.flatMap((hit) => [...hit.keys()]));
  const ranked = [...places]
    .map((place) => ({ place, score: scoreOf(index, place, hits) }))
    .sort((a, b) => b.score - a.score);
  for (const { place, score } of ranked.slice(0, 4 * limit)) {
    for (const code of codesAt(index, place)) add(code, score);
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, limit);
}

type Hits = ReadonlyMap<number, number>;
const NOTHING: Hits = new Map();

function hitsOf(index: FindIndex, term: string): Hits {
  const fuzzy = term.length > 3 ? 0.2 : false;
  const results = index.search.search(term, {
    fuzzy,
    prefix: term.length > 3,
    boost: { name: 0.5 },
    weights: { fuzzy: 0.3, prefix: 0.5 },
  });
  return new Map(results.map((result) => [Number(result.id), result.score]));
}

/** For each word asked for, its best hit in the row or above it; and how many words were met at all. */
function fitOf(
  index: FindIndex,
  place: number,
  hits: readonly Hits[],
): { readonly sum: number; readonly met: number } {
  let sum = 0;
  let met = 0;
  for (const hit of hits) {
    let best = 0;
    let weight = 1;
    for (let at = place; at >= 0; at = index.above[at] ?? -1) {
      best = Math.max(best, weight * (hit.get(at) ?? 0));
      weight *= STEP;
    }
    sum += best;
    if (best > 0) met++;
  }
  return { sum, met };
}

/** What a row is worth: its hits, and much less for every word that is missing. */
function scoreOf(index: FindIndex, place: number, hits: readonly Hits[]): number {
  const { sum, met } = fitOf(index, place, hits);
  return hits.length === 0 ? 0 : sum * (met / hits.length) ** 2;
}

function isLine(index: FindIndex, code: string): boolean {
  return lineIn(index.schedule, code, index.revision) !== undefined;
}

interface Named {
  readonly word: TradeWord;
  /** How many words of the query name it. */
  readonly named: number;
  /** Places of the terms that are left to choose between its lines. */
  readonly rest: readonly number[];
}

/** Trade words the query names, each by its longest name. */
function wordsFor(index: FindIndex, terms: readonly string[]): readonly Named[] {
  return index.tradeWords.flatMap((word) => {
    const names = word.words.map((name) => wordsOf(name).flatMap((part) => stem(part) ?? []));
    const met = names.filter((parts) => parts.every((part) => terms.some((term) => isLike(term, part))));
    const best = met.reduce<readonly string[]>(
      (longest, parts) => (parts.length > longest.length ? parts : longest),
      [],
    );
    if (best.length === 0) return [];
    const rest = terms.flatMap((term, at) => (best.some((part) => isLike(term, part)) ? [] : [at]));
    return [{ word, rest, named: best.length }];
  });
}

/** The code itself when it is printed, else the shortest codes printed under it (`8517.13` only as `8517.13.00.00`). */
export function printedUnder(index: FindIndex, code: string): readonly string[] {
  if (placeOf(index, code) !== undefined) return [code];
  const under = index.schedule.codes.filter(
    (known) => known.startsWith(code) && placeOf(index, known) !== undefined,
  );
  const shortest = Math.min(...under.map((known) => known.length));
  return under.filter((known) => known.length === shortest);
}

function findCode(index: FindIndex, code: string, limit: number): readonly Found[] {
  const found: Found[] = [];
  for (const known of index.schedule.codes) {
    if (!known.startsWith(code)) continue;
    const line = lineIn(index.schedule, known, index.revision);
    if (line === undefined) continue;
    found.push({ code: known, printed: line.printed, chain: line.chain, score: code.length / known.length });
    if (found.length === limit) break;
  }
  return found;
}

/** The code of a row; for a row that only names a group, the codes right below it. */
function codesAt(index: FindIndex, place: number): readonly string[] {
  const { versions } = index.schedule.history;
  const own = versions[place]?.row.code ?? '';
  if (own !== '') return [digitsOf(own)];
  const codes: string[] = [];
  const indent = indentAt(versions, place);
  let skip = Number.POSITIVE_INFINITY;
  for (let at = place + 1; at < versions.length; at++) {
    const version = versions[at];
    if (version === undefined || !isAlive(version, index.revision)) continue;
    if (version.row.indent <= indent) break;
    if (version.row.indent > skip || version.row.code === '') continue;
    skip = version.row.indent;
    codes.push(digitsOf(version.row.code));
  }
  return codes;
}

function placeOf(index: FindIndex, code: string): number | undefined {
  return index.schedule.index.places.get(code)?.find((place) => {
    const version = index.schedule.history.versions[place];
    return version !== undefined && isAlive(version, index.revision);
  });
}

function indentAt(versions: readonly Version[], place: number | undefined): number {
  return versions[place ?? -1]?.row.indent ?? -1;
}

function wordsOf(text: string): string[] {
  const joined = text.toLowerCase().replace(/(?<![\p{L}\p{N}])(\p{L})-(?=\p{L})/gu, '$1');
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The word without its plural; null when it tells nothing. */
function stem(word: string): string | null {
  const lower = word.toLowerCase();
  if (lower.length < 2 || COMMON.has(lower)) return null;
  const single = lower
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '');
  return COMMON.has(single) ? null : single;
}

/** Equal, or one slip apart: two letters swapped, or (in longer words) one letter wrong, missing or too many; never the first. */
function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length > short.length + 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (`${short.slice(0, at)}${short[at + 1] ?? ''}${short[at] ?? ''}${short.slice(at + 2)}` === long)
    return true;
  return short.length >= 5 && short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

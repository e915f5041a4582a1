// Golden cases: a good, its origin and a date in one sentence, what it pays, and the citation that says so.

import { z } from 'zod';
import {
  endOfDay,
  formatPercent,
  type Law,
  NO_END,
  type Problem,
  parseCode,
  parseInstant,
  parsePercent,
  readYaml,
  type TextFile,
} from '../law/index.js';
import { type Entry, EntryError } from './entry.js';
import { type Answer, price } from './price.js';
import { parseMode, parseMoney, parseQuantity } from './written.js';

const words = z.union([z.string(), z.array(z.string())]);
const pays = z.record(z.string(), words);

const caseShape = z.strictObject({
  case: z.string().min(1),
  why: z.string().min(1),
  good: z.string(),
  of: z.string(),
  entered: z.string(),
  value: z.string().optional(),
  'known on': z.string().optional(),
  loaded: z.string().optional(),
  from: z.string().optional(),
  mode: z.string().optional(),
  claims: words.optional(),
  quantity: words.optional(),
  content: z.record(z.string(), z.string()).optional(),
  weight: z.record(z.string(), z.string()).optional(),
  'us content': z.string().optional(),
  'foreign work': z.string().optional(),
  melted: z.string().optional(),
  smelted: z.string().optional(),
  cast: z.string().optional(),
  is: z.record(z.string(), z.enum(['yes', 'no'])).optional(),
  under: z.string().optional(),
  entry: z.enum(['formal', 'informal']).optional(),
  pays: pays.optional(),
  owes: pays.optional(),
  not: words.optional(),
  unknown: words.optional(),
  fees: z.record(z.string(), z.string()).optional(),
  refused: z.string().optional(),
});

export type GoldenCase = z.infer<typeof caseShape>;

/** Reads a file of cases; answers with every problem of shape. */
export function readCases(file: TextFile): {
  readonly cases: readonly GoldenCase[];
  readonly problems: readonly Problem[];
} {
  const read = readYaml(file, z.array(caseShape));
  return { cases: read.value ?? [], problems: read.problems };
}

/** What a case may say of an answer; one that says none of it would pass whatever the law. */
const SAYS = ['pays', 'owes', 'not', 'unknown', 'fees', 'refused'] as const;

/** Everything in which the program's answer is not what the case says; an empty list when they agree. */
export function disagreements(law: Law, golden: GoldenCase): readonly string[] {
  const wrong: string[] = [];
  if (SAYS.every((key) => golden[key] === undefined)) return [`says nothing: give one of ${SAYS.join(', ')}`];
  const known = golden['known on'];
  const asKnownOn = known === undefined ? NO_END : (endOfDay(known) ?? parseInstant(known));
  if (asKnownOn === undefined) return [`refused: \`${known}\` cannot be read as known on`];
  let assessment: ReturnType<typeof price>;
  try {
    assessment = price(law, entryOf(golden), asKnownOn);
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    if (golden.refused !== undefined && error.message.includes(golden.refused)) return [];
    return [`refused: ${error.message}`];
  }
  if (golden.refused !== undefined) return ['expected a refusal'];
  if (golden.pays !== undefined) wrong.push(...compareAnswer('assessed', golden.pays, assessment.assessed));
  if (golden.owes !== undefined) wrong.push(...compareAnswer('owed', golden.owes, assessment.owed));
  const answer = golden.pays === undefined ? assessment.owed : assessment.assessed;
  for (const measure of listOf(golden.not)) {
    if (answer.lines.some((line) => line.measure === measure))
      wrong.push(`${measure} has a line and should not`);
  }
  for (const text of listOf(golden.unknown)) {
    if (!answer.unknown.some(({ fact }) => fact.includes(text))) {
      wrong.push(
        `unknown does not list "${text}"; it lists ${answer.unknown.map(({ fact }) => `"${fact}"`).join(', ') || 'nothing'}`,
      );
    }
  }
  for (const [fee, amount] of Object.entries(golden.fees ?? {})) {
    const found = answer.fees.find((it) => it.fee === fee);
    if (found === undefined || dollars(found.amount) !== amount)
      wrong.push(`${fee}: expected ${amount}, found ${found === undefined ? 'none' : dollars(found.amount)}`);
  }
  return wrong;
}

/** The entry a case speaks of; throws an `EntryError` naming the field that cannot be read. */
export function entryOf(golden: GoldenCase): Entry {
  const field = <T>(name: string, text: string, read: (text: string) => T | undefined): T => {
    const value = read(text);
    if (value === undefined) throw new EntryError(name, `\`${text}\` cannot be read as ${name}`);
    return value;
  };
  const shares = (name: string, written: Readonly<Record<string, string>> | undefined) =>
    Object.fromEntries(
      Object.entries(written ?? {}).map(([key, text]) => [key, field(name, text, parsePercent)]),
    );
  const optional = <T, K extends string>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
    value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
  return {
    good: field('good', golden.good, parseCode),
    origin: golden.of,
    entered: field('entered', golden.entered, parseInstant),
    value: field('value', golden.value ?? '1000 USD', parseMoney),
    quantities: listOf(golden.quantity).map((text) => field('quantity', text, parseQuantity)),
    claims: listOf(golden.claims),
    content: shares('content', golden.content),
    weight: shares('weight', golden.weight),
    facts: Object.fromEntries(
      Object.entries(golden.is ?? {}).map(([fact, answer]) => [fact, answer === 'yes']),
    ),
    informal: golden.entry === 'informal',
    ...optional(
      'loaded',
      golden.loaded === undefined ? undefined : field('loaded', golden.loaded, parseInstant),
    ),
    ...optional('shippedFrom', golden.from),
    ...optional('mode', golden.mode === undefined ? undefined : field('mode', golden.mode, parseMode)),
    ...optional(
      'usContent',
      golden['us content'] === undefined
        ? undefined
        : field('us content', golden['us content'], parsePercent),
    ),
    ...optional(
      'foreignWork',
      golden['foreign work'] === undefined
        ? undefined
        : field('foreign work', golden['foreign work'], parsePercent),
    ),
    ...optional('melted', golden.melted),
    ...optional('smelted', golden.smelted),
    ...optional('cast', golden.cast),
    ...optional('under', golden.under),
  };
}

function compareAnswer(reading: string, expected: z.infer<typeof pays>, answer: Answer): readonly string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const [measure, written] of Object.entries(expected)) {
    if (measure === 'not') {
      for (const absent of listOf(written)) {
        if (answer.lines.some((line) => line.measure === absent))
          wrong.push(`${reading}: ${absent} has a line and should not`);
      }
      continue;
    }
    seen.add(measure);
    const text = listOf(written).join(' ');
    const { rate, amount } = splitAmount(text);
    if (measure === 'total') {
      const found = formatPercent(answer.duty.ppm);
      if (rate !== '' && !samePercent(rate, found))
        wrong.push(`${reading}, total: expected ${rate}, found ${found}`);
      if (amount !== undefined && amount !== dollars(answer.duty.amount))
        wrong.push(`${reading}, total: expected ${amount}, found ${dollars(answer.duty.amount)}`);
      continue;
    }
    const line = answer.lines.find((it) => it.measure === measure);
    if (line !== undefined && (amount !== undefined || line.rate.toLowerCase() === rate.toLowerCase())) {
      const found = line.amount === null ? 'unknown' : dollars(line.amount);
      if (rate !== '' && normal(line.rate) !== normal(rate))
        wrong.push(`${reading}, ${measure}: expected the rate ${rate}, found ${line.rate}`);
      if (amount !== undefined && amount !== found)
        wrong.push(`${reading}, ${measure}: expected ${amount}, found ${found}`);
      continue;
    }
    const reasons = answer.notApplied
      .filter((it) => it.measure === measure)
      .map(({ heading, because }) => `${heading ?? ''} ${because}`.trim());
    const wanted = amount === undefined ? text : undefined;
    if (wanted !== undefined && reasons.some((reason) => reason.includes(wanted))) continue;
    const found =
      line === undefined
        ? reasons.join('; ') || 'nothing'
        : `${line.rate} ${line.amount === null ? 'unknown' : dollars(line.amount)}`;
    wrong.push(`${reading}, ${measure}: expected ${text}, found ${found}`);
  }
  // With a total nothing can hide; without one every duty must be named.
  for (const line of 'total' in expected ? [] : answer.lines) {
    if (!seen.has(line.measure) && line.amount !== 0)
      wrong.push(
        `${reading}: ${line.measure}${line.heading === null ? '' : ` (${line.heading})`} pays ${line.rate} ${line.amount === null ? 'unknown' : dollars(line.amount)} and the case does not name it`,
      );
  }
  return wrong;
}

function splitAmount(text: string): { readonly rate: string; readonly amount: string | undefined } {
  const match = /^(?:(.*?)\s+)?(-?\d+\.\d{2}|unknown)$/.exec(text);
  return match?.[2] === undefined
    ? { rate: text, amount: undefined }
    : { rate: match[1] ?? '', amount: match[2] };
}

function samePercent(a: string, b: string): boolean {
  const [left, right] = [parsePercent(a), parsePercent(b)];
  // A case states as many decimals as its author cared for.
  const places = (/\.(\d+)/.exec(a)?.[1] ?? '').length;
  return left !== undefined && right !== undefined && Math.abs(left - right) <= 0.5 * 10 ** (4 - places);
}

function normal(rate: string): string {
  return rate.replace(/\s+/g, '').toLowerCase();
}

function dollars(cents: number): string {
  return `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

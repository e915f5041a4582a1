// Fields of a written provision, resolved: times, goods, origins, conditions, rates, names of measures; what fails is reported with its place.

import { parseCode } from './code.js';
import { type Condition, parseCondition, termsOf } from './condition.js';
import { BASES, type Base, DUTY_FORMS, type Duty, parseDuty } from './duty.js';
import { allBut, type Goods, type GoodsList, listOfCodes, onlyThese } from './goods.js';
import type { Library } from './library.js';
import { type Origins, parseOrigins } from './origins.js';
import { didYouMean } from './problem.js';
import { parsePer, UNIT_SPELLINGS } from './schedule/index.js';
import type { ProvisionFile } from './shape.js';
import { type Instant, parseInstant } from './time.js';

const ANY_ORIGIN: Origins = { any: true, in: new Set(), not: new Set(), text: 'any' };

/** The act whose fields are resolved, and where its problems go. */
export interface Context {
  readonly file: string;
  readonly id: string;
  readonly library: Library;
  readonly facts: Readonly<Record<string, string>>;
  readonly fail: (path: readonly PropertyKey[], message: string) => void;
}

export interface RateRow {
  readonly duty: Duty;
  readonly change: { readonly id?: string; readonly heading?: string; readonly of?: Origins };
}

export function readRates(
  context: Context,
  path: readonly PropertyKey[],
  written: ProvisionFile,
): readonly RateRow[] {
  if (written.rates === undefined) {
    if (written.of === undefined) context.fail(path, 'expected `of` and `duty`, or `rates`');
    if (written.duty === undefined) context.fail(path, `expected \`duty\`: ${DUTY_FORMS}`);
    return [{ duty: readDuty(context, [...path, 'duty'], written.duty), change: {} }];
  }
  for (const key of ['of', 'duty', 'heading'] as const) {
    if (written[key] !== undefined)
      context.fail([...path, key], `\`${key}\` does not go with \`rates\`, which states it row by row`);
  }
  if (Object.keys(written.rates).length === 0)
    context.fail([...path, 'rates'], 'names no country; write rows such as `JP: 9903.01.53 + 24%`');
  return Object.entries(written.rates).map(([origin, text]) => {
    const at = [...path, 'rates', origin];
    const match = /^(99\d{2}\.\d{2}\.\d{2}) (.+)$/.exec(text);
    const dutyText = match?.[2] ?? text;
    return {
      duty: readDuty(context, at, dutyText),
      change: {
        id: `${context.id}#${written.id}/${origin}`,
        of: readOrigins(context, at, origin),
        ...(match?.[1] === undefined ? {} : { heading: match[1] }),
      },
    };
  });
}

export function readDuty(context: Context, path: readonly PropertyKey[], text: string | undefined): Duty {
  const duty = text === undefined ? undefined : parseDuty(text);
  for (const part of duty?.kind === 'plus' ? duty.parts : []) {
    if (part.kind === 'specific' && parsePer(part.unit) === undefined)
      context.fail(
        path,
        `\`${part.unit}\` is not a unit of the schedule.${didYouMean(part.unit, UNIT_SPELLINGS)}`,
      );
  }
  if (duty === undefined && text !== undefined)
    context.fail(path, `\`${text}\` is not a duty; write ${DUTY_FORMS}`);
  return duty ?? { kind: 'free' };
}

export function readBase(context: Context, path: readonly PropertyKey[], text: string | undefined): Base {
  const base = BASES.find((known) => known === (text ?? 'value'));
  if (base === undefined) context.fail(path, `\`${text}\` is not a base; write one of ${BASES.join(', ')}`);
  return base ?? 'value';
}

export function readGoods(context: Context, path: readonly PropertyKey[], written: ProvisionFile): Goods {
  const included = list(written.goods);
  if (written.goods !== undefined && included.length === 0)
    context.fail([...path, 'goods'], 'names nothing; write `all`, or codes and names of lists');
  const except = readLists(context, [...path, 'except'], list(written.except));
  if (included.includes('all') || included.length === 0) {
    if (included.length > 1)
      context.fail([...path, 'goods'], '`all` already includes every other good named here');
    return allBut(except);
  }
  return onlyThese(readLists(context, [...path, 'goods'], included), except);
}

function readLists(
  context: Context,
  path: readonly PropertyKey[],
  names: readonly string[],
): readonly GoodsList[] {
  const codes: string[] = [];
  const lists: GoodsList[] = [];
  for (const name of names) {
    if (/^\d/.test(name)) {
      const code = parseCode(name);
      if (code === undefined)
        context.fail(
          path,
          `\`${name}\` is not a code of 2, 4, 6, 8 or 10 digits; codes match whole groups of digits`,
        );
      else codes.push(code);
      continue;
    }
    const found = context.library.lists.get(name);
    if (found === undefined)
      context.fail(
        path,
        `there is no goods list \`${name}\`.${didYouMean(name, context.library.lists.keys())}`,
      );
    else lists.push(found);
  }
  return codes.length === 0 ? lists : [...lists, listOfCodes(codes)];
}

export function readOrigins(
  context: Context,
  path: readonly PropertyKey[],
  text: string | readonly string[] | undefined,
): Origins {
  if (text === undefined) return ANY_ORIGIN;
  const { countries, groups } = context.library;
  const read = parseOrigins(typeof text === 'string' ? text : text.join(', '), countries, groups);
  if (read.ok) {
    const { any, in: included } = read.origins;
    if (!any && included.size === 0)
      context.fail(path, `\`${read.origins.text}\` names no country; write \`any\` before the exceptions`);
    return read.origins;
  }
  context.fail(
    path,
    `\`${read.unknown}\` is neither an ISO 3166 country code nor a group.${suggestCountry(context, read.unknown)}`,
  );
  return ANY_ORIGIN;
}

/** Codes people write that ISO 3166 does not have. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

function suggestCountry(context: Context, name: string): string {
  const { countries, groups } = context.library;
  const known = OTHER_CODES[name];
  return known === undefined
    ? didYouMean(name, [...groups.keys(), ...countries.keys()])
    : ` Did you mean \`${known}\`?`;
}

export function readCondition(
  context: Context,
  path: readonly PropertyKey[],
  text: string | undefined,
): Condition | undefined {
  if (text === undefined) return undefined;
  const read = parseCondition(text);
  if (!read.ok) {
    context.fail(path, `the condition cannot be read: ${read.message}`);
    return undefined;
  }
  for (const term of termsOf(read.condition)) {
    if (
      term.kind === 'fact' &&
      context.facts[term.fact] === undefined &&
      !context.library.facts.has(term.fact)
    ) {
      context.fail(
        path,
        `\`${term.fact}\` is not a declared fact; add it to \`facts\` with its question.${didYouMean(term.fact, [...Object.keys(context.facts), ...context.library.facts.keys()])}`,
      );
    }
    if (term.kind === 'worked' || term.kind === 'shipped') {
      for (const country of term.kind === 'worked' ? term.in : term.from) {
        if (!context.library.countries.has(country))
          context.fail(
            path,
            `\`${country}\` is not an ISO 3166 country code.${suggestCountry(context, country)}`,
          );
      }
    }
    if (term.kind === 'under') {
      for (const heading of term.headings) {
        if (!/^98\d{2}(\.\d{2}){0,2}$/.test(heading))
          context.fail(path, `\`${heading}\` is not a provision of chapter 98 such as 9802.00.80`);
      }
    }
    if (term.kind === 'claims') {
      for (const symbol of term.programmes) {
        if (!context.library.programmes.has(symbol))
          context.fail(path, `\`${symbol}\` is not a programme symbol of law/us/programmes.yaml`);
      }
    }
  }
  return read.condition;
}

export function knownMeasures(
  context: Context,
  path: readonly PropertyKey[],
  names: readonly string[],
): readonly string[] {
  for (const name of names) {
    if (!context.library.measures.has(name)) {
      context.fail(
        path,
        `there is no measure \`${name}\`.${didYouMean(name, context.library.measures.keys())}`,
      );
    }
  }
  return names;
}

export function time(
  context: Context,
  path: readonly PropertyKey[],
  text: string | undefined,
  minute = 1,
): Instant | undefined {
  if (text === undefined) return undefined;
  const instant = parseInstant(text, minute);
  if (instant === undefined)
    context.fail(
      path,
      `\`${text}\` is not a time; write 2025-04-05T00:01-04:00, or 2025-04-05 for 12:01 a.m. Eastern`,
    );
  return instant;
}

export function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export function fullId(context: Context, id: string): string {
  return id.includes('#') ? id : `${context.id}#${id}`;
}

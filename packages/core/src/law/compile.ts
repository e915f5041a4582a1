// From the written file to provisions: resolves every name, time, code and condition, and refuses what it cannot resolve.

import { parseCode } from './code.js';
import { parseCondition, termsOf, type Condition } from './condition.js';
import { BASES, DUTY_FORMS, parseDuty, type Base, type Duty } from './duty.js';
import { EVERY_GOOD, listOfCodes, type Goods, type GoodsList } from './goods.js';
import { VERBS, type Instrument, type Provision, type Verb } from './instrument.js';
import type { Library } from './library.js';
import { parseOrigins, type Origins } from './origins.js';
import { didYouMean, type Problem } from './problem.js';
import type { InstrumentFile, ProvisionFile } from './shape.js';
import { NO_END, parseInstant, SINCE_ALWAYS, type Instant } from './time.js';
import { fieldName, type Read } from './yaml.js';

const ANY_ORIGIN: Origins = { any: true, in: new Set(), not: new Set(), text: 'any' };

/** What a verb must and may have beside id, cite, heading, from, to, known, collected and note. */
const NEEDS: Readonly<Record<Verb, { readonly must: readonly (keyof ProvisionFile)[]; readonly may: readonly (keyof ProvisionFile)[] }>> = {
  impose: { must: ['goods', 'from'], may: ['except', 'of', 'duty', 'rates', 'on', 'if', 'unless', 'yields to', 'whole', 'counts as subject', 'prevails over'] },
  set: { must: ['goods', 'from'], may: ['except', 'of', 'duty', 'rates', 'on', 'if', 'unless', 'yields to', 'whole', 'counts as subject', 'prevails over'] },
  exempt: { must: ['goods', 'of'], may: ['except', 'if', 'unless', 'part', 'counts as subject'] },
  yield: { must: ['yields to'], may: ['goods', 'except', 'of', 'if', 'unless', 'whole'] },
  suspend: { must: ['from'], may: ['goods', 'except', 'of', 'if', 'unless'] },
  extend: { must: ['until'], may: [] },
  end: { must: ['from'], may: ['goods', 'except', 'of', 'if', 'unless'] },
  void: { must: [], may: [] },
  promise: { must: [], may: [] },
  gap: { must: ['goods', 'of', 'missing', 'lowest', 'highest'], may: ['except', 'if', 'unless'] },
};
const COMMON: readonly (keyof ProvisionFile)[] = ['id', 'cite', 'heading', 'from', 'to', 'known', 'collected', 'note'];

/** Compiles one act. Names of other acts' provisions are resolved later, when all acts are there. */
export function compileInstrument(
  file: string,
  written: InstrumentFile,
  library: Library,
  place: Read<unknown>['place'],
): { readonly instrument: Instrument; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const fail = (path: readonly PropertyKey[], message: string) => {
    problems.push({ file, ...place(path), field: fieldName(path), message });
  };
  const stem = file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  const name = written.instrument.split('/')[1] ?? '';
  if (/(^|\/)law\//.test(file) && stem !== name) {
    fail(['instrument'], `the act is named \`${name}\` but the file \`${stem}\`; name both the same`);
  }
  const facts = written.facts ?? {};
  const context: Context = { file, id: written.instrument, library, facts, fail };
  const known = time(context, ['known'], written.known ?? written.made, 0) ?? SINCE_ALWAYS;
  if (parseInstant(written.made) === undefined) fail(['made'], `\`${written.made}\` is not a day like 2025-04-02`);

  const seen = new Set<string>();
  const provisions = written.provisions.flatMap((provision, index) => {
    const path = ['provisions', index];
    if (seen.has(provision.id)) fail([...path, 'id'], `\`${provision.id}\` names two provisions of this act`);
    seen.add(provision.id);
    return compileProvision(context, provision, path, known);
  });
  const instrument: Instrument = {
    id: written.instrument,
    title: written.title,
    made: written.made,
    known,
    cite: written.cite,
    ...(written.link === undefined ? {} : { link: written.link }),
    under: written.under,
    status: written.status ?? 'in force',
    ...(written.note === undefined ? {} : { note: written.note }),
    facts,
    provisions,
    file,
  };
  return { instrument, problems };
}

interface Context {
  readonly file: string;
  readonly id: string;
  readonly library: Library;
  readonly facts: Readonly<Record<string, string>>;
  readonly fail: (path: readonly PropertyKey[], message: string) => void;
}

function compileProvision(context: Context, written: ProvisionFile, path: readonly PropertyKey[], actKnown: Instant): readonly Provision[] {
  const { fail } = context;
  const verbs = VERBS.filter((verb) => written[verb] !== undefined);
  const verb = verbs[0];
  if (verb === undefined || verbs.length > 1) {
    fail(path, `expected exactly one of ${VERBS.join(', ')}; found ${verbs.length === 0 ? 'none' : verbs.join(' and ')}`);
    return [];
  }
  const { must, may } = NEEDS[verb];
  for (const key of must) if (written[key] === undefined) fail(path, `\`${verb}\` needs \`${key}\``);
  for (const key of Object.keys(written) as (keyof ProvisionFile)[]) {
    if (key !== verb && !must.includes(key) && !may.includes(key) && !COMMON.includes(key)) {
      fail([...path, key], `\`${key}\` does not go with \`${verb}\``);
    }
  }
  const at = (key: keyof ProvisionFile): readonly PropertyKey[] => [...path, key];
  const from = time(context, at('from'), written.from) ?? SINCE_ALWAYS;
  const to = time(context, at('to'), written.to) ?? NO_END;
  if (from > to) fail(at('to'), '`to` is before `from`');
  const known = time(context, at('known'), written.known, 0) ?? actKnown;
  const collected = time(context, at('collected'), written.collected) ?? known;
  const condition = readCondition(context, at('if'), written.if);
  const exception = readCondition(context, at('unless'), written.unless);
  const rule = {
    id: `${context.id}#${written.id}`,
    instrument: context.id,
    cite: written.cite,
    ...(written.heading === undefined ? {} : { heading: written.heading }),
    from,
    to,
    known,
    collected,
    goods: readGoods(context, path, written),
    of: readOrigins(context, at('of'), written.of),
    ...(condition === undefined ? {} : { if: condition }),
    ...(exception === undefined ? {} : { unless: exception }),
    ...(written.note === undefined ? {} : { note: written.note }),
    order: 0,
  };
  const subject = written['counts as subject'];
  const countsAsSubject = subject === undefined ? {} : { countsAsSubject: subject === 'yes' };

  switch (verb) {
    case 'impose':
    case 'set': {
      const measure = knownMeasures(context, at(verb), [written[verb] ?? ''])[0] ?? '';
      const shared = {
        ...rule,
        verb,
        measure,
        on: readBase(context, at('on'), written.on),
        ...countsAsSubject,
        prevailsOver: list(written['prevails over']).map((id) => fullId(context, id)),
      } as const;
      const rows = readRates(context, path, written);
      const rates = rows.map((row) => ({ ...shared, ...row.change, duty: row.duty }));
      const yieldsTo = written['yields to'];
      if (yieldsTo === undefined) return rates;
      const stacking = {
        ...rule,
        id: `${rule.id}/stacking`,
        verb: 'yield',
        measures: [measure],
        yieldsTo: knownMeasures(context, at('yields to'), list(yieldsTo)),
        whole: written.whole === 'yes',
      } as const;
      return [...rates, stacking];
    }
    case 'exempt':
      return [
        {
          ...rule,
          verb,
          measures: knownMeasures(context, at(verb), list(written.exempt)),
          ...(written.part === undefined ? {} : { part: written.part }),
          ...countsAsSubject,
        },
      ];
    case 'yield':
      return [
        {
          ...rule,
          verb,
          measures: knownMeasures(context, at(verb), list(written.yield)),
          yieldsTo: knownMeasures(context, at('yields to'), list(written['yields to'])),
          whole: written.whole === 'yes',
        },
      ];
    case 'suspend':
    case 'end':
    case 'extend':
      return [
        {
          ...rule,
          verb,
          targets: list(written[verb]).map((target) => (target.includes('#') || context.library.measures.has(target) ? target : fullId(context, target))),
          until: time(context, at('until'), written.until) ?? NO_END,
        },
      ];
    case 'void':
      return [{ ...rule, verb, authorities: list(written.void) }];
    case 'promise':
      return [{ ...rule, verb, text: written.promise ?? '' }];
    case 'gap':
      return [
        {
          ...rule,
          verb,
          measures: knownMeasures(context, at(verb), list(written.gap)),
          missing: written.missing ?? '',
          lowest: readDuty(context, at('lowest'), written.lowest),
          highest: readDuty(context, at('highest'), written.highest),
        },
      ];
  }
}

interface RateRow {
  readonly duty: Duty;
  readonly change: { readonly id?: string; readonly heading?: string; readonly of?: Origins };
}

function readRates(context: Context, path: readonly PropertyKey[], written: ProvisionFile): readonly RateRow[] {
  if (written.rates === undefined) {
    if (written.of === undefined) context.fail(path, 'expected `of` and `duty`, or `rates`');
    if (written.duty === undefined) context.fail(path, `expected \`duty\`: ${DUTY_FORMS}`);
    return [{ duty: readDuty(context, [...path, 'duty'], written.duty), change: {} }];
  }
  for (const key of ['of', 'duty', 'heading'] as const) {
    if (written[key] !== undefined) context.fail([...path, key], `\`${key}\` does not go with \`rates\`, which states it row by row`);
  }
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

function readDuty(context: Context, path: readonly PropertyKey[], text: string | undefined): Duty {
  const duty = text === undefined ? undefined : parseDuty(text);
  if (duty === undefined && text !== undefined) context.fail(path, `\`${text}\` is not a duty; write ${DUTY_FORMS}`);
  return duty ?? { kind: 'free' };
}

function readBase(context: Context, path: readonly PropertyKey[], text: string | undefined): Base {
  const base = BASES.find((known) => known === (text ?? 'value'));
  if (base === undefined) context.fail(path, `\`${text}\` is not a base; write one of ${BASES.join(', ')}`);
  return base ?? 'value';
}

function readGoods(context: Context, path: readonly PropertyKey[], written: ProvisionFile): Goods {
  const included = list(written.goods);
  const except = readLists(context, [...path, 'except'], list(written.except));
  if (included.includes('all') || included.length === 0) {
    if (included.length > 1) context.fail([...path, 'goods'], '`all` already includes every other good named here');
    return except.length === 0 ? EVERY_GOOD : { kind: 'all', except };
  }
  return { kind: 'listed', in: readLists(context, [...path, 'goods'], included), except };
}

function readLists(context: Context, path: readonly PropertyKey[], names: readonly string[]): readonly GoodsList[] {
  const codes: string[] = [];
  const lists: GoodsList[] = [];
  for (const name of names) {
    if (/^\d/.test(name)) {
      const code = parseCode(name);
      if (code === undefined) context.fail(path, `\`${name}\` is not a code of 2, 4, 6, 8 or 10 digits; codes match whole groups of digits`);
      else codes.push(code);
      continue;
    }
    const found = context.library.lists.get(name);
    if (found === undefined) context.fail(path, `there is no goods list \`${name}\`.${didYouMean(name, context.library.lists.keys())}`);
    else lists.push(found);
  }
  return codes.length === 0 ? lists : [...lists, listOfCodes(codes)];
}

function readOrigins(context: Context, path: readonly PropertyKey[], text: string | readonly string[] | undefined): Origins {
  if (text === undefined) return ANY_ORIGIN;
  const { countries, groups } = context.library;
  const read = parseOrigins(typeof text === 'string' ? text : text.join(', '), countries, groups);
  if (read.ok) return read.origins;
  context.fail(path, `\`${read.unknown}\` is neither an ISO 3166 country code nor a group.${didYouMean(read.unknown, [...groups.keys(), ...countries.keys()])}`);
  return ANY_ORIGIN;
}

function readCondition(context: Context, path: readonly PropertyKey[], text: string | undefined): Condition | undefined {
  if (text === undefined) return undefined;
  const read = parseCondition(text);
  if (!read.ok) {
    context.fail(path, `the condition cannot be read: ${read.message}`);
    return undefined;
  }
  for (const term of termsOf(read.condition)) {
    if (term.kind === 'fact' && context.facts[term.fact] === undefined && !context.library.facts.has(term.fact)) {
      context.fail(path, `\`${term.fact}\` is not a declared fact; add it to \`facts\` with its question.${didYouMean(term.fact, [...Object.keys(context.facts), ...context.library.facts.keys()])}`);
    }
    if (term.kind === 'claims') {
      for (const symbol of term.programmes) {
        if (!context.library.programmes.has(symbol)) context.fail(path, `\`${symbol}\` is not a programme symbol of law/us/programmes.yaml`);
      }
    }
  }
  return read.condition;
}

function knownMeasures(context: Context, path: readonly PropertyKey[], names: readonly string[]): readonly string[] {
  for (const name of names) {
    if (!context.library.measures.has(name)) {
      context.fail(path, `there is no measure \`${name}\`.${didYouMean(name, context.library.measures.keys())}`);
    }
  }
  return names;
}

function time(context: Context, path: readonly PropertyKey[], text: string | undefined, minute = 1): Instant | undefined {
  if (text === undefined) return undefined;
  const instant = parseInstant(text, minute);
  if (instant === undefined) context.fail(path, `\`${text}\` is not a time; write 2025-04-05T00:01-04:00, or 2025-04-05 for 12:01 a.m. Eastern`);
  return instant;
}

function list(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function fullId(context: Context, id: string): string {
  return id.includes('#') ? id : `${context.id}#${id}`;
}

// From the written file to provisions: resolves every name, time, code and condition, and refuses what it cannot resolve.

import type { Duty, Ppm } from './duty.js';
import { type Instrument, type Provision, VERBS, type Verb } from './instrument.js';
import type { Library } from './library.js';
import { didYouMean, type Problem } from './problem.js';
import {
  type Context,
  fullId,
  knownMeasures,
  list,
  readBase,
  readCondition,
  readDuty,
  readGoods,
  readOrigins,
  readRates,
  time,
} from './resolve.js';
import type { InstrumentFile, ProvisionFile } from './shape.js';
import { fieldName, type Read } from './shaped.js';
import { type Instant, NO_END, parseInstant, SINCE_ALWAYS } from './time.js';

interface Needs {
  readonly must: readonly (keyof ProvisionFile)[];
  readonly may: readonly (keyof ProvisionFile)[];
}

/** What gives a measure its rate, for the first time or anew. */
const A_RATE: Needs = {
  must: ['goods', 'from'],
  may: [
    'except',
    'of',
    'duty',
    'rates',
    'on',
    'if',
    'unless',
    'yields to',
    'whole',
    'counts as subject',
    'prevails over',
  ],
};

/** What a verb must and may have beside id, cite, heading, from, to, known, collected and note. */
const NEEDS: Readonly<Record<Verb, Needs>> = {
  impose: A_RATE,
  set: A_RATE,
  exempt: { must: ['goods', 'of'], may: ['except', 'if', 'unless', 'part', 'counts as subject'] },
  yield: { must: ['yields to'], may: ['goods', 'except', 'of', 'if', 'unless', 'whole'] },
  suspend: { must: ['from'], may: ['goods', 'except', 'of', 'if', 'unless'] },
  extend: { must: ['until'], may: [] },
  end: { must: ['from'], may: ['goods', 'except', 'of', 'if', 'unless'] },
  void: { must: [], may: [] },
  promise: { must: [], may: [] },
  gap: { must: ['goods', 'of', 'missing', 'lowest', 'highest'], may: ['except', 'if', 'unless'] },
};
const COMMON: readonly (keyof ProvisionFile)[] = [
  'id',
  'cite',
  'heading',
  'from',
  'to',
  'known',
  'collected',
  'note',
];

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
  if (parseInstant(written.made) === undefined)
    fail(['made'], `\`${written.made}\` is not a day like 2025-04-02`);

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

function compileProvision(
  context: Context,
  written: ProvisionFile,
  path: readonly PropertyKey[],
  actKnown: Instant,
): readonly Provision[] {
  const { fail } = context;
  const verbs = VERBS.filter((verb) => written[verb] !== undefined);
  const verb = verbs[0];
  if (verb === undefined || verbs.length > 1) {
    fail(
      path,
      `expected exactly one of ${VERBS.join(', ')}; found ${verbs.length === 0 ? 'none' : verbs.join(' and ')}`,
    );
    return [];
  }
  const { must, may } = NEEDS[verb];
  for (const key of must) if (written[key] === undefined) fail(path, `\`${verb}\` needs \`${key}\``);
  for (const key of Object.keys(written) as (keyof ProvisionFile)[]) {
    if (key !== verb && !must.includes(key) && !may.includes(key) && !COMMON.includes(key)) {
      fail([...path, key], `\`${key}\` does not go with \`${verb}\``);
    }
  }
  if (written.whole !== undefined && written['yields to'] === undefined)
    fail([...path, 'whole'], '`whole` says how `yields to` is meant and needs it');
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
          targets: list(written[verb]).map((target) =>
            target.includes('#') || context.library.measures.has(target) ? target : fullId(context, target),
          ),
          until: time(context, at('until'), written.until) ?? NO_END,
        },
      ];
    case 'void': {
      const authorities = list(written.void);
      const known = new Set([...context.library.measures.values()].map(({ under }) => under));
      for (const authority of authorities) {
        if (!known.has(authority))
          fail(
            at(verb),
            `no measure rests on the authority \`${authority}\`.${didYouMean(authority, known)}`,
          );
      }
      return [{ ...rule, verb, authorities }];
    }
    case 'promise':
      return [{ ...rule, verb, text: written.promise ?? '' }];
    case 'gap': {
      const lowest = readDuty(context, at('lowest'), written.lowest);
      const highest = readDuty(context, at('highest'), written.highest);
      const [least, most] = [wholePpm(lowest), wholePpm(highest)];
      if (least !== undefined && most !== undefined && least > most)
        fail(at('lowest'), '`lowest` is above `highest`');
      return [
        {
          ...rule,
          verb,
          measures: knownMeasures(context, at(verb), list(written.gap)),
          missing: written.missing ?? '',
          lowest,
          highest,
        },
      ];
    }
  }
}

/** The percentage of a duty that is nothing else. */
function wholePpm(duty: Duty): Ppm | undefined {
  if (duty.kind === 'free') return 0;
  if (duty.kind !== 'plus') return duty.ppm;
  const [part] = duty.parts;
  return duty.parts.length === 1 && part?.kind === 'ad valorem' ? part.ppm : undefined;
}

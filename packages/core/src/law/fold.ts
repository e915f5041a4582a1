// Folds acts into law: every provision in one canonical order, with the later acts that change it, indexed by measure.

import type {
  Change,
  Exemption,
  Gap,
  Instrument,
  Judgment,
  Provision,
  RateRule,
  Stacking,
} from './instrument.js';
import type { Library, Measure } from './library.js';
import { didYouMean, type Problem } from './problem.js';
import type { Schedule } from './schedule/index.js';
import { stackingProblems } from './stacking.js';
import { NO_END } from './time.js';

/** A measure with all its provisions of all times, in canonical order. */
export interface MeasureLaw {
  readonly measure: Measure;
  readonly rates: readonly RateRule[];
  readonly exemptions: readonly Exemption[];
  readonly stacking: readonly Stacking[];
  readonly gaps: readonly Gap[];
}

/** The law of all times; a deal appended and folded again is another value, and this one is untouched. */
export interface Law {
  readonly library: Library;
  readonly schedule: Schedule;
  /** By the day they were made, then by name. */
  readonly instruments: readonly Instrument[];
  readonly instrumentById: ReadonlyMap<string, Instrument>;
  readonly provisions: readonly Provision[];
  /** In reporting order. */
  readonly measures: readonly MeasureLaw[];
  /** Suspensions, ends, extensions and judgments by the provision they act on. */
  readonly changesTo: ReadonlyMap<string, readonly (Change | Judgment)[]>;
  /** The question behind every yes/no fact. */
  readonly questions: ReadonlyMap<string, string>;
}

/** Folds acts; the order in which they are given makes no difference. Problems are names that lead nowhere. */
export function fold(
  acts: readonly Instrument[],
  library: Library,
  schedule: Schedule,
): { readonly law: Law; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const instruments = [...acts].sort((a, b) => compare(a.made, b.made) || compare(a.id, b.id));
  const instrumentById = new Map<string, Instrument>();
  for (const act of instruments) {
    if (instrumentById.has(act.id)) {
      problems.push({
        file: act.file,
        field: 'instrument',
        message: `\`${act.id}\` names two acts; the other is ${instrumentById.get(act.id)?.file}`,
      });
    }
    instrumentById.set(act.id, act);
  }
  const provisions = instruments
    .flatMap((act) => act.provisions)
    .map((provision, order): Provision => ({ ...provision, order }));

  const byTarget = indexTargets(provisions, library);
  const changesTo = new Map<string, (Change | Judgment)[]>();
  const provisionById = new Map(provisions.map((provision) => [provision.id, provision]));
  const attach = (target: string, change: Change | Judgment) => {
    const changes = changesTo.get(target);
    if (changes === undefined) changesTo.set(target, [change]);
    else changes.push(change);
  };
  // An act that stops a whole measure says nothing of what a later act imposes anew.
  const isEarlier = (id: string, change: Provision) => (provisionById.get(id)?.order ?? 0) < change.order;
  for (const provision of provisions) {
    if (provision.verb === 'void') {
      for (const measure of library.measures.values()) {
        if (provision.authorities.includes(measure.under)) {
          for (const target of byTarget.get(measure.id) ?? [])
            if (isEarlier(target, provision)) attach(target, provision);
        }
      }
      continue;
    }
    if (provision.verb !== 'suspend' && provision.verb !== 'end' && provision.verb !== 'extend') continue;
    for (const target of provision.targets) {
      const hit = byTarget.get(target);
      if (hit === undefined) {
        const file = instrumentById.get(provision.instrument)?.file ?? '';
        problems.push({
          file,
          field: provision.id,
          message: `there is no measure or provision \`${target}\`.${didYouMean(target, byTarget.keys())}`,
        });
      }
      const wholeMeasure = library.measures.has(target);
      for (const id of hit ?? []) {
        if (id === provision.id) {
          const file = instrumentById.get(provision.instrument)?.file ?? '';
          problems.push({
            file,
            field: provision.id,
            message: `\`${provision.verb}\` names the provision itself`,
          });
          continue;
        }
        const end = provisionById.get(id)?.to ?? NO_END;
        if (provision.verb === 'extend' && provision.until < end && end !== NO_END) {
          const file = instrumentById.get(provision.instrument)?.file ?? '';
          problems.push({
            file,
            field: provision.id,
            message: `\`until\` is before the end of \`${id}\`; to stop it earlier write \`end\``,
          });
        }
        if (!wholeMeasure || isEarlier(id, provision)) attach(id, provision);
      }
    }
  }

  const measures = [...library.measures.values()]
    .sort((a, b) => a.order - b.order)
    .map((measure): MeasureLaw => {
      const rates: RateRule[] = [];
      const exemptions: Exemption[] = [];
      const stacking: Stacking[] = [];
      const gaps: Gap[] = [];
      for (const provision of provisions) {
        switch (provision.verb) {
          case 'impose':
          case 'set':
            if (provision.measure === measure.id) rates.push(provision);
            break;
          case 'exempt':
            if (provision.measures.includes(measure.id)) exemptions.push(provision);
            break;
          case 'yield':
            if (provision.measures.includes(measure.id)) stacking.push(provision);
            break;
          case 'gap':
            if (provision.measures.includes(measure.id)) gaps.push(provision);
            break;
          default:
            break;
        }
      }
      return { measure, rates, exemptions, stacking, gaps };
    });

  for (const provision of provisions) {
    if (provision.verb !== 'impose' && provision.verb !== 'set') continue;
    for (const id of provision.prevailsOver) {
      if (!byTarget.has(id)) {
        const file = instrumentById.get(provision.instrument)?.file ?? '';
        problems.push({
          file,
          field: provision.id,
          message: `\`prevails over\` names \`${id}\`, which does not exist.${didYouMean(id, byTarget.keys())}`,
        });
      }
    }
  }
  problems.push(
    ...stackingProblems(
      provisions,
      changesTo,
      (provision) => instrumentById.get(provision.instrument)?.file ?? '',
    ),
  );
  const questions = new Map(library.facts);
  for (const act of instruments)
    for (const [fact, question] of Object.entries(act.facts)) questions.set(fact, question);
  const law: Law = {
    library,
    schedule,
    instruments,
    instrumentById,
    provisions,
    measures,
    changesTo,
    questions,
  };
  return { law, problems };
}

/** The law with further acts, such as a deal; the given law is left as it is. */
export function amend(
  law: Law,
  acts: readonly Instrument[],
): { readonly law: Law; readonly problems: readonly Problem[] } {
  return fold([...law.instruments, ...acts], law.library, law.schedule);
}

/** Provision ids by what may name them: the id itself, its table, its measure. */
function indexTargets(provisions: readonly Provision[], library: Library): Map<string, string[]> {
  const byTarget = new Map<string, string[]>();
  for (const measure of library.measures.keys()) byTarget.set(measure, []);
  const add = (target: string, id: string) => {
    const ids = byTarget.get(target);
    if (ids === undefined) byTarget.set(target, [id]);
    else ids.push(id);
  };
  for (const provision of provisions) {
    add(provision.id, provision.id);
    const table = provision.id.indexOf('/', provision.id.indexOf('#'));
    if (table > 0) add(provision.id.slice(0, table), provision.id);
    if (provision.verb === 'impose' || provision.verb === 'set') add(provision.measure, provision.id);
    // A measure that is void or ended leaves nothing open.
    if (provision.verb === 'gap') for (const measure of provision.measures) add(measure, provision.id);
  }
  return byTarget;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// What the files write, as what the program reads: text becomes numbers and ranges, and what is left out becomes what it means.

import type { CalendarFile, EvidenceFile, PartiesFile, TalksFile } from './shape.js';
import type { DealsFile, OutcomeFile, SnapshotsFile } from './shape-apart.js';
import { type Span, spanOf, sure, type WrittenSpan } from './span.js';
import type {
  Event,
  Evidence,
  Ground,
  Issue,
  Market,
  Outcome,
  Party,
  Quota,
  RedLine,
  Side,
  Size,
  Snapshot,
  Talks,
  Term,
  Worth,
} from './talks.js';

export const listOf = (text: string | readonly string[] | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : text;

export function groundOf(source: string | readonly string[]): Ground {
  const names = listOf(source);
  return { evidence: names.filter((name) => name !== 'assumed'), assumed: names.includes('assumed') };
}

const spanOr = (written: WrittenSpan | undefined, value: number): Span =>
  written === undefined ? sure(value) : spanOf(written);

const spans = (written: Readonly<Record<string, WrittenSpan>> | undefined): Readonly<Record<string, Span>> =>
  Object.fromEntries(Object.entries(written ?? {}).map(([side, span]) => [side, spanOf(span)]));

const numbers = (written: Readonly<Record<string, string>> | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(written ?? {}).map(([key, text]) => [key, Number(text)]));

function sideOf(side: TalksFile['sides'][number]): Side {
  return {
    side: side.side,
    title: side.title,
    economy: side.economy,
    country: side.country,
    income: side.income === undefined ? undefined : spanOf(side.income),
    discount: spanOf(side.discount),
    discountGround: { why: side['discount why'], ...groundOf(side['discount source']) },
    quorum: side.quorum === undefined ? undefined : Number(side.quorum),
  };
}

function issueOf({
  issue,
  title,
  kind,
  unit,
  readings,
  options,
  market,
}: TalksFile['issues'][number]): Issue {
  return {
    issue,
    title,
    kind,
    ...(unit === undefined ? {} : { unit }),
    readings: readings ?? [],
    ...(market === undefined ? {} : { market: marketOf(market) }),
    options: options.map(({ option, title, known, source, law, tariffs, quota }) => ({
      option,
      title,
      known,
      ...groundOf(source),
      law: listOf(law),
      tariffs: (tariffs ?? []).map(({ importer, exporter, sector, rate }) => ({
        importer,
        exporter,
        ...(sector === undefined ? {} : { sector }),
        rate,
      })),
      ...(quota === undefined ? {} : { quota: quotaOf(quota) }),
    })),
  };
}

type WrittenQuota = NonNullable<TalksFile['issues'][number]['options'][number]['quota']>;
type WrittenMarket = NonNullable<TalksFile['issues'][number]['market']>;

function quotaOf(quota: WrittenQuota): Quota {
  return {
    volume: Number(quota.volume),
    ...defined({
      inQuota: quota['in quota'],
      fromPartner: maybe(quota['from partner']),
      toMarket: maybe(quota['to market']),
      outOfQuota: maybe(quota['out of quota']),
    }),
  };
}

function marketOf({ form, partner, origins, figures }: WrittenMarket): Market {
  return {
    form: form ?? 'linear',
    partner,
    origins: origins.map(({ origin, market }) => ({ origin, market: market === 'yes' })),
    figures: figures.map(({ figure, of, value, known, why, source }) => ({
      ...{ figure, of, value: Number(value), known, why },
      ...groundOf(source),
    })),
  };
}

const maybe = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** The members that have a value. */
function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

type WrittenWorth = PartiesFile['parties'][number]['worth'][number];
type WrittenLine = PartiesFile['parties'][number]['lines'][number];

function worthOf(entry: WrittenWorth, model: 'sectors' | 'regions'): Worth {
  const { worth, known, why, source, each } = entry;
  return { worth, known, why, ...groundOf(source), size: sizeOf(entry, model), each: spanOr(each, 1) };
}

function sizeOf({ economy, quota, issue, amounts }: WrittenWorth, model: 'sectors' | 'regions'): Size {
  if (economy !== undefined)
    return {
      kind: 'economy',
      model: economy.model ?? model,
      measure: economy.measure,
      of: economy.of,
      sectors: listOf(economy.sector),
    };
  if (quota !== undefined) return { kind: 'quota', ...quota };
  return { kind: 'judgement', issue: issue ?? '', amounts: numbers(amounts) };
}

function lineOf(line: WrittenLine): RedLine {
  const least = line['at least'];
  return {
    line: line.line,
    title: line.title,
    known: line.known,
    why: line.why,
    ...groundOf(line.source),
    kind: line.kind,
    weight: Number(line.weight ?? 1),
    atLeast: least === 'no deal' ? least : spanOf(least),
    from: line.from,
    to: line.to,
    costs: spanOr(line.costs, 1),
  };
}

function partyOf(party: PartiesFile['parties'][number], model: 'sectors' | 'regions'): Party {
  const { note, worth, lines, ...rest } = party;
  return {
    ...rest,
    ...(note === undefined ? {} : { note }),
    worth: worth.map((entry) => worthOf(entry, model)),
    lines: lines.map(lineOf),
  };
}

function eventOf(event: CalendarFile['events'][number]): Event {
  return {
    event: event.event,
    date: event.date,
    title: event.title,
    known: event.known,
    why: event.why,
    ...groundOf(event.source),
    talks: event.talks === 'yes',
    noDeal: event['no deal'] ?? {},
    chance: spanOr(event.chance, 1),
    threat: event.threat,
    cost: spans(event.cost),
    bonus: spans(event.bonus),
    proposer: numbers(event.proposer),
  };
}

function evidenceOf({ about, by, address, note, ...rest }: EvidenceFile['evidence'][number]): Evidence {
  return {
    ...rest,
    about: about ?? {},
    by,
    address: listOf(address),
    ...(note === undefined ? {} : { note }),
  };
}

/** The talks that checked files describe. */
export function talksOf(
  file: TalksFile,
  { parties }: PartiesFile,
  { events }: CalendarFile,
  { evidence }: EvidenceFile,
): Talks {
  const models = file.models ?? ['sectors'];
  return {
    talks: file.talks,
    title: file.title,
    unit: file.unit,
    ...(file.note === undefined ? {} : { note: file.note }),
    sides: file.sides.map(sideOf) as unknown as readonly [Side, Side],
    law: file.law,
    models,
    today: file.today,
    issues: file.issues.map(issueOf),
    rules: (file.rules ?? []).map(({ not, why }) => ({
      not: Object.fromEntries(Object.entries(not).map(([issue, options]) => [issue, listOf(options)])),
      why,
    })),
    parties: parties.map((party) => partyOf(party, models[0] ?? 'sectors')),
    events: events.map(eventOf),
    evidence: evidence.map(evidenceOf),
  };
}

export function snapshotsOf({ snapshots }: SnapshotsFile): readonly Snapshot[] {
  return snapshots.map(({ 'as of': asOf, title, digest }) => ({ asOf, title, digest }));
}

export function outcomeOf(file: OutcomeFile): Outcome {
  return {
    signed: file.signed,
    package: file.package,
    why: file.why,
    ...groundOf(file.source),
    targets: file.targets.map((target) => ({
      target: target.target,
      title: target.title,
      signedBy: target['signed by'],
      issue: target.issue,
      oneOf: target['one of'] ?? [],
      came: target.came,
    })),
    baselines: (file.baselines ?? []).map(({ baseline, title, package: options, known, why, source }) => ({
      baseline,
      title,
      package: options,
      known,
      why,
      ...groundOf(source),
    })),
  };
}

export function termsOf({ terms }: DealsFile): readonly Term[] {
  return terms.map(({ term, issue, option, why }) => ({ provision: term, issue, option, why }));
}

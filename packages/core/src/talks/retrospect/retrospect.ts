// The test on what is known now: what the folder would have foretold on each frozen day, scored against what came and against simpler heads.

import { changesBy } from '../answer/no-deal.js';
import { situationOn, type Table } from '../answer/situation.js';
import { TalksError } from '../domain/as-of.js';
import type { Options, Outcome, Snapshot, Talks, TalksFolder, Target } from '../domain/talks.js';
import { type Forecast, foresee } from './forecast.js';
import { lensForecast, midpointOf, pointForecast, uniformForecast } from './mix.js';
import { type Rank, rankOf } from './rank.js';

export interface ForecasterScore {
  readonly forecaster: string;
  readonly title: string;
  /** Probability given to each target, in the order of `targets`. */
  readonly probabilities: readonly number[];
  /** Mean of (p - came)^2 over targets whose answer is known: 0 is perfect, 0.25 is a coin. */
  readonly brier: number;
}

export interface SnapshotScore {
  readonly asOf: string;
  readonly title: string;
  /** Why the snapshot is not scored: the outcome was public by then. */
  readonly skipped: string | undefined;
  readonly scores: readonly ForecasterScore[];
  readonly rank: Rank | undefined;
  /** Of the lens: probability that nothing is signed, and its likeliest ends. */
  readonly never: number;
  readonly ends: readonly { readonly options: Options; readonly share: number }[];
  readonly effective: number;
  readonly undecided: number;
}

export interface RetrospectAnswer {
  readonly talks: string;
  readonly draws: number;
  readonly seed: number;
  readonly targets: readonly {
    readonly target: string;
    readonly title: string;
    readonly came: Target['came'];
  }[];
  readonly snapshots: readonly SnapshotScore[];
  /** Mean score over the scored snapshots on which the forecaster had something to say. */
  readonly means: readonly {
    readonly forecaster: string;
    readonly title: string;
    readonly brier: number;
    readonly snapshots: number;
  }[];
  /** Whether the lens scores better than the middle of demand and offer and better than uniform. */
  readonly beats: boolean;
}

export interface RetrospectQuestion {
  readonly draws: number;
  readonly seed: number;
  /** The table of the folder as of a day, priced. */
  readonly tableAt: (day: string) => Table;
}

export interface RetrospectStep {
  readonly asOf: string;
  readonly done: number;
  readonly draws: number;
}

/** Scores every snapshot; yields where it stands. Throws `TalksError` where the folder has no outcome or no snapshots. */
export function* retrospect(
  { talks, snapshots, outcome }: TalksFolder,
  question: RetrospectQuestion,
): Generator<RetrospectStep, RetrospectAnswer> {
  if (outcome === undefined)
    throw new TalksError('the folder has no outcome.yaml, so there is nothing to score against');
  if (snapshots.length === 0)
    throw new TalksError('the folder has no snapshots.yaml, so there is no day to ask as of');
  const scored: SnapshotScore[] = [];
  for (const snapshot of snapshots) {
    const over = outcome.signed !== undefined && outcome.signed <= snapshot.asOf;
    if (over) {
      scored.push({
        ...NOTHING,
        asOf: snapshot.asOf,
        title: snapshot.title,
        skipped: `signed on ${outcome.signed}, before this day`,
      });
      continue;
    }
    scored.push(yield* scoreSnapshot(talks, snapshot, outcome, question));
  }
  const means = meansOf(scored);
  const brier = (name: string) =>
    means.find(({ forecaster }) => forecaster === name)?.brier ?? Number.POSITIVE_INFINITY;
  return {
    talks: talks.talks,
    draws: question.draws,
    seed: question.seed,
    targets: outcome.targets.map(({ target, title, came }) => ({ target, title, came })),
    snapshots: scored,
    means,
    beats: brier('lens') < brier('midpoint') && brier('lens') < brier('uniform'),
  };
}

const NOTHING = { scores: [], rank: undefined, never: 0, ends: [], effective: 0, undecided: 0 } as const;

/** Likeliest ends that are told. */
const TOLD = 3;

function* scoreSnapshot(
  talks: Talks,
  { asOf: day, title }: Snapshot,
  outcome: Outcome,
  { draws, seed, tableAt }: RetrospectQuestion,
): Generator<RetrospectStep, SnapshotScore> {
  const table = tableAt(day);
  // The questions name their days; nothing else of the outcome is used.
  const until = outcome.targets.reduce((last, { signedBy = '' }) => (signedBy > last ? signedBy : last), day);
  const steps = foresee(table, { draws, seed, until });
  let step = steps.next();
  while (step.done !== true) {
    yield { asOf: day, done: step.value, draws };
    step = steps.next();
  }
  const foreseen = step.value;
  const now = stateOf(table);
  const forecasts: readonly (readonly [string, string, Forecast])[] = [
    ['lens', 'this folder', lensForecast(foreseen)],
    ['midpoint', 'middle of demand and offer', pointForecast(talks, day, midpointOf(table.talks, now), now)],
    ['uniform', 'every option alike', uniformForecast(talks, day)],
    ['status-quo', 'nothing is signed', pointForecast(talks, day, now, now, 0)],
    ...outcome.baselines
      .filter(({ known }) => known <= day)
      .map(
        ({ baseline, title: name, package: options }) =>
          [baseline, name, pointForecast(talks, day, options, now)] as const,
      ),
  ];
  const situation = situationOn(table, day);
  return {
    asOf: day,
    title,
    skipped: undefined,
    scores: forecasts.map(([forecaster, name, forecast]) =>
      scoreOf(forecaster, name, forecast, outcome.targets),
    ),
    rank: rankOf(situation, outcome.package),
    never: foreseen.never,
    ends: foreseen.ends.slice(0, TOLD).map(({ options, share }) => ({
      share,
      options: Object.fromEntries(
        table.talks.issues.map(({ issue, options: all }, at) => [
          issue,
          all[options[at] as number]?.option ?? '',
        ]),
      ),
    })),
    effective: foreseen.effective,
    undecided: foreseen.undecided,
  };
}

/** What holds without a deal on the day asked: what has happened, but no change that is only threatened. */
function stateOf({ talks, day }: Table): Options {
  const happened = changesBy(talks, day).filter(({ chance }) => chance.low >= 1);
  return Object.assign({}, talks.today, ...happened.map(({ noDeal }) => noDeal));
}

function scoreOf(
  forecaster: string,
  title: string,
  forecast: Forecast,
  targets: readonly Target[],
): ForecasterScore {
  const probabilities = targets.map(({ signedBy, issue, oneOf }) =>
    signedBy === undefined ? forecast.endsAt(issue ?? '', oneOf) : forecast.signedBy(signedBy),
  );
  const errors = targets.flatMap(({ came }, k) =>
    came === 'not known' ? [] : [square((probabilities[k] as number) - (came === 'yes' ? 1 : 0))],
  );
  return { forecaster, title, probabilities, brier: mean(errors) };
}

const square = (value: number): number => value * value;
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

function meansOf(snapshots: readonly SnapshotScore[]): RetrospectAnswer['means'] {
  const found = new Map<string, { title: string; briers: number[] }>();
  for (const { scores } of snapshots)
    for (const { forecaster, title, brier } of scores) {
      const entry = found.get(forecaster) ?? { title, briers: [] };
      entry.briers.push(brier);
      found.set(forecaster, entry);
    }
  return [...found]
    .map(([forecaster, { title, briers }]) => ({
      forecaster,
      title,
      brier: mean(briers),
      snapshots: briers.length,
    }))
    .sort((a, b) => a.brier - b.brier);
}

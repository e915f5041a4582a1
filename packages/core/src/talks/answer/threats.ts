// Threats: what is announced for the case of no deal would cost the side that issues it, beside what it would cost the other.

import { centreOf } from '../domain/span.js';
import { WEAK_FROM } from '../tariffs/index.js';
import { worthAt } from './atoms.js';
import { applied, futuresOn } from './no-deal.js';
import { tariffIssues } from './prices.js';
import type { Situation } from './situation.js';

export interface ThreatAnswer {
  readonly event: string;
  readonly title: string;
  readonly date: string;
  readonly issuer: string;
  readonly target: string;
  /** What carrying it out costs each government against things as they stand just before, a year; below zero: it gains. */
  readonly costToIssuer: number;
  readonly costToTarget: number;
  readonly chance: number;
  /** Whether it costs its issuer at least half of what it costs the target, or costs the target nothing. */
  readonly weak: boolean;
  readonly why: string;
  readonly evidence: readonly string[];
  readonly assumed: boolean;
}

/** Threats that were public on the day asked, by date; those already carried out or past are left out. */
export function threatsIn(situation: Situation): readonly ThreatAnswer[] {
  const { talks, governments, day } = situation;
  return talks.events.flatMap((event): readonly ThreatAnswer[] => {
    const { threat, date } = event;
    if (threat === undefined || date < day) return [];
    const issuer = talks.sides.findIndex(({ side }) => side === threat);
    const before = mostLikely(situation, event.date, event.event);
    const after = applied(talks, before, event);
    const [costToIssuer, costToTarget] = [issuer, 1 - issuer].map(
      (side) =>
        payoffIn(situation, governments[side] as number, before) -
        payoffIn(situation, governments[side] as number, after),
    ) as [number, number];
    return [
      {
        event: event.event,
        title: event.title,
        date,
        issuer: threat,
        target: talks.sides[1 - issuer]?.side ?? '',
        costToIssuer,
        costToTarget,
        chance: centreOf(event.chance),
        weak: costToTarget <= 0 || costToIssuer >= WEAK_FROM * costToTarget,
        why: event.why,
        evidence: event.evidence,
        assumed: event.assumed,
      },
    ];
  });
}

/** The likeliest state without a deal just before an event. */
function mostLikely(situation: Situation, date: string, except: string): readonly number[] {
  const { talks } = situation;
  const others = {
    ...talks,
    events: talks.events.filter(({ event, date: day }) => event !== except && day <= date),
  };
  const futures = futuresOn({ ...situation, talks: others }, date);
  return futures.reduce((best, next) => (next.chance > best.chance ? next : best)).options;
}

/** A party's payoff in a state, solved exactly where a model prices it. */
function payoffIn(
  { talks, atoms, space: on, prices }: Situation,
  party: number,
  options: readonly number[],
): number {
  const exact = prices.tariffs?.exact(tariffIssues(talks).map((at) => options[at] as number));
  return atoms.reduce((sum, atom) => {
    if (atom.party !== party) return sum;
    const each = centreOf(atom.worth.each);
    return (
      sum +
      (atom.measure === undefined ? worthAt(on, atom, options) : each * (exact?.[atom.measure] as number))
    );
  }, 0);
}

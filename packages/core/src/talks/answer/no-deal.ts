// What holds without a deal on a date: today's package with every change that law or a threat has brought by then, each with its chance.

import { TalksError } from '../domain/as-of.js';
import { centreOf } from '../domain/span.js';
import type { Event, Talks } from '../domain/talks.js';

/** One way things may stand without a deal. */
export interface Future {
  readonly options: readonly number[];
  readonly chance: number;
}

/** Futures double with each event that is not sure. */
const MOST = 4096;

/** Events by a date that change what no deal means, in the order of their dates. */
export function changesBy({ events }: Talks, on: string): readonly Event[] {
  return events.filter(({ date, noDeal }) => date <= on && Object.keys(noDeal).length > 0);
}

/** The futures on a date; their chances sum to 1. `chanceOf` gives the chance of an event, the central one unless told. */
export function futuresOn(
  { talks, today }: { readonly talks: Talks; readonly today: readonly number[] },
  on: string,
  chanceOf: (event: Event) => number = ({ chance }) => centreOf(chance),
): readonly Future[] {
  let futures: readonly Future[] = [{ options: today, chance: 1 }];
  for (const event of changesBy(talks, on)) {
    const chance = chanceOf(event);
    const changed = futures.map((future) => ({
      options: applied(talks, future.options, event),
      chance: future.chance * chance,
    }));
    const rest = futures.map((future) => ({ ...future, chance: future.chance * (1 - chance) }));
    futures = joined([...changed, ...rest]);
    if (futures.length > MOST)
      throw new TalksError(
        `without a deal there are more than ${MOST} futures by ${on}; give fewer events a chance below 1`,
      );
  }
  return futures;
}

/** Options of the future that is likeliest, the first of equally likely ones. */
export function likeliestOn({ futures }: { readonly futures: readonly Future[] }): readonly number[] {
  return futures.reduce((best, next) => (next.chance > best.chance ? next : best)).options;
}

/** A package with the options that an event brings. */
export function applied(
  { issues }: Talks,
  options: readonly number[],
  { noDeal }: Pick<Event, 'noDeal'>,
): readonly number[] {
  return options.map((before, at) => {
    const { issue, options: all } = issues[at] as Talks['issues'][number];
    const name = noDeal[issue];
    return name === undefined ? before : all.findIndex(({ option }) => option === name);
  });
}

/** Equal futures as one, the impossible left out. */
function joined(futures: readonly Future[]): readonly Future[] {
  const found = new Map<string, Future>();
  for (const { options, chance } of futures) {
    if (chance === 0) continue;
    const key = options.join();
    found.set(key, { options, chance: chance + (found.get(key)?.chance ?? 0) });
  }
  return [...found.values()];
}

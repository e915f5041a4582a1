// A negotiator's brief from a folder: what each side could give from where things stand, what it costs, whom it serves, who can stop it.

import type { Situation } from '../answer/situation.js';
import type { Baseline, Issue, Side } from '../domain/talks.js';
import { exchangeRates } from '../engine/linkage.js';
import { optionsOf, packageOf, payoffsAt } from '../engine/space.js';
import type { BriefRow } from '../formats/brief.js';

/** One row for each step of one issue that helps the other side, cheapest for each unit of its gain first; `precedents` are other deals that were public by then. */
export function briefOf(situation: Situation, precedents: readonly Baseline[] = []): readonly BriefRow[] {
  const { talks, space: on, payoffs: worth, governments, futures, lines, day } = situation;
  const state = futures.reduce((best, next) => (next.chance > best.chance ? next : best)).options;
  const from = packageOf(on, state);
  const before = payoffsAt(on, worth, from);
  const known = precedents.filter((each) => each.known <= day);
  return talks.sides.flatMap(({ side, title }, k) =>
    exchangeRates(on, worth, from, governments[k] as number, governments[1 - k] as number).map(
      ({ issue, at, cost }): BriefRow => {
        const { issue: name, title: called, options } = talks.issues[issue] as Issue;
        const after = payoffsAt(on, worth, at);
        const option = options[optionsOf(on, at)[issue] as number] as Issue['options'][number];
        const stops = lines.filter(
          ({ kind, party, least }) =>
            kind === 'veto' &&
            (after[party] as number) < least &&
            (after[party] as number) < (before[party] as number),
        );
        const like = known
          .filter((each) => each.package[name] === option.option)
          .map(({ title: deal }) => deal);
        const addresses = option.evidence.flatMap(
          (id) => talks.evidence.find((piece) => piece.id === id)?.address ?? [],
        );
        return {
          concession: `${title} gives: ${called}, ${option.title}`,
          cost,
          beneficiary: (talks.sides.find((each) => each.side !== side) as Side).title,
          veto: stops.map(({ title: line }) => line),
          precedent: like.join('; '),
          source: option.assumed ? ['assumed'] : addresses,
        };
      },
    ),
  );
}

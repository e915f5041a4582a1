// The same talks under other titles: nothing changes but what things are called.

import type { Titles } from './shape-titles.js';
import type { Outcome, RedLine, Snapshot, Talks, TalksFolder, Worth } from './talks.js';

type Named = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A thing under its other title; itself where it has none. */
function under<T extends { readonly title: string }>(thing: T, name: string, titles: Named | undefined): T {
  const given = titles?.[name];
  const title = typeof given === 'string' ? given : given?.[thing.title];
  return title === undefined ? thing : { ...thing, title };
}

/** Talks, whole or as of a day, under other titles. */
export function talksUnder(talks: Talks, titles: Titles): Talks {
  const { title = talks.title, sides, issues, options, parties, worth, lines, events } = titles;
  const [first, second] = talks.sides;
  const lineUnder = (line: RedLine) => under(line, line.line, lines);
  const worthUnder = (entry: Worth): Worth => {
    const other = worth?.[entry.worth];
    return other === undefined ? entry : { ...entry, title: other };
  };
  return {
    ...talks,
    title,
    sides: [under(first, first.side, sides), under(second, second.side, sides)],
    issues: talks.issues.map((issue) => ({
      ...under(issue, issue.issue, issues),
      options: issue.options.map((option) => under(option, option.option, options?.[issue.issue])),
    })),
    parties: talks.parties.map((party) => ({
      ...under(party, party.party, parties),
      worth: party.worth.map(worthUnder),
      lines: party.lines.map(lineUnder),
    })),
    events: talks.events.map((event) => under(event, event.event, events)),
  };
}

export const snapshotsUnder = (snapshots: readonly Snapshot[], titles: Titles): readonly Snapshot[] =>
  snapshots.map((snapshot) => under(snapshot, snapshot.asOf, titles.snapshots));

export function outcomeUnder(outcome: Outcome, { targets, baselines }: Titles): Outcome {
  return {
    ...outcome,
    targets: outcome.targets.map((target) => under(target, target.target, targets)),
    baselines: outcome.baselines.map((baseline) => under(baseline, baseline.baseline, baselines)),
  };
}

/** A folder under other titles. Digests of snapshots are those of the folder as it is written. */
export function folderUnder<
  T extends Pick<TalksFolder, 'talks' | 'snapshots'> & { outcome?: Outcome | undefined },
>(folder: T, titles: Titles): T {
  const { talks, snapshots, outcome } = folder;
  return {
    ...folder,
    talks: talksUnder(talks, titles),
    snapshots: snapshotsUnder(snapshots, titles),
    ...(outcome === undefined ? {} : { outcome: outcomeUnder(outcome, titles) }),
  };
}

// The talks as they stood on a day: only what was public by then. Whatever came later is not there, so no answer can use it.

import type { Figure, Ground, Issue, Options, Talks } from './talks.js';

/** A question that the folder cannot answer, with what to ask instead. */
export class TalksError extends Error {
  override readonly name = 'TalksError';
}

/** Drops every option, belief, event and piece of evidence that was not public on `day`; of several versions the last stays. */
export function asOf(talks: Talks, day: string): Talks {
  const issues = talks.issues.map((issue): Issue => {
    const options = issue.options.filter(({ known }) => known <= day);
    const names = new Set(options.map(({ option }) => option));
    const { market } = issue;
    return {
      ...issue,
      ...{ options, readings: issue.readings.filter(({ option }) => names.has(option)) },
      ...(market === undefined ? {} : { market: { ...market, figures: latest(market.figures, keyOf, day) } }),
    };
  });
  const options = new Map(
    issues.map(({ issue, options }) => [issue, new Set(options.map((each) => each.option))]),
  );
  const late = talks.issues.flatMap(({ issue, options }) =>
    options.filter(({ option, known }) => option === talks.today[issue] && known > day),
  );
  const first = late.reduce((latest, { known }) => (known > latest ? known : latest), '');
  if (first !== '')
    throw new TalksError(`on ${day} nothing was on the table yet; ask as of ${first} or later`);
  if (talks.law !== undefined && talks.law.on > day)
    throw new TalksError(
      `the law that options change is that of ${talks.law.on}; ask as of that day or later`,
    );
  const has = (issue: string, option: string) => options.get(issue)?.has(option) === true;
  const evidence = talks.evidence.filter(({ date }) => date <= day);
  const dated = new Set(evidence.map(({ id }) => id));
  return {
    ...talks,
    sides: talks.sides.map((side) => ({
      ...side,
      discountGround: onlyPublic(side.discountGround, dated),
    })) as unknown as Talks['sides'],
    issues,
    rules: talks.rules.flatMap(({ not, why }) => {
      const left = Object.entries(not).map(
        ([issue, banned]) => [issue, banned.filter((each) => has(issue, each))] as const,
      );
      return left.every(([, banned]) => banned.length > 0) ? [{ not: Object.fromEntries(left), why }] : [];
    }),
    parties: talks.parties.map((party) => ({
      ...party,
      worth: latest(party.worth, ({ worth }) => worth, day).map((entry) =>
        entry.size.kind === 'judgement'
          ? { ...entry, size: { ...entry.size, amounts: amountsOf(entry.size.issue, entry.size.amounts) } }
          : entry,
      ),
      lines: latest(party.lines, ({ line }) => line, day),
    })),
    events: latest(talks.events, ({ event }) => event, day).sort(
      (a, b) => compare(a.date, b.date) || compare(a.event, b.event),
    ),
    evidence: evidence.map((piece) => ({ ...piece, about: knownOptions(piece.about) })),
  };

  function amountsOf(issue: string, amounts: Readonly<Record<string, number>>) {
    return Object.fromEntries(Object.entries(amounts).filter(([option]) => has(issue, option)));
  }

  /** What an offer meant is not known while one of its options has no name. */
  function knownOptions(about: Options): Options {
    return Object.entries(about).every(([issue, option]) => has(issue, option)) ? about : {};
  }
}

const keyOf = ({ figure, of = '' }: Figure): string => `${figure} ${of}`;

/** A discount rate is timeless, but the evidence for it is not. */
function onlyPublic<T extends Ground>(ground: T, dated: ReadonlySet<string>): T {
  return { ...ground, evidence: ground.evidence.filter((id) => dated.has(id)) };
}

/** The last version of each name that was public, in the order in which the names first stand. */
function latest<T extends { readonly known: string }>(
  versions: readonly T[],
  nameOf: (version: T) => string,
  day: string,
): T[] {
  const found = new Map<string, T>();
  for (const version of versions) {
    if (version.known > day) continue;
    const other = found.get(nameOf(version));
    if (other === undefined || version.known >= other.known) found.set(nameOf(version), version);
  }
  return [...found.values()];
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Why talks do not sign at once. With complete information and nothing that changes they would, so something does: each change is undone in turn to see which.

import { type CalendarQuestion, calendar, type State } from './calendar.js';

/** What, undone alone, would make the talks sign at the first date. */
export type Cause =
  /** What can be signed differs between dates; nothing can be at the first, or waiting brings a better set. */
  | 'red lines'
  /** What no deal means, or what waiting costs, differs between dates. */
  | 'threats'
  /** Signing is worth more at a later date. */
  | 'political value'
  /** No single package shares the gains in a way that both prefer to waiting; a mixture would. */
  | 'indivisible packages'
  /** At the first date no package is better for both than what no deal means then. */
  | 'nothing to gain yet'
  /** Only all of the changes undone together would do. */
  | 'several together';

/** Causes of delay at the first date, or none where the talks sign at once. Information that arrives later is no part of this. */
export function causesOfDelay(question: CalendarQuestion): readonly Cause[] {
  const signsAtOnce = (changed: CalendarQuestion) => calendar(changed).dates[0]?.signing === 1;
  if (signsAtOnce(question)) return [];
  const [today] = question.states as readonly [State];
  if (today.frontier.x.length === 0) return ['red lines'];
  const everywhere = (keep: (state: State) => State): CalendarQuestion => ({
    ...question,
    states: question.states.map(keep),
  });
  const sameLines = (state: State): State => ({ ...state, frontier: today.frontier });
  const sameThreats = ({ cost: _, ...state }: State): State => ({
    ...state,
    noDeal: today.noDeal,
    ...(today.cost && { cost: today.cost }),
  });
  const sameBonus = ({ bonus: _, ...state }: State): State => ({
    ...state,
    ...(today.bonus && { bonus: today.bonus }),
  });
  const noDealEver = {
    after: [today.noDeal[0] - (today.cost?.[0] ?? 0), today.noDeal[1] - (today.cost?.[1] ?? 0)],
  } as const;
  const undone: readonly (readonly [Cause, CalendarQuestion])[] = [
    ['red lines', everywhere(sameLines)],
    ['threats', { ...everywhere(sameThreats), ...noDealEver }],
    ['political value', everywhere(sameBonus)],
    ['indivisible packages', { ...question, offers: 'mixtures' }],
  ];
  const causes = undone.filter(([, changed]) => signsAtOnce(changed)).map(([cause]) => cause);
  if (causes.length > 0) return causes;
  const constant: CalendarQuestion = {
    ...everywhere((state) => sameBonus(sameThreats(sameLines(state)))),
    ...noDealEver,
    offers: 'mixtures',
  };
  return [signsAtOnce(constant) ? 'several together' : 'nothing to gain yet'];
}

// How every forecaster is turned into probabilities: mostly what it says, a part for any option, and a small share for options nobody had named.

import { asOf } from '../domain/as-of.js';
import type { Options, Talks } from '../domain/talks.js';
import type { Forecast, Foreseen } from './forecast.js';

/** Shares of the mixture, the same for every forecaster: its own word, any option that was public by then, an option nobody had named. */
export const OWN = 0.85;
export const ANY = 0.1;
export const UNNAMED = 0.05;

/** Probability of signing by a day of a forecaster that says no date. */
const NO_WORD = 0.5;

/** The mixture for an issue, from the probability that the forecaster itself gives to the options. */
function mixed(talks: Talks, issue: string, oneOf: readonly string[], own: number): number {
  const options = talks.issues.find((each) => each.issue === issue)?.options ?? [];
  const count = options.filter(({ option }) => oneOf.includes(option)).length;
  const unnamed = oneOf.some((name) => !options.some(({ option }) => option === name));
  return OWN * own + ANY * (options.length === 0 ? 0 : count / options.length) + (unnamed ? UNNAMED : 0);
}

/** A date is foretold with the same doubt: half of what is not its own word. */
const doubted = (own: number): number => OWN * own + (1 - OWN) * NO_WORD;

/** The lens. */
export function lensForecast({ table, dates, signed, ends }: Foreseen): Forecast {
  const { talks } = table;
  return {
    signedBy: (day) =>
      doubted(signed.reduce((sum, share, k) => ((dates[k] as string) <= day ? sum + share : sum), 0)),
    endsAt: (issue, oneOf) => {
      const at = talks.issues.findIndex((each) => each.issue === issue);
      const own = ends.reduce((sum, { options, share }) => {
        const name = talks.issues[at]?.options[options[at] as number]?.option ?? '';
        return oneOf.includes(name) ? sum + share : sum;
      }, 0);
      return mixed(talks, issue, oneOf, own);
    },
  };
}

/** A forecaster that names one package; of issues and options it leaves out, or that were not public by then, those of `otherwise`. */
export function pointForecast(
  talks: Talks,
  day: string,
  named: Options,
  otherwise: Options,
  signs?: number,
): Forecast {
  const then = asOf(talks, day);
  return {
    signedBy: () => (signs === undefined ? NO_WORD : doubted(signs)),
    endsAt: (issue, oneOf) => {
      const options = then.issues.find((each) => each.issue === issue)?.options ?? [];
      const word = named[issue] ?? '';
      const option = options.some((each) => each.option === word) ? word : (otherwise[issue] ?? '');
      return mixed(then, issue, oneOf, oneOf.includes(option) ? 1 : 0);
    },
  };
}

/** Every option that was public by then is as likely as the next. */
export function uniformForecast(talks: Talks, day: string): Forecast {
  const then = asOf(talks, day);
  return {
    signedBy: () => NO_WORD,
    endsAt: (issue, oneOf) => {
      const options = then.issues.find((each) => each.issue === issue)?.options ?? [];
      const count = options.filter(({ option }) => oneOf.includes(option)).length;
      return mixed(then, issue, oneOf, options.length === 0 ? 0 : count / options.length);
    },
  };
}

/**
 * The package halfway between what each side last asked or offered: of each issue the middle, in the order of its options, of the last
 * word of either side. A side that said nothing of an issue is taken at what holds today.
 */
export function midpointOf({ issues, sides, evidence }: Talks, today: Options): Options {
  const words = evidence.filter(({ kind }) => kind === 'demand' || kind === 'offer');
  const dated = [...words].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return Object.fromEntries(
    issues.map(({ issue, options }) => {
      const place = (name: string | undefined) => options.findIndex(({ option }) => option === name);
      const now = place(today[issue]);
      const said = sides.map(({ side }) => {
        const last = dated.filter(({ by, about }) => by === side && about[issue] !== undefined).at(-1);
        const at = place(last?.about[issue]);
        return at < 0 ? now : at;
      });
      const middle = said.reduce((sum, at) => sum + at, 0) / said.length;
      // Halfway between two options: the one nearer to today.
      const rounded = now <= middle ? Math.ceil(middle - 0.5) : Math.floor(middle + 0.5);
      return [issue, options[rounded]?.option ?? ''];
    }),
  );
}

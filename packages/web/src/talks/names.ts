// Names of the folder as a reader meets them: those of the command line in English, in another language the titles that stand for them.

import type { Options } from '@parley/core/talks';
import { useMemo } from 'react';
import { useLanguage } from '../state/preferences.js';
import { beliefTitle, lineTitle, useTalks } from './context.js';
import { moved } from './figures.js';
import { useTalksWords } from './words.js';

export interface Names {
  readonly issue: (name: string) => string;
  readonly option: (issue: string, name: string) => string;
  readonly line: (name: string) => string;
  /** What a party gains or loses by. */
  readonly worth: (party: string, name: string) => string;
  readonly belief: (name: string) => string;
  readonly economy: (code: string) => string;
  /** What a package moves from today. */
  readonly moved: (options: Options) => string;
}

/** Without what stands in brackets. */
export const brief = (title: string): string => title.replace(/（[^）]*）/g, '');

export function useNames(): Names {
  const view = useTalks();
  const words = useTalksWords();
  const english = useLanguage() === 'en';
  const { talks, answer } = view;
  return useMemo((): Names => {
    const same = (name: string) => name;
    if (english)
      return {
        issue: same,
        option: (_, name) => name,
        line: same,
        worth: (_, name) => name,
        belief: same,
        economy: same,
        moved: (options) => moved(options, talks).join(', ') || words.asToday,
      };
    const issueOf = (name: string) => talks.issues.find(({ issue }) => issue === name);
    const issue = (name: string) => brief(issueOf(name)?.title ?? name);
    const option = (of: string, name: string) =>
      brief(issueOf(of)?.options.find((each) => each.option === name)?.title ?? name);
    return {
      issue,
      option,
      line: (name) => lineTitle({ talks, answer }, name),
      worth: (party, name) =>
        talks.parties.find((each) => each.party === party)?.worth.find(({ worth }) => worth === name)
          ?.title ?? name,
      belief: (name) => beliefTitle({ talks, answer }, name),
      economy: (code) => talks.sides.find(({ economy }) => economy === code)?.title ?? code,
      moved: (options) =>
        Object.entries(options)
          .filter(([of, name]) => talks.today[of] !== name)
          .map(([of, name]) => `${issue(of)}：${option(of, name)}`)
          .join(words.separator) || words.asToday,
    };
  }, [talks, answer, words, english]);
}

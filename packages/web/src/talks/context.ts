// What the parts of the talks view share: the folder as of the day, the answer, and the package that is looked at.

import type { Options, Overview, Talks } from '@parley/core/talks';
import { createContext, useContext } from 'react';
import type { ExplainedPackage, FolderAnswer } from '../worker/talks-questions.js';
import type { TakenDeal } from './taken.js';

export interface TalksView extends FolderAnswer {
  readonly folder: string;
  readonly asOf: string;
  readonly answer: Overview;
  /** The package in the editor, with every issue. */
  readonly chosen: Options;
  /** It explained; not there while it is solved. */
  readonly explained: ExplainedPackage | undefined;
  /** What was signed as far as it had a name by then, explained. */
  readonly actual: ExplainedPackage | undefined;
  /** The deal that the package in the editor is, if it is one. */
  readonly deal: TakenDeal | undefined;
  readonly choose: (options: Options | null) => void;
}

export const TalksContext = createContext<TalksView | undefined>(undefined);

export function useTalks(): TalksView {
  const view = useContext(TalksContext);
  if (view === undefined) throw new Error('outside of the talks view');
  return view;
}

const isJapanese = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);

/** Whose a thing is, and the thing, with the colon of their language. */
const of = (whose: string, title: string): string =>
  `${whose}${isJapanese(whose) && isJapanese(title) ? '：' : ': '}${title}`;

/** A red line with its side, as two sides may have one of the same words. */
export function lineTitle({ answer, talks }: Pick<TalksView, 'answer' | 'talks'>, line: string): string {
  const found = answer.lines.find((each) => each.line === line);
  if (found !== undefined) return of(sideTitle(talks, found.side), found.title);
  const party = talks.parties.find(({ lines }) => lines.some((each) => each.line === line));
  const later = party?.lines.find((each) => each.line === line);
  return party === undefined || later === undefined ? line : of(sideTitle(talks, party.side), later.title);
}

/** A range of the folder by its name there, `line jp-farm` or `us-president: us-rice`, in the titles of the folder. */
export function beliefTitle(view: Pick<TalksView, 'answer' | 'talks'>, belief: string): string {
  const { parties, events } = view.talks;
  if (belief.startsWith('line ')) return lineTitle(view, belief.slice(5));
  const chance = /^chance of (.+)$/.exec(belief)?.[1];
  if (chance !== undefined) {
    const title = events.find(({ event }) => event === chance)?.title ?? chance;
    return isJapanese(title) ? `確率：${title}` : `chance: ${title}`;
  }
  const [name = '', worth = ''] = belief.split(': ');
  const party = parties.find((each) => each.party === name);
  if (party === undefined) return belief;
  // Names of entries begin with a short name of their party.
  const title = party.worth.find((each) => each.worth === worth)?.title;
  return of(party.title, title ?? worth.replace(/^[a-z]+-/, '').replaceAll('-', ' '));
}

export const sideTitle = ({ sides }: Pick<Talks, 'sides'>, side: string): string =>
  sides.find((each) => each.side === side)?.title ?? side;

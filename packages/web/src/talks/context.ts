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

/** A red line with its side, as two sides may have one of the same words. */
export function lineTitle({ answer, talks }: Pick<TalksView, 'answer' | 'talks'>, line: string): string {
  const found = answer.lines.find((each) => each.line === line);
  if (found !== undefined) return `${sideTitle(talks, found.side)}: ${found.title}`;
  const party = talks.parties.find(({ lines }) => lines.some((each) => each.line === line));
  const later = party?.lines.find((each) => each.line === line);
  return party === undefined || later === undefined
    ? line
    : `${sideTitle(talks, party.side)}: ${later.title}`;
}

/** A range of the folder by its name there, `line jp-farm` or `us-president: us-rice`, in the titles of the folder. */
export function beliefTitle(view: Pick<TalksView, 'answer' | 'talks'>, belief: string): string {
  if (belief.startsWith('line ')) return lineTitle(view, belief.slice(5));
  const chance = /^chance of (.+)$/.exec(belief)?.[1];
  if (chance !== undefined)
    return `chance: ${view.talks.events.find(({ event }) => event === chance)?.title ?? chance}`;
  const [name = '', worth = ''] = belief.split(': ');
  const party = view.talks.parties.find((each) => each.party === name);
  // Names of entries begin with a short name of their party.
  return party === undefined
    ? belief
    : `${party.title}: ${worth.replace(/^[a-z]+-/, '').replaceAll('-', ' ')}`;
}

export const sideTitle = ({ sides }: Pick<Talks, 'sides'>, side: string): string =>
  sides.find((each) => each.side === side)?.title ?? side;

// The talks view's part of the state: which negotiation, as of which day, what is chosen and looked at; never an answer.

import type { Options } from '@parley/core/talks';
import { SIDES, type Side } from '../deal/part.js';
import { choice, fields, flag, number, text, texts } from '../state/read.js';
import type { Part } from '../state/state.js';
import { folderListed } from './folders.js';

/** What was drawn or scored, so that a link shows it again. */
export interface Run {
  readonly draws: number;
  readonly seed: number;
  readonly on: boolean;
}

export interface TalksState {
  readonly folder: string;
  /** As of the clock; if not, of the folder's opening day while the clock stands after everything that is frozen. */
  readonly follows: boolean;
  readonly frame: 'near' | 'all';
  /** The package in the editor; `null`: the one the answer shows. With a deal, options on top of it. */
  readonly chosen: Options | null;
  /** A deal of the deal view that the editor holds. */
  readonly deal: Side | null;
  /** A red line that is lifted on the map. */
  readonly lifted: string;
  /** The issue whose evidence is open. */
  readonly issue: string;
  /** Issues that are signed first, the rest after; none: only the usual sets are asked. */
  readonly signedFirst: readonly string[];
  readonly uncertainty: Run;
  readonly retrospect: Run;
}

const NAME = /^[a-z0-9.-]{0,80}$/;
const ISSUE = /^[a-z0-9.-]{1,80}$/;
const MOST_DRAWS = 20_000;

const run = (value: unknown, initial: Run): Run => {
  const given = fields(value);
  const whole = (it: unknown, fallback: number, least: number) =>
    Math.min(MOST_DRAWS, Math.max(least, Math.round(number(it, fallback))));
  return {
    draws: whole(given.draws, initial.draws, 1),
    seed: whole(given.seed, initial.seed, 0),
    on: flag(given.on, false),
  };
};

function readOptions(value: unknown): Options | null {
  const given = Object.entries(fields(value)).slice(0, 60);
  const named = given.flatMap(([issue, option]) => {
    const word = text(option, '', NAME);
    return NAME.test(issue) && word !== '' ? [[issue, word] as const] : [];
  });
  return named.length === 0 ? null : Object.fromEntries(named);
}

const initial: TalksState = {
  folder: 'us-jp-2025',
  follows: false,
  frame: 'near',
  chosen: null,
  deal: null,
  lifted: '',
  issue: '',
  signedFirst: [],
  uncertainty: { draws: 1000, seed: 1, on: false },
  retrospect: { draws: 300, seed: 1, on: false },
};

export const talksPart: Part<TalksState> = {
  id: 'talks',
  initial,
  read(value) {
    const given = fields(value);
    return {
      folder: folderListed(text(given.folder, initial.folder, NAME)).folder,
      follows: flag(given.follows, false),
      frame: choice(given.frame, ['near', 'all'] as const, 'near'),
      chosen: readOptions(given.chosen),
      deal: SIDES.find((side) => side === given.deal) ?? null,
      lifted: text(given.lifted, '', NAME),
      issue: text(given.issue, '', NAME),
      signedFirst: [...new Set(texts(given.signedFirst, ISSUE))].slice(0, 60),
      uncertainty: run(given.uncertainty, initial.uncertainty),
      retrospect: run(given.retrospect, initial.retrospect),
    };
  },
};

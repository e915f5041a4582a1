// Fetches the compiled law piece by piece: acts and one chapter for a price, the whole schedule and its index for a search.

import type { Edition } from '@parley/core/ask';
import {
  buildIndex,
  type FindIndex,
  type History,
  type Law,
  type LawFiles,
  openLaw,
  openSchedule,
  readCompiled,
  type TextFile,
  type TradeWord,
} from '@parley/core/law';
import { today } from '../state/today.js';
import { EditionError, fetchText, hasText, once } from './texts.js';

const lawFiles = once(async () => JSON.parse(await fetchText('law.json')) as LawFiles);
const dealFiles = once(async () => JSON.parse(await fetchText('deals.json')) as readonly TextFile[]);

/** The acts folded, over a schedule that is still empty. */
const acts = once(async () => openLaw(await lawFiles(), openSchedule({ revisions: [], versions: [] })));

const histories = new Map<string, () => Promise<History>>();

function historyOf(chapter: string): Promise<History> {
  const name = `schedule/${chapter}.json`;
  if (!hasText(name)) return Promise.resolve({ revisions: [], versions: [] });
  const get = histories.get(chapter) ?? once(async () => readCompiled(await fetchText(name)));
  histories.set(chapter, get);
  return get();
}

const byChapter = new Map<string, () => Promise<Edition>>();

/** The law with as much of the schedule as it takes to price a good: its chapter, and chapter 98, which any good can be entered under. */
export function editionFor(good: string): Promise<Edition> {
  const chapter = good.slice(0, 2);
  const get =
    byChapter.get(chapter) ??
    once(async () => {
      const [law, own, special] = await Promise.all([acts(), historyOf(chapter), historyOf('98')]);
      const versions = chapter === '98' ? own.versions : [...own.versions, ...special.versions];
      return editionOf({ ...law, schedule: openSchedule({ ...special, versions }) });
    });
  byChapter.set(chapter, get);
  return get();
}

/** What core asks questions of; texts and searches only where they are given. */
function editionOf(law: Law, index?: (day: string) => FindIndex): Edition {
  const missing = (name: string): never => {
    throw new EditionError(name, 'it is not part of this question');
  };
  return {
    law,
    index: index ?? missing,
    text: missing,
    once: (_, make) => make(),
    get today() {
      return today();
    },
  };
}

/** The acts, and every deal as an act; for reading, not for pricing. */
export const actsAndDeals = once(async (): Promise<Law> => {
  const [law, files, deals] = await Promise.all([acts(), lawFiles(), dealFiles()]);
  return openLaw({ ...files, instruments: [...files.instruments, ...deals] }, law.schedule);
});

/** The law with its whole schedule, and the index of its last edition, which is the one that is compiled. */
export const editionForSearch = once(async (): Promise<Edition> => {
  const [law, schedule, saved, words] = await Promise.all([
    acts(),
    fetchText('schedule.json'),
    fetchText('search.json'),
    fetchText('trade-words.json'),
  ]);
  const whole = { ...law, schedule: openSchedule(readCompiled(schedule)) };
  const tradeWords = JSON.parse(words) as readonly TradeWord[];
  const index = buildIndex(whole.schedule, '9999-12-31', tradeWords, saved);
  return editionOf(whole, () => index);
});

// Names of the law in the reader's language; those in Japanese are fetched when they are first read, and are English until then.

import { useEffect, useSyncExternalStore } from 'react';
import japaneseUrl from '../../edition/titles-ja.json?url';
import { actById, measureTitle, numberOf, shortName } from '../first.js';
import { type Language, useLanguage } from '../state/preferences.js';
import { FACTS_JA } from './law-names.js';

interface Titles {
  readonly acts: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly authorities: Readonly<Record<string, string>>;
}

/** What acts, deals, measures and authorities are called. */
export interface LawNames {
  /** The language that the names are in. */
  readonly lang: Language;
  readonly title: (act: string) => string;
  /** `EO 14257`; acts that have no number by their title. */
  readonly short: (act: string) => string;
  readonly measure: (id: string) => string;
  /** What an act says it rests on, `section 232`. */
  readonly authority: (under: string) => string;
}

const IN_ENGLISH: LawNames = {
  lang: 'en',
  title: (act) => actById(act)?.title ?? shortName(act),
  short: shortName,
  measure: measureTitle,
  authority: (under) => under,
};

const KINDS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  eo: ['大統領令第', '号'],
  proc: ['布告第', '号'],
  fr: ['連邦官報', ''],
  csms: ['CSMS ', ''],
};
/** Where one document was entered in parts. */
const PARTS: Readonly<Record<string, string>> = {
  autos: '（自動車）',
  metals: '（金属）',
  'annex-ii': '（附属書II）',
};

function inJapanese({ acts, measures, authorities }: Titles): LawNames {
  const title = (act: string) => acts[act] ?? IN_ENGLISH.title(act);
  return {
    lang: 'ja',
    title,
    short(act) {
      const { kind = '', number = '' } = numberOf(act) ?? {};
      const [, figures, part = ''] = /^(\d+(?:-\d+)?)(?:-([a-z-]+))?$/.exec(number) ?? [];
      const words = KINDS[kind];
      if (words === undefined || figures === undefined || (part !== '' && PARTS[part] === undefined))
        return title(act);
      return `${words[0]}${figures}${words[1]}${PARTS[part] ?? ''}`;
    },
    measure: (id) => measures[id] ?? measureTitle(id),
    authority: (under) => authorities[under] ?? under,
  };
}

let japanese: LawNames | undefined;
let asked = false;
const listeners = new Set<() => void>();

function fetchJapanese(): void {
  if (asked) return;
  asked = true;
  fetch(japaneseUrl)
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
    .then(
      (titles: Titles) => {
        japanese = inJapanese(titles);
        for (const listener of listeners) listener();
      },
      () => {
        // English stays; the next part that is drawn asks again.
        asked = false;
      },
    );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLawNames(): LawNames {
  const language = useLanguage();
  const there = useSyncExternalStore(subscribe, () => japanese);
  useEffect(() => {
    if (language === 'ja') fetchJapanese();
  }, [language]);
  return language === 'ja' ? (there ?? IN_ENGLISH) : IN_ENGLISH;
}

/** Titles of measures. */
export function useMeasureTitle(): (id: string) => string {
  return useLawNames().measure;
}

/** The question behind a fact, where it is not English. */
export function useFactInOwnWords(fact: string): string | undefined {
  return useLanguage() === 'ja' ? FACTS_JA[fact] : undefined;
}

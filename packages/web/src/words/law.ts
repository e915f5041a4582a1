// Names of the law in the reader's language.

import { useCallback } from 'react';
import { measureTitle } from '../first.js';
import { useLanguage } from '../state/preferences.js';
import { FACTS_JA, MEASURES_JA } from './law-names.js';

/** Titles of measures. */
export function useMeasureTitle(): (id: string) => string {
  const language = useLanguage();
  return useCallback(
    (id: string) => (language === 'ja' ? MEASURES_JA[id] : undefined) ?? measureTitle(id),
    [language],
  );
}

/** The question behind a fact, where it is not English. */
export function useFactInOwnWords(fact: string): string | undefined {
  return useLanguage() === 'ja' ? FACTS_JA[fact] : undefined;
}

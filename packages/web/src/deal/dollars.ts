// US dollars in round figures, in the words of the reader's language: $141 billion, 1410億ドル.

import { useMemo } from 'react';
import { type Language, useLanguage } from '../state/preferences.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP' };

export function useDollars(): (value: number) => string {
  const language = useLanguage();
  return useMemo(() => {
    const format = new Intl.NumberFormat(LOCALES[language], {
      notation: 'compact',
      compactDisplay: 'long',
      maximumSignificantDigits: 4,
    });
    // Compact money is abbreviated in English ($141B), compact numbers are not.
    return (value: number) =>
      language === 'ja' ? `${format.format(value)}ドル` : `$${format.format(value)}`;
  }, [language]);
}

// Numbers, money and dates in the reader's language, by Intl.

import { useMemo } from 'react';
import { type Language, useLanguage } from '../state/preferences.js';

export interface Format {
  /** US cents: $1,450.00. */
  readonly money: (cents: number) => string;
  /** Parts per million as a percentage: 145%, 12.5%. */
  readonly percent: (ppm: number) => string;
  readonly number: (value: number, digits?: number) => string;
  /** `2025-04-16` -> 16 April 2025. */
  readonly day: (iso: string) => string;
  /** `2025-04-16` -> 16 Apr 2025. */
  readonly shortDay: (iso: string) => string;
  readonly month: (iso: string) => string;
  readonly country: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** The same, any one of them. */
  readonly either: (items: readonly string[]) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP' };
const DATES: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

function formatFor(language: Language): Format {
  const locale = LOCALES[language];
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(DATES[language], { timeZone: 'UTC', ...options });
    return (iso: string) => format.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
  };
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    money: (cents) => money.format(cents / 100),
    percent: (ppm) => percent.format(ppm / 1_000_000),
    number: (value, digits = 2) => value.toLocaleString(locale, { maximumFractionDigits: digits }),
    day: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: date({ month: 'short' }),
    country: (code) => names.of(code) ?? code,
    list: (items) => list.format(items),
    either: (items) => either.format(items),
  };
}

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}

// Figures of talks in the reader's language: gains with a sign, three figures long; packages by what they move.

import type { Options, Talks } from '@parley/core/talks';
import { useCallback, useMemo } from 'react';
import { first } from '../first.js';
import { type Language, useLanguage } from '../state/preferences.js';
import { useFormat } from '../words/format.js';

export interface Figures {
  /** `+1.09`, `−0.023`, `0`. */
  readonly signed: (value: number) => string;
  /** The same without a sign for what is above zero. */
  readonly amount: (value: number) => string;
  readonly count: (packages: number) => string;
  readonly share: (part: number) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ja: 'ja-JP' };

export function useFigures(): Figures {
  const language = useLanguage();
  return useMemo(() => {
    const locale = LOCALES[language];
    const money = (signDisplay: 'exceptZero' | 'negative') => {
      const small = new Intl.NumberFormat(locale, { signDisplay, maximumFractionDigits: 3 });
      const middle = new Intl.NumberFormat(locale, { signDisplay, maximumFractionDigits: 2 });
      const large = new Intl.NumberFormat(locale, { signDisplay, maximumFractionDigits: 1 });
      return (value: number) => {
        const size = Math.abs(value);
        const format = size >= 10 ? large : size >= 1 ? middle : small;
        return format.format(size < 0.0005 ? 0 : value).replace('-', '−');
      };
    };
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    return {
      signed: money('exceptZero'),
      amount: money('negative'),
      count: (packages) => whole.format(packages),
      share: (part) => (part > 0 && part < 0.095 ? fine : percent).format(part),
    };
  }, [language]);
}

/** A side as the folder calls it; in another language than the folder's by the name of its country. */
export function useTitled(): (side: { readonly title: string; readonly country: string }) => string {
  const language = useLanguage();
  const format = useFormat();
  return useCallback(
    ({ title, country }) => (language === 'en' ? title : format.country(country)),
    [language, format],
  );
}

/** `autos 2.5, general 24`: what a package moves from today. */
export function moved(options: Options, { today }: Pick<Talks, 'today'>): readonly string[] {
  return Object.entries(options)
    .filter(([issue, option]) => today[issue] !== option)
    .map(([issue, option]) => `${issue} ${option}`);
}

/** `autos=15,rice=none`, as the command line takes it: what differs from today. */
export function written(options: Options, { today }: Pick<Talks, 'today'>): string {
  const parts = Object.entries(options).filter(([issue, option]) => today[issue] !== option);
  const [first] = Object.entries(options);
  const told = parts.length > 0 ? parts : first === undefined ? [] : [first];
  return told.map(([issue, option]) => `${issue}=${option}`).join(',');
}

/** A package with every issue of the talks: what is not named, or was not on the table, stays as today. */
export function complete(options: Options, { issues, today }: Talks): Options {
  return Object.fromEntries(
    issues.map(({ issue, options: all }) => {
      const wanted = options[issue];
      return [issue, all.some(({ option }) => option === wanted) ? (wanted as string) : (today[issue] ?? '')];
    }),
  );
}

/** Issues whose option in a package was not on the table yet. */
export function unnamed(options: Options, { issues }: Talks): readonly string[] {
  return issues
    .filter(({ issue, options: all }) => all.every(({ option }) => option !== options[issue]))
    .map(({ issue }) => issue);
}

/** What every export says: the negotiation, the day, and how far the law is known. */
export const stamp = ({ title }: Pick<Talks, 'title'>, asOf: string, rest = ''): string =>
  `${title}; as public on ${asOf}${rest === '' ? '' : `; ${rest}`}; law known to ${first.lawKnownTo}`;

/** A text whose per cent signs stay with their figures. */
export const kept = (text: string): string => text.replaceAll(' %', '\u00a0%');

/** Whole words, at most so many letters. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters).replace(/[\s,]+\S*$/, '')} …`;
}

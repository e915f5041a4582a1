// Figures of talks in the reader's language: gains with a sign, three figures long; packages by what they move.

import type { Options, Talks } from '@parley/core/talks';
import { useCallback, useMemo } from 'react';
import { first } from '../first.js';
import { type Language, useLanguage } from '../state/preferences.js';

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

/** What a folder calls a side or a day, in the reader's language where it has words for that. */
export function useTitled(): (thing: { readonly title: string; readonly ja?: string }) => string {
  const language = useLanguage();
  return useCallback(({ title, ja }) => (language === 'ja' ? (ja ?? title) : title), [language]);
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

const isWide = (letter: string): boolean => letter.charCodeAt(0) > 0x2fff;

/** Whole words, at most so many letters; a letter of Japanese is as wide as two and ends a word. */
export function shortened(text: string, letters: number): string {
  let room = letters;
  const cut = [...text].findIndex((letter) => {
    room -= isWide(letter) ? 2 : 1;
    return room < 0;
  });
  if (cut < 0) return text;
  const kept = [...text].slice(0, cut).join('');
  return isWide(kept.at(-1) ?? '')
    ? `${kept.replace(/[、：（・]+$/, '')}…`
    : `${kept.replace(/[\s,]+\S*$/, '')} …`;
}

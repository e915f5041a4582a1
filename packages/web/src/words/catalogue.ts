// Message catalogues: each part of the app has its own, in English and Japanese, with the same keys by type.

import { LANGUAGES, type Language, useLanguage } from '../state/preferences.js';

/** A message, or a function that puts figures into one. */
type Message = string | ((...figures: never[]) => string);
export type Messages = { readonly [key: string]: Message | Messages };

/** The same keys, with any text. */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...figures: infer F) => string
      ? (...figures: F) => string
      : Same<T[K]>;
};

export type Catalogue<T> = Readonly<Record<Language, Same<T>>>;

/** A catalogue; a key that one language lacks does not compile. */
export function catalogue<const T extends Messages>(en: T, ja: Same<T>): Catalogue<T> {
  // The English words are the measure of all others; a mapped type cannot tell that they fit themselves.
  return { en: en as unknown as Same<T>, ja };
}

export function useWords<T>(words: Catalogue<T>): Same<T> {
  return words[useLanguage()];
}

export { LANGUAGES };

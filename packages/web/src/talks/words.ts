// All words of the talks view; its catalogues are apart only because they are long.

import { LANGUAGES, type Language, useLanguage } from '../state/preferences.js';
import { dealWords } from './words-deal.js';
import { mapWords } from './words-map.js';
import { stepsWords } from './words-steps.js';
import { termsWords } from './words-terms.js';
import { trustWords } from './words-trust.js';
import { wayWords } from './words-way.js';

const wordsIn = (language: Language) => ({
  ...mapWords[language],
  ...dealWords[language],
  ...termsWords[language],
  ...wayWords[language],
  ...stepsWords[language],
  ...trustWords[language],
});

export type TalksWords = ReturnType<typeof wordsIn>;

const all = Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])) as Readonly<
  Record<Language, TalksWords>
>;

export function useTalksWords(): TalksWords {
  return all[useLanguage()];
}

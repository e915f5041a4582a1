// What belongs to the reader and not to what is read: language and theme, kept in this browser only.

import { useSyncExternalStore } from 'react';

export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = 'parley';
const listeners = new Set<() => void>();
let kept: Preferences = load();

function load(): Preferences {
  let given: Partial<Preferences> = {};
  try {
    given = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    // A browser may forbid storage; then nothing is kept.
  }
  const spoken: Language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  return {
    language: LANGUAGES.find((it) => it === given.language) ?? spoken,
    theme: THEMES.find((it) => it === given.theme) ?? 'auto',
  };
}

export function prefer(patch: Partial<Preferences>): void {
  kept = { ...kept, ...patch };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // As above.
  }
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Language and theme as attributes of the page, where the style sheet and screen readers find them. */
export function applyPreferences(): void {
  document.documentElement.lang = kept.language;
  if (kept.theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = kept.theme;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => kept.language);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => kept.theme);
}

// The header: the name, what it is for, how far the law is known, and the reader's language and theme.

import { first } from '../first.js';
import { LANGUAGES, prefer, THEMES, useLanguage, useTheme } from '../state/preferences.js';
import { address } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { shellWords } from '../words/shell.js';
import { CopyButton } from './copy.js';

const NAMES = { en: 'English', ja: '日本語' } as const;

export function Header() {
  const words = useWords(shellWords);
  const format = useFormat();
  const language = useLanguage();
  const theme = useTheme();
  return (
    <header className="head">
      <div className="brand">
        <svg className="mark" viewBox="0 0 64 64" aria-hidden="true">
          <path d="M29 8a24 24 0 0 0 0 48z" fill="currentColor" />
          <path d="M35 8a24 24 0 0 1 0 48z" className="accent" />
        </svg>
        <h1>Parley</h1>
        <p className="purpose">{words.purpose}</p>
      </div>
      <div className="tools">
        <p className="stamp">{words.known(format.shortDay(first.lawKnownTo))}</p>
        <CopyButton text={address} label={words.share} done={words.copied} />
        <label>
          <span className="hidden">{words.language}</span>
          <select
            value={language}
            onChange={(event) =>
              prefer({ language: LANGUAGES.find((it) => it === event.target.value) ?? 'en' })
            }
          >
            {LANGUAGES.map((it) => (
              <option key={it} value={it} lang={it}>
                {NAMES[it]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="hidden">{words.theme}</span>
          <select
            value={theme}
            onChange={(event) => prefer({ theme: THEMES.find((it) => it === event.target.value) ?? 'auto' })}
          >
            {THEMES.map((it) => (
              <option key={it} value={it}>
                {words.themes[it]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}

// The compiled edition on the disk, made by the build: law and schedule, the search index, and what the models compute from.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Edition, openEdition as openTexts } from '@parley/core/ask';
import type { Law, LawFiles } from '@parley/core/law';
import { InputError } from './input.js';

const FOLDER = new URL('../edition/', import.meta.url);

/** Today in Washington, `2026-11-22`. */
export function todayEastern(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' }).format(
    new Date(),
  );
}

/** The edition that `npm run build` wrote; each of its texts is read when first needed. */
export function editionOnDisk(today: string | (() => string) = todayEastern): Edition {
  return openTexts({ get: (name) => textOf(name) }, today);
}

/** The law of the edition. */
export function openEdition(): Law {
  return editionOnDisk().law;
}

/** The law files of the edition, their YAML already parsed. */
export function editionFiles(): LawFiles {
  return JSON.parse(editionText('law.json')) as LawFiles;
}

/** One file of the edition as text. */
export function editionText(name: string): string {
  const text = textOf(name);
  if (text === undefined)
    throw new InputError(`${fileURLToPath(new URL(name, FOLDER))} is missing; run: npm run build`);
  return text;
}

function textOf(name: string): string | undefined {
  const path = fileURLToPath(new URL(name, FOLDER));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

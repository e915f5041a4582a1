// The compiled edition: law and schedule in two files made by the build, opened in a fraction of a second.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Law, type LawFiles, openLaw, openSchedule, readCompiled } from '@parley/core/law';
import { InputError } from './input.js';

const FOLDER = new URL('../edition/', import.meta.url);

/** Opens the edition that `npm run build` wrote. */
export function openEdition(): Law {
  return openLaw(editionFiles(), openSchedule(readCompiled(editionText('schedule.json'))));
}

/** The law files of the edition, their YAML already parsed. */
export function editionFiles(): LawFiles {
  return JSON.parse(editionText('law.json')) as LawFiles;
}

/** One file of the edition as text. */
export function editionText(name: string): string {
  const path = fileURLToPath(new URL(name, FOLDER));
  if (!existsSync(path)) throw new InputError(`${path} is missing; run: npm run build`);
  return readFileSync(path, 'utf8');
}

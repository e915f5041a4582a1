// Talks folders as the build has read and checked them, each fetched when first asked for.

import {
  type DealTerm,
  folderUnder,
  type Snapshot,
  type Talks,
  type TalksOutcome,
  type Titles,
} from '@parley/core/talks';
import { AnswerError } from './protocol.js';
import type { Spoken } from './talks-questions.js';
import { fetchText, hasText, once } from './texts.js';

/** A folder as the build has read it. */
export interface CompiledFolder {
  readonly talks: Talks;
  readonly snapshots: readonly Snapshot[];
  readonly outcome?: TalksOutcome;
  readonly terms: readonly DealTerm[];
  /** Titles in Japanese. */
  readonly ja?: Titles;
  readonly rates?: string;
  /** Texts of the options that are law, by path. */
  readonly acts: Readonly<Record<string, string>>;
}

const folders = new Map<string, () => Promise<CompiledFolder>>();

/** The folder as it is written. */
export function folderNamed(name: string): Promise<CompiledFolder> {
  const text = `talks/${name}.json`;
  if (!hasText(text)) throw new AnswerError(`there is no talks folder ${name}`, 'folder');
  const read = folders.get(name) ?? once(async () => JSON.parse(await fetchText(text)) as CompiledFolder);
  folders.set(name, read);
  return read();
}

/** The folder under titles of a language. */
export async function folderIn(name: string, language: Spoken['language']): Promise<CompiledFolder> {
  const folder = await folderNamed(name);
  return language === 'ja' && folder.ja !== undefined ? folderUnder(folder, folder.ja) : folder;
}

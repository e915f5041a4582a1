// The texts of the compiled edition by the names that core has for them, each fetched once, when a question needs it.

import { type Edition, MissingTextError, openEdition } from '@parley/core/ask';
import { today } from '../state/today.js';
import type { Progress } from './protocol.js';

const URLS = import.meta.glob<string>('../../edition/**/*.{json,csv,yaml}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A text that could not be fetched. */
export class EditionError extends Error {
  constructor(name: string, why: string) {
    super(`could not load ${name}: ${why}; is the network gone?`);
    this.name = 'EditionError';
  }
}

export function hasText(name: string): boolean {
  return URLS[`../../edition/${name}`] !== undefined;
}

/** Fetches a text by its name, `data/economy/world/trade.csv`; the browser keeps it. Throws an `EditionError`. */
export async function fetchText(name: string): Promise<string> {
  const url = URLS[`../../edition/${name}`];
  if (url === undefined) throw new EditionError(name, 'it is not part of this edition');
  const response = await fetch(url).catch((error: unknown) => {
    throw new EditionError(name, error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw new EditionError(name, `status ${response.status}`);
  return response.text();
}

/** Makes a thing once; a failure is forgotten, so that the next question tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

const texts = new Map<string, string>();
// Left out of a worker that asks no whole edition.
const edition = /* @__PURE__ */ openEdition(texts, today);

/**
 * Asks core a question of the whole edition. `needed` names texts to fetch beforehand; what else the question turns out to need is fetched
 * and the question asked again, so a first answer may take several rounds and later ones none.
 */
export async function askEdition<T>(
  needed: readonly string[],
  ask: (edition: Edition) => T | Promise<T>,
  progress: (progress: Progress) => void = () => undefined,
): Promise<T> {
  await fetchAll(needed, progress);
  for (;;) {
    try {
      return await ask(edition);
    } catch (error) {
      if (!(error instanceof MissingTextError) || texts.has(error.text)) throw error;
      await fetchAll([error.text], progress);
    }
  }
}

async function fetchAll(names: readonly string[], progress: (progress: Progress) => void): Promise<void> {
  const missing = names.filter((name) => !texts.has(name));
  let done = 0;
  await Promise.all(
    missing.map(async (name) => {
      texts.set(name, await fetchText(name));
      done++;
      progress({ done: done / missing.length, figure: name });
    }),
  );
}

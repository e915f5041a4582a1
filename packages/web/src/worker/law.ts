// The law workers of the page: one answers at once, the other what takes longer, so that a drag never waits for a table of all origins.

import { openClient } from './client.js';
import type { LawQuestions } from './law-questions.js';

const open = () =>
  openClient<LawQuestions>(() => new Worker(new URL('./law.worker.ts', import.meta.url), { type: 'module' }));

/** For prices, searches and acts. */
export const law = open();

/** For all origins of a good, and a good through time. */
export const lawAside = open();

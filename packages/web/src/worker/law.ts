// The one law worker of the page.

import { openClient } from './client.js';
import type { LawQuestions } from './law-questions.js';

export const law = openClient<LawQuestions>(
  () => new Worker(new URL('./law.worker.ts', import.meta.url), { type: 'module' }),
);

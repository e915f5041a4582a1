// The talks workers of the page: one that answers what stands on the screen, and one for long runs, so that ending a run loses nothing.

import { openClient } from './client.js';
import type { TalksQuestions } from './talks-questions.js';

const start = () => new Worker(new URL('./talks.worker.ts', import.meta.url), { type: 'module' });

export const talks = openClient<TalksQuestions>(start, { endAfter: 400, speaks: true });
export const talksRuns = openClient<TalksQuestions>(start, { endAfter: 400, speaks: true });

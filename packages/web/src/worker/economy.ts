// The model workers of the page: one that answers while a slider moves, one for what has to read the law, one for long searches.

import { openClient } from './client.js';
import type { ModelQuestions } from './economy-questions.js';

const start = () => new Worker(new URL('./economy.worker.ts', import.meta.url), { type: 'module' });

export const live = openClient<ModelQuestions>(start);
export const lawModels = openClient<ModelQuestions>(start);
export const searches = openClient<ModelQuestions>(start);

// The model workers of the page: one that answers while a slider moves, one for changes of law, one for what a deal says, one for long searches.

import { openClient } from './client.js';
import type { ModelQuestions } from './economy-questions.js';

const start = () => new Worker(new URL('./economy.worker.ts', import.meta.url), { type: 'module' });

export const live = openClient<ModelQuestions>(start);
export const lawModels = openClient<ModelQuestions>(start);
// Apart from the models, so that an edit is weighed at once while they still solve the one before.
export const deals = openClient<ModelQuestions>(start);
export const searches = openClient<ModelQuestions>(start);

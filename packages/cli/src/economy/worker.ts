// A search in a thread of its own, so that Ctrl-C is heard: the main thread raises a flag, the search stops at its next report.

import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../input.js';
import { type SearchJob, search } from './search-job.js';

const { job, stop } = workerData as { readonly job: SearchJob; readonly stop: SharedArrayBuffer };
const stopped = new Int32Array(stop);
try {
  const found = search(job, (progress) => {
    parentPort?.postMessage({ kind: 'progress', progress });
    return Atomics.load(stopped, 0) === 0;
  });
  parentPort?.postMessage({ kind: 'found', found });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  parentPort?.postMessage({ kind: 'refused', message: error.message });
}

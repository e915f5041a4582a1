// How a solve ended: its residual and evaluations, or why it has no numbers.

import { useDollars } from '../deal/dollars.js';
import { useElapsed } from '../deal/elapsed.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { Solved } from './solve.js';
import { economyWords } from './words.js';

export function StatusLine({ solved }: { readonly solved: Solved }) {
  const words = useWords(economyWords);
  const format = useFormat();
  const dollars = useDollars();
  const { answer, asked, pending, error } = solved;
  const slow = asked.kind === 'question' && asked.readsLaw && pending;
  const seconds = useElapsed(slow);
  if (asked.kind === 'none') return <p className="quiet">{words.why[asked.why]}</p>;
  if (error !== undefined)
    return (
      <p className="error" role="alert" lang="en">
        {error.message}
      </p>
    );
  if (slow)
    return (
      <p className="quiet status" role="status">
        {words.weighing(format.number(seconds, 1))}
      </p>
    );
  if (answer === undefined) return <p className="quiet status">{words.solving} …</p>;
  const { status, residual, iterations, coverage } = answer;
  return (
    <p className={status === 'converged' ? 'quiet status' : 'error'}>
      {words.status[status]}
      {': '}
      {words.solved((residual ?? 0).toExponential(1), format.number(iterations, 0))}
      {'. '}
      {coverage === undefined ? '' : words.coverage(dollars(coverage.covered), dollars(coverage.imports))}
    </p>
  );
}

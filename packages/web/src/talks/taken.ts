// The package in the editor, explained: the options that were chosen, or a deal of the deal view with options on top.

import type { Options } from '@parley/core/talks';
import { useMemo } from 'react';
import { dealPart, fileOf, type Held, type Side } from '../deal/part.js';
import { useDealTitle } from '../deal/titles.js';
import { usePart } from '../state/store.js';
import { deals as dealsWorker } from '../worker/economy.js';
import { talks } from '../worker/talks.js';
import type { ExplainedPackage } from '../worker/talks-questions.js';
import { useAnswer } from '../worker/use-answer.js';
import { talksPart } from './part.js';

/** The deal that the editor holds. */
export interface TakenDeal {
  readonly side: Side;
  readonly held: Held;
  readonly title: string;
  /** Why it says nothing to these talks. */
  readonly error: string | undefined;
}

export interface Taken {
  /** Explained as far as it is there; while a change is solved, the package before it. */
  readonly explained: ExplainedPackage | undefined;
  readonly pending: boolean;
  readonly deal: TakenDeal | undefined;
}

interface Asked {
  readonly folder: string;
  readonly asOf: string;
}

/** `options` are the package where no deal is taken; nothing is asked without them. */
export function useTaken({ folder, asOf }: Asked, options: Options | undefined): Taken {
  const [{ deal: side, chosen }] = usePart(talksPart);
  const [deals] = usePart(dealPart);
  const titleOf = useDealTitle();
  const held = side === null ? null : deals[side];
  const taken = side === null || held === null ? undefined : { side, held };
  const question =
    taken === undefined || options === undefined
      ? undefined
      : { folder, asOf, deal: fileOf(taken.side, taken.held) };
  const terms = useAnswer(dealsWorker, 'terms', question);
  const read = equal(terms.question, question) ? terms.answer : undefined;
  const refused = terms.pending ? undefined : terms.error?.message;
  const asDeal = taken !== undefined && refused === undefined;
  const dealt = useAnswer(
    talks,
    'deal',
    asDeal && read !== undefined ? { folder, asOf, options: chosen ?? {}, terms: read } : undefined,
  );
  const plain = useAnswer(
    talks,
    'package',
    asDeal || options === undefined ? undefined : { folder, asOf, options },
  );
  const { answer, question: answered, pending } = asDeal ? dealt : plain;
  const error = refused ?? (asDeal && !dealt.pending ? dealt.error?.message : undefined);
  // One value as long as nothing in it changes, so that the drawings of the view can rest.
  const deal = useMemo(
    () => (side === null || held === null ? undefined : { side, held, title: titleOf(held), error }),
    [side, held, error, titleOf],
  );
  return {
    explained: answered?.folder === folder && answered.asOf === asOf ? answer : undefined,
    pending: pending || (asDeal && (terms.pending || read === undefined)),
    deal,
  };
}

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

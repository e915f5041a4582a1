// The law that a view asks: as it is, or with one of the two deals.

import { change, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import type { DealFile } from '../worker/economy-questions.js';
import { dealPart, fileOf, meantDeal, SIDES } from './part.js';
import { useDealTitle } from './titles.js';
import { underWords } from './under-words.js';

/** What a question carries so that it is asked under the deal that is meant: nothing, or the deal. */
export function useUnder(): { readonly deal?: DealFile } {
  const [state] = usePart(dealPart);
  const meant = meantDeal(state);
  return meant === undefined ? {} : { deal: fileOf(meant.side, meant.held) };
}

/** What exports say of the law that was asked, where it is not the law as it is. */
export function useUnderNotes(): readonly string[] {
  const words = useWords(underWords);
  const titleOf = useDealTitle();
  const [state] = usePart(dealPart);
  const meant = meantDeal(state);
  return meant === undefined ? [] : [`${words[meant.side](titleOf(meant.held))}. ${words.hint}`];
}

export function UnderBar() {
  const words = useWords(underWords);
  const titleOf = useDealTitle();
  const [state, set] = usePart(dealPart);
  const meant = meantDeal(state);
  return (
    <p className={`under${meant === undefined ? '' : ' with-deal'}`}>
      <label>
        {words.label}{' '}
        <select
          value={meant === undefined ? 'law' : meant.side}
          onChange={({ target }) => set({ under: SIDES.find((it) => it === target.value) ?? 'law' })}
        >
          <option value="law">{words.law}</option>
          {SIDES.map((side) => {
            const held = state[side];
            return held === null ? null : (
              <option key={side} value={side}>
                {words[side](titleOf(held))}
              </option>
            );
          })}
        </select>
      </label>
      {meant === undefined ? null : (
        <>
          <span className="quiet">{words.hint}</span>
          <button type="button" className="link" onClick={() => change({ view: 'deal' })}>
            {words.edit}
          </button>
        </>
      )}
    </p>
  );
}

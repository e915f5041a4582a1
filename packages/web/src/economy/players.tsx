// Who takes part in a trade war of the world: at least two, and no member of the European Union, which sets its tariffs as one.

import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import { useNames } from './names.js';
import { economyPart, PLAYERS } from './part.js';
import { economyWords } from './words.js';

export function Players() {
  const words = useWords(economyWords).search;
  const format = useFormat();
  const name = useNames();
  const [{ players }, set] = usePart(economyPart);
  // Always in one order, so that one choice is one question.
  const toggle = (id: string) =>
    set({ players: PLAYERS.filter((it) => players.includes(it) !== (it === id)) });
  return (
    <fieldset className="players">
      <legend>{words.players}</legend>
      {PLAYERS.map((id) => {
        const plays = players.includes(id);
        return (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={plays}
              // A war needs two.
              aria-disabled={plays && players.length <= 2}
              onChange={() => (plays && players.length <= 2 ? undefined : toggle(id))}
            />{' '}
            {name(id)}
          </label>
        );
      })}
      <p className="quiet">{words.playersHint(format.number(players.length, 0))}</p>
    </fieldset>
  );
}

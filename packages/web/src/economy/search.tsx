// Optimal tariffs, a trade war, trade talks: long searches with their progress and a stop that leaves what was found.

import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFormat } from '../words/format.js';
import type { Search } from '../worker/economy-questions.js';
import { Found } from './found.js';
import { useNames } from './names.js';
import { type EconomyState, economyPart, SEARCHES } from './part.js';
import { LARGE } from './places.js';
import { Players } from './players.js';
import { useRun } from './run.js';
import { economyWords } from './words.js';

/** Regions of the model of politics. */
const REGIONS: readonly string[] = ['USA', 'JPN', 'CHN', 'EUN', 'IND', 'BRA', 'ROW'];

export function Searches() {
  const words = useWords(economyWords);
  const format = useFormat();
  const [state, set] = usePart(economyPart);
  const { run, start, stop } = useRun();
  const search = searchOf(state);
  return (
    <section className="searches fig" aria-label={words.search.title}>
      <h3>{words.search.title}</h3>
      <p className="standfirst">{words.search.stand}</p>
      <div className="picks">
        <label className="field">
          <span>{words.search.kind}</span>
          <select
            value={state.search}
            onChange={({ target }) => set({ search: SEARCHES.find((it) => it === target.value) ?? 'nash' })}
          >
            {SEARCHES.map((it) => (
              <option key={it} value={it}>
                {words.search.kinds[it]}
              </option>
            ))}
          </select>
        </label>
        <Options />
        {state.search === 'nash' && state.searchModel === 'world' ? <Players /> : null}
        <p>
          {run.running ? (
            <button type="button" className="plain" onClick={stop}>
              {words.search.stop}
            </button>
          ) : (
            <button type="button" className="plain start" onClick={() => start(search)}>
              {words.search.start}
            </button>
          )}
        </p>
      </div>
      {run.running ? (
        <p className="progress" role="status" aria-live="off" data-testid="progress">
          {words.search.running}:{' '}
          {run.figure === '' ? words.search.beginning : <span lang="en">{run.figure}</span>},{' '}
          <span className="figure">{words.search.elapsed(format.number(run.seconds, 1))}</span>
        </p>
      ) : null}
      {run.failure === undefined ? null : (
        <p className="error" role="alert" lang="en">
          {run.failure}
        </p>
      )}
      {run.answer === undefined || run.search === undefined ? null : (
        <Found answer={run.answer} search={run.search} seconds={run.seconds} />
      )}
    </section>
  );
}

/** The question of a search; the reader's partner is whose tariffs are sought in the world. */
function searchOf(state: EconomyState): Search {
  const { search, searchModel, partner, uniform, political, from, players } = state;
  const politics = political ? { political } : {};
  if (search === 'cooperate')
    return { ask: search, question: { ...politics, ...(from === 'factual' ? {} : { from }) } };
  const world = searchModel === 'world';
  if (search === 'nash')
    return {
      ask: search,
      question: world ? { model: 'world', players } : { model: 'regions', ...politics },
    };
  return {
    ask: search,
    question: {
      country: whoseOf(world, partner),
      model: searchModel,
      ...(uniform ? { uniform } : {}),
      ...(world ? {} : politics),
    },
  };
}

/** Whose tariffs are sought: the reader's partner where the model has it as one economy, else the United States. */
function whoseOf(world: boolean, partner: string): string {
  const id = partner === 'EU' ? 'EUN' : partner;
  return (world ? LARGE : REGIONS).includes(id) ? id : 'USA';
}

function Options() {
  const words = useWords(economyWords);
  const [state, set] = usePart(economyPart);
  const name = useNames();
  const world = state.searchModel === 'world' && state.search !== 'cooperate';
  return (
    <>
      {state.search === 'cooperate' ? (
        <label className="field">
          <span>{words.search.from}</span>
          <select
            value={state.from}
            onChange={({ target }) => {
              const { value } = target;
              set({ from: value === 'nash' || value === 'free-trade' ? value : 'factual' });
            }}
          >
            {(['factual', 'nash', 'free-trade'] as const).map((it) => (
              <option key={it} value={it}>
                {words.search.froms[it]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label className="field">
          <span>{words.model}</span>
          <select
            value={state.searchModel}
            onChange={({ target }) => set({ searchModel: target.value === 'world' ? 'world' : 'regions' })}
          >
            <option value="regions">{words.models.regions}</option>
            <option value="world">{words.models.world}</option>
          </select>
        </label>
      )}
      {state.search === 'optimal' ? (
        <>
          <label className="field">
            <span>{words.search.whose}</span>
            <select
              value={whoseOf(world, state.partner)}
              onChange={({ target }) => set({ partner: target.value === 'EUN' ? 'EU' : target.value })}
            >
              {(world ? LARGE : REGIONS).map((it) => (
                <option key={it} value={it}>
                  {name(it)}
                </option>
              ))}
            </select>
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={state.uniform}
              onChange={({ target }) => set({ uniform: target.checked })}
            />{' '}
            {words.search.uniform}
          </label>
        </>
      ) : null}
      {world ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={state.political}
            onChange={({ target }) => set({ political: target.checked })}
          />{' '}
          {words.search.political}
        </label>
      )}
    </>
  );
}

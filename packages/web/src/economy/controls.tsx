// What is changed: the scenario, rates that are dragged, retaliation, the model and its parameters.

import { useId, useMemo } from 'react';
import { dealPart } from '../deal/part.js';
import { useDealTitle } from '../deal/titles.js';
import { RateField } from '../deal/typed.js';
import { useLanguage } from '../state/preferences.js';
import { usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useNames } from './names.js';
import { economyPart, isChanged, isLaw, MODELS, OWN_PARAMETERS, PAPER } from './part.js';
import { LARGE, OF_SECTORS, PLACES } from './places.js';
import { hasSliders } from './question.js';
import { economyWords } from './words.js';

interface Props {
  /** The rate of the scenario on the partner's goods, percent. */
  readonly announced: number | null;
  readonly partner: string;
}

export function Controls({ announced, partner }: Props) {
  const words = useWords(economyWords);
  const [state, set] = usePart(economyPart);
  const name = useNames();
  const paper = state.scenario.startsWith('paper:');
  return (
    <section className="asked" aria-label={words.question}>
      <div className="picks">
        <Scenarios />
        <Partners partner={partner} />
        <label className="field">
          <span>{words.model}</span>
          <select
            value={paper ? 'world' : state.model}
            disabled={paper}
            onChange={({ target }) => set({ model: MODELS.find((it) => it === target.value) ?? 'world' })}
          >
            {MODELS.map((it) => (
              <option key={it} value={it}>
                {words.models[it]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {hasSliders(state) ? (
        <div className="sliders">
          <RateField
            label={words.rate(name(state.partner))}
            percent={state.rate ?? announced ?? 0}
            most={100}
            give={(rate, how) => set({ rate }, how)}
          >
            {state.scenario === 'own' || state.rate === null ? null : (
              <button type="button" className="link" onClick={() => set({ rate: null })}>
                {words.reset}
              </button>
            )}
          </RateField>
          {state.scenario === 'own' ? (
            <RateField
              label={words.others}
              percent={state.others}
              most={100}
              give={(others, how) => set({ others }, how)}
            />
          ) : null}
          <RateField
            label={words.back(name(state.partner))}
            percent={state.back ?? 0}
            most={100}
            give={(back, how) => set({ back: back === 0 ? null : back }, how)}
          />
        </div>
      ) : null}
      <div className="switches">
        {paper || state.scenario === 'japan-deal' || state.scenario === 'rice-for-cars' ? null : (
          <label className="check">
            <input
              type="checkbox"
              checked={state.retaliation}
              onChange={({ target }) => set({ retaliation: target.checked })}
            />{' '}
            {words.retaliation}
          </label>
        )}
        {paper || state.model !== 'world' ? null : <Parameters />}
      </div>
    </section>
  );
}

function Scenarios() {
  const words = useWords(economyWords);
  const [state, set] = usePart(economyPart);
  const [deals] = usePart(dealPart);
  const titleOf = useDealTitle();
  const deal = (side: 'a' | 'b') => {
    const held = deals[side];
    const letter = side.toUpperCase();
    return held === null ? words.scenarios['no deal'](letter) : words.scenarios.deal(letter, titleOf(held));
  };
  return (
    <label className="field scenario">
      <span>{words.scenario}</span>
      <select
        value={state.scenario}
        onChange={({ target }) =>
          set({
            scenario: target.value,
            partner: isLaw(target.value) ? '' : state.partner === '' ? 'JPN' : state.partner,
            rate: null,
            back: null,
          })
        }
      >
        <optgroup label={words.groups.rates}>
          <option value="liberation-day">{words.scenarios['liberation-day']}</option>
          <option value="own">{words.scenarios.own}</option>
          <option value="rice-for-cars">{words.scenarios['rice-for-cars']}</option>
        </optgroup>
        <optgroup label={words.groups.law}>
          <option value="deal-a">{deal('a')}</option>
          <option value="deal-b">{deal('b')}</option>
          <option value="japan-deal">{words.scenarios['japan-deal']}</option>
          <option value="clocks">{words.scenarios.clocks}</option>
        </optgroup>
        <optgroup label={words.groups.papers}>
          {PAPER.map((id) => (
            <option key={id} value={`paper:${id}`}>
              {id}: {words.papers[id]}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

function Partners({ partner }: { readonly partner: string }) {
  const words = useWords(economyWords);
  const [{ model }, set] = usePart(economyPart);
  const language = useLanguage();
  const name = useNames();
  const named = useMemo(() => {
    const sorted = (ids: readonly string[]) =>
      ids.map((id) => ({ id, name: name(id) })).sort((a, b) => a.name.localeCompare(b.name, language));
    const rest = PLACES.map(({ alpha3 }) => alpha3).filter((id) => id !== 'USA' && !LARGE.includes(id));
    return { large: sorted(['EU', ...LARGE.filter((id) => id !== 'USA')]), rest: sorted(rest) };
  }, [name, language]);
  // Two hundred names need not be drawn anew while a rate is dragged.
  const options = useMemo(() => {
    const offered = model === 'world' ? undefined : OF_SECTORS;
    const option = ({ id, name: shown }: { readonly id: string; readonly name: string }) => (
      <option key={id} value={id}>
        {shown}
      </option>
    );
    return (
      <>
        {named.large
          .filter(({ id }) => offered === undefined || offered.includes(id) || id === partner)
          .map(option)}
        {offered === undefined ? <hr /> : null}
        {offered === undefined ? named.rest.map(option) : null}
      </>
    );
  }, [named, model, partner]);
  return (
    <label className="field">
      <span>{words.partner}</span>
      <select
        value={partner}
        onChange={({ target }) => set({ partner: target.value, rate: null, back: null })}
      >
        {options}
      </select>
    </label>
  );
}

function Parameters() {
  const { parameters: words } = useWords(economyWords);
  const [state, set] = usePart(economyPart);
  return (
    <details className="parameters" open={isChanged(state) || undefined}>
      <summary>{words.title}</summary>
      <div className="sliders">
        <Figure
          label={words.elasticity}
          value={state.elasticity}
          low={1}
          high={12}
          step={0.25}
          give={(elasticity, how) => set({ elasticity }, how)}
        />
        <Figure
          label={words.passThrough}
          value={state.passThrough}
          low={0.05}
          high={1.5}
          step={0.05}
          give={(passThrough, how) => set({ passThrough }, how)}
        />
        <label className="field">
          <span>{words.rebate}</span>
          <select
            value={state.rebate}
            onChange={({ target }) =>
              set({ rebate: target.value === 'lump-sum' ? 'lump-sum' : 'income-tax' })
            }
          >
            <option value="income-tax">{words.rebates['income-tax']}</option>
            <option value="lump-sum">{words.rebates['lump-sum']}</option>
          </select>
        </label>
        <label className="field">
          <span>{words.deficits}</span>
          <select
            value={state.deficits}
            onChange={({ target }) => {
              const { value } = target;
              set({ deficits: value === 'balanced' || value === 'endogenous' ? value : 'fixed' });
            }}
          >
            {(['fixed', 'balanced', 'endogenous'] as const).map((it) => (
              <option key={it} value={it}>
                {words.deficit[it]}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={state.io} onChange={({ target }) => set({ io: target.checked })} />{' '}
          {words.io}
        </label>
        {isChanged(state) ? (
          <button type="button" className="link" onClick={() => set(OWN_PARAMETERS)}>
            {words.own}
          </button>
        ) : null}
      </div>
    </details>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly give: (value: number, how: 'step' | 'drift') => void;
}

function Figure({ label, value, low, high, step, give }: FigureProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="dragged">
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={value}
          onChange={({ target }) => give(Number(target.value), 'drift')}
          onPointerUp={() => give(value, 'step')}
          onBlur={() => give(value, 'step')}
        />
        <strong className="percent">{value}</strong>
      </span>
    </div>
  );
}

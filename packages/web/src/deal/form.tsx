// A deal in plain controls: whom it is with, what its goods pay, and what is promised.

import { type DealEdit, type DutyForm, editDeal, type ProvisionEdit, readDealForm } from '@parley/core/deal';
import { useRef } from 'react';
import { first } from '../first.js';
import type { How } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useLawNames } from '../words/law.js';
import { RateField, TextField } from './typed.js';
import { dealWords } from './words.js';

interface Props {
  readonly text: string;
  readonly change: (text: string, how: How) => void;
}

export function DealFields({ text, change }: Props) {
  const words = useWords(dealWords).fields;
  // What is removed takes the focus with it; the button that adds another is the nearest that stays.
  const [addDuty, addPromise] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const { form, problem } = readDealForm(text);
  if (form === undefined)
    return (
      <p className="quiet" lang="en">
        {problem.line}:{problem.column} {problem.message}
      </p>
    );
  const edit = (it: DealEdit, how: How = 'step') => change(editDeal(text, it), how);
  const duties = form.provisions.flatMap((it, at) => (it.kind === 'duty' ? [{ ...it, at }] : []));
  const promises = form.provisions.flatMap((it, at) => (it.kind === 'promise' ? [{ ...it, at }] : []));
  const others = form.provisions.filter((it) => it.kind === 'other');
  const begin = duties[0]?.from.slice(0, 10) || form.made;
  return (
    <div className="deal-form">
      <TextField
        label={words.title}
        value={form.title}
        wide
        give={(value) => edit({ kind: 'head', field: 'title', value })}
      />
      <div className="pair">
        <TextField
          label={words.partner}
          value={form.partner}
          give={(to) => edit({ kind: 'partner', from: form.partner, to: to.toUpperCase().trim() })}
        />
        <TextField
          label={words.made}
          type="date"
          value={form.made}
          give={(value) => edit({ kind: 'head', field: 'made', value })}
        />
      </div>
      <h3>{words.duties}</h3>
      <ol className="provisions">
        {duties.map((duty, number) => (
          <li key={duty.id}>
            <Duty
              duty={duty}
              number={number + 1}
              set={(set, how) => edit({ kind: 'provision', at: duty.at, set }, how)}
              remove={() => {
                edit({ kind: 'remove', at: duty.at });
                addDuty.current?.focus();
              }}
            />
          </li>
        ))}
      </ol>
      <button
        ref={addDuty}
        type="button"
        className="plain"
        onClick={() =>
          edit({ kind: 'add-duty', measure: measureFor(begin), of: form.partner || 'JP', from: begin })
        }
      >
        {words.addDuty}
      </button>
      <details className="fold" open={promises.length === 0 || undefined}>
        <summary>
          {words.promises} ({promises.length})
        </summary>
        <ol className="provisions promises">
          {promises.map((promise, number) => (
            <li key={promise.id}>
              <TextField
                label={words.promiseAt(number + 1)}
                value={promise.text}
                long
                wide
                give={(value) => edit({ kind: 'provision', at: promise.at, set: { promise: value } })}
              />
              <Remove
                what={words.promiseAt(number + 1)}
                remove={() => {
                  edit({ kind: 'remove', at: promise.at });
                  addPromise.current?.focus();
                }}
              />
            </li>
          ))}
        </ol>
        <button
          ref={addPromise}
          type="button"
          className="plain"
          onClick={() => edit({ kind: 'add-promise', text: words.newPromise })}
        >
          {words.addPromise}
        </button>
      </details>
      {others.length === 0 ? null : (
        <>
          <h3>{words.others}</h3>
          <ul className="others" lang="en">
            {others.map((it) => (
              <li key={it.id}>
                <span className="code">{it.id}</span>{' '}
                {it.kind === 'other' ? `${it.verb}: ${it.what}${it.of === '' ? '' : `, of ${it.of}`}` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The measure that falls on nearly everything on a day: the reciprocal tariff, then section 122, then section 301. */
function measureFor(day: string): string {
  if (day >= '2026-07-24') return 'us/301/forced-labour';
  return day >= '2026-02-24' ? 'us/122' : 'us/reciprocal';
}

const RATE = /^(up to|\+)\s*(\d+(?:\.\d+)?)\s*%$/;

interface DutyProps {
  readonly duty: DutyForm;
  readonly number: number;
  readonly set: (set: ProvisionEdit, how?: How) => void;
  readonly remove: () => void;
}

function Duty({ duty, number, set, remove }: DutyProps) {
  const words = useWords(dealWords).fields;
  const match = RATE.exec(duty.duty.trim());
  const kind = duty.duty.trim() === 'free' ? 'free' : match === null ? 'other' : (match[1] as 'up to' | '+');
  const percent = Number(match?.[2] ?? 0);
  const write = (as: string, value: number) => (as === 'free' ? 'free' : `${as} ${value}%`);
  const name = words.duty(number);
  const names = useLawNames();
  const measures = Object.keys(first.measures);
  return (
    <fieldset>
      <legend>
        {name}{' '}
        <span className="code" lang="en">
          {duty.id}
        </span>
      </legend>
      <label className="field wide">
        <span>{words.measure}</span>
        <select
          lang={names.lang}
          value={duty.measure}
          onChange={({ target }) => set({ measure: target.value })}
        >
          {measures.includes(duty.measure) ? null : <option value={duty.measure}>{duty.measure}</option>}
          {measures.map((id) => (
            <option key={id} value={id}>
              {names.measure(id)}
            </option>
          ))}
        </select>
      </label>
      <div className="rate-row">
        <label className="field">
          <span>{words.kind}</span>
          <select
            value={kind}
            onChange={({ target }) => set({ duty: write(target.value, percent === 0 ? 10 : percent) })}
          >
            {(['up to', '+', 'free'] as const).map((it) => (
              <option key={it} value={it}>
                {words.kinds[it]}
              </option>
            ))}
            {kind === 'other' ? <option value="other">{words.kinds.other}</option> : null}
          </select>
        </label>
        {kind === 'free' ? null : kind === 'other' ? (
          <TextField label={words.kinds.other} value={duty.duty} give={(value) => set({ duty: value })} />
        ) : (
          <RateField
            label={`${words.rate}, ${name}`}
            percent={percent}
            most={50}
            give={(value, how) => set({ duty: write(kind, value) }, how)}
          />
        )}
      </div>
      <TextField label={words.goods} value={duty.goods} wide give={(goods) => set({ goods })} />
      <div className="pair three">
        <TextField label={words.of} value={duty.of} give={(of) => set({ of })} />
        <TextField
          label={words.from}
          type="date"
          value={duty.from.slice(0, 10)}
          give={(from) => set({ from })}
        />
        <TextField label={words.to} type="date" value={duty.to.slice(0, 10)} give={(to) => set({ to })} />
      </div>
      {duty.condition === '' ? null : (
        <p className="quiet" lang="en">
          {duty.condition}
        </p>
      )}
      <Remove what={name} remove={remove} />
    </fieldset>
  );
}

function Remove({ what, remove }: { readonly what: string; readonly remove: () => void }) {
  const words = useWords(dealWords).fields;
  return (
    <button type="button" className="link remove" aria-label={words.remove(what)} onClick={remove}>
      {words.removeShort}
    </button>
  );
}

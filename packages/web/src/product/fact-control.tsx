// The control that answers one question: yes or no, a day, a share, a country, a quantity.

import { useEffect, useId, useState } from 'react';
import { useApp, usePart } from '../state/store.js';
import { useWords } from '../words/catalogue.js';
import { useFactInOwnWords } from '../words/law.js';
import { law } from '../worker/law.js';
import type { Facts } from '../worker/law-questions.js';
import { useAnswer } from '../worker/use-answer.js';
import { askedBy, shares, without, withShare, withYesNo } from './facts.js';
import { CountryField } from './fields.js';
import { productPart } from './part.js';
import { productWords } from './words.js';

interface Props {
  readonly factKey: string;
  readonly fact: string;
  readonly facts: Facts;
  readonly change: (patch: Partial<Facts>) => void;
}

export function FactControl({ factKey, fact, facts, change }: Props) {
  const words = useWords(productWords);
  const asked = askedBy(factKey, fact);
  const own = useFactInOwnWords(asked.kind === 'yes-no' ? asked.fact : '');
  switch (asked.kind) {
    case 'yes-no': {
      const value = facts.is?.includes(asked.fact) ? 'yes' : facts.isNot?.includes(asked.fact) ? 'no' : '';
      return (
        <Choice
          label={own ?? (fact === '' ? asked.fact.replaceAll('-', ' ') : fact)}
          english={own === undefined}
          value={value}
          choices={{ yes: words.yes, no: words.no }}
          choose={(it) => change(withYesNo(facts, asked.fact, it === 'yes' || it === 'no' ? it : ''))}
        />
      );
    }
    case 'claim':
      return (
        <Choice
          label={words.claims(asked.programme)}
          value={facts.claim?.includes(asked.programme) ? 'yes' : ''}
          choices={{ yes: words.claimed }}
          choose={(it) => {
            const others = without(facts.claim, asked.programme);
            change({ claim: it === 'yes' ? [...others, asked.programme] : others });
          }}
        />
      );
    case 'mode':
      return (
        <Choice
          label={words.ask.mode}
          value={facts.mode ?? ''}
          choices={words.modes}
          choose={(it) => change({ mode: it })}
        />
      );
    case 'number':
      return <NumberChoice />;
    case 'country':
      return (
        <CountryField
          label={asked.field === 'from' ? words.ask.shipped : words.ask[asked.field]}
          value={facts[asked.field] ?? ''}
          none={words.notGiven}
          choose={(it) => change({ [asked.field]: it })}
        />
      );
    case 'day':
      return (
        <Entry
          label={words.ask.loaded}
          type="date"
          value={facts.loaded ?? ''}
          shape={/^\d{4}-\d{2}-\d{2}$/}
          give={(it) => change({ loaded: it })}
        />
      );
    case 'under':
      return (
        <Entry
          label={words.ask.under}
          value={facts.under ?? ''}
          placeholder="9802.00.80"
          shape={/^98\d{2}\.\d{2}(\.\d{2})?$/}
          give={(it) => change({ under: it })}
        />
      );
    case 'share':
      return (
        <Entry
          label={words.ask['us content']}
          value={facts.usContent?.replace('%', '') ?? ''}
          unit="%"
          shape={SHARE}
          give={(it) => change({ usContent: it === '' ? '' : `${it}%` })}
        />
      );
    case 'metal': {
      const metal = words.metals[asked.metal as keyof typeof words.metals] ?? asked.metal;
      return (
        <Entry
          label={asked.field === 'content' ? words.contentOf(metal) : words.weightOf(metal)}
          value={shares(facts[asked.field]).get(asked.metal)?.replace('%', '') ?? ''}
          unit="%"
          shape={SHARE}
          give={(it) => change({ [asked.field]: withShare(facts[asked.field], asked.metal, it) })}
        />
      );
    }
    case 'quantity': {
      const before = (facts.quantity ?? []).find((it) => it.endsWith(asked.unit));
      return (
        <Entry
          label={words.ask.quantity}
          value={before?.slice(0, -asked.unit.length).trim() ?? ''}
          unit={asked.unit}
          shape={/^\d+(\.\d{1,6})?$/}
          give={(it) => {
            const others = before === undefined ? (facts.quantity ?? []) : without(facts.quantity, before);
            change({ quantity: it === '' ? others : [...others, `${it}${asked.unit}`] });
          }}
        />
      );
    }
    case 'none':
      return (
        <span className="field">
          <span lang="en">{fact}</span>
          <span className="quiet">{words.gap}</span>
        </span>
      );
  }
}

/** The ten-digit numbers under the eight digits of the good. */
function NumberChoice() {
  const words = useWords(productWords);
  const { on } = useApp();
  const [{ good }, set] = usePart(productPart);
  const { answer = [] } = useAnswer(law, 'numbers', { good, on });
  return (
    <Choice
      label={words.ask.number}
      value=""
      choices={Object.fromEntries(
        answer.map(({ printed, description }) => [printed, `${printed} ${description}`]),
      )}
      choose={(it) => set({ good: it })}
    />
  );
}

/** 0 to 100 with at most four decimals. */
const SHARE = /^(100|\d{1,2})(\.\d{1,4})?$/;

interface ChoiceProps {
  readonly label: string;
  /** The label comes from the law and is English. */
  readonly english?: boolean;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly choose: (value: string) => void;
}

function Choice({ label, english = false, value, choices, choose }: ChoiceProps) {
  const id = useId();
  const words = useWords(productWords);
  return (
    <div className="field">
      <label htmlFor={id} {...(english ? { lang: 'en' } : {})}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.notGiven}</option>
        {Object.entries(choices).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly unit?: string;
  readonly placeholder?: string;
  /** What can be taken; anything else stays in the field, marked. */
  readonly shape: RegExp;
  readonly give: (value: string) => void;
}

function Entry({ label, type = 'text', value, unit, placeholder, shape, give }: EntryProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const readable = typed === '' || shape.test(typed);
  const take = () => {
    if (readable && typed !== value) give(typed);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="with-unit">
        <input
          id={id}
          type={type}
          value={typed}
          {...(type === 'text' ? { inputMode: 'decimal' as const } : {})}
          {...(placeholder === undefined ? {} : { placeholder })}
          aria-invalid={!readable}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
          }}
        />
        {unit === undefined ? null : <span lang="en">{unit}</span>}
      </span>
    </div>
  );
}

// Finds a good by its words, trade names or code, typos forgiven.

import { useEffect, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useWords } from '../words/catalogue.js';
import { law } from '../worker/law.js';
import type { FoundLine } from '../worker/law-questions.js';
import { productWords } from './words.js';

interface Props {
  readonly good: string;
  readonly on: string;
  readonly choose: (good: string) => void;
}

export function GoodSearch({ good, on, choose }: Props) {
  const words = useWords(productWords);
  const [typed, setTyped] = useState(good);
  const [found, setFound] = useState<readonly FoundLine[]>([]);
  const [state, setState] = useState<'idle' | 'searching' | 'nothing'>('idle');
  /** The line just chosen: the list closes because there is one. */
  const [chosen, setChosen] = useState<string | null>(null);
  const asking = useRef<AbortController>(undefined);
  useEffect(() => setTyped(good), [good]);

  const search = (query: string) => {
    asking.current?.abort();
    if (query.trim().length < 2 || query === good) return setState('idle');
    const abort = new AbortController();
    asking.current = abort;
    setState('searching');
    law.ask('find', { words: query, on, limit: 12 }, { signal: abort.signal }).then(
      (answer) => {
        setFound(sayWhyOnce(answer.found));
        setState(answer.found.length === 0 ? 'nothing' : 'idle');
      },
      () => {
        if (!abort.signal.aborted) setState('nothing');
      },
    );
  };
  const type = (text: string) => {
    setTyped(text);
    setChosen((before) => (found.find((it) => it.code === before)?.printed === text ? before : null));
    search(text);
  };
  const take = (code: string) => {
    const hit = found.find((it) => it.code === code);
    if (hit === undefined) return;
    setChosen(code);
    setTyped(hit.printed);
    choose(hit.printed);
  };

  return (
    <ComboBox
      className="field good"
      inputValue={typed}
      onInputChange={type}
      items={found}
      onSelectionChange={(key) => {
        if (key !== null) take(String(key));
      }}
      selectedKey={chosen}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
    >
      <Label>{words.good}</Label>
      <Input
        onFocus={(event) => {
          event.target.select();
          // The schedule and its index are read while the reader is still typing.
          void law.ask('find', { words: '0101', on, limit: 1 }).catch(() => undefined);
        }}
        onBlur={() => setTyped(good)}
        placeholder={words.goodHint}
        spellCheck={false}
      />
      <Text slot="description" className="hint">
        {words.goodHint}
      </Text>
      <Popover className="popover" placement="bottom start" maxHeight={384}>
        <ListBox<FoundLine>
          className="found"
          renderEmptyState={() => (
            <p className="quiet">{state === 'nothing' ? words.nothing : `${words.searching} …`}</p>
          )}
        >
          {(hit) => (
            <ListBoxItem id={hit.code} textValue={hit.printed} className="hit">
              <Hit hit={hit} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** The reason for a run of lines stands with the first of them. */
function sayWhyOnce(found: readonly FoundLine[]): readonly FoundLine[] {
  return found.map((hit, at) => {
    const { why, ...rest } = hit;
    return why === undefined || why === found[at - 1]?.why ? rest : hit;
  });
}

function Hit({ hit }: { readonly hit: FoundLine }) {
  const clean = hit.chain.map((text) => text.replace(/:$/, ''));
  const above = clean.slice(0, -1).map((text) => text.split(/[;(]/, 1)[0]?.trim() ?? '');
  return (
    <>
      <span className="code">{hit.printed}</span>
      <span className="what" lang="en">
        <Text slot="label">{clean.at(-1)}</Text>
        {above.length > 0 ? <span className="quiet"> {above.join(' › ')}</span> : null}
        {hit.why === undefined ? null : <span className="why">{hit.why}</span>}
      </span>
      <span className="figure" lang="en">
        {hit.rate}
      </span>
    </>
  );
}

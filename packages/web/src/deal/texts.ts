// The texts of the deals that ship, each fetched when it is chosen.

import { useEffect, useState } from 'react';
import { first } from '../first.js';
import type { Held } from './part.js';

const URLS = import.meta.glob<string>('../../edition/data/deals/*.yaml', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Deals that ship, by the day they were made. */
export const SHIPPED = first.acts
  .filter(({ lane }) => lane === 'deals')
  .map(({ id, made }) => ({ name: id.replace(/^us\//, ''), made }));

const texts = new Map<string, Promise<string>>();

function textOf(name: string): Promise<string> {
  const url = URLS[`../../edition/data/deals/${name}.yaml`];
  const text =
    texts.get(name) ??
    (url === undefined
      ? Promise.resolve('')
      : fetch(url).then((response) => (response.ok ? response.text() : Promise.reject(new Error(name)))));
  texts.set(name, text);
  text.catch(() => texts.delete(name));
  return text;
}

/** The file of a held deal as it stands, and as it shipped; undefined until it is there. */
export function useDealText(held: Held | null): { readonly text?: string; readonly shipped?: string } {
  const [fetched, setFetched] = useState<{ readonly name: string; readonly text: string }>();
  const name = held?.name ?? '';
  useEffect(() => {
    if (name === '') return;
    let current = true;
    textOf(name).then(
      (text) => {
        if (current) setFetched({ name, text });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [name]);
  const shipped = name !== '' && fetched?.name === name ? fetched.text : undefined;
  const text = held?.text ?? shipped;
  return { ...(text === undefined ? {} : { text }), ...(shipped === undefined ? {} : { shipped }) };
}

// Titles of held deals in the reader's language; a title that its reader has written stays as it is.

import { useCallback } from 'react';
import { actById } from '../first.js';
import { useLawNames } from '../words/law.js';
import { type Held, titleOf } from './part.js';

export function useDealTitle(): (held: Held) => string {
  const names = useLawNames();
  return useCallback(
    (held: Held) => {
      const title = titleOf(held);
      const id = `us/${held.name}`;
      return title === actById(id)?.title ? names.title(id) : title;
    },
    [names],
  );
}

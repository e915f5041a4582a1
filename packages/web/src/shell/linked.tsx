// A text of core with the acts it names as links and the measures by their titles.

import { Fragment } from 'react';
import { actById } from '../first.js';
import { useMeasureTitle } from '../words/law.js';
import { ActLink } from './act-link.js';

/** Ids in the text, `us/eo-14257` or `us/232/autos`, made readable. */
export function Linked({ text }: { readonly text: string }) {
  const title = useMeasureTitle();
  return text.split(/(\bus\/[a-z0-9][\w./-]*\w)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
    <Fragment key={at}>
      {actById(part) !== undefined ? <ActLink act={part} /> : part.startsWith('us/') ? title(part) : part}
    </Fragment>
  ));
}

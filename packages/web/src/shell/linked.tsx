// A text of core with the acts it names as links and the measures by their titles.

import { Fragment, type ReactNode } from 'react';
import { actById, measureTitle } from '../first.js';
import { ActLink } from './act-link.js';

/** Ids in a text, `us/eo-14257` or `us/232/autos`, made readable. */
export function linked(text: string): ReactNode {
  return text.split(/(\bus\/[a-z0-9][\w./-]*\w)/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
    <Fragment key={at}>
      {actById(part) === undefined ? (
        part.startsWith('us/') ? (
          measureTitle(part)
        ) : (
          part
        )
      ) : (
        <ActLink act={part} />
      )}
    </Fragment>
  ));
}

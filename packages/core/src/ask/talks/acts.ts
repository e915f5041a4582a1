// The acts of a talks folder's options, read from its texts.

import { formatProblem, type Instrument, type Library, readInstrument } from '../../law/index.js';
import { AskError } from '../error.js';

/** The act below `options/` with a name. Throws an `AskError` with every fault. */
export function actOfFolder(
  library: Library,
  { path, texts }: { readonly path: string; readonly texts: ReadonlyMap<string, string> },
  name: string,
): Instrument {
  const file = `options/${name}.yaml`;
  const { instrument, problems } = readInstrument(
    { path: `${path}/${file}`, text: texts.get(file) ?? '' },
    library,
  );
  if (instrument === undefined || problems.length > 0)
    throw new AskError('folder', problems.map(formatProblem).join('\n'), '');
  return instrument;
}

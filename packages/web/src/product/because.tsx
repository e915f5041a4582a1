// A reason as core words it, behind the heading and the measure it is about.

import { measureTitle } from '../first.js';
import { linked } from '../shell/linked.js';

interface Props {
  readonly measure: string;
  readonly heading: string | null;
  readonly because: string;
}

export function Because({ measure, heading, because }: Props) {
  return (
    <>
      <span className="code">{heading ?? ''}</span> {measureTitle(measure)}: {linked(because)}
    </>
  );
}

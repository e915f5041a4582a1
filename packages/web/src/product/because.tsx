// A reason as core words it, behind the heading and the measure it is about.

import { Linked } from '../shell/linked.js';
import { useMeasureTitle } from '../words/law.js';

interface Props {
  readonly measure: string;
  readonly heading: string | null;
  readonly because: string;
}

export function Because({ measure, heading, because }: Props) {
  const title = useMeasureTitle();
  return (
    <>
      <span className="code">{heading ?? ''}</span> {title(measure)}: <Linked text={because} />
    </>
  );
}

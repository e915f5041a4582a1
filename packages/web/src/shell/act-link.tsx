// The name of an act as a link that opens it on the timeline.

import { actById, shortName } from '../first.js';
import { change } from '../state/store.js';
import { useFormat } from '../words/format.js';
import { useLawNames } from '../words/law.js';

interface Props {
  readonly act: string;
  /** Its title instead of its number. */
  readonly titled?: boolean;
}

export function ActLink({ act, titled = false }: Props) {
  const format = useFormat();
  const names = useLawNames();
  const tick = actById(act);
  // The schedule itself is no act.
  if (tick === undefined) return <span lang="en">{shortName(act)}</span>;
  const open = () => {
    change({ act });
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    document.querySelector('.spine')?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  };
  return (
    <button
      type="button"
      className="link"
      lang={names.lang}
      title={`${format.shortDay(tick.made)} · ${names.title(act)}`}
      onClick={open}
    >
      {titled ? names.title(act) : names.short(act)}
    </button>
  );
}

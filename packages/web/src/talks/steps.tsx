// In steps, or all at once: who gains when some issues are signed first, and what tying an issue to the rest is worth; asked when the reader comes near.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTalks } from './context.js';
import { Interim } from './steps-interim.js';
import { Linkage } from './steps-linkage.js';
import '../style/talks-steps.css';

export function Steps() {
  const { folder, asOf } = useTalks();
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place, `${folder} ${asOf}`);
  return (
    <div className="in-steps" ref={place}>
      <Interim near={near} />
      <Linkage near={near} />
    </div>
  );
}

/** Whether the reader has come near an element since the question, told by its key, is as it is. */
function useNear(place: RefObject<HTMLElement | null>, key: string): boolean {
  const [seen, see] = useState('');
  useEffect(() => {
    const element = place.current;
    if (element === null || seen === key) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) see(key);
      },
      { rootMargin: '300px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, key, seen]);
  return seen === key;
}

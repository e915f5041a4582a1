// Seconds since something began, as a figure that moves while it lasts.

import { useEffect, useState } from 'react';

/** Seconds while `running`, a tenth at a time; 0 otherwise. */
export function useElapsed(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!running) return;
    const began = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - began) / 1000), 100);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}

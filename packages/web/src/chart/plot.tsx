// Observable Plot as a component: loaded with the first chart that needs it, drawn at the width there is.

import type * as Plots from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';

export type PlotModule = typeof Plots;

interface Props {
  /** Draws at a width in pixels; keep it stable (`useCallback`) unless its data change. */
  readonly draw: (plot: PlotModule, width: number) => SVGSVGElement | HTMLElement;
  /** What the chart shows, for those who do not see it; its table says the rest. */
  readonly label: string;
}

export function PlotChart({ draw, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [plot, setPlot] = useState<PlotModule>();
  useEffect(() => {
    void import('@observablehq/plot').then((loaded) => setPlot(() => loaded as PlotModule));
  }, []);
  useEffect(() => {
    if (plot === undefined || width === 0) return;
    place.current?.replaceChildren(draw(plot, width));
  }, [draw, plot, width]);
  return <div className="plot" role="img" aria-label={label} ref={place} />;
}

/** The width of an element in whole pixels, as it changes; 0 before the first look. */
export function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

// The world by what a policy does to each country, on an equal-earth projection that keeps areas true.

import { geoEqualEarth, geoPath } from 'd3-geo';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlasUrl from 'world-atlas/countries-110m.json?url';
import { useWidth } from '../chart/plot.js';
import { useWords } from '../words/catalogue.js';
import { useNames } from './names.js';
import { placeNumbered, UNION } from './places.js';
import type { Scale } from './scale.js';
import { economyWords } from './words.js';

type Atlas = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

interface Shape {
  readonly key: string;
  readonly alpha3: string | undefined;
  readonly name: string;
  readonly path: string;
}

let atlas: Promise<Atlas> | undefined;

/** The outlines at a width; empty until the atlas is there. */
function useShapes(width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const [world, setWorld] = useState<Atlas>();
  useEffect(() => {
    atlas ??= fetch(atlasUrl).then((response) => response.json() as Promise<Atlas>);
    atlas.then(setWorld, () => {
      atlas = undefined;
    });
  }, []);
  return useMemo(() => {
    if (world === undefined || width === 0) return { shapes: [], height: Math.round(width * 0.47) };
    const countries = feature(world, world.objects.countries);
    // Nobody trades from Antarctica; the page is better used without it.
    const drawn = countries.features.filter(({ id }) => String(id) !== '010');
    const projection = geoEqualEarth().fitWidth?.(width, { type: 'FeatureCollection', features: drawn });
    const path = geoPath(projection).digits(1);
    const [, [, bottom]] = path.bounds({ type: 'FeatureCollection', features: drawn });
    const shapes = drawn.map((it, at): Shape => {
      const number = it.id === undefined ? '' : String(it.id);
      return {
        key: `${at} ${number}`,
        alpha3: placeNumbered(number)?.alpha3,
        name: it.properties.name,
        path: path(it) ?? '',
      };
    });
    return { shapes, height: Math.ceil(bottom) };
  }, [world, width]);
}

interface Props {
  readonly label: string;
  /** By alpha-3. */
  readonly values: ReadonlyMap<string, number>;
  readonly scale: Scale;
  /** How a figure is written. */
  readonly figure: (value: number) => string;
  readonly sides: readonly string[];
  readonly choose: (alpha3: string) => void;
}

export const WorldMap = memo(function WorldMap({ label, values, scale, figure, sides, choose }: Props) {
  const words = useWords(economyWords);
  const name = useNames();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { shapes, height } = useShapes(width);
  const ours = new Set(sides.flatMap((id) => (id === 'EU' || id === 'EUN' ? UNION : [id])));
  return (
    <div className="plot world" role="img" aria-label={label} ref={place} style={{ minHeight: height }}>
      {shapes.length === 0 ? null : (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          onClick={({ target }) => {
            const id = (target as SVGElement).dataset.id;
            if (id !== undefined && id !== 'USA') choose(UNION.includes(id) ? 'EU' : id);
          }}
        >
          {shapes.map(({ key, alpha3, name: english, path }) => {
            const value = alpha3 === undefined ? undefined : values.get(alpha3);
            const shown = alpha3 === undefined ? english : name(alpha3);
            return (
              <path
                key={key}
                d={path}
                data-id={alpha3}
                className={`step-${value === undefined ? 'none' : scale.stepOf(value)}${alpha3 !== undefined && ours.has(alpha3) ? ' side' : ''}`}
              >
                <title>{`${shown}: ${value === undefined ? words.map.none : `${figure(value)}%`}`}</title>
              </path>
            );
          })}
          {shapes
            .filter(({ alpha3 }) => alpha3 !== undefined && ours.has(alpha3))
            .map(({ key, path }) => (
              <path key={key} d={path} className="outline" />
            ))}
        </svg>
      )}
    </div>
  );
});

export function Legend({ scale, figure }: Pick<Props, 'scale' | 'figure'>) {
  const words = useWords(economyWords);
  const { cuts } = scale;
  return (
    <ul className="legend">
      {[...cuts, Number.POSITIVE_INFINITY].map((cut, at) => {
        const low = cuts[at - 1];
        const text =
          low === undefined
            ? words.map.below(figure(cut))
            : Number.isFinite(cut)
              ? words.map.to(figure(low), figure(cut))
              : words.map.above(figure(low));
        return (
          <li key={cut}>
            <i className={`swatch step-${at}`} /> {text}
          </li>
        );
      })}
    </ul>
  );
}

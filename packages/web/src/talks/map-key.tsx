// What the colours of the map mean, what lies under the pointer or where keys are, and each red line: what falls to it alone, and the map without it.

import type { MapAnswer } from '@parley/core/talks';
import { usePart } from '../state/store.js';
import { lineTitle, sideTitle, useTalks } from './context.js';
import { useFigures } from './figures.js';
import { talksPart } from './part.js';
import { useTalksWords } from './words.js';

interface Props {
  readonly map: MapAnswer;
  /** Place of the square under the pointer, or that keys have reached. */
  readonly under: number | undefined;
  readonly onFrame: (frame: 'near' | 'all') => void;
}

export function MapKey({ map, under, onFrame }: Props) {
  const words = useTalksWords();
  const { count } = useFigures();
  const [{ frame, lifted }] = usePart(talksPart);
  const most = Math.max(0, ...map.canSign);
  const crossings = [...new Set(Array.from(map.fewest, (lines) => Math.min(3, lines)))]
    .filter((lines) => lines > 0)
    .sort();
  const swatch = (name: string, text: string) => (
    <li key={name}>
      <svg width="16" height="12" aria-hidden="true">
        <rect className={name} width="16" height="12" />
      </svg>
      {text}
    </li>
  );
  return (
    <div className="map-key">
      <h4>{words.key.title}</h4>
      <ul className="swatches">
        {most > 0
          ? [0, 1, 2, 3]
              .filter((power) => most >= 10 ** power)
              .map((power) => swatch(`sign-${power}`, words.key.sign(count(10 ** power))))
          : null}
        {crossings.map((lines) =>
          swatch(`cross-${lines}`, lines === 3 ? words.key.crossMore : words.key.cross(String(lines))),
        )}
        {lifted === '' || !map.lines.includes(lifted)
          ? null
          : [swatch('opens-0', words.key.opens('1')), swatch('opens-1', words.key.opens('10'))]}
        <li>
          <svg width="16" height="12" aria-hidden="true">
            <rect className="cross-1" x="0" y="4" width="4" height="4" />
            <rect className="cross-1" x="6" y="1" width="10" height="10" />
          </svg>
          {words.key.size(count(Math.min(...map.counts)), count(Math.max(...map.counts)))}
        </li>
        <li>
          <svg width="16" height="12" aria-hidden="true">
            <path className="frontier" d="M0 2H8V10H16" />
          </svg>
          {words.key.frontier}
        </li>
        <li>
          <svg width="16" height="12" aria-hidden="true">
            <path className="limit" d="M0 2H8V10H16" />
          </svg>
          {words.key.limit}
        </li>
      </ul>
      <p className="readout quiet" aria-live="polite">
        {under === undefined ? words.readoutHint : <Readout map={map} at={under} />}
      </p>
      <p className="frames">
        {(['near', 'all'] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="plain"
            aria-pressed={frame === each}
            onClick={() => onFrame(each)}
          >
            {words.frames[each]}
          </button>
        ))}
        {map.outside === 0 ? null : <span className="quiet">{words.outside(count(map.outside))}</span>}
      </p>
      <Lifting map={map} />
    </div>
  );
}

function Readout({ map, at }: { readonly map: MapAnswer; readonly at: number }) {
  const words = useTalksWords();
  const { count, signed } = useFigures();
  const view = useTalks();
  const [x, y] = middleOf(map, at);
  const [first = '', second = ''] = view.answer.sides.map(({ side }) => sideTitle(view.talks, side));
  const [packages, canSign, fewest] = [map.counts[at] ?? 0, map.canSign[at] ?? 0, map.fewest[at] ?? 0];
  const only = map.lines
    .map((line, k) => ({ line, packages: map.alone[k]?.[at] ?? 0 }))
    .filter((each) => each.packages > 0)
    .sort((a, b) => b.packages - a.packages)
    .slice(0, 2);
  return (
    <>
      {/* Whoever sees the map sees where the square lies. */}
      <span className="hidden">{words.readoutAt(first, signed(x), second, signed(y))} </span>
      {words.readout(count(packages), count(canSign))}
      {canSign > 0 ? '' : ` ${words.readoutFewest(String(fewest))}`}
      {only.map(({ line, packages: held }) => ` ${words.readoutOnly(lineTitle(view, line), count(held))}`)}
    </>
  );
}

/** The gains of both sides in the middle of a square. */
function middleOf({ x, y, columns, rows, squares }: MapAnswer, at: number): readonly [number, number] {
  const square = squares[at] ?? 0;
  const middle = ([low, high]: readonly [number, number], step: number, steps: number) =>
    low + ((high - low) * (step + 0.5)) / steps;
  return [middle(x, square % columns, columns), middle(y, Math.floor(square / columns), rows)];
}

/** Each red line with what could be signed if it alone fell; pressed, the map shows where that lies. */
function Lifting({ map }: { readonly map: MapAnswer }) {
  const words = useTalksWords();
  const { count } = useFigures();
  const view = useTalks();
  const { answer } = view;
  const [{ lifted }, set] = usePart(talksPart);
  const lines = answer.lines
    .filter(({ line, without }) => without > answer.signable && map.lines.includes(line))
    .sort((a, b) => b.without - a.without);
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{words.lifting}</h4>
      <ul className="lifting">
        {lines.map(({ line, without }) => (
          <li key={line}>
            <button
              type="button"
              aria-pressed={lifted === line}
              onClick={() => set({ lifted: lifted === line ? '' : line })}
            >
              <span>{lineTitle(view, line)}</span>
              <span className="figure">+{count(without - answer.signable)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

// Points on the signable map and their words: reference marks as flags, what was signed, what is in the editor; no word stands on another.

export interface Point {
  readonly kind: 'mark' | 'actual' | 'chosen';
  readonly at: readonly [number, number];
  readonly label: string;
}

interface Props {
  readonly points: readonly Point[];
  readonly x: (gain: number) => number;
  readonly y: (gain: number) => number;
  /** Left, right, top and bottom of the frame; points outside stand on its edge. */
  readonly box: readonly [number, number, number, number];
}

interface Placed {
  readonly kind: Point['kind'];
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Middle and half the size of a word. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

/** What lies outside stands this far within, with an arrow. */
const EDGE = 9;
/** Marks nearer than this share a flag. */
const NEAR = 17;

export function Points({ points, x, y, box }: Props) {
  const [left, right, top, bottom] = box;
  const placed = points.map(({ kind, at, label }): Placed => {
    const [px, py] = [x(at[0]), y(at[1])];
    const where = px < left ? '←' : px > right ? '→' : py < top ? '↑' : py > bottom ? '↓' : '';
    return {
      kind,
      label: where === '' ? label : `${where} ${label}`,
      x: Math.min(right - EDGE, Math.max(left + EDGE, px)),
      y: Math.min(bottom - EDGE, Math.max(top + EDGE, py)),
    };
  });
  const others = placed.filter(({ kind }) => kind !== 'mark');
  const taken: Spot[] = others.map((point) => ({ x: point.x, y: point.y, wide: 7, high: 7 }));
  const flags = flagsOf(placed).map((flag) => {
    const spot = freeSpot(flag, 9 + 6 * (flag.label.split(' ').length - 1), 8, taken, box);
    taken.push(spot);
    return { flag, spot };
  });
  const words = others.map((point) => {
    const spot = freeSpot(point, widthOf(point.label) / 2, 7, taken, box);
    taken.push(spot);
    return { point, spot };
  });
  return (
    <g className="points">
      {flags.map(({ flag, spot }) => (
        <g key={flag.label} className="mark">
          <line x1={flag.x} x2={spot.x} y1={flag.y} y2={spot.y} />
          <circle cx={flag.x} cy={flag.y} r={2.5} />
          <rect x={spot.x - spot.wide} y={spot.y - 8} width={2 * spot.wide} height={16} rx={8} />
          <text x={spot.x} y={spot.y + 4} textAnchor="middle">
            {flag.label}
          </text>
        </g>
      ))}
      {words.map(({ point, spot }) => (
        <g key={point.kind} className={point.kind}>
          {point.kind === 'actual' ? (
            <path d={`M${point.x} ${point.y - 6}l6 6l-6 6l-6 -6z`} />
          ) : (
            <circle cx={point.x} cy={point.y} r={5} />
          )}
          <text x={spot.x} y={spot.y + 4} textAnchor="middle">
            {point.label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Marks of almost one place as one flag with all their letters. */
function flagsOf(placed: readonly Placed[]): readonly Placed[] {
  const flags: { x: number; y: number; letters: string[] }[] = [];
  for (const point of placed.filter(({ kind }) => kind === 'mark')) {
    const flag = flags.find((it) => Math.hypot(it.x - point.x, it.y - point.y) < NEAR);
    if (flag === undefined) flags.push({ x: point.x, y: point.y, letters: [point.label] });
    else if (!flag.letters.includes(point.label)) flag.letters.push(point.label);
  }
  return flags.map(({ x, y, letters }) => ({ kind: 'mark', x, y, label: letters.join(' ') }));
}

/** Letters of Latin and wide ones of Japanese, in pixels. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2fff ? 12.5 : 7), 6);

/** The first place around a point where a word of some size covers nothing; the first of all where there is none. */
function freeSpot(
  { x, y }: Placed,
  wide: number,
  high: number,
  taken: readonly Spot[],
  [left, right, top, bottom]: Props['box'],
): Spot {
  const near = wide + 11;
  const spots = [
    [x, y - 22],
    [x + near, y],
    [x - near, y],
    [x, y + 22],
    [x + near, y - 16],
    [x - near, y - 16],
    [x + near, y + 16],
    [x - near, y + 16],
    [x, y - 42],
    [x, y + 42],
  ].map(([cx = 0, cy = 0]): Spot => ({ x: cx, y: cy, wide, high }));
  const inside = (it: Spot) =>
    it.x - wide >= left && it.x + wide <= right && it.y - high >= top && it.y + high <= bottom;
  const free = (it: Spot) =>
    taken.every(
      (other) =>
        Math.abs(other.x - it.x) >= other.wide + wide || Math.abs(other.y - it.y) >= other.high + high,
    );
  return (
    spots.find((it) => inside(it) && free(it)) ??
    spots.find(inside) ?? { x: Math.min(right - wide, Math.max(left + wide, x)), y, wide, high }
  );
}

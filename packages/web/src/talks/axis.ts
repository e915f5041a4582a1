// Round numbers along an axis.

/** Round values from `low` to `high`, about as many as asked. */
export function ticks(low: number, high: number, about: number): readonly number[] {
  const raw = (high - low) / Math.max(1, about);
  if (!(raw > 0) || !Number.isFinite(raw)) return [];
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5, 10].find((it) => it * power >= raw) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * step);
}

/** A place from 0 to 1. */
export const within = (value: number, [low, high]: readonly [number, number]): number =>
  (value - low) / (high - low);

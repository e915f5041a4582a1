// Reads values that came from outside, such as a shared link: what does not fit becomes the fallback, never an error.

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none when it is something else. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function text<T extends string | null>(
  value: unknown,
  fallback: T,
  shape = /^.{0,400}$/s,
): string | T {
  return typeof value === 'string' && shape.test(value) ? value : fallback;
}

export function choice<T extends string>(value: unknown, choices: readonly T[], fallback: T): T {
  return choices.find((it) => it === value) ?? fallback;
}

export function number(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

export function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

export function texts(value: unknown, shape?: RegExp): readonly string[] {
  return Array.isArray(value) ? value.filter((it): it is string => text(it, null, shape) !== null) : [];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An existing calendar day such as `2025-04-16`. */
export function day(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !DAY.test(value)) return fallback;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value ? value : fallback;
}

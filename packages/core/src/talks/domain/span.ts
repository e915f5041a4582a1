// A number that is not known exactly: from, most likely, to. A number that is known is the same thrice.

/** Least, most likely (left out: all are equally likely) and most; `low` equals `high` where the number is known. */
export interface Span {
  readonly low: number;
  readonly mode: number | undefined;
  readonly high: number;
}

/** What a file writes: a number, or a map of numbers, each as text. */
export type WrittenSpan =
  | string
  | { readonly low: string; readonly mode?: string | undefined; readonly high: string };

export function spanOf(written: WrittenSpan): Span {
  if (typeof written === 'string') return sure(Number(written));
  return {
    low: Number(written.low),
    mode: written.mode === undefined ? undefined : Number(written.mode),
    high: Number(written.high),
  };
}

export const sure = (value: number): Span => ({ low: value, mode: value, high: value });

/** The value that stands for a range where one number is asked: the most likely one, else the middle. */
export const centreOf = ({ low, mode, high }: Span): number => mode ?? (low + high) / 2;

export const isSure = ({ low, high }: Span): boolean => low === high;

/** What is wrong with a range that does not rise; `undefined` where nothing is. */
export function faultOf({ low, mode, high }: Span): string | undefined {
  if (low > high) return `low ${low} is above high ${high}; write the smaller number as low`;
  if (mode !== undefined && (mode < low || mode > high))
    return `mode ${mode} is outside ${low} to ${high}; write a number between them, or leave it out`;
  return undefined;
}

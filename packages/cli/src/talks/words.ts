// Words and figures that the answers of `parley talks` share.

import type { Options } from '@parley/core/talks';

/** `+1.50`, `-12.3`, `0`: three figures and a sign. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size < 0.0005) return '0';
  const text =
    size >= 100
      ? size.toFixed(0)
      : size >= 10
        ? size.toFixed(1)
        : size >= 1
          ? size.toFixed(2)
          : size.toFixed(3);
  return `${value < 0 ? '-' : '+'}${text}`;
}

/** The same without a sign for what is above zero. */
export const amount = (value: number): string => figure(value).replace(/^\+/, '');

export const count = (packages: number): string => packages.toLocaleString('en-US');

export const share = (part: number): string => `${(100 * part).toFixed(part > 0 && part < 0.095 ? 1 : 0)} %`;

/** `[source: a, b]` or `[assumed]`: what a statement rests on. */
export function ground({
  evidence,
  assumed,
}: {
  readonly evidence: readonly string[];
  readonly assumed: boolean;
}): string {
  return assumed ? '[assumed]' : evidence.length === 0 ? '' : `[${evidence.join(', ')}]`;
}

/** `toll=10, water=some`; of what stays as today only `else as today`. */
export function packageText(options: Options, today?: Options): string {
  const moved = Object.entries(options).filter(([issue, option]) => today?.[issue] !== option);
  const text = moved.map(([issue, option]) => `${issue}=${option}`).join(', ');
  const rest = Object.keys(options).length - moved.length;
  if (text === '') return 'as today';
  return rest === 0 || today === undefined ? text : `${text}; else as today`;
}

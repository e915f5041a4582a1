// Plain words on a terminal: 80 columns, colour only where somebody looks, figures aligned to the right.

import { wrapWords } from './words.js';

export const WIDTH = 80;

export interface Terminal {
  readonly write: (text: string) => void;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
}

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A terminal on a stream. Colour is off when piped, with NO_COLOR set (no-color.org) or with TERM=dumb. */
export function openTerminal(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const coloured =
    stream.isTTY === true && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb';
  const paint = (open: number, close: number) => (text: string) =>
    coloured ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return {
    write: (text) => void stream.write(text),
    bold: paint(1, 22),
    dim: paint(2, 22),
    accent: paint(36, 39),
  };
}

/** An answer as `--json` gives it. */
export function writeJson(terminal: Terminal, answer: unknown): void {
  terminal.write(`${JSON.stringify(answer, null, 2)}\n`);
}

/** US cents as `$1,450.00`; nothing computed stays words. */
export function dollars(cents: number | null): string {
  if (cents === null) return 'not known';
  const sign = cents < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(cents) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** Parts per million as `145%`, at most two decimals. */
export function percent(ppm: number): string {
  return `${(ppm / 10_000).toFixed(2).replace(/\.?0+$/, '')}%`;
}

/** Left and right text on one line of the full width; the right side keeps its place even when the left is long. */
export function spread(left: string, right: string, width = WIDTH): string {
  return `${left}${' '.repeat(Math.max(1, width - left.length - right.length))}${right}`;
}

/** Words wrapped to the width behind an indent. */
export function paragraph(text: string, indent = 0, width = WIDTH): string {
  const margin = ' '.repeat(indent);
  return wrapWords(text, width - indent)
    .map((line) => `${margin}${line}\n`)
    .join('');
}

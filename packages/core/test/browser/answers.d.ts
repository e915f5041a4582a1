// Types of answers.js.

export const FILES: Readonly<Record<string, readonly string[]>>;

export function answers(
  models: Readonly<Record<'math' | 'world' | 'regions' | 'sectors' | 'nafta', unknown>>,
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Readonly<Record<string, readonly number[]>>;

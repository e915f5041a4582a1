// What a measure charges: the closed set of duties an act can state, and how each is written.

/** Rates are whole parts per million: 24 % is 240,000. */
export type Ppm = number;

export type DutyPart =
  | { readonly kind: 'ad valorem'; readonly ppm: Ppm }
  /** Money in millionths of a US dollar for one unit. */
  | { readonly kind: 'specific'; readonly microUsd: number; readonly unit: string };

export type Duty =
  /** On top of column 1; `atLeast` is a floor for column 1 and this duty together, on the whole value. */
  | { readonly kind: 'plus'; readonly parts: readonly DutyPart[]; readonly atLeast?: Ppm }
  /** Column 1 and this duty together come to at most... and never less than column 1. */
  | { readonly kind: 'up to'; readonly ppm: Ppm }
  | { readonly kind: 'instead of column 1'; readonly ppm: Ppm }
  | { readonly kind: 'free' };

/** What a duty is charged on. */
export type Base =
  | 'value'
  | 'steel content'
  | 'aluminum content'
  | 'copper content'
  | 'value without us content'
  | 'foreign work';

export const BASES: readonly Base[] = [
  'value',
  'steel content',
  'aluminum content',
  'copper content',
  'value without us content',
  'foreign work',
];

export const DUTY_FORMS =
  '`+ 24%`, `up to 15%`, `+ 25%, at least 15%`, `+ 0.50 USD/kg`, `+ 5% + 0.50 USD/kg`, `instead of column 1: 35%` or `free`';

const PERCENT = /^(\d+(?:\.\d{1,4})?)\s*%$/;
const SPECIFIC = /^(\d+(?:\.\d{1,6})?)\s+USD\/(\S.*)$/;

/** `7.5%` -> 75,000; exact, without floating point; undefined when it is not a percentage. */
export function parsePercent(text: string): Ppm | undefined {
  const match = PERCENT.exec(text.trim());
  return match?.[1] === undefined ? undefined : scaled(match[1], 4);
}

/** 75,000 -> `7.5%`. */
export function formatPercent(ppm: Ppm): string {
  return `${decimal(ppm, 4)}%`;
}

/** Reads one of the forms in `DUTY_FORMS`; undefined for anything else. */
export function parseDuty(text: string): Duty | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === 'free') return { kind: 'free' };
  const cap = /^up to (.+)$/.exec(trimmed);
  if (cap?.[1] !== undefined) {
    const ppm = parsePercent(cap[1]);
    return ppm === undefined ? undefined : { kind: 'up to', ppm };
  }
  const instead = /^instead of column 1: (.+)$/.exec(trimmed);
  if (instead?.[1] !== undefined) {
    const ppm = parsePercent(instead[1]);
    return ppm === undefined ? undefined : { kind: 'instead of column 1', ppm };
  }
  const plus = /^\+ ?(.+?)(?:, at least (.+))?$/.exec(trimmed);
  if (plus?.[1] === undefined) return undefined;
  const parts: DutyPart[] = [];
  for (const term of plus[1].split(' + ')) {
    const part = parsePart(term);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  if (plus[2] === undefined) return { kind: 'plus', parts };
  const atLeast = parsePercent(plus[2]);
  return atLeast === undefined ? undefined : { kind: 'plus', parts, atLeast };
}

/** The duty as it is written in the law files. */
export function formatDuty(duty: Duty): string {
  switch (duty.kind) {
    case 'free':
      return 'free';
    case 'up to':
      return `up to ${formatPercent(duty.ppm)}`;
    case 'instead of column 1':
      return `instead of column 1: ${formatPercent(duty.ppm)}`;
    case 'plus': {
      const sum = duty.parts.map((part) => `+ ${formatPart(part)}`).join(' ');
      return duty.atLeast === undefined ? sum : `${sum}, at least ${formatPercent(duty.atLeast)}`;
    }
  }
}

function parsePart(term: string): DutyPart | undefined {
  const ppm = parsePercent(term);
  if (ppm !== undefined) return { kind: 'ad valorem', ppm };
  const specific = SPECIFIC.exec(term);
  if (specific?.[1] === undefined || specific[2] === undefined) return undefined;
  return { kind: 'specific', microUsd: scaled(specific[1], 6), unit: specific[2] };
}

function formatPart(part: DutyPart): string {
  return part.kind === 'ad valorem'
    ? formatPercent(part.ppm)
    : `${decimal(part.microUsd, 6)} USD/${part.unit}`;
}

function scaled(text: string, places: number): number {
  const [whole = '0', fraction = ''] = text.split('.');
  return Number(whole + fraction.padEnd(places, '0'));
}

function decimal(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

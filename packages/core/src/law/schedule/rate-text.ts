// How a rate is written back in the schedule's own words, and what must be known about a good before it can be computed.

import type { AdValorem, Rate, RatePart, Specific } from './rate.js';
import type { Unit } from './unit.js';

/** A fact about the entry that a rate asks for. */
export type RateNeed =
  /** How much there is: the quantity in `unit`, of `of` when the article itself is not what counts. */
  | { readonly kind: 'quantity'; readonly unit: Unit; readonly of?: string }
  /** How much of the value belongs to a part or content: `the battery`, `the value of the lead content`. */
  | { readonly kind: 'value'; readonly of: string }
  /** A question in words; its answer is the rate. */
  | { readonly kind: 'reading'; readonly question: string };

/** The rate as the schedule would print it: `5.3%`, `1.5¢/kg + 3.2%`, `Free`. Parsing it again gives the same rate. */
export function formatRate(rate: Rate): string {
  switch (rate.kind) {
    case 'none':
      return '';
    case 'free':
      return 'Free';
    case 'adValorem':
    case 'specific':
      return formatPart(rate);
    case 'compound':
      return rate.parts.map(formatPart).join(' + ');
    case 'applicable':
      return ['The duty provided in the applicable subheading', ...rate.plus.map(formatPart)].join(' + ');
    case 'prose':
      return rate.text;
  }
}

/** Everything the rate needs besides the value of the article, in the order the rate names it; nothing for a plain percentage. */
export function needsOf(rate: Rate): readonly RateNeed[] {
  switch (rate.kind) {
    case 'none':
    case 'free':
      return [];
    case 'adValorem':
    case 'specific':
      return needsOfPart(rate);
    case 'compound':
      return rate.parts.flatMap(needsOfPart);
    case 'applicable':
      return rate.plus.flatMap(needsOfPart);
    case 'prose':
      return [{ kind: 'reading', question: rate.question }];
  }
}

function needsOfPart(part: RatePart): readonly RateNeed[] {
  if (part.kind === 'adValorem') return part.on === undefined ? [] : [{ kind: 'value', of: part.on }];
  return [{ kind: 'quantity', unit: part.per, ...(part.of === undefined ? {} : { of: part.of }) }];
}

function formatPart(part: RatePart): string {
  return part.kind === 'adValorem' ? formatAdValorem(part) : formatSpecific(part);
}

function formatAdValorem(part: AdValorem): string {
  const percent = part.thirds === undefined ? decimal(part.ppm, 4) : '33 1/3';
  return part.on === undefined ? `${percent}%` : `${percent}% on ${part.on}`;
}

function formatSpecific(part: Specific): string {
  const cents = part.microUsd < 1_000_000;
  const amount = cents ? `${decimal(part.microUsd, 4)}¢` : `$${decimal(part.microUsd, 6)}`;
  if (part.of === undefined)
    return part.per === 'No.' ? `${amount} each` : `${amount}/${PER[part.per] ?? part.per}`;
  const link = /^(?:including|over) /.test(part.of) ? ', ' : ' on ';
  return `${amount}/${PER[part.per] ?? part.per}${link}${part.of}`;
}

/** Units that a rate spells otherwise than the unit column does. */
const PER: Partial<Record<Unit, string>> = {
  'kg clean': 'clean kg',
  'gross line': 'line/gross',
  thousand: '1000',
  'doz. pr.': 'doz. prs.',
  hundred: 'hundreds',
  dose: 'doses',
};

function decimal(value: number, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = digits.slice(0, -places);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

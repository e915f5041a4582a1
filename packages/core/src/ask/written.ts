// What a person typed, read into values; what cannot be read is refused with what was expected and what to write instead.

import {
  type Code,
  endOfDay,
  formatDay,
  type Instant,
  type Law,
  type Ppm,
  parseCode,
  parseInstant,
  parsePercent,
} from '../law/index.js';
import { AskError, refuse } from './error.js';

/** A tariff line of eight or ten digits, as digits. */
export function readCode(text: string): Code {
  return (
    parseCode(text) ??
    refuse(
      'good',
      text,
      'expected 8 or 10 digits such as 8703.23.01 or 9503.00.00.13; search with words: parley find "coin bank"',
      'good',
    )
  );
}

/** A country by its ISO code, in any case; names are answered with the code to write. */
export function readCountry(field: string, text: string, law: Law): string {
  const code = text.toUpperCase();
  if (law.library.countries.has(code)) return code;
  const named = [...law.library.countries].find(([, name]) => name.toLowerCase() === text.toLowerCase());
  const hint =
    code === 'UK'
      ? 'the United Kingdom is GB'
      : code === 'EU'
        ? 'goods are made in a member state, such as DE or FR'
        : named === undefined
          ? 'for example JP or CN'
          : `${named[1]} is ${named[0]}`;
  return refuse(field, text, `expected a two-letter ISO 3166 country code: ${hint}`);
}

/** An entry date or time; a bare date is 12:01 a.m. Eastern. */
export function readTime(field: string, text: string): Instant {
  return (
    parseInstant(text) ??
    refuse(
      field,
      text,
      'expected a date such as 2025-04-16 (12:01 a.m. Eastern) or a time such as 2025-04-16T09:00-04:00',
    )
  );
}

/** An entry date or time since the law is written down. */
export function readEntered(field: string, text: string, law: Law): Instant {
  const entered = readTime(field, text);
  if (formatDay(entered) < law.library.lawKnownFrom)
    throw new AskError(
      field,
      `the law is written down from ${law.library.lawKnownFrom} on; ${text} is earlier`,
    );
  return entered;
}

/** The second clock: a date means everything known by the end of that day. */
export function readKnownOn(field: string, text: string, place?: string): Instant {
  return (
    endOfDay(text) ?? parseInstant(text) ?? refuse(field, text, 'expected a date such as 2026-03-01', place)
  );
}

/** A percentage from 0 to 100, with or without its sign. */
export function readShare(field: string, text: string): Ppm {
  const ppm = parsePercent(/%$/.test(text) ? text : `${text}%`);
  if (ppm === undefined || ppm > 1_000_000)
    refuse(field, text, 'expected a percentage from 0% to 100% such as 30%');
  return ppm;
}

// A digest of everything that a table of rates is made from, so that a stale one is caught.

import { formatDay, type Instant, type Law, linesAt } from '../../law/index.js';
import { canonicalJson, type Sha256 } from '../domain/index.js';

/** Hexadecimal digits kept: 64 bits tell a change from none. */
const DIGITS = 16;

export interface RateInputs {
  readonly law: Law;
  readonly on: Instant;
  readonly importer: string;
  readonly partner: string;
  /** Options of each issue with the texts of their acts. */
  readonly issues: readonly {
    readonly issue: string;
    readonly options: readonly { readonly option: string; readonly acts: readonly string[] }[];
  }[];
  /** Texts of the weights and concordances, in a fixed order. */
  readonly data: readonly string[];
}

/**
 * The digest: acts of the options, acts of the law that could be known by the day, goods lists, the printed rates of the day's lines, and the
 * data. Acts of later days do not enter, so that the law may grow without making the table stale.
 */
export function inputsDigest(
  { law, on, importer, partner, issues, data }: RateInputs,
  sha256: Sha256,
): string {
  const known = law.instruments
    .filter((act) => act.known <= on)
    .map(({ id, provisions }) => ({ id, provisions }));
  const lists = [...law.library.lists.values()].map(({ name, rows }) => [name, [...rows]]);
  const lines = [...linesAt(law.schedule, formatDay(on))].map(
    ({ code, printedRates: { general, special, other } }) => `${code} ${general}|${special}|${other}`,
  );
  const asked = canonicalJson({ day: formatDay(on), importer, partner, issues });
  const parts = [asked, plainJson(known), plainJson(lists), lines.join('\n'), ...data];
  return sha256(parts.map(sha256).join(' ')).slice(0, DIGITS);
}

/** JSON in which sets and maps are lists. */
function plainJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );
}

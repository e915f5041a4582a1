// A digest of everything that a table of rates is made from, so that a stale one is caught.

import { formatDay, type Instant, type Law, linesAt, parseInstant } from '../../law/index.js';
import { canonicalJson, type Sha256, type Talks } from '../domain/index.js';
import { RateTableError } from './rates.js';

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
 * What the table of a folder is made from: the whole folder and not what of it was public on a day, since one table serves all days.
 * `texts` are the files of the folder by path; `data` the texts of weights and concordances. Throws `RateTableError` where no option is law.
 */
export function rateInputsOf(
  { law: asked, sides, issues }: Talks,
  texts: ReadonlyMap<string, string>,
  law: Law,
  data: readonly string[],
): RateInputs {
  const on = parseInstant(asked?.on ?? '');
  const importer = sides.find(({ side }) => side === asked?.importer);
  const partner = sides.find(({ side }) => side !== asked?.importer);
  if (on === undefined || importer === undefined || partner === undefined)
    throw new RateTableError('this folder changes no law, so there is nothing to tabulate');
  const legal = issues.filter(
    ({ kind, options }) => kind === 'tariff' && options.some((option) => option.law.length > 0),
  );
  return {
    ...{ law, on, data, importer: importer.economy, partner: partner.country },
    issues: legal.map(({ issue, options }) => ({
      issue,
      options: options.map(({ option, law: acts }) => ({
        option,
        acts: acts.map((act) => texts.get(`options/${act}.yaml`) ?? ''),
      })),
    })),
  };
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

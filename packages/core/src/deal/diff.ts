// The diff of law a deal makes: which lines of which partners pay something else, how much trade that is, and what is promised.

import { readingsOf, sweep } from '../duty/index.js';
import { averageRates, importsFrom, type LawState, lineFor, type TradeWeights } from '../economy/index.js';
import {
  formatDay,
  type Instant,
  type Instrument,
  includesOrigin,
  type Law,
  type Line,
  linesAt,
  NO_END,
  type Ppm,
  type PromiseMade,
  SINCE_ALWAYS,
} from '../law/index.js';

/** A line of a partner whose duty the deal changes. */
export interface ChangedCell {
  readonly line: Line;
  readonly origin: string;
  readonly before: Ppm;
  readonly after: Ppm;
}

/**
 * What a deal does to one partner. Money in US dollars of a year's imports; rates as fractions of the value that could be priced, averaged
 * as the economy lens does: preferences for the share of trade that claimed them, metal by the content of the industry.
 */
export interface PartnerDiff {
  readonly origin: string;
  readonly name: string;
  /** Ten-digit lines that pay something else. */
  readonly lines: number;
  /** Imports from the partner, and of them in lines that change; null where the statistics do not have the partner. */
  readonly imports: number | null;
  readonly changed: number | null;
  readonly before: number | null;
  readonly after: number | null;
}

export interface DealDiff {
  readonly on: Instant;
  readonly cells: readonly ChangedCell[];
  /** Partners that change, those with most imports first. */
  readonly partners: readonly PartnerDiff[];
  readonly promises: readonly PromiseMade[];
}

/** A deal that cannot be compared with the law: it changes nothing, or says nothing of when. */
export class DealError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DealError';
  }
}

/** The first day on which something of the deal runs; undefined when it has no dated provision. */
export function firstDayOf(deal: Instrument): Instant | undefined {
  const starts = deal.provisions
    .filter(({ verb, from }) => verb !== 'promise' && from !== SINCE_ALWAYS)
    .map(({ from }) => from);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/**
 * Compares the law with and without a deal for entries of one minute, as assessed then, nothing claimed. `amended` is `law` with the
 * deal appended. Throws a `DealError` when no line of any partner pays anything else and nothing is promised.
 */
export function diffOf(
  law: Law,
  amended: Law,
  deal: Instrument,
  on: Instant,
  weights: TradeWeights,
): DealDiff {
  const partnersTouched = touchedBy(law, deal);
  const origins = partnersTouched.map(({ origin }) => origin);
  const goods = [...linesAt(law.schedule, formatDay(on))];
  // The deal is read as if signed and collected: what is compared is its content, not its chances.
  const signed = { clock: 'known', by: NO_END } as const;
  const reading = (entry: Parameters<typeof readingsOf>[0]) => {
    const { assessed } = readingsOf(entry, on);
    return { ...assessed, except: { acts: new Set([deal.id]), reading: signed } };
  };
  const content = (line: Line) => weights.content?.(line.code) ?? {};
  const before = sweep(law, on, origins, reading, { goods, content });
  const after = sweep(amended, on, origins, reading, { goods, content });
  const cells: ChangedCell[] = [];
  for (const [row, line] of goods.entries()) {
    for (const [column, origin] of origins.entries()) {
      const at = row * origins.length + column;
      const [was, now] = [before.ppm[at] ?? 0, after.ppm[at] ?? 0];
      if (was !== now) cells.push({ line, origin, before: was, after: now });
    }
  }
  const promises = deal.provisions.filter(
    (provision): provision is PromiseMade => provision.verb === 'promise',
  );
  if (cells.length === 0 && promises.length === 0) {
    throw new DealError(
      `${deal.id} changes nothing for entries of ${formatDay(on)}: every line pays what it pays without it, and nothing is promised`,
    );
  }
  const trade = tradeOf(law, amended, deal, on, weights, partnersTouched);
  const changed = new Map(origins.map((origin) => [origin, [] as ChangedCell[]]));
  for (const cell of cells) changed.get(cell.origin)?.push(cell);
  const partners = partnersTouched
    .map(({ origin, name, statistics }) => {
      const own = changed.get(origin) ?? [];
      const weighed = trade(statistics, new Set(own.map(({ line }) => line.code)));
      return { origin, name, lines: own.length, ...weighed };
    })
    .filter(({ lines }) => lines > 0)
    .sort((a, b) => (b.imports ?? 0) - (a.imports ?? 0) || (a.name < b.name ? -1 : 1));
  return { on, cells, partners, promises };
}

interface Partner {
  readonly origin: string;
  readonly name: string;
  /** What the statistics of imports call it. */
  readonly statistics: string;
}

/** Partners that some provision of the deal speaks of; the European Union is one where all its members are meant, as in the statistics. */
function touchedBy(law: Law, deal: Instrument): readonly Partner[] {
  const speaking = deal.provisions.filter(({ verb }) => verb !== 'promise');
  const touched = [...law.library.countries].filter(
    ([origin]) =>
      origin !== 'US' &&
      origin !== 'PR' &&
      speaking.some((provision) => includesOrigin(provision.of, origin)),
  );
  const union = law.library.groups.get('EU');
  const members = union?.members ?? [];
  const whole =
    members.length > 0 && members.every((member) => touched.some(([origin]) => origin === member));
  const alone = touched
    .filter(([origin]) => !whole || !members.includes(origin))
    .map(([origin, name]): Partner => ({ origin, name, statistics: origin }));
  const [first] = members;
  return whole && first !== undefined
    ? [...alone, { origin: first, name: 'European Union', statistics: 'EU' }]
    : alone;
}

type Weighed = Pick<PartnerDiff, 'imports' | 'changed' | 'before' | 'after'>;

const UNKNOWN: Weighed = { imports: null, changed: null, before: null, after: null };

/** The trade of each partner and its average duty without the deal and with it, all partners in one reckoning. */
function tradeOf(
  law: Law,
  amended: Law,
  deal: Instrument,
  on: Instant,
  weights: TradeWeights,
  partners: readonly Partner[],
): (statistics: string, changedCodes: ReadonlySet<string>) => Weighed {
  const known = partners.filter(({ statistics }) => weights.imports.countries.includes(statistics));
  const imports = importsFrom(
    weights.imports,
    known.map(({ statistics }) => statistics),
  );
  const signed = new Set([deal.id]);
  const states: readonly LawState[] = [
    { on, signed },
    { law: amended, on, signed },
  ];
  const sums = new Map(
    imports.countries.map((country) => [country, { total: 0, covered: 0, before: 0, after: 0 }]),
  );
  for (const { partner, value, covered, rates } of averageRates(law, { ...weights, imports }, states)) {
    const sum = sums.get(partner);
    if (sum === undefined) continue;
    sum.total += value;
    sum.covered += covered;
    sum.before += covered * (rates[0] ?? 0);
    sum.after += covered * (rates[1] ?? 0);
  }
  // A number of the statistics that has gone since counts with the line that took its place.
  const day = formatDay(on);
  const lines = imports.codes.map((code) => lineFor(law, code, day)?.code ?? '');
  return (statistics, changedCodes) => {
    const sum = sums.get(statistics);
    if (sum === undefined || sum.covered === 0) return UNKNOWN;
    const column = imports.countries.indexOf(statistics);
    const changed = lines.reduce(
      (dollars, code, row) =>
        changedCodes.has(code)
          ? dollars + (imports.value[row * imports.countries.length + column] ?? 0)
          : dollars,
      0,
    );
    const { total, covered, before, after } = sum;
    return { imports: total, changed, before: before / covered, after: after / covered };
  };
}

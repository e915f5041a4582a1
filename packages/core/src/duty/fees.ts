// User fees at entry: merchandise processing by fiscal year, harbor maintenance for ocean cargo. They are not duties.

import type { Law, Line, Reading } from '../law/index.js';
import { isOpen, scheduleDuty } from './column1.js';
import type { Entry } from './entry.js';
import { adValoremCents, evenDollars } from './money.js';

/** A fee in US cents, with the reason for its amount. */
export interface Fee {
  readonly fee: 'merchandise processing fee' | 'harbor maintenance fee';
  readonly amount: number;
  readonly cite: string;
  readonly because: string;
}

/** The fees on one entry as law known under a reading. */
export function feesOn(law: Law, line: Line, entry: Entry, reading: Reading): readonly Fee[] {
  const dollars = evenDollars(entry.value);
  const fees: Fee[] = [];
  const year = law.library.fees.processing.find((fee) => fee.from <= entry.entered && entry.entered < fee.to);
  if (year !== undefined) {
    const free = freeOfProcessing(law, line, entry, dollars, reading);
    const adValorem = adValoremCents(dollars, year.ppm);
    const [amount, because] =
      free !== undefined
        ? [0, `free: ${free}`]
        : entry.informal
          ? [year.informal, 'informal entry, automated']
          : adValorem < year.least
            ? [year.least, 'minimum of a formal entry']
            : adValorem > year.most
              ? [year.most, 'maximum of a formal entry']
              : [adValorem, '0.3464% of the value'];
    fees.push({ fee: 'merchandise processing fee', amount, cite: year.cite, because });
  }
  if (entry.mode === 'ocean') {
    const { ppm, cite } = law.library.fees.harbor;
    fees.push({
      fee: 'harbor maintenance fee',
      amount: adValoremCents(dollars, ppm),
      cite,
      because: 'ocean cargo',
    });
  }
  return fees;
}

/** Why an entry owes no merchandise processing fee, if it owes none (19 CFR 24.23(c)). */
function freeOfProcessing(
  law: Law,
  line: Line,
  entry: Entry,
  dollars: number,
  reading: Reading,
): string | undefined {
  const { exempt } = law.library.fees;
  if (entry.under !== undefined && !/^9802\.00\.[68]0/.test(entry.under)) return `chapter 98, ${exempt.cite}`;
  if (exempt.origins.has(entry.origin))
    return `product of an insular possession or Caribbean Basin country, ${exempt.cite}`;
  const used = scheduleDuty(law, line, entry, dollars, reading).programme;
  if (used?.freeOfProcessingFee === true) return `originating goods, ${used.title}`;
  // A good free in column 1 general has no special rate to claim; the exemption from the fee may be claimed all the same.
  for (const symbol of entry.claims) {
    const programme = law.library.programmes.get(symbol);
    if (programme?.freeOfProcessingFee === true && isOpen(programme, entry, reading))
      return `originating goods, ${programme.title}`;
  }
  return undefined;
}

// One good from every origin: many prices without their traces.

import type { Instant, Law } from '../law/index.js';
import type { Entry } from './entry.js';
import { type DutyTotal, dutyUnder, readingsOf } from './price.js';

export interface OriginDuty {
  readonly origin: string;
  readonly name: string;
  readonly assessed: DutyTotal;
  readonly owed: DutyTotal;
}

/** The entry as if made in every country, the highest assessed duty first, then by name. */
export function dutiesByOrigin(law: Law, entry: Entry, asKnownOn: Instant): readonly OriginDuty[] {
  const duties: OriginDuty[] = [];
  for (const [origin, name] of law.library.countries) {
    if (origin === 'US' || origin === 'PR') continue;
    const made = { ...entry, origin };
    const readings = readingsOf(made, asKnownOn);
    duties.push({
      origin,
      name,
      assessed: dutyUnder(law, made, readings.assessed),
      owed: dutyUnder(law, made, readings.owed),
    });
  }
  return duties.sort(
    (a, b) => b.assessed.ppm - a.assessed.ppm || b.owed.ppm - a.owed.ppm || (a.name < b.name ? -1 : 1),
  );
}

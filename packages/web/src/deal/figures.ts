// Figures of a weighed deal that stand beside the law: sums over its partners.

import type { DealAnswer } from '../worker/economy-questions.js';

export type Diff = DealAnswer[number];

export interface Sums {
  /** Imports of 2024 from the partners, and of them in lines that change, in US dollars. */
  readonly imports: number;
  readonly changed: number;
  /** Average duties as fractions; null where no partner is in the statistics. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Sums over partners; averages weighted by their imports. */
export function sumsOf({ partners }: Diff): Sums {
  let [imports, changed, before, after, weight] = [0, 0, 0, 0, 0];
  for (const partner of partners) {
    imports += partner.imports ?? 0;
    changed += partner.changed ?? 0;
    if (partner.imports === null || partner.before === null || partner.after === null) continue;
    weight += partner.imports;
    before += partner.imports * partner.before;
    after += partner.imports * partner.after;
  }
  return {
    imports,
    changed,
    before: weight === 0 ? null : before / weight,
    after: weight === 0 ? null : after / weight,
  };
}

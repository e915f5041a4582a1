// What holds for the law as a whole: acts in any order fold into the same law, and acts appended leave the given law alone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, price } from '../../src/duty/index.js';
import {
  amend,
  endOfDay,
  fold,
  formatDay,
  formatDuty,
  type Instant,
  includesGood,
  includesOrigin,
  type Law,
  lineAt,
  NO_END,
  prefixesOf,
  type RateRule,
  readInstrument,
} from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';
import { ORIGINS, plainEntries, sampleGoods, statedEntries } from './samples.js';

const { law } = lawOfRepository();
const goods = sampleGoods(law);
const plain = plainEntries(law, goods);
const stated = statedEntries(law, goods);

const refold = (acts: Law['instruments']) => fold(acts, law.library, law.schedule);
const isLive = ({ good, entered }: Entry) => lineAt(law.schedule, good, formatDay(entered)) !== undefined;
const some = (entries: fc.Arbitrary<Entry>, count: number) =>
  fc
    .sample(entries, { numRuns: 2 * count, seed: 2025 })
    .filter(isLive)
    .slice(0, count);

describe('folding', () => {
  it('gives the same law in whatever order the acts come', () => {
    const entries = some(stated, 20);
    const answers = entries.map((entry) => price(law, entry, NO_END));
    const shuffled = fc.shuffledSubarray([...law.instruments], { minLength: law.instruments.length });
    const property = fc.property(shuffled, (acts) => {
      const { law: other, problems } = refold(acts);
      expect(problems).toEqual([]);
      expect(other.provisions.map(({ id }) => id)).toEqual(law.provisions.map(({ id }) => id));
      expect([...other.changesTo].map(([id, changes]) => [id, changes.map((change) => change.id)])).toEqual(
        [...law.changesTo].map(([id, changes]) => [id, changes.map((change) => change.id)]),
      );
      expect(entries.map((entry) => price(other, entry, NO_END))).toEqual(answers);
    });
    fc.assert(property, { numRuns: 8 });
  });
});

describe('the second clock', () => {
  const days = ['2025-03-15', '2025-05-01', '2025-08-15', '2025-11-20', '2026-02-21', '2026-06-15'];
  const before = new Map(
    days.map((day): [Instant, Law] => {
      const by = endOfDay(day) ?? 0;
      const acts = law.instruments
        .filter((act) => act.known <= by || act.provisions.some((provision) => provision.known <= by))
        .map((act) => ({ ...act, provisions: act.provisions.filter((provision) => provision.known <= by) }));
      return [by, refold(acts).law];
    }),
  );

  it('knows nothing of later acts: without them, what is owed as known on a day is the same', () => {
    const property = fc.property(fc.oneof(plain, stated), fc.constantFrom(...before), (entry, [by, then]) => {
      fc.pre(isLive(entry));
      // The question behind a fact comes from the act that asks it, which may be a later one.
      expect(price(then, entry, by).owed).toEqual(price(law, entry, by).owed);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

describe('an interval', () => {
  const key = ({ measure, instrument, cite, heading, duty }: RateRule) =>
    JSON.stringify([measure, instrument, cite, heading ?? null, duty]);
  const rates = law.measures.flatMap((measure) => measure.rates);
  const count = new Map<string, number>();
  for (const rate of rates) count.set(key(rate), (count.get(key(rate)) ?? 0) + 1);
  /** Provisions whose line cannot be mistaken for that of another. */
  const told = rates.filter((rate) => count.get(key(rate)) === 1 && Number.isFinite(rate.from));

  /** An entry the provision speaks of at a moment, nothing stated; undefined when no sampled good or origin will do. */
  function entryUnder(rate: RateRule, entered: Instant): Entry | undefined {
    const codes =
      rate.goods.kind === 'all' ? goods : rate.goods.in.flatMap((list) => [...list.rows.keys()]).slice(0, 40);
    const origin = ORIGINS.find((country) => includesOrigin(rate.of, country));
    for (const code of codes) {
      const good = code.length >= 8 ? code : goods.find((it) => it.startsWith(code));
      if (origin === undefined || good === undefined || /^9[89]/.test(good)) continue;
      if (!includesGood(rate.goods, prefixesOf(good), entered, NO_END)) continue;
      const entry = {
        good,
        origin,
        entered,
        value: 1_000_000,
        quantities: [],
        claims: [],
        content: {},
        weight: {},
        facts: {},
        informal: false,
      };
      if (isLive(entry)) return entry;
    }
    return undefined;
  }

  const hasLine = (rate: RateRule, entered: Instant): boolean => {
    const entry = entryUnder(rate, entered);
    if (entry === undefined) return false;
    const { assessed, owed } = price(law, entry, NO_END);
    return [...assessed.lines, ...owed.lines].some(
      (line) =>
        line.instrument === rate.instrument &&
        line.measure === rate.measure &&
        line.cite === rate.cite &&
        line.heading === (rate.heading ?? null) &&
        line.rate === formatDuty(rate.duty),
    );
  };

  it('has lines of its provision inside, for many provisions of the law', () => {
    const charging = told
      .slice(0, 150)
      .filter((rate) => hasLine(rate, rate.from) || hasLine(rate, Math.min(rate.from + 40_000, rate.to - 1)));
    expect(charging.length).toBeGreaterThan(30);
  });

  it('has no line of its provision outside, a minute before it or at its end', () => {
    const property = fc.property(fc.constantFrom(...told), (rate) => {
      expect(hasLine(rate, rate.from - 1), `${rate.id} before`).toBe(false);
      const extended = law.changesTo.get(rate.id)?.some(({ verb }) => verb === 'extend') === true;
      if (Number.isFinite(rate.to) && !extended)
        expect(hasLine(rate, rate.to), `${rate.id} after`).toBe(false);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('a deal', () => {
  const file = {
    path: 'deals/a-ceiling.yaml',
    text: `instrument: us/a-ceiling
title: A ceiling for everybody
made: 2026-10-01
cite: not signed
under: section 122
status: proposed
provisions:
  - id: ceiling
    cite: art. 1
    from: 2025-02-01
    impose: us/122
    goods: all
    of: any
    duty: + 3%
  - id: freedom
    cite: art. 2
    exempt: us/232/steel
    goods: all
    of: any
  - id: end
    cite: art. 3
    from: 2025-06-01
    end: us/reciprocal
`,
  };
  const { instrument, problems } = readInstrument(file, law.library);
  const entries = some(stated, 60);
  const pricesOf = (body: Law) => entries.map((entry) => price(body, entry, NO_END));

  it('is read as any other act', () => {
    expect(problems).toEqual([]);
  });

  it('appended makes another law and leaves the given one untouched', () => {
    const before = pricesOf(law);
    const parts = [law.instruments, law.provisions, law.measures, law.changesTo, law.questions] as const;
    const ids = law.provisions.map(({ id, order }) => [id, order]);
    const { law: amended, problems: found } = amend(law, instrument === undefined ? [] : [instrument]);
    expect(found).toEqual([]);
    expect(amended).not.toBe(law);
    expect(pricesOf(amended)).not.toEqual(before);
    expect([law.instruments, law.provisions, law.measures, law.changesTo, law.questions]).toEqual(parts);
    expect(law.provisions.map(({ id, order }) => [id, order])).toEqual(ids);
    expect(pricesOf(law)).toEqual(before);
  });

  it('withdrawn gives the law there was', () => {
    const { law: amended } = amend(law, instrument === undefined ? [] : [instrument]);
    const { law: again } = refold(amended.instruments.filter(({ id }) => id !== 'us/a-ceiling'));
    expect(pricesOf(again)).toEqual(pricesOf(law));
    expect(again.provisions).toEqual(law.provisions);
  });

  it('of no acts at all changes nothing', () => {
    expect(pricesOf(amend(law, []).law)).toEqual(pricesOf(law));
  });
});

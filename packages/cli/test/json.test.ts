// The contract of `--json`: names, whole cents and parts per million, nothing missing and nothing renamed.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parley } from './support/parley.js';

const cents = z.int();
const line = z.strictObject({
  measure: z.string(),
  heading: z.string().nullable(),
  instrument: z.string().regex(/^[a-z]{2}\//),
  cite: z.string().min(1),
  rate: z.string().min(1),
  base: cents.nonnegative(),
  amount: cents.nonnegative().nullable(),
});
const answer = z.strictObject({
  lines: z.array(line).min(1),
  notApplied: z.array(
    z.strictObject({ measure: z.string(), heading: z.string().nullable(), because: z.string().min(1) }),
  ),
  unknown: z.array(
    z.strictObject({
      key: z.string().min(1),
      fact: z.string().min(1),
      lowest: cents,
      highest: cents.nullable(),
    }),
  ),
  duty: z.strictObject({ amount: cents.nonnegative(), ppm: z.int().nonnegative() }),
  fees: z.array(z.object({ fee: z.string(), amount: cents.nonnegative() })),
  total: z.strictObject({ amount: cents.nonnegative() }),
});
const difference = z.strictObject({
  amount: cents,
  refund: cents.nonnegative(),
  bill: cents.nonnegative(),
  lines: z.array(
    z.strictObject({ measure: z.string(), amount: cents, instrument: z.string(), cite: z.string() }),
  ),
});
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const contract = z.strictObject({
  entry: z.looseObject({
    good: z.string().regex(/^\d{4}(\.\d{2}){2,3}$/),
    origin: z.string().regex(/^[A-Z]{2}$/),
    originName: z.string(),
    description: z.array(z.string()).min(1),
    entered: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}-0[45]:00$/),
    value: cents.positive(),
    knownOn: day,
  }),
  lawKnownTo: day,
  assessed: answer,
  owed: answer,
  difference,
});

const ASKED: readonly string[] = [
  'duty 9503.00.00.13 --origin CN --on 2025-04-16 --known-on 2026-03-01',
  'duty 8703.23.01.10 --origin JP --on 2025-08-20 --value 30000USD --known-on 2025-10-01',
  'duty 8703.23.01 --origin MX --on 2025-05-01 --claim S --us-content 40% --mode truck',
  'duty 7318.15.20.61 --origin DE --on 2026-05-01 --content steel=60% --mode ocean --loaded 2026-04-20',
  'duty 9101.11.40 --origin CH --on 2025-09-01',
  'duty 7606.12.30 --origin RU --on 2025-07-01T09:30-04:00',
];

async function json(asked: string): Promise<unknown> {
  const { code, out, err } = await parley([...asked.split(' '), '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe.concurrent('the answer of duty as JSON', () => {
  for (const asked of ASKED) {
    it(`keeps its contract: ${asked}`, async () => {
      const { entry, assessed, owed, difference: change } = contract.parse(await json(asked));
      for (const { lines, duty, fees, total } of [assessed, owed]) {
        expect(duty.amount).toBe(lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
        expect(duty.ppm).toBe(Math.round((duty.amount * 10_000) / Math.round(entry.value / 100)));
        expect(total.amount).toBe(duty.amount + fees.reduce((sum, { amount }) => sum + amount, 0));
      }
      expect(change.amount).toBe(owed.duty.amount - assessed.duty.amount);
      expect(change.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(change.amount);
    });
  }

  it('says of the founding case what it paid and to whom it is owed back', async () => {
    const { assessed, owed, difference: change } = contract.parse(await json(ASKED[0] ?? ''));
    expect(assessed.lines.map(({ measure, heading, amount }) => [measure, heading, amount])).toEqual([
      ['us/fentanyl/china', '9903.01.24', 20_000],
      ['us/reciprocal', '9903.01.63', 125_000],
      ['column 1', null, 0],
    ]);
    expect([assessed.duty, owed.duty]).toEqual([
      { amount: 145_000, ppm: 1_450_000 },
      { amount: 0, ppm: 0 },
    ]);
    expect(change).toMatchObject({ amount: -145_000, refund: 145_000, bill: 0 });
    expect(new Set(change.lines.map(({ instrument }) => instrument))).toEqual(
      new Set(['us/learning-resources']),
    );
  });

  it('gives a time as it stands in Eastern time', async () => {
    const { entry } = contract.parse(await json('duty 9503.00.00.13 --origin CN --on 2025-04-16T13:30Z'));
    expect(entry.entered).toBe('2025-04-16T09:30-04:00');
  });
});

describe.concurrent('the other answers as JSON', () => {
  const total = z.strictObject({ amount: cents, ppm: z.int(), complete: z.boolean() });

  it('of origins name every country but the United States, the dearest first', async () => {
    const shape = z.strictObject({
      good: z.string(),
      on: z.string(),
      knownOn: day,
      lawKnownTo: day,
      origins: z.array(
        z.strictObject({ origin: z.string().length(2), name: z.string(), assessed: total, owed: total }),
      ),
    });
    const { origins } = shape.parse(await json('origins 9503.00.00.13 --on 2025-04-16'));
    expect(origins.length).toBeGreaterThan(200);
    expect(origins.some(({ origin }) => origin === 'US')).toBe(false);
    expect(origins.slice(0, 2).map(({ origin, assessed }) => [origin, assessed.ppm])).toEqual([
      ['CN', 1_450_000],
      ['HK', 1_450_000],
    ]);
    const shares = origins.map(({ assessed }) => assessed.ppm);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it('of history are in the order of time', async () => {
    const shape = z.looseObject({
      history: z
        .array(z.looseObject({ at: z.string(), assessed: total, owed: total, acts: z.array(z.string()) }))
        .min(3),
    });
    const { history } = shape.parse(await json('history 9503.00.00.13 --origin CN --known-on 2026-03-01'));
    const times = history.map(({ at }) => Date.parse(at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(history.map(({ assessed }) => assessed.ppm)).toEqual(
      expect.arrayContaining([0, 100_000, 200_000, 300_000, 1_040_000, 1_450_000]),
    );
  });

  it('of law name every act, in the order in which they were made', async () => {
    const shape = z
      .array(z.looseObject({ id: z.string(), made: day, cite: z.string(), under: z.string() }))
      .min(100);
    const acts = shape.parse(await json('law'));
    expect(acts.map(({ made }) => made)).toEqual(acts.map(({ made }) => made).sort());
  });
});

// Average duties over a small body of law, each checked by hand: weights, what is not covered, numbers that are gone, claims.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyUnder, plainEntry, readingsOf } from '../../../src/duty/index.js';
import {
  averageRates,
  type LawState,
  readClaimShares,
  readImports,
  type TradeWeights,
} from '../../../src/economy/index.js';
import { endOfDay, type Law, parseInstant } from '../../../src/law/index.js';
import { actFile, smallLaw } from '../../support/small-law.js';

const SHOES = '6404119020';
const CAR = '8703230110';
const USED_CAR = '8703230190';
const MEAT = '0207140010';
const NUTS = '7318160000';
const TOY = '9503000013';

/** One sector for shoes and toys, another for everything else; none for chapter 99. */
const CONCORDANCE = {
  gtapOf: (code: string) => (code.startsWith('99') ? undefined : /^(64|95)/.test(code) ? 'lea' : 'oth'),
  icio: new Map<string, string>(),
  ossa: new Map<string, string>(),
};
const weights = (imports: readonly string[], claims: readonly string[] = []): TradeWeights => ({
  imports: readImports(`code,imports\n${imports.join('\n')}\n`),
  claims: readClaimShares(`code,shares\n${claims.map((row) => `${row}\n`).join('')}`),
  concordance: CONCORDANCE,
});

const on = (day: string, knownOn?: string): LawState => ({
  on: parseInstant(day) ?? 0,
  ...(knownOn === undefined ? {} : { knownOn: endOfDay(knownOn) ?? 0 }),
});
const SPRING = on('2025-04-01');
const SUMMER = on('2025-07-01');

const act = (...provisions: readonly string[]) =>
  actFile('act', provisions.map((it) => `  - {cite: x, ${it}}`).join('\n'));
const NO_ACT = smallLaw();
const CHINA = smallLaw(
  act('id: china, from: 2025-05-01, impose: us/reciprocal, goods: all, of: CN, duty: + 10%'),
);

/** The rates of the one cell there is. */
const only = (law: Law, trade: TradeWeights, ...states: readonly LawState[]) => {
  const cells = averageRates(law, trade, states);
  expect(cells).toHaveLength(1);
  return cells[0]?.rates.map((rate) => Number(rate.toFixed(9)));
};

describe('an average', () => {
  it('weighs each line by its imports: 300 dollars at 20 % and 100 at 2.5 %', () => {
    const trade: TradeWeights = {
      ...weights([`${SHOES},VN:300`, `${CAR},VN:100`]),
      concordance: { ...CONCORDANCE, gtapOf: () => 'all' },
    };
    expect(averageRates(NO_ACT, trade, [SPRING])).toEqual([
      { partner: 'VN', sector: 'all', value: 400, covered: 400, rates: [0.15625] },
    ]);
  });

  it('keeps partners and sectors apart, in order, under every state asked for', () => {
    const cells = averageRates(CHINA, weights([`${SHOES},VN:1 CN:2`, `${CAR},CN:3`]), [SPRING, SUMMER]);
    expect(cells.map(({ partner, sector, value }) => [partner, sector, value])).toEqual([
      ['CN', 'lea', 2],
      ['CN', 'oth', 3],
      ['VN', 'lea', 1],
    ]);
    expect(cells.map(({ rates }) => rates.map((rate) => rate.toFixed(6)))).toEqual([
      ['0.200000', '0.300000'],
      ['0.025000', '0.125000'],
      ['0.200000', '0.200000'],
    ]);
  });

  it('is the weighted mean of the duties priced one by one, whatever is imported', () => {
    const dollars = fc.integer({ min: 0, max: 1_000_000 });
    const codes = [SHOES, CAR, USED_CAR, TOY];
    const row = fc.tuple(dollars, dollars, dollars);
    fc.assert(
      fc.property(fc.array(row, { minLength: codes.length, maxLength: codes.length }), (rows) => {
        const text = rows.map(([cn, vn, ru], at) => `${codes[at]},CN:${cn} VN:${vn} RU:${ru}`);
        for (const state of [SPRING, SUMMER]) {
          for (const { partner, sector, value, rates } of averageRates(CHINA, weights(text), [state])) {
            let owed = 0;
            let whole = 0;
            for (const [at, [cn, vn, ru]] of rows.entries()) {
              const code = codes[at] ?? '';
              if (CONCORDANCE.gtapOf(code) !== sector) continue;
              const worth = { CN: cn, VN: vn, RU: ru }[partner] ?? 0;
              const entry = plainEntry(code, partner, state.on, 100_000_000);
              owed += worth * dutyUnder(CHINA, entry, readingsOf(entry, 0).assessed).ppm;
              whole += worth;
            }
            expect(value).toBe(whole);
            expect(rates[0]).toBeCloseTo(owed / whole / 1e6, 10);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has no cell where nothing was imported', () => {
    expect(
      averageRates(NO_ACT, weights([`${CAR},JP:0 VN:5`]), [SPRING]).map(({ partner }) => partner),
    ).toEqual(['VN']);
  });

  it('puts what the concordance does not know under a question mark', () => {
    const cells = averageRates(NO_ACT, weights(['9999950000,VN:5']), [SPRING]);
    expect(cells).toEqual([{ partner: 'VN', sector: '?', value: 5, covered: 0, rates: [0] }]);
  });

  it('asks Germany for the European Union', () => {
    const law = smallLaw(
      act('id: eu, from: 2025-01-01, impose: us/reciprocal, goods: all, of: EU, duty: + 15%'),
    );
    expect(only(law, weights([`${CAR},EU:100`]), SPRING)).toEqual([0.175]);
  });

  it('takes a country without normal trade relations at column 2', () => {
    expect(only(NO_ACT, weights([`${CAR},RU:100`]), SPRING)).toEqual([0.1]);
  });
});

describe('what is not covered', () => {
  it('is a line whose duty needs a quantity, and its value does not thin the average', () => {
    const cells = averageRates(NO_ACT, weights([`${MEAT},VN:900`, `${NUTS},VN:50`, `${CAR},VN:100`]), [
      SPRING,
    ]);
    expect(cells).toEqual([{ partner: 'VN', sector: 'oth', value: 1050, covered: 100, rates: [0.025] }]);
  });

  it('is a line that cannot be priced under one of the states', () => {
    const law = smallLaw(
      act('id: perkilo, from: 2025-05-01, impose: us/reciprocal, goods: 8703, of: any, duty: + 0.50 USD/kg'),
    );
    const trade = weights([`${CAR},VN:100`]);
    expect(averageRates(law, trade, [SPRING])[0]?.covered).toBe(100);
    expect(averageRates(law, trade, [SPRING, SUMMER])[0]).toMatchObject({ covered: 0, rates: [0, 0] });
  });

  it('is free of a specific duty where the special rate is free and all of the trade claims it', () => {
    const trade = weights([`${MEAT},MX:100`], [`${MEAT},MX:1000`]);
    expect(averageRates(NO_ACT, trade, [SPRING])[0]).toMatchObject({ covered: 100, rates: [0] });
    const half = weights([`${MEAT},MX:100`], [`${MEAT},MX:500`]);
    expect(averageRates(NO_ACT, half, [SPRING])[0]).toMatchObject({ covered: 0 });
  });

  it('is a code of which the schedule has nothing', () => {
    const cells = averageRates(NO_ACT, weights(['0101210010,VN:7', `${CAR},VN:3`]), [SPRING]);
    expect(cells[0]).toMatchObject({ value: 10, covered: 3 });
    expect(cells[0]?.rates[0]).toBeCloseTo(0.025, 12);
  });
});

describe('a duty on the metal in goods', () => {
  const law = smallLaw(
    act(
      'id: steel, from: 2025-01-01, impose: us/232/steel, goods: 8703, of: any, on: steel content, duty: + 50%',
    ),
  );

  it('is charged on the average content where the weights have it, on the whole value where not', () => {
    const trade = weights([`${CAR},VN:100`]);
    const content = () => ({ steel: 200_000, aluminum: 0, copper: 0 });
    expect(only(law, { ...trade, content }, SPRING)).toEqual([0.125]);
    expect(only(law, trade, SPRING)).toEqual([0.525]);
  });
});

describe('a number that is gone from the schedule', () => {
  const law = smallLaw(
    act('id: new, from: 2025-01-01, impose: us/232/autos, goods: 8703.23.01.10, of: any, duty: + 25%'),
  );

  it('is priced as the first under the same eight digits', () => {
    expect(only(law, weights(['8703230155,VN:100']), SPRING)).toEqual([0.275]);
    expect(only(law, weights([`${USED_CAR},VN:100`]), SPRING)).toEqual([0.025]);
  });

  it('is priced as the eight digits where these have no numbers', () => {
    expect(only(law, weights(['6404191599,VN:100']), SPRING)).toEqual([0.105]);
  });
});

describe('a preference', () => {
  it('of USMCA is claimed for the share of the trade that did: 60 % free and 40 % at 2.5 %', () => {
    expect(only(NO_ACT, weights([`${CAR},MX:100`], [`${CAR},MX:600`]), SPRING)).toEqual([0.01]);
  });

  it('of USMCA is claimed for none of it, or all of it, where the data say so', () => {
    expect(only(NO_ACT, weights([`${CAR},CA:100`], [`${CAR},CA:0`]), SPRING)).toEqual([0.025]);
    expect(only(NO_ACT, weights([`${CAR},CA:100`], [`${CAR},CA:1000`]), SPRING)).toEqual([0]);
  });

  it('of USMCA is not guessed from the duty paid where the data do not have the line', () => {
    expect(only(NO_ACT, weights([`${CAR},MX:100`]), SPRING)).toEqual([0.025]);
  });

  it('of another agreement is claimed for the share that explains the duty of the year', () => {
    expect(only(NO_ACT, weights([`${CAR},KR:1000:10`]), SPRING)).toEqual([0.01]);
    expect(only(NO_ACT, weights([`${SHOES},JP:1000:150`]), SPRING)).toEqual([0.15]);
  });

  it('of another agreement is claimed for all where no duty was paid, and for none above the general rate', () => {
    expect(only(NO_ACT, weights([`${CAR},KR:1000`]), SPRING)).toEqual([0]);
    expect(only(NO_ACT, weights([`${CAR},KR:1000:900`]), SPRING)).toEqual([0.025]);
  });

  it('is no help to a country that has none', () => {
    expect(only(NO_ACT, weights([`${CAR},VN:1000`]), SPRING)).toEqual([0.025]);
  });

  it('exempts from an additional duty only the share that claims it', () => {
    const law = smallLaw(
      act(
        'id: north, from: 2025-01-01, impose: us/reciprocal, goods: all, of: [CA, MX], duty: + 25%, unless: claims S',
      ),
    );
    expect(only(law, weights([`${CAR},MX:100`], [`${CAR},MX:600`]), SPRING)).toEqual([0.11]);
  });
});

describe('a state', () => {
  it('may be another law than the one given', () => {
    expect(only(NO_ACT, weights([`${CAR},CN:100`]), SUMMER, { ...SUMMER, law: CHINA })).toEqual([
      0.025, 0.125,
    ]);
  });

  it('may be read in the light of a later day: what is refunded is not owed', () => {
    const law = smallLaw(
      act('id: china, from: 2025-05-01, impose: us/reciprocal, goods: all, of: CN, duty: + 10%'),
      actFile('court', '  - {cite: y, id: never, from: 2025-01-01, void: IEEPA}', {
        made: '2026-02-20',
        known: '2026-02-20',
      }),
    );
    const states = [SUMMER, on('2025-07-01', '2026-01-01'), on('2025-07-01', '2026-03-01')];
    expect(only(law, weights([`${CAR},CN:100`]), ...states)).toEqual([0.125, 0.125, 0.025]);
  });
});

// A quota issue from the text of a folder to bn USD a year, and as of the days on which its figures were public.

import { describe, expect, it } from 'vitest';
import { asOf, type Issue, readTalks } from '../../../src/talks/domain/index.js';
import { QuotaError, quotaIssueOf, quotaValues } from '../../../src/talks/tariffs/index.js';
import { textsOf } from '../domain/support.js';

// The market solved by hand in quota.test.ts: price 10 at a quota of 40. Its currency is worth what makes one tonne at 1 a kilogram one bn USD.
const MARKET = `  - issue: grain
    title: Grain of West
    kind: quota
    unit: t
    market:
      partner: WST
      origins: [{origin: WST, market: yes}]
      figures:
        - {figure: currency per USD, value: 0.000001, known: 2025-01-01, why: made up, source: assumed}
        - {figure: price, value: 10, known: 2025-01-01, why: made up, source: decree-old}
        - {figure: price, value: 11, known: 2025-03-01, why: it rose, source: decree}
        - {figure: production, value: 60, known: 2025-01-01, why: made up, source: assumed}
        - {figure: demand elasticity, value: 1, known: 2025-01-01, why: made up, source: assumed}
        - {figure: supply elasticity, value: 1, known: 2025-01-01, why: made up, source: assumed}
        - {figure: out of quota, value: 8, known: 2025-01-01, why: made up, source: decree-old}
        - {figure: cost, of: WST, value: 4, known: 2025-01-01, why: made up, source: assumed}
    options:
      - {option: none, title: as today, known: 2025-01-01, source: decree-old, quota: {volume: 40, in quota: 0%}}
      - {option: more, title: a larger quota, known: 2025-01-01, source: assumed, quota: {volume: 72, to market: 72}}
      - {option: wall, title: a lower wall, known: 2025-01-01, source: assumed, quota: {volume: 40, out of quota: 2}}
`;

function read(change: (market: string) => string = (market) => market) {
  const texts = textsOf('river');
  const talks = texts.get('talks.yaml') ?? '';
  texts.set(
    'talks.yaml',
    talks.replace('rules:', `${change(MARKET)}rules:`).replace('flag: apart}', 'flag: apart, grain: none}'),
  );
  // What came of it in the end, and the frozen days, are of the folder without grain.
  texts.delete('outcome.yaml');
  texts.delete('snapshots.yaml');
  return readTalks(texts, 'river');
}

function grainOn(day: string): Issue {
  const { folder, problems } = read();
  expect(problems).toEqual([]);
  const found = folder && asOf(folder.talks, day).issues.find(({ issue }) => issue === 'grain');
  if (found === undefined) throw new Error('no grain');
  return found;
}

describe('A quota issue of a folder', () => {
  it('is priced on the figures that were public', () => {
    const issue = quotaIssueOf(grainOn('2025-02-15'), 'none');
    const [consumers, producers, markUp, revenue] = quotaValues(issue, [
      'consumers',
      'producers',
      'mark-up',
      'revenue',
    ]);
    expect(consumers?.map(Math.round)).toEqual([0, 220, 480]);
    expect(producers?.map(Math.round)).toEqual([0, -108, -192]);
    expect(markUp?.map(Math.round)).toEqual([0, 48, -160]);
    expect(revenue?.map(Math.round)).toEqual([0, 0, 128]);
  });

  it('takes the later figure once it was public', () => {
    expect(quotaIssueOf(grainOn('2025-02-15'), 'none').market.price).toBe(10);
    expect(quotaIssueOf(grainOn('2025-03-01'), 'none').market.price).toBe(11);
  });

  it('is refused without a market, a figure or a quota today', () => {
    const issue = grainOn('2025-02-15');
    const { market, ...bare } = issue;
    expect(() => quotaIssueOf(bare, 'none')).toThrow(/grain: it has no `market`/);
    const figures = market?.figures.filter(({ figure }) => figure !== 'production') ?? [];
    const poor = { ...issue, market: { ...market, figures } } as Issue;
    expect(() => quotaIssueOf(poor, 'none')).toThrow(/no `production`/);
    expect(() => quotaIssueOf(issue, 'nothing')).toThrow(QuotaError);
  });

  it('is refused when a rate stands for the wall', () => {
    const issue = grainOn('2025-02-15');
    const options = issue.options.map((option) => ({
      ...option,
      tariffs: [{ importer: 'east', exporter: 'west', rate: '402%' }],
    }));
    expect(() => quotaValues(quotaIssueOf({ ...issue, options }, 'none'), ['welfare'])).toThrow(
      /no price wedge/,
    );
  });

  it('is checked where it is read: names of origins and evidence, figures of origins, the kind of the issue', () => {
    const faults = (from: string, to: string) =>
      read((market) => market.replace(from, to)).problems.map(({ message }) => message);
    expect(faults('partner: WST', 'partner: WSST').join()).toMatch(/WSST/);
    expect(faults('cost, of: WST', 'cost').join()).toMatch(/the origin that `cost` is of/);
    expect(faults('figure: production', 'figure: production, of: WST').join()).toMatch(
      /`production` is of no origin/,
    );
    expect(faults('source: decree}', 'source: deecree}').join()).toMatch(/deecree/);
    expect(faults('kind: quota', 'kind: judgement').join()).toMatch(/only an issue of kind `quota` has it/);
    expect(faults('figure: price', 'figure: prize').join()).not.toBe('');
  });
});

// Questions asked of the law with a deal: read as signed and collected whenever it was made, and the law itself left as it was.

import { describe, expect, it } from 'vitest';
import { askUnder, editionUnder } from '../../src/ask/deal/index.js';
import { askDuty, type Edition } from '../../src/ask/index.js';
import { lawOfRepository } from '../support/law.js';

const { law } = lawOfRepository();
const none = (name: string): never => {
  throw new Error(`${name} is not needed`);
};
const edition: Edition = { law, index: none, text: none, once: (_, make) => make(), today: '2026-10-01' };
const deal = {
  path: 'deal.yaml',
  text: 'instrument: us/deal-test\ntitle: A test\nmade: 2026-11-01\ncite: invented\nunder: a draft\nstatus: proposed\nprovisions:\n  - {id: cars, cite: c, from: 2025-09-01, set: us/232/autos, goods: us/s232-autos, of: JP, duty: up to 5%}\n',
};
const car = { good: '8703.23.01', origin: 'JP', on: '2025-09-10', knownOn: '2025-09-12' };

describe('the law with a deal', () => {
  it('prices a good as if the deal were signed, though it is made later than all that is asked', () => {
    const answer = askUnder(edition, { ...car, deal }, askDuty);
    expect(answer.assessed.duty.ppm).toBe(50_000);
    expect(answer.owed.duty.ppm).toBe(50_000);
    expect(answer.difference.lines).toEqual([]);
    expect(answer.assessed.lines[0]?.instrument).toBe('us/deal-test');
  });

  it('says from assessed to owed as without it, where the deal does not speak', () => {
    const other = { ...car, origin: 'DE', knownOn: '2025-10-01' };
    const before = askDuty(edition, other);
    expect(before.difference.lines).not.toEqual([]);
    expect(askUnder(edition, { ...other, deal }, askDuty)).toEqual(before);
  });

  it('leaves the law as it is, and is kept for the next question', () => {
    expect(editionUnder(edition, deal).law).toBe(editionUnder(edition, deal).law);
    expect(askUnder(edition, car, askDuty).assessed.duty.ppm).toBe(275_000);
  });

  it('refuses what is not a deal with its place', () => {
    const broken = { path: 'deal.yaml', text: deal.text.replace('up to 5%', 'five') };
    expect(() => editionUnder(edition, broken)).toThrow(/deal\.yaml:8:/);
  });
});

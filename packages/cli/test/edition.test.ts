// The compiled edition is the law of the text files, and `check` reads files as the build does.

import { fileURLToPath } from 'node:url';
import { plainEntry, price } from '@parley/core/duty';
import { type Law, NO_END, parseInstant, readLaw } from '@parley/core/law';
import { beforeAll, describe, expect, it } from 'vitest';
import { openEdition } from '../src/edition.js';
import { readLawFiles, readSchedule } from '../src/law-files.js';
import { edition, parley } from './support/parley.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const file = (name: string) => fileURLToPath(new URL(`./support/${name}`, import.meta.url));

describe('the compiled edition', () => {
  let compiled: Law;
  let written: Law;
  beforeAll(async () => {
    await edition();
    compiled = openEdition();
    written = readLaw(readLawFiles(ROOT), readSchedule(ROOT));
  });

  it('has every act, provision and list of the text files', () => {
    expect(compiled.instruments).toEqual(written.instruments);
    expect(compiled.provisions).toEqual(written.provisions);
    expect([...compiled.library.lists.keys()]).toEqual([...written.library.lists.keys()]);
    expect(compiled.library.lawKnownTo).toBe(written.library.lawKnownTo);
  });

  it('has every code of the schedule', () => {
    expect(compiled.schedule.codes).toEqual(written.schedule.codes);
  });

  it('prices as the text files do', () => {
    const goods = [
      '9503000013',
      '8703230110',
      '7318152061',
      '0901110015',
      '8507600020',
      '3004909290',
      '6403996075',
    ];
    for (const good of goods) {
      for (const origin of ['CN', 'JP', 'DE', 'MX', 'BR', 'RU', 'IN']) {
        for (const day of ['2025-01-15', '2025-04-16', '2025-08-20', '2026-01-15', '2026-08-01']) {
          const entry = plainEntry(good, origin, parseInstant(day) ?? 0, 1_000_000);
          const answer = (law: Law) => {
            try {
              return price(law, entry, NO_END);
            } catch (error) {
              return String(error);
            }
          };
          expect(answer(compiled), `${good} of ${origin} on ${day}`).toEqual(answer(written));
        }
      }
    }
  });
});

describe.concurrent('check', () => {
  it('finds no problem in a deal that is right', async () => {
    expect(await parley(['check', file('deal.yaml')])).toEqual({
      code: 0,
      out: '1 act, 2 provisions: no problems\n',
      err: '',
    });
  });

  it('says the line and column of every problem as JSON', async () => {
    const { code, out } = await parley(['check', '--json', file('broken-deal.yaml')]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ line: 14, column: 5, field: 'provisions[0].duty' }]);
  });

  it('says nothing on standard output of a broken file, and nothing is thrown', async () => {
    const { code, out, err } = await parley(['check', file('broken-deal.yaml'), file('deal.yaml')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/\bat .*\.js:\d+/);
  });

  it('without files and away from a body of law says what to name', async () => {
    expect(await parley(['check'])).toEqual({
      code: 2,
      out: '',
      err: 'parley: check: there is no law/us here; name the files to check\n',
    });
  });
});

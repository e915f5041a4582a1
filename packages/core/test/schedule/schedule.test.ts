import { describe, expect, it } from 'vitest';
import {
  changesOf,
  childrenOf,
  compileHistory,
  correctHistory,
  daysOf,
  digitsOf,
  isAlive,
  lineAt,
  linesAt,
  openSchedule,
  parseRate,
  readCompiled,
  revisionAt,
} from '../../src/law/schedule/index.js';
import { history, schedule } from './files.js';

const day = '2025-04-16';

describe('a line', () => {
  it('of ten digits takes its rates from the 8-digit line and keeps its own units', () => {
    const car = lineAt(schedule, '8703230190', day);
    expect(car).toMatchObject({
      printed: '8703.23.01.90',
      units: ['No.'],
      quantities: [{ unit: 'No.' }],
      general: { kind: 'adValorem', ppm: 25_000 },
      other: { kind: 'adValorem', ppm: 100_000 },
      ratesFrom: '87032301',
    });
    expect(car?.special[0]?.programmes).toContain('KR');
    expect(car?.chain.at(0)).toMatch(/^Motor cars/);
    expect(car?.chain.at(-1)).toBe('Used');
  });

  it('of eight digits with statistical lines below has its own rates and their units', () => {
    expect(lineAt(schedule, '87032301', day)).toMatchObject({
      units: ['No.'],
      general: { kind: 'adValorem', ppm: 25_000 },
    });
    expect(lineAt(schedule, '87032301', day)?.ratesFrom).toBeUndefined();
  });

  it('of eight digits that is printed only with its suffix is found all the same', () => {
    expect(lineAt(schedule, '01013000', day)).toMatchObject({
      code: '01013000',
      printed: '0101.30.00.00',
      general: { kind: 'adValorem', ppm: 68_000 },
      units: ['No.'],
    });
  });

  it('that states one column only takes the others from above (9006.59.15.20)', () => {
    expect(lineAt(schedule, '9006591520', day)).toMatchObject({
      general: parseRate(lineAt(schedule, '90065915', day)?.printedRates.general),
      printedRates: { other: '20%' },
    });
  });

  it('that is a heading states no rate, which is not a rate of zero', () => {
    expect(lineAt(schedule, '8703', day)).toMatchObject({
      level: 4,
      general: { kind: 'none' },
      special: [],
      other: { kind: 'none' },
    });
  });

  it('whose rate carried <u></u> has that rate (8712.00.50, 8714.91.50, 8714.92.10, 8714.94.90)', () => {
    const rates = ['87120050', '87149150', '87149210', '87149490'].map(
      (code) => lineAt(schedule, code, '2025-03-20')?.general,
    );
    expect(rates).toEqual([37_000, 60_000, 50_000, 100_000].map((ppm) => ({ kind: 'adValorem', ppm })));
  });

  it('carries the footnotes of the line its rates come from', () => {
    expect(lineAt(schedule, '3924905650', day)?.footnotes.map((note) => note.text)).toContain(
      'See 9903.88.15.',
    );
  });

  it('whose neighbour is indented above it takes nothing from the neighbour (9823.03.02)', () => {
    expect(lineAt(schedule, '98230302', day)?.chain.join(' ')).not.toBe('');
    expect(lineAt(schedule, '98230302', day)?.ratesFrom).toBeUndefined();
  });

  it('that does not exist, or is asked for before the first revision, is undefined', () => {
    expect(lineAt(schedule, '9999999999', day)).toBeUndefined();
    expect(lineAt(schedule, '8703230190', '2024-12-31')).toBeUndefined();
  });

  it('of ten digits finds the same 8-digit line by code and by indent, in every revision', () => {
    for (let revision = 0; revision < history.revisions.length; revision += 6) {
      const open: { indent: number; code: string }[] = [];
      for (const version of history.versions) {
        if (!isAlive(version, revision) || version.row.code >= '98') continue;
        const { indent, code } = version.row;
        while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
        const above = open.findLast((row) => row.code !== '' && digitsOf(row.code).length === 8);
        if (digitsOf(code).length === 10 && version.row.general === '')
          expect(digitsOf(code)).toMatch(new RegExp(`^${digitsOf(above?.code ?? 'x')}`));
        open.push({ indent, code });
      }
    }
  });
});

describe('the day of an entry', () => {
  it('finds the codes of its date: statistical lines of 1 July 2025', () => {
    expect(lineAt(schedule, '0901110045', '2025-06-30')).toBeDefined();
    expect(lineAt(schedule, '0901110045', '2025-07-01')).toBeUndefined();
    expect(lineAt(schedule, '0901110035', '2025-06-30')).toBeUndefined();
    expect(lineAt(schedule, '0901110035', '2025-07-01')).toBeDefined();
  });

  it('goes by the legal day and not the day of publication: lines published 30 January govern from 1 February 2026', () => {
    expect(lineAt(schedule, '0709510110', '2026-01-31')).toBeUndefined();
    expect(lineAt(schedule, '0709510110', '2026-02-01')).toBeDefined();
    expect(revisionAt(schedule, '2026-01-31')?.name).toBe('2026 Rev 1');
    expect(revisionAt(schedule, '2026-02-01')?.name).toBe('2026 Rev 2');
  });

  it('goes by the legal day and not the day of publication: the annual edition of 31 December governs from 1 January 2026', () => {
    expect(lineAt(schedule, '02011050', '2025-12-31')?.printedRates.special).toContain('1.7% (KR)');
    expect(lineAt(schedule, '02011050', '2026-01-01')?.printedRates.special).not.toContain('1.7% (KR)');
  });

  it('keeps the two meanings of a number apart when it was given to other goods (3004.90.92.08)', () => {
    expect(lineAt(schedule, '3004909208', '2026-01-31')?.description).toBe(
      'Containing metronidazole or its salts',
    );
    expect(lineAt(schedule, '3004909208', '2026-02-01')?.description).toBe('Other');
  });

  it('finds lines that USITC left out of an export by mistake', () => {
    expect(lineAt(schedule, '4420190000', '2025-01-20')?.general).toEqual({ kind: 'adValorem', ppm: 32_000 });
    expect(lineAt(schedule, '7602000035', '2026-02-05')).toBeDefined();
    expect(lineAt(schedule, '0101300000', '2026-06-01')?.chain[0]).toBe(
      'Live horses, asses, mules and hinnies:',
    );
    expect(lineAt(openSchedule(history), '4420190000', '2025-01-20')).toBeUndefined();
  });

  it('refuses an erratum about a code that was printed', () => {
    expect(() =>
      correctHistory(history, [{ code: '8703', from: '2025 Basic', to: '2025 Basic', because: '' }]),
    ).toThrow('patch erratum 8703: the code is printed between 2025 Basic and 2025 Basic');
  });
});

describe('the schedule', () => {
  it('lists every line an entry can be made under: 19,710 on 16 April 2025, 19,833 on 10 June 2026', () => {
    const lines = [...linesAt(schedule, day)];
    expect(lines).toHaveLength(19_710);
    expect([...linesAt(schedule, '2026-06-10')]).toHaveLength(19_833);
    expect(new Set(lines.map((line) => line.code)).size).toBe(lines.length);
    expect(lines.every((line) => line.general.kind !== 'none' && line.other.kind !== 'none')).toBe(true);
  });

  it('suggests the lines below when too few digits are given', () => {
    expect(childrenOf(schedule, '392490', day).map((line) => line.printed)).toEqual([
      '3924.90.05.00',
      '3924.90.10.10',
      '3924.90.10.50',
      '3924.90.20.00',
      '3924.90.56.10',
      '3924.90.56.50',
    ]);
    expect(childrenOf(schedule, '99030125', day)).toEqual([]);
  });

  it('says from which day to which a code was there', () => {
    expect(daysOf(schedule, '8703230190')).toEqual([{ from: '2025-01-01' }]);
    expect(daysOf(schedule, '0901110045')).toEqual([{ from: '2025-01-01', to: '2025-07-01' }]);
    expect(daysOf(schedule, '0709510110')).toEqual([{ from: '2026-02-01' }]);
    expect(daysOf(schedule, '9999999999')).toEqual([]);
  });

  it('says what became of a code, and what came in its place', () => {
    expect(changesOf(schedule, '0709510100')).toMatchObject([
      { kind: 'removed', revision: { name: '2026 Rev 2' }, instead: ['0709510110', '0709510150'] },
    ]);
    expect(changesOf(schedule, '0709510110')).toMatchObject([
      { kind: 'added', revision: { name: '2026 Rev 2' } },
    ]);
    expect(changesOf(schedule, '3004909208')).toMatchObject([
      {
        kind: 'changed',
        cells: [{ column: 'description', was: 'Containing metronidazole or its salts', now: 'Other' }],
      },
    ]);
    expect(changesOf(schedule, '8703230190')).toEqual([]);
  });
});

describe('the compiled schedule', () => {
  const text = compileHistory(schedule.history);

  it('is the same history', () => {
    expect(readCompiled(text)).toEqual(schedule.history);
  });

  it('is smaller than 3.2 MB', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(3_200_000);
  });

  it('is refused when it is something else', () => {
    expect(() => readCompiled('nothing')).toThrow(
      'not a compiled schedule: it is not JSON; compile law/us/schedule again',
    );
    expect(() => readCompiled('{"format":"parley-schedule/0"}')).toThrow('parley-schedule/1');
  });
});

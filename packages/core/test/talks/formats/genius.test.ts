import { describe, expect, it } from 'vitest';
import {
  ProfileMismatchError,
  packageCount,
  readGeniusDomain,
  readGeniusProfile,
  toTables,
  utilityOf,
} from '../../../src/talks/formats/index.js';
import { accepted, fileAt, utilities } from './support.js';

const domain = accepted(readGeniusDomain(fileAt('files/ferry-domain.xml')));
const eastRead = readGeniusProfile(fileAt('files/ferry-east.xml'), domain);
const westRead = readGeniusProfile(fileAt('files/ferry-west.xml'), domain);
const east = accepted(eastRead);
const west = accepted(westRead);

describe('A GENIUS domain', () => {
  it('lists issues and options in the order of the file, those of nested objectives too', () => {
    expect(domain).toEqual({
      name: 'ferry',
      issues: [
        { name: 'fare', index: 1, options: ['low', 'middle', 'high'] },
        { name: 'R&D fund', index: 2, options: ['none', 'shared'] },
        { name: 'last boat', index: 3, options: ['20:00', '22:00'] },
      ],
    });
    expect(packageCount(domain)).toBe(12);
  });

  it('says that nested objectives do not weigh their issues', () => {
    const { notes } = readGeniusDomain(fileAt('files/ferry-domain.xml'));
    expect(notes).toEqual([
      {
        file: 'ferry-domain.xml',
        line: 15,
        column: 7,
        message: 'objectives nest here; their issues count each with its own weight, as in GENIUS',
      },
    ]);
  });

  it('reads the same with a byte-order mark and Windows line ends', () => {
    const file = fileAt('files/ferry-domain.xml');
    const text = `\uFEFF${file.text.replaceAll('\n', '\r\n')}`;
    expect(readGeniusDomain({ ...file, text }).value).toEqual(domain);
  });
});

describe('A GENIUS profile', () => {
  it('matches values by text and issues by index, and passes over nested items and unknown elements', () => {
    expect(east).toEqual({
      name: 'ferry-east',
      weights: [0.5, 0.3, 0.2],
      values: [
        [8, 4, 2],
        [0, 5],
        [0.2, 0.8],
      ],
      scale: { kind: 'greatest', greatest: [8, 5, 0.8] },
      reservation: 0.35,
      discount: 0.9,
    });
    expect(eastRead.notes).toEqual([]);
  });

  // 0.5 (1, 1/2, 1/4) + 0.3 (0, 1) + 0.2 (1/4, 1)
  it('has the utilities worked out by hand', () => {
    const found = utilities(domain, toTables(domain, east));
    const expected = [0.55, 0.7, 0.85, 1, 0.3, 0.45, 0.6, 0.75, 0.175, 0.325, 0.475, 0.625];
    for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 14);
  });

  // 0.8 (1/4, 3/4, 1) + 0.4 (10/40, 10/40) + 0: weights sum to 1.6 and stay so; 40 belongs to an option outside the domain.
  it('keeps weights that sum to 1.6, and divides by the greatest evaluation of the file', () => {
    const tables = toTables(domain, west);
    const found = utilities(domain, tables);
    const expected = [0.3, 0.3, 0.3, 0.3, 0.7, 0.7, 0.7, 0.7, 0.9, 0.9, 0.9, 0.9];
    for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 14);
    expect(tables).toMatchObject({ cap: 1, capBinds: false, reservation: 0 });
    expect(westRead.notes.map(({ line, message }) => [line, message])).toEqual([
      [11, '`doubled` is no option of the domain; it counts only where it is the greatest evaluation.'],
      [1, 'the weights sum to 1.6, not 1; they are kept, and utilities are cut at 1'],
    ]);
  });

  it('is cut at 1 where a package reaches above it, and says that the cut binds', () => {
    const tables = toTables(domain, { ...east, weights: [0.9, 0.3, 0.2] });
    expect(tables.capBinds).toBe(true);
    expect(utilityOf(tables, [0, 1, 1])).toBe(1);
    expect(utilityOf(tables, [1, 1, 1])).toBeCloseTo(0.95, 14);
  });

  it('gives an issue without any worth 0 instead of 0/0', () => {
    expect([...(toTables(domain, west).issues[2] ?? [])]).toEqual([0, 0]);
  });

  // raw: 0.5 (8, 4, 2) + 0.3 (0, 5) + 0.2 (0.2, 0.8)
  it('raw: neither divides nor cuts', () => {
    const tables = toTables(domain, east, { raw: true });
    expect(utilityOf(tables, [0, 1, 1])).toBeCloseTo(5.66, 14);
    expect(utilityOf(tables, [2, 0, 0])).toBeCloseTo(1.04, 14);
    expect(tables).toMatchObject({ cap: Number.POSITIVE_INFINITY, capBinds: false });
  });

  it('does not apply the discount factor', () => {
    expect(toTables(domain, { ...east, discount: 0.1 })).toEqual(toTables(domain, east));
  });

  it('takes a discount factor outside 0 to 1 as none, as GENIUS does', () => {
    const file = fileAt('files/ferry-east.xml');
    const read = readGeniusProfile(
      { ...file, text: file.text.replace('"0.9"/>\n  <res', '"1.5"/>\n  <res') },
      domain,
    );
    expect(read.value?.discount).toBe(1);
    expect(read.notes[0]?.message).toBe('a discount factor of 1.5 means none in GENIUS; 1 is kept');
  });

  it('makes no tables for another domain', () => {
    const smaller = { ...domain, issues: [{ name: 'fare', options: ['low', 'high'] }] };
    expect(() => toTables(smaller, east)).toThrow(ProfileMismatchError);
    expect(() => toTables(smaller, east)).toThrow(
      'profile `ferry-east` does not value every option of `fare`; read it against this domain',
    );
  });
});

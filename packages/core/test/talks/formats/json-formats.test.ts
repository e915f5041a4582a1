import { describe, expect, it } from 'vitest';
import {
  packageAt,
  packageCount,
  readGeniusWebDomain,
  readGeniusWebProfile,
  readNegologProfile,
  toTables,
  utilityOf,
} from '../../../src/talks/formats/index.js';
import { accepted, fileAt, utilities } from './support.js';

describe('A GeniusWeb domain', () => {
  it('keeps the order of the file, numerals included', () => {
    expect(accepted(readGeniusWebDomain(fileAt('files/orchard.json')))).toEqual({
      name: 'orchard',
      issues: [
        { name: 'share of pickers', options: ['2500', '1000', 'none'] },
        { name: 'cider', options: ['yours', 'ours'] },
      ],
    });
  });
});

describe('A GeniusWeb profile', () => {
  const domain = accepted(readGeniusWebDomain(fileAt('files/orchard.json')));
  const { profile } = accepted(readGeniusWebProfile(fileAt('files/orchard-hill.json'), domain));

  // 0.6 (1, 0.5, 0) + 0.4 (0.25, 1)
  it('has the utilities worked out by hand, in the order of the domain asked for', () => {
    const found = utilities(domain, toTables(domain, profile));
    for (const [at, value] of [0.7, 1, 0.4, 0.7, 0.1, 0.4].entries())
      expect(found[at]).toBeCloseTo(value, 14);
  });

  it('takes the utility of its reservation bid as its reservation: 0.6 x 0.5 + 0.4 x 0.25', () => {
    expect(profile.reservation).toBeCloseTo(0.4, 14);
    expect(profile.reservationPackage).toEqual([1, 0]);
  });

  it('is not touched by raw: its values are utilities already', () => {
    expect(toTables(domain, profile, { raw: true })).toEqual(toTables(domain, profile));
  });

  it('brings its own domain where none is given', () => {
    const own = accepted(readGeniusWebProfile(fileAt('files/orchard-hill.json')));
    expect(own.domain.issues.map(({ name }) => name)).toEqual(['cider', 'share of pickers']);
    expect(own.profile.reservationPackage).toEqual([1, 1]);
    expect(own.profile.reservation).toBeCloseTo(0.4, 14);
  });

  it('counts no agreement 0 where its reservation bid is null', () => {
    const file = fileAt('files/orchard-hill.json');
    const text = file.text.replace(/"reservationBid": .*\n/, '"reservationBid": null\n');
    const { profile } = accepted(readGeniusWebProfile({ ...file, text }, domain));
    expect(profile.reservation).toBe(0);
    expect(profile.reservationPackage).toBeUndefined();
  });
});

describe('NegoLog profiles', () => {
  const north = accepted(readNegologProfile(fileAt('files/well-north.json'), undefined, 'well'));
  const { domain } = north;
  const south = accepted(readNegologProfile(fileAt('files/well-south.json'), domain)).profile;

  it('make the domain, issues in the order of the weights and options in that of the file', () => {
    expect(domain).toEqual({
      name: 'well',
      issues: [
        { name: 'hours', options: ['night', 'day'] },
        { name: 'price', options: ['9', '5', '1'] },
      ],
    });
  });

  // 0.5 (0.2, 1) + 0.5 (1, 0.4, 0), and the same with night and day, 9 and 1 the other way round.
  it('have the utilities worked out by hand, the other side in the order of the first', () => {
    const mine = utilities(domain, toTables(domain, north.profile));
    const theirs = utilities(domain, toTables(domain, south));
    const expected = [
      [0.6, 0.5],
      [0.3, 0.7],
      [0.1, 1],
      [1, 0.1],
      [0.7, 0.3],
      [0.5, 0.6],
    ];
    for (const [at, [one, other]] of expected.entries()) {
      expect(mine[at]).toBeCloseTo(one ?? 0, 14);
      expect(theirs[at]).toBeCloseTo(other ?? 0, 14);
    }
  });

  it('show an empty zone of agreement: no package is worth 0.6 to both', () => {
    const [one, other] = [toTables(domain, north.profile), toTables(domain, south)];
    const agreed = Array.from({ length: packageCount(domain) }, (_, at) => packageAt(domain, at)).filter(
      (chosen) => utilityOf(one, chosen) >= one.reservation && utilityOf(other, chosen) >= other.reservation,
    );
    expect([one.reservation, other.reservation]).toEqual([0.6, 0.6]);
    expect(agreed).toEqual([]);
  });

  it('tie in mirror: package and mirrored package swap the two utilities exactly', () => {
    const [one, other] = [toTables(domain, north.profile), toTables(domain, south)];
    for (let at = 0; at < packageCount(domain); at++) {
      const [hours = 0, price = 0] = packageAt(domain, at);
      expect(utilityOf(one, [hours, price])).toBe(utilityOf(other, [1 - hours, 2 - price]));
    }
  });

  it('count no agreement 0 where the file is silent, and say so', () => {
    const file = fileAt('files/well-north.json');
    const read = readNegologProfile({ ...file, text: file.text.replace('"reservationValue": 0.6,', '') });
    expect(read.value?.profile.reservation).toBe(0);
    expect(read.notes.map(({ message }) => message)).toEqual(['is missing; no agreement counts 0']);
  });

  it('keep weights that do not sum to 1, and say so', () => {
    const file = fileAt('files/well-north.json');
    const read = readNegologProfile({ ...file, text: file.text.replace('"price": 0.5', '"price": 0.7') });
    expect(read.value?.profile.weights).toEqual([0.5, 0.7]);
    expect(read.notes.map(({ message }) => message)).toEqual([
      'the weights sum to 1.2, not 1; they are kept',
    ]);
  });
});

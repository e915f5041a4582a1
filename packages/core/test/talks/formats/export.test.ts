import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCsv } from '../../../src/law/index.js';
import {
  type BriefRow,
  ExportError,
  packageCount,
  type ResearchDomain,
  type ResearchProfile,
  readGeniusDomain,
  readGeniusProfile,
  readGeniusWebDomain,
  readGeniusWebProfile,
  toTables,
  writeBrief,
  writeGeniusWebDomain,
  writeGeniusWebProfile,
} from '../../../src/talks/formats/index.js';
import { accepted, fileAt, utilities } from './support.js';

const domain = accepted(readGeniusDomain(fileAt('files/ferry-domain.xml')));
const east = accepted(readGeniusProfile(fileAt('files/ferry-east.xml'), domain));

const reread = (profile: ResearchProfile, within: ResearchDomain = domain) =>
  accepted(readGeniusWebProfile({ path: 'out.json', text: writeGeniusWebProfile(within, profile) }));

describe('A GENIUS profile written for GeniusWeb', () => {
  it('is written as GeniusWeb writes it, evaluations divided, issues and options in order', () => {
    expect(writeGeniusWebProfile(domain, { ...east, reservation: 0 })).toBe(`{
  "LinearAdditiveUtilitySpace": {
    "issueUtilities": {
      "fare": {
        "discreteutils": {
          "valueUtilities": {
            "low": 1,
            "middle": 0.5,
            "high": 0.25
          }
        }
      },
      "R&D fund": {
        "discreteutils": {
          "valueUtilities": {
            "none": 0,
            "shared": 1
          }
        }
      },
      "last boat": {
        "discreteutils": {
          "valueUtilities": {
            "20:00": 0.25,
            "22:00": 1
          }
        }
      }
    },
    "issueWeights": {
      "fare": 0.5,
      "R&D fund": 0.3,
      "last boat": 0.2
    },
    "domain": {
      "name": "ferry",
      "issuesValues": {
        "fare": {
          "values": ["low", "middle", "high"]
        },
        "R&D fund": {
          "values": ["none", "shared"]
        },
        "last boat": {
          "values": ["20:00", "22:00"]
        }
      }
    },
    "name": "ferry-east"
  }
}
`);
  });

  // Packages of east are worth .175, .3, .325, .45, ...: the least of at least .35 is 0.5 (1/2) + 0.2 = .45.
  it('writes its reservation 0.35 as the least package worth as much, which leaves the same ones acceptable', () => {
    const { profile } = reread(east);
    expect(profile.reservationPackage).toEqual([1, 0, 1]);
    expect(profile.reservation).toBeCloseTo(0.45, 14);
    const at = (reservation: number) =>
      utilities(domain, toTables(domain, east)).map((utility) => utility >= reservation);
    expect(at(profile.reservation)).toEqual(at(0.35));
  });

  it('keeps the reservation bid it came with', () => {
    const hill = accepted(readGeniusWebProfile(fileAt('files/orchard-hill.json')));
    expect(reread(hill.profile, hill.domain)).toEqual(hill);
  });

  const refusals: readonly (readonly [string, Partial<ResearchProfile>, string])[] = [
    ['weights that do not sum to 1', { weights: [0.5, 0.3, 0.1] }, 'the weights of `ferry-east` sum to 0.9;'],
    ['a utility above 1', { scale: { kind: 'written' } }, 'option `low` of `fare` is worth 8;'],
    [
      'a utility below 0',
      {
        values: [
          [8, 4, 2],
          [-1, 5],
          [0.2, 0.8],
        ],
      },
      'option `none` of `R&D fund` is worth -0.2;',
    ],
    ['a reservation above every package', { reservation: 1.01 }, 'no package reaches the reservation 1.01'],
  ];
  for (const [what, change, words] of refusals) {
    it(`is refused with ${what}`, () => {
      const write = () => writeGeniusWebProfile(domain, { ...east, ...change });
      expect(write).toThrow(ExportError);
      expect(write).toThrow(words);
    });
  }

  it('is refused where too many packages would have to be searched for the reservation', () => {
    const issues = Array.from({ length: 24 }, (_, at) => ({ name: `${at}`, options: ['no', 'yes'] }));
    const wide: ResearchProfile = {
      ...east,
      weights: issues.map((_, at) => (at < 8 ? 0.125 : 0)),
      values: issues.map(() => [0, 1]),
      scale: { kind: 'written' },
    };
    expect(() => writeGeniusWebProfile({ name: 'wide', issues }, wide)).toThrow(
      '`wide` has 16777216 packages, too many to look for the reservation of `ferry-east` in',
    );
    expect(reread({ ...wide, reservation: 0 }, { name: 'wide', issues }).profile.reservation).toBe(0);
  });
});

/** Small domains with any names at all, weights in thousandths that sum to 1. */
const negotiation = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 6 }),
      issues: fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            options: fc.uniqueArray(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 4 }),
          }),
        ),
      ),
      cuts: fc.array(fc.nat(1000), { minLength: names.length - 1, maxLength: names.length - 1 }),
      values: fc.array(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
      reservation: fc.nat(100),
    }),
  )
  .map(({ name, issues, cuts, values, reservation }) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 1000];
    const used = issues.map(({ options }, at) => options.map((_, option) => values[at]?.[option] ?? 0));
    const profile: ResearchProfile = {
      name: 'p',
      weights: issues.map((_, at) => ((ends[at + 1] ?? 0) - (ends[at] ?? 0)) / 1000),
      values: used,
      scale: { kind: 'greatest', greatest: used.map((each) => Math.max(...each)) },
      reservation: reservation / 100,
      discount: 1,
    };
    return { domain: { name, issues }, profile };
  });

describe('Export, then import', () => {
  it('gives the same domain, issues and options in the same order', () => {
    fc.assert(
      fc.property(negotiation, ({ domain }) => {
        const text = writeGeniusWebDomain(domain);
        expect(accepted(readGeniusWebDomain({ path: 'out.json', text }))).toEqual(domain);
      }),
    );
  });

  it('gives every package the same utility, and leaves the same packages acceptable', () => {
    fc.assert(
      fc.property(negotiation, ({ domain, profile }) => {
        const before = utilities(domain, toTables(domain, profile));
        fc.pre(Math.max(...before) >= profile.reservation);
        const read = reread(profile, domain);
        const after = utilities(domain, toTables(domain, read.profile));
        expect(read.domain).toEqual(domain);
        expect(after).toHaveLength(packageCount(domain));
        for (const [at, utility] of before.entries()) {
          expect(after[at]).toBeCloseTo(utility, 12);
          // A rounding of the last place either way is a tie, not a change.
          if (Math.abs(utility - profile.reservation) > 1e-9)
            expect((after[at] ?? 0) >= read.profile.reservation - 1e-12).toBe(utility >= profile.reservation);
        }
      }),
    );
  });
});

describe('A GENIUS file of any names', () => {
  const quoted = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

  it('gives the utilities of the formula', () => {
    const printable = negotiation.filter(({ domain }) =>
      domain.issues.every(({ name, options }) =>
        // XML has no control characters, and a name is read without the blanks around it.
        [...options, name].every((text) => /^[\x21-\x7e]*$/.test(text)),
      ),
    );
    fc.assert(
      fc.property(printable, ({ domain, profile }) => {
        const issues = (evaluations: boolean) =>
          domain.issues
            .map(({ name, options }, at) => {
              const items = options.map(
                (option, each) =>
                  `<item value="${quoted(option)}"${evaluations ? ` evaluation="${profile.values[at]?.[each]}"` : ''}/>`,
              );
              return `<weight index="${at}" value="${profile.weights[at]}"/><issue index="${at}" name="${quoted(name)}">${items.join('')}</issue>`;
            })
            .join('\n');
        const text = (evaluations: boolean) =>
          `<utility_space><objective name="d">${issues(evaluations)}</objective><reservation value="${profile.reservation}"/></utility_space>`;
        const read = accepted(readGeniusDomain({ path: 'd.xml', text: text(false) }));
        const mine = accepted(readGeniusProfile({ path: 'p.xml', text: text(true) }, read));
        expect(read.issues.map(({ name, options }) => ({ name, options }))).toEqual(domain.issues);
        expect(toTables(read, mine)).toEqual(toTables(domain, profile));
      }),
    );
  });
});

describe('A brief', () => {
  const row: BriefRow = {
    concession: 'Car tariff 25 % to 15 %',
    cost: 1.25,
    beneficiary: 'carmakers',
    veto: ['union', 'senate'],
    precedent: '',
    source: ['https://example.org/a', 'https://example.org/b'],
  };

  it('has a header with the unit, one line a row, and blanks for what is not known', () => {
    expect(writeBrief([row, { ...row, cost: undefined, veto: [] }], { unit: 'bn USD a year' })).toBe(
      [
        'concession,cost (bn USD a year),beneficiary,veto,precedent,source',
        'Car tariff 25 % to 15 %,1.25,carmakers,union; senate,,https://example.org/a; https://example.org/b',
        'Car tariff 25 % to 15 %,,carmakers,,,https://example.org/a; https://example.org/b',
        '',
      ].join('\n'),
    );
  });

  it('quotes commas and quotes, keeps negative costs numbers, and disarms formulas', () => {
    const text = writeBrief([
      { ...row, concession: 'rice, "inside"\nthe quota', cost: -2, beneficiary: '=HYPERLINK("x")' },
    ]);
    expect(text.split('\n')[0]).toBe('concession,cost,beneficiary,veto,precedent,source');
    expect(splitCsv(text.split('\n')[1] ?? '')?.slice(0, 3)).toEqual([
      'rice, "inside" the quota',
      '-2',
      `'=HYPERLINK("x")`,
    ]);
  });
});

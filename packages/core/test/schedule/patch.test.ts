import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyPatch,
  diffRows,
  foldHistory,
  formatPatch,
  parsePatch,
  type Revision,
  type Row,
  rowKeys,
  rowOf,
  rowsOf,
} from '../../src/law/schedule/index.js';

const revision: Revision = {
  name: '2025 Rev 1',
  published: '2025-02-05',
  effective: '2025-02-05',
  basis: 'test',
};
const first: Revision = {
  name: '2025 Basic',
  published: '2024-12-31',
  effective: '2025-01-01',
  basis: 'test',
};

function row(line: string): Row {
  const read = rowOf(line.split('|'));
  if (read === undefined) throw new Error(line);
  return read;
}

const before = [
  row('0101|0|Live horses, asses, mules and hinnies:'),
  row('|1|Horses:'),
  row('0101.21.00|2|Purebred breeding animals||Free||Free'),
  row('0101.21.00.10|3|Males|No.'),
  row('0101.21.00.20|3|Females|No.'),
  row('0101.30.00.00|1|Asses|No.|6.8%||15%'),
];
const after = [
  row('0101|0|Live horses, asses, mules and hinnies:'),
  row('|1|Live horses:'),
  row('0101.21.00|2|Purebred breeding animals||Free||Free'),
  row('0101.21.00.15|3|Males|No.'),
  row('|3|Females:'),
  row('0101.21.00.20|4|Females|No.'),
  row('0101.30.00.00|1|Asses|No.|6.8%||15%'),
];

describe('a patch', () => {
  it('is readable: what goes, what comes, which cell changes', () => {
    expect(formatPatch(diffRows(before, after, revision, '2025 Basic'))).toBe(
      [
        '# revision: 2025 Rev 1',
        '# follows: 2025 Basic',
        '# published: 2025-02-05',
        '# effective: 2025-02-05',
        '# basis: test',
        '@ after 0101',
        '~ 0101+1\tdescription\tHorses:\tLive horses:',
        '@ after 0101.21.00',
        '- 0101.21.00.10\t3\tMales\tNo.',
        '+ 0101.21.00.15\t3\tMales\tNo.',
        '+ \t3\tFemales:',
        '~ 0101.21.00.20\tindent\t3\t4',
        '',
      ].join('\n'),
    );
  });

  it('turns the old revision into the new one', () => {
    const patch = parsePatch(formatPatch(diffRows(before, after, revision, '2025 Basic')));
    expect(applyPatch(before, patch)).toEqual(after);
  });

  it('knows rows without a code by the code above and the distance', () => {
    expect(rowKeys(after)).toEqual([
      '0101',
      '0101+1',
      '0101.21.00',
      '0101.21.00.15',
      '0101.21.00.15+1',
      '0101.21.00.20',
      '0101.30.00.00',
    ]);
  });

  const anyRow = fc.record({
    code: fc.option(fc.integer({ min: 10, max: 99 }), { nil: undefined }),
    indent: fc.nat(3),
    text: fc.constantFrom('Other', 'Horses:', 'Asses', 'Males'),
    rate: fc.constantFrom('', 'Free', '5%'),
  });
  const anyRows = fc.array(anyRow, { maxLength: 25 }).map((list): readonly Row[] => {
    const seen = new Set<number>();
    return list.flatMap(({ code, indent, text, rate }) => {
      if (code !== undefined && seen.has(code)) return [];
      if (code !== undefined) seen.add(code);
      return [
        row(
          `${code === undefined ? '' : `0101.${code}`}|${indent}|${text}||${code === undefined ? '' : rate}`,
        ),
      ];
    });
  });

  it('between any two lists of rows gives back the second, through its text form, order included', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (one, two) => {
        const patch = parsePatch(formatPatch(diffRows(one, two, revision, '2025 Basic')));
        expect(applyPatch(one, patch)).toEqual(two);
      }),
      { numRuns: 300 },
    );
  });

  it('between a list and itself is empty', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(diffRows(rows, rows, revision, '2025 Basic').hunks).toEqual([]);
      }),
    );
  });

  it('folds into a history that still holds both revisions', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyRows, (one, two, three) => {
        const next = { ...revision, name: '2025 Rev 2' };
        const patches = [
          diffRows(one, two, revision, '2025 Basic'),
          diffRows(two, three, next, '2025 Rev 1'),
        ];
        const history = foldHistory(first, one, patches);
        expect([0, 1, 2].map((index) => rowsOf(history, index))).toEqual([one, two, three]);
      }),
    );
  });
});

describe('a patch is refused', () => {
  const head =
    '# revision: 2025 Rev 1\n# follows: 2025 Basic\n# published: 2025-02-05\n# effective: 2025-02-05\n# basis: test\n';
  const apply = (body: string) => () => applyPatch(before, parsePatch(`${head}${body}`));

  it('when a row it comes after is not there', () => {
    expect(apply('@ after 0102\n+ 0102.10\t1\tCows\n')).toThrow(
      'patch 2025 Rev 1, line 6: the schedule has no row 0102',
    );
  });

  it('when a row it removes says otherwise', () => {
    expect(apply('@ after 0101.21.00\n- 0101.21.00.10\t3\tStallions\tNo.\n')).toThrow(
      'patch 2025 Rev 1, line 6: cannot remove 0101.21.00.10: row 0101.21.00.10 stands there and says otherwise',
    );
  });

  it('when a cell it changes says otherwise', () => {
    expect(apply('@ after 0101.21.00.20\n~ 0101.30.00.00\tgeneral\t7%\t8%\n')).toThrow(
      'patch 2025 Rev 1, line 6: cannot change general of 0101.30.00.00: it says "6.8%", not "7%"',
    );
  });

  it('when it changes another row than the one that stands there', () => {
    expect(apply('@ after 0101\n~ 0101.30.00.00\tgeneral\t6.8%\t8%\n')).toThrow(
      'patch 2025 Rev 1, line 6: cannot change 0101.30.00.00: row 0101+1 stands there',
    );
  });

  it('when its places are out of order', () => {
    expect(apply('@ after 0101.21.00.20\n+ 0101.22\t1\tA\n@ after 0101\n+ 0101.23\t1\tB\n')).toThrow(
      'patch 2025 Rev 1, line 8: row 0101 comes before the edits above it',
    );
  });

  it('when a line or a column is not one', () => {
    expect(apply('@ after 0101\n* what\n')).toThrow(
      'patch patch, line 7: expected a line that begins with `# `, `@ after `, `- `, `+ ` or `~ `',
    );
    expect(apply('@ after 0101\n~ 0101+1\ttitle\ta\tb\n')).toThrow(
      'patch patch, line 7: there is no column title; columns are code, indent, description, units, general, special, other, footnotes, quota, additional',
    );
  });

  it('when its header is incomplete or its day is no day', () => {
    expect(() => parsePatch('# revision: 2025 Rev 1\n', 'x.patch')).toThrow(
      'patch x.patch: the header `# published: ...` is missing',
    );
    expect(() => parsePatch(head.replace('effective: 2025-02-05', 'effective: soon'), 'x.patch')).toThrow(
      'patch x.patch: `effective: soon` is not a day; expected 2025-07-01',
    );
  });

  it('when it follows another revision, or governs from before it', () => {
    const patch = diffRows(before, after, revision, '2024 Basic');
    expect(() => foldHistory(first, before, [patch])).toThrow(
      'patch 2025 Rev 1: follows 2024 Basic, but the revision before it is 2025 Basic',
    );
    const early = { ...patch, follows: '2025 Basic', revision: { ...revision, effective: '2024-12-01' } };
    expect(() => foldHistory(first, before, [early])).toThrow(
      'patch 2025 Rev 1: effective 2024-12-01 is earlier than 2025-01-01 of 2025 Basic',
    );
  });
});

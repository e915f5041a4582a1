import { describe, expect, it } from 'vitest';
import { cleanCell, ExportError, readUsitc } from '../../src/law/schedule/index.js';

const line = {
  htsno: '0101.21.00.10',
  indent: '3',
  description: 'Males',
  superior: null,
  units: ['No.'],
  general: '',
  special: '',
  other: '',
  footnotes: [],
  quotaQuantity: null,
  additionalDuties: null,
  addiitionalDuties: null,
};

function read(...rows: readonly object[]): ReturnType<typeof readUsitc> {
  return readUsitc(JSON.stringify(rows), 'hts.json');
}

function refusal(text: string): string {
  try {
    readUsitc(text, 'hts.json');
  } catch (error) {
    if (error instanceof ExportError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a cell of an export', () => {
  it('is empty whether USITC wrote null, nothing, a space or a line end', () => {
    for (const cell of [null, undefined, '', ' ', '\n', '\t \n', '\u00a0', '\u200b'])
      expect(cleanCell(cell)).toBe('');
  });

  it('loses its markup and keeps its words', () => {
    expect(cleanCell('m<sup>2</sup>')).toBe('m2');
    expect(cleanCell('m<sup style="font-size: 9.75px;">3</sup>')).toBe('m3');
    expect(cleanCell(' <u>kg</u>')).toBe('kg');
    expect(cleanCell('<il>doz. prs</il>.')).toBe('doz. prs.');
    expect(cleanCell('Eels (<i>Anguilla spp.</i>)')).toBe('Eels (Anguilla spp.)');
    expect(cleanCell('one<br />two<nl/>three<newline></newline>four')).toBe('one two three four');
  });

  it('keeps a less-than sign that opens no tag', () => {
    expect(cleanCell('thickness < 3 mm')).toBe('thickness < 3 mm');
  });
});

describe('an export', () => {
  it('with blank rates on a statistical line reads like one with null', () => {
    const [blank] = read({ ...line, general: ' ', special: '\n', other: ' \n' });
    expect(blank).toEqual(read({ ...line, general: null, special: null, other: null })[0]);
    expect(blank?.general).toBe('');
  });

  it('with <u></u> inside a rate reads as the rate (8712.00.50, 8714.91.50, 8714.92.10, 8714.94.90)', () => {
    const codes = ['8712.00.50.00', '8714.91.50.00', '8714.92.10.00', '8714.94.90.00'];
    const rows = read(...codes.map((htsno) => ({ ...line, htsno, general: '3.7% <u></u>' })));
    expect(rows.map((row) => row.general)).toEqual(['3.7%', '3.7%', '3.7%', '3.7%']);
  });

  it('may spell the additional duties right or wrong', () => {
    const right = read({ ...line, additionalDuties: '2.6¢/kg ' });
    const wrong = read({ ...line, addiitionalDuties: '2.6¢/kg' });
    expect(right).toEqual(wrong);
    expect(right[0]?.additional).toBe('2.6¢/kg');
  });

  it('may leave keys out that are empty, and may have keys nobody asked for', () => {
    const { htsno, indent, description } = line;
    expect(read({ htsno, indent, description, novelty: 1 })[0]).toMatchObject({
      code: htsno,
      units: [],
      general: '',
      footnotes: [],
    });
  });

  it('keeps footnotes with their columns, kind and number', () => {
    const note = {
      columns: ['stat', 'units'],
      marker: '1',
      value: 'See chapter 99 statistical note 1. ',
      type: 'footnote',
    };
    expect(read({ ...line, footnotes: [note] })[0]?.footnotes).toEqual([
      { columns: 'stat+units', kind: 'footnote', marker: '1', text: 'See chapter 99 statistical note 1.' },
    ]);
  });

  it('drops empty units and keeps the others in order', () => {
    expect(read({ ...line, units: ['', 'm<sup>2</sup>', '\n', '<u>kg</u>'] })[0]?.units).toEqual([
      'm2',
      'kg',
    ]);
  });
});

describe('an export is refused', () => {
  it('when it is not JSON', () => {
    expect(refusal('<html>')).toBe(
      'hts.json: not JSON; expected the "JSON" export of hts.usitc.gov, this begins "<html>"',
    );
  });

  it('when it is not an array of rows', () => {
    expect(refusal('{"rows": []}')).toBe('hts.json: expected an array of rows, found an object');
    expect(refusal('null')).toBe('hts.json: expected an array of rows, found null');
    expect(refusal('[]')).toBe('hts.json: expected an array of rows, found an empty array');
  });

  it('when a row is no row', () => {
    expect(refusal(JSON.stringify([line, 7]))).toBe(
      'hts.json: row 2 (0101.21.00.10): expected a row with the keys htsno, indent, description, ..., found 7',
    );
  });

  it('when a row has no htsno, naming the last code above it', () => {
    const { htsno: _, ...rest } = line;
    expect(refusal(JSON.stringify([line, rest]))).toBe(
      'hts.json: row 2 (0101.21.00.10), htsno: expected a code such as "0101.21.00.10", or "" for a row that names a group, found nothing',
    );
  });

  it('when a code is not made of whole groups of digits', () => {
    expect(refusal(JSON.stringify([{ ...line, htsno: '0101.2' }]))).toBe(
      'hts.json: row 1 (0101.2), htsno: "0101.2" is not a code; expected a code such as "0101.21.00.10", or "" for a row that names a group',
    );
  });

  it('when two rows have the same code', () => {
    expect(refusal(JSON.stringify([line, line]))).toBe(
      'hts.json: row 2 (0101.21.00.10), htsno: the code was already used in row 1',
    );
  });

  it('when the indent is no number', () => {
    expect(refusal(JSON.stringify([{ ...line, indent: 'x' }]))).toBe(
      'hts.json: row 1 (0101.21.00.10), indent: expected a number of steps as text, such as "2", found "x"',
    );
  });

  it('when nobody knows a unit', () => {
    expect(refusal(JSON.stringify([{ ...line, units: ['furlong'] }]))).toMatch(
      /^hts\.json: row 1 \(0101\.21\.00\.10\), units: "furlong" is not a unit of quantity known here; known are kg, g, t, /,
    );
  });

  it('when the two spellings of the additional duties disagree', () => {
    expect(
      refusal(JSON.stringify([{ ...line, additionalDuties: '1¢/kg', addiitionalDuties: '2¢/kg' }])),
    ).toBe(
      'hts.json: row 1 (0101.21.00.10), addiitionalDuties: says "2¢/kg" where additionalDuties says "1¢/kg"; expected one of them, or the same',
    );
  });

  it('with every problem it has, the first twenty in the message', () => {
    const rows = Array.from({ length: 25 }, (_, row) => ({ ...line, htsno: '', indent: `x${row}` }));
    const message = refusal(JSON.stringify(rows));
    expect(message.split('\n')).toHaveLength(21);
    expect(message).toMatch(/and 5 more problems$/);
  });
});

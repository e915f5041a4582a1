import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  formatTable,
  parseTable,
  readRevisions,
  rowsOf,
  splitByChapter,
} from '../../src/law/schedule/index.js';
import { files, history } from './files.js';

const held = readRevisions(files).filter((record) => record.rows !== undefined);

describe('the 44 revisions held', () => {
  it('run from 2025 Basic to 2026 Rev 10, and later ones are listed as not held', () => {
    expect(held).toHaveLength(44);
    expect(held[0]?.revision).toBe('2025 Basic');
    expect(held.at(-1)?.revision).toBe('2026 Rev 10');
    expect(history.knownTo).toBe('2026-07-01');
  });

  it.each(held.map((record, index) => [record.revision, record, index] as const))(
    '%s is rebuilt from base and patches, cell by cell',
    (_, record, index) => {
      const rows = rowsOf(history, index);
      expect(rows).toHaveLength(record.rows ?? -1);
      expect(createHash('sha256').update(formatTable(rows)).digest('hex')).toBe(record.sha256);
    },
  );

  it('say when they were published, from when they govern entries, and why', () => {
    for (const revision of history.revisions) {
      expect(revision.published).toMatch(/^202[456]-\d\d-\d\d$/);
      expect(revision.effective).toMatch(/^202[56]-\d\d-\d\d$/);
      expect(revision.basis).not.toBe('');
    }
  });

  it('never govern entries from an earlier day than the revision before', () => {
    const days = history.revisions.map((revision) => revision.effective);
    expect(days).toEqual([...days].sort());
  });
});

describe('the text form', () => {
  it('keeps no markup and no padding in any cell', () => {
    for (const [path, file] of files) {
      if (!path.startsWith('base/') && !path.startsWith('patches/')) continue;
      const text = file.replace(/^[-+~] /gm, '');
      expect(text.match(/<\/?(?:u|i|b|il|sup|sub|em|span|br|nl|newline)\b/i)?.[0], path).toBeUndefined();
      expect(text.match(/\t | \t|\u00a0|\u200b| {2}|[ \t]$/m)?.[0], path).toBeUndefined();
    }
  });

  it('gives the same rows when a revision is split by chapter and put together again', () => {
    const rows = rowsOf(history, 0);
    const chapters = splitByChapter(rows);
    expect(chapters.size).toBe(98); // chapter 77 is reserved
    expect([...chapters.values()].flatMap((part) => parseTable(formatTable(part)))).toEqual(rows);
  });

  it('refuses a table with another header or a row too long', () => {
    expect(() => parseTable('code\tindent\n', 'base/01.tsv')).toThrow(
      'base/01.tsv, line 1: expected the header code, indent, description, units, general, special, other, footnotes, quota, additional',
    );
    const table = formatTable(rowsOf(history, 0).slice(0, 1));
    expect(() => parseTable(`${table}0101\tone\tHorses\n`, 'base/01.tsv')).toThrow(
      'base/01.tsv, line 3: expected 10 cells or fewer, indent a number',
    );
  });
});

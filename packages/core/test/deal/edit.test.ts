// A deal's file as a form and back: comments and other lines stay, and what a form cannot say stays in the file.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DealEdit, editDeal, emptyDeal, readDealForm } from '../../src/deal/index.js';
import { readInstrument } from '../../src/law/index.js';
import { lawOfRepository } from '../support/law.js';

const folder = new URL('../../../../deals/', import.meta.url);
const japan = readFileSync(new URL('deal-japan-2025.yaml', folder), 'utf8');
const { library } = lawOfRepository().law;

function form(text: string) {
  const read = readDealForm(text);
  if (read.form === undefined) throw new Error(read.problem.message);
  return read.form;
}

const problemsOf = (text: string) => readInstrument({ path: 'deal.yaml', text }, library).problems;

describe('the form of a deal', () => {
  it('shows duties as fields, promises as text, and names whom it is with', () => {
    const { title, partner, provisions } = form(japan);
    expect(title).toContain('US-Japan');
    expect(partner).toBe('JP');
    const cars = provisions.find(({ id }) => id === 'cars');
    expect(cars).toMatchObject({ kind: 'duty', measure: 'us/232/autos', duty: 'up to 15%', of: 'JP' });
    expect(provisions.find(({ id }) => id === 'investment')?.kind).toBe('promise');
    expect(provisions.find(({ id }) => id === 'civil-aircraft')).toMatchObject({
      kind: 'other',
      verb: 'exempt',
    });
    expect(provisions.find(({ id }) => id === 'parts')).toMatchObject({
      goods: 'us/s232-auto-parts, us/s232-auto-parts-by-use',
    });
  });

  it('reads every deal that ships', () => {
    for (const name of readdirSync(folder).filter((it) => it.endsWith('.yaml')))
      expect(form(readFileSync(new URL(name, folder), 'utf8')).provisions.length, name).toBeGreaterThan(0);
  });

  it('changes one rate and leaves comments and the rest', () => {
    const at = form(japan).provisions.findIndex(({ id }) => id === 'cars');
    const edited = editDeal(japan, { kind: 'provision', at, set: { duty: 'up to 10%' } });
    expect(edited).toContain('# Japan: 15 % in all, cars too');
    expect(form(edited).provisions[at]).toMatchObject({ duty: 'up to 10%' });
    expect(form(edited).provisions.filter((_, other) => other !== at)).toEqual(
      form(japan).provisions.filter((_, other) => other !== at),
    );
    expect(problemsOf(edited)).toEqual([]);
  });

  it('makes a deal from nothing that reads as law', () => {
    const edits: readonly DealEdit[] = [
      { kind: 'add-duty', measure: 'us/301/forced-labour', of: 'JP', from: '2026-09-01' },
      {
        kind: 'provision',
        at: 0,
        set: { duty: 'up to 12%', goods: '8703, us/s232-autos', to: '2027-01-01' },
      },
      { kind: 'add-promise', text: 'Japan: a quota for rice' },
      { kind: 'add-duty', measure: 'us/232/steel', of: 'JP', from: '2026-09-01' },
      { kind: 'remove', at: 2 },
      { kind: 'partner', from: 'JP', to: 'KR' },
      { kind: 'head', field: 'title', value: 'Cars: "for" rice # and more' },
    ];
    const text = edits.reduce(editDeal, emptyDeal('us/deal-a', 'Draft', '2026-08-01'));
    expect(problemsOf(text)).toEqual([]);
    expect(form(text)).toMatchObject({
      title: 'Cars: "for" rice # and more',
      partner: 'KR',
      provisions: [
        { id: 'rate-1', duty: 'up to 12%', goods: '8703, us/s232-autos', to: '2027-01-01', of: 'KR' },
        { kind: 'promise', text: 'Japan: a quota for rice' },
      ],
    });
  });

  it('says where a text cannot be read, and does not change it', () => {
    const broken = 'title: x\nprovisions: [\n';
    const { problem } = readDealForm(broken);
    expect(problem?.line).toBeGreaterThan(1);
    expect(editDeal(broken, { kind: 'head', field: 'title', value: 'y' })).toBe(broken);
    expect(readDealForm('words').problem?.message).toContain('expected the fields');
  });
});

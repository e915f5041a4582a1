// `parley talks <folder> package --deal`: a deal as the package it is, edited and not, on the folders that ship.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DealPackage } from '@parley/core/talks';
import { afterAll, describe, expect, it } from 'vitest';
import { parley } from './support/parley.js';

const rooted = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const JAPAN = rooted('talks/us-jp-2025');
const KOREA = rooted('talks/us-kr-2025');
const scratch = mkdtempSync(join(tmpdir(), 'parley-terms-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A shipped deal with some words replaced, as a file. */
function edited(name: string, ...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  let text = readFileSync(rooted(`deals/${name}.yaml`), 'utf8');
  for (const [from, to] of changes) {
    const next = text.replace(from, to);
    expect(next, `${name} has ${String(from)}`).not.toBe(text);
    text = next;
  }
  const path = join(scratch, `${name}-${changes.length}-${Math.abs(hash(text))}.yaml`);
  writeFileSync(path, text);
  return path;
}

const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0);

async function packageOf(folder: string, ...words: readonly string[]): Promise<DealPackage> {
  const { code, out, err } = await parley(['talks', folder, 'package', ...words, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as DealPackage;
}

const refusal = async (...words: readonly string[]) => {
  const { code, err, out } = await parley(['talks', ...words]);
  expect([code, out]).toEqual([2, '']);
  return err;
};

const worth = ({ parties }: DealPackage, party: string) =>
  parties.find((each) => each.party === party)?.model ?? Number.NaN;

const SIGNED = ['--as-of', '2025-07-28'];

describe('the deal of July 2025 as a package', () => {
  it('is what the folder says was signed', async () => {
    const { options, deal, surrogateError } = await packageOf(JAPAN, '--deal', 'deal-japan-2025', ...SIGNED);
    // outcome.yaml, written from the texts and not from the deal file.
    expect(options).toEqual({
      ...{ autos: '15', general: '15', stacking: 'inclusive', steel: '50' },
      ...{ rice: 'plus-75', farm: '8bn', energy: 'alaska', investment: '550-us' },
      ...{ defence: 'outside', currency: 'separate', cars: 'us-certified', aircraft: '100-boeing' },
      ...{ chips: 'best', review: 'snap-back' },
    });
    // The folder's acts leave out parts that only their use decides and aircraft: below a tenth of a point on average.
    expect(deal.duties?.apart).toBeLessThan(0.001);
    expect(surrogateError).toBeLessThan(0.1);
    expect(deal.notYet).toEqual([]);
    expect(deal.unread.map(({ because }) => because)).not.toContain('changed');
    expect(deal.unread.map(({ provision }) => provision)).toContain('us/deal-japan-2025#defence');
  });

  it('is another package when its rates are edited, though the nearest options stay', async () => {
    const shipped = await packageOf(JAPAN, '--deal', 'deal-japan-2025', ...SIGNED);
    const lower = await packageOf(
      JAPAN,
      '--deal',
      edited('deal-japan-2025', [
        /goods: us\/s232-autos\n {4}of: JP\n {4}duty: up to 15%/,
        'goods: us/s232-autos\n    of: JP\n    duty: up to 14%',
      ]),
      ...SIGNED,
    );
    expect(lower.options).toEqual(shipped.options);
    // Cars are some 27 % of the imports: a point less on them is about 0.27 of a point on all.
    const fall = 100 * ((shipped.deal.duties?.mean ?? 0) - (lower.deal.duties?.mean ?? 0));
    expect(fall).toBeGreaterThan(0.2);
    expect(fall).toBeLessThan(0.35);
    expect(worth(lower, 'jp-carmakers')).toBeGreaterThan(worth(shipped, 'jp-carmakers'));
    expect(worth(lower, 'us-carmakers')).toBeLessThan(worth(shipped, 'us-carmakers'));
  });

  it('leaves what it does not speak of as it is without a deal: before June steel stays at 25 %', async () => {
    const { options, deal } = await packageOf(JAPAN, '--deal', 'deal-japan-2025', '--as-of', '2025-05-20');
    expect(options.steel).toBe('25');
    // 15 % as a general rate and 550 bn USD were named by nobody yet.
    expect(deal.notYet.map(({ issue }) => issue)).toContain('investment');
    expect(options.investment).toBe('none');
    expect(deal.duties?.apart).toBeGreaterThan(0.005);
  });

  it('does not count a promise that was changed or taken out, and takes an option in its place', async () => {
    const file = edited(
      'deal-japan-2025',
      ['United States rice up by 75 %', 'United States rice up by 10 %'],
      [/ {2}- id: aircraft\n[\s\S]*?\n\n/, ''],
    );
    const { options, deal } = await packageOf(JAPAN, '--deal', file, ...SIGNED);
    expect([options.rice, options.aircraft]).toEqual(['none', 'none']);
    expect(deal.unread).toContainEqual(
      expect.objectContaining({ provision: 'us/deal-japan-2025#rice', because: 'changed' }),
    );
    const chosen = await packageOf(JAPAN, 'rice=larger-quota,chips=none', '--deal', file, ...SIGNED);
    expect([chosen.options.rice, chosen.options.chips]).toEqual(['larger-quota', 'none']);
    expect(chosen.deal.setAside.map(({ issue }) => issue)).toEqual(['chips']);
  });

  it('is told in words', async () => {
    const { code, out } = await parley(['talks', JAPAN, 'package', '--deal', 'deal-japan-2025', ...SIGNED]);
    expect(code).toBe(0);
    expect(out).toContain('US-Japan Strategic Trade and Investment Agreement\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'nearest autos=15, general=15, stacking=inclusive, steel=50, 0.07 % away on average',
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Not on this table, so worth nothing here: generics-and-resources',
    );
  });
});

describe('a deal where options are no law', () => {
  it('is read by its rates, the nearest option each', async () => {
    const day = ['--as-of', '2025-11-20'];
    const shipped = await packageOf(KOREA, '--deal', 'deal-korea-2025', ...day);
    expect(shipped.options).toMatchObject({
      autos: '15',
      general: '15',
      investment: '350-us',
      cars: 'no-cap',
    });
    expect(shipped.deal.duties).toBeUndefined();
    const file = edited('deal-korea-2025', [
      /set: us\/232\/autos\n(.*\n)(.*\n) {4}duty: up to 15%/,
      'set: us/232/autos\n$1$2    duty: up to 5%',
    ]);
    expect((await packageOf(KOREA, '--deal', file, ...day)).options.autos).toBe('0');
  });
});

describe('a deal that says nothing to a table is refused', () => {
  it('moves no duty of the partner and none of its words is an option', async () => {
    expect(await refusal(JAPAN, 'package', '--deal', 'deal-korea-2025')).toContain(
      'us/deal-korea-2025 says nothing to us-jp-2025: it moves no duty on goods of Japan in the law of 2025-04-07',
    );
    expect(await refusal(KOREA, 'package', '--deal', 'deal-japan-2025')).toContain(
      'none of its provisions stands for an option',
    );
  });

  it('with an option for what its duties settle', async () => {
    expect(await refusal(JAPAN, 'package', 'autos=15', '--deal', 'deal-japan-2025', ...SIGNED)).toContain(
      'autos: the duties of us/deal-japan-2025 settle it; leave out the option, or leave out the deal',
    );
  });

  it('when it is none, or was asked something else', async () => {
    expect(await refusal(JAPAN, 'package', '--deal', 'deal-atlantis')).toContain(
      'there is no file `deal-atlantis`',
    );
    expect(await refusal(JAPAN, 'calendar', '--deal', 'deal-japan-2025')).toContain('calendar takes no deal');
    expect(await refusal(JAPAN, '--deal', 'deal-japan-2025')).toContain('the overview takes no deal');
    expect(await refusal(JAPAN, 'package')).toContain('package: is missing; write issue=option');
    const broken = edited('deal-japan-2025', ['duty: up to 15%', 'duty: fifteen']);
    expect(await refusal(JAPAN, 'package', '--deal', broken)).toMatch(/\.yaml:29:5: provisions\[0\]\.duty/);
  });
});

// What can be tested without a browser: names in Japanese, addresses, tables as text.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '@parley/core/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../src/export/table.js';
import { FragmentError, fromFragment, toFragment } from '../src/state/fragment.js';
import { FACTS_JA } from '../src/words/law-names.js';
import { ROOT } from './serving.js';

const lawFile = (name: string) => parseYaml(readFileSync(join(ROOT, 'law/us', name), 'utf8'));

describe('names in Japanese', () => {
  it('every fact that acts share has one', () => {
    const { facts } = lawFile('facts.yaml') as { readonly facts: object };
    expect(Object.keys(facts).filter((id) => FACTS_JA[id] === undefined)).toEqual([]);
  });
});

describe('an address', () => {
  it('holds any state exactly, in letters that an address allows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (state) => {
        const fragment = await toFragment(state);
        expect(fragment).toMatch(/^1\.[\w-]+$/);
        expect(await fromFragment(`#${fragment}`)).toEqual(JSON.parse(JSON.stringify(state)));
      }),
      { numRuns: 50 },
    );
  });
  it('that was cut, altered or made by a newer app is refused with the reason', async () => {
    const whole = await toFragment({ on: '2025-04-16', parts: { product: { good: '9503.00.00.13' } } });
    for (const broken of [
      whole.slice(0, -9),
      `${whole.slice(0, 8)}!!${whole.slice(10)}`,
      whole.replace('1.', '9.'),
      '',
    ])
      await expect(fromFragment(broken)).rejects.toThrow(FragmentError);
  });
});

describe('a table as CSV', () => {
  it('quotes what must be quoted and puts its notes first', () => {
    const csv = toCsv({
      name: 'x',
      columns: [
        { key: 'a', title: 'A' },
        { key: 'b', title: 'B' },
      ],
      rows: [
        { a: 'say "so", twice', b: 12 },
        { a: null, b: -1 },
      ],
      notes: ['law known to 2026-10-09'],
    });
    expect(csv).toBe('# law known to 2026-10-09\r\na,b\r\n"say ""so"", twice",12\r\n,-1\r\n');
  });
});

// What is printed for people: at most 80 columns, no colour unless somebody looks at it, and what was asked in it.

import { describe, expect, it } from 'vitest';
import { openTerminal } from '../src/terminal.js';
import { parley } from './support/parley.js';

const SAMPLES: readonly string[] = [
  'duty 9503.00.00.13 --origin CN --on 2025-04-16',
  'duty 8703.23.01.10 --origin JP --on 2025-04-12 --value 30000USD',
  'duty 8703.23.01 --origin MX --on 2025-05-01 --claim S --us-content 40% --mode truck',
  'duty 7318.15.20.61 --origin DE --on 2026-05-01 --content steel=60% --mode ocean',
  'duty 9101.11.40 --origin CH --on 2025-09-01',
  'duty 8507.60.00 --origin CN --on 2026-03-01 --value 1000000',
  'duty 7606.12.30 --origin RU --on 2025-07-01',
  'duty 0901.11.00 --origin BR --on 2025-09-01 --known-on 2025-12-01',
  'origins 8703.23.01.10 --on 2025-05-15',
  'origins 0901.11.00 --on 2025-12-01',
  'history 8703.23.01.10 --origin JP',
  'history 9503.00.00.13 --origin CN',
  'law',
  'law eo-14257',
  'law proc-10908',
  'law learning-resources',
  'find frozen tuna fillets',
  'find laptop',
];

const ESCAPE = String.fromCharCode(27);
/** A link is printed whole, that it may be clicked. */
const isLink = (line: string) => /^https:\/\/\S+$/.test(line);

describe.concurrent('printed for people', () => {
  for (const sample of SAMPLES) {
    it(`fits in 80 columns, piped without colour: parley ${sample}`, async () => {
      const { code, out, err } = await parley(sample.split(' '));
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toContain(ESCAPE);
      expect(out.endsWith('\n')).toBe(true);
      expect(out.split('\n').filter((line) => [...line].length > 80 && !isLink(line))).toEqual([]);
    });
  }

  it('stays plain with every colour a terminal promises, as long as it is piped', async () => {
    const { out } = await parley(['law', 'eo-14257'], { TERM: 'xterm-256color', COLORTERM: 'truecolor' });
    expect(out).not.toContain(ESCAPE);
  });

  it('says what the founding case paid, and what is left of it', async () => {
    const { out } = await parley(
      'duty 9503.00.00.13 --origin CN --on 2025-04-16 --known-on 2026-03-01'.split(' '),
    );
    expect(out).toContain('Made in China, entered 2025-04-16, value $1,000.00');
    expect(out).toMatch(/^Assessed at entry +\$1,450\.00 +145%$/m);
    expect(out).toMatch(/^Owed, as known on 2026-03-01 +\$0\.00 +0%$/m);
    expect(out).toMatch(/^Refund +\$1,450\.00$/m);
  });

  it('says that shipping it from Japan changes nothing', async () => {
    const asked = 'duty 9503.00.00.13 --origin CN --on 2025-04-16 --from JP --known-on 2026-03-01'.split(' ');
    const { out } = await parley(asked);
    expect(out).toContain('shipped from Japan');
    expect(out).toMatch(/^Assessed at entry +\$1,450\.00 +145%$/m);
  });
});

describe('a terminal', () => {
  const paints = (isTTY: boolean, environment: Readonly<Record<string, string>>) => {
    const terminal = openTerminal({ isTTY, write: () => true }, environment);
    return [terminal.bold('x'), terminal.dim('x'), terminal.accent('x')].some((text) => text !== 'x');
  };

  it('is coloured where somebody looks', () => {
    expect(paints(true, { TERM: 'xterm' })).toBe(true);
  });

  it('is plain when piped, with NO_COLOR set to anything, or when it is dumb', () => {
    expect(paints(false, { TERM: 'xterm' })).toBe(false);
    expect(paints(true, { TERM: 'xterm', NO_COLOR: '1' })).toBe(false);
    expect(paints(true, { TERM: 'dumb' })).toBe(false);
  });

  it('is coloured with NO_COLOR empty, as no-color.org says', () => {
    expect(paints(true, { TERM: 'xterm', NO_COLOR: '' })).toBe(true);
  });
});

// What a person mistypes is refused with exit code 2, nothing on standard output, and what to write instead on standard error.

import { describe, expect, it } from 'vitest';
import { parley } from './support/parley.js';

const TOY = ['duty', '9503.00.00.13', '--origin', 'JP', '--on', '2025-04-16'];
const duty = (...more: readonly string[]) => [...TOY, ...more];
const good = (code: string) => ['duty', code, '--origin', 'JP', '--on', '2025-04-16'];
const origin = (country: string) => ['duty', '9503.00.00.13', '--origin', country, '--on', '2025-04-16'];
const on = (day: string) => ['duty', '9503.00.00.13', '--origin', 'JP', '--on', day];

const SEARCH = 'search with words: parley find "coin bank"';
const HELP = '(parley --help lists the commands)';

/** The mistake in words, what is typed, and exactly what is answered. */
const REFUSED: readonly (readonly [mistake: string, args: readonly string[], message: string])[] = [
  [
    'a code the schedule does not have',
    good('8703.23.99'),
    'parley: good: the schedule has no 8703.23.99 on that day. Under 8703.23: 8703.23.01.10, 8703.23.01.20, 8703.23.01.30, 8703.23.01.40, 8703.23.01.60, 8703.23.01.70, 8703.23.01.90',
  ],
  [
    'a number the line does not have',
    good('9503.00.00.14'),
    'parley: good: the schedule has no 9503.00.00.14 on that day. Under 9503.00.00: 9503.00.00.11, 9503.00.00.13, 9503.00.00.71, 9503.00.00.73, 9503.00.00.90',
  ],
  [
    'a code of four digits',
    good('8703'),
    'parley: good: 8703 is not a whole tariff line; give eight or ten digits. Under 8703: 8703.10.10.00, 8703.10.50.30, 8703.10.50.60, 8703.21.01.10, 8703.21.01.30, 8703.21.01.50, 8703.22.01.10, 8703.22.01.90, and 65 more',
  ],
  [
    'a code of an odd group',
    good('8703.2'),
    `parley: good: cannot read \`8703.2\`; expected 8 or 10 digits such as 8703.23.01 or 9503.00.00.13; ${SEARCH}`,
  ],
  [
    'words for a code',
    good('toys'),
    `parley: good: cannot read \`toys\`; expected 8 or 10 digits such as 8703.23.01 or 9503.00.00.13; ${SEARCH}`,
  ],
  [
    'a heading of chapter 99',
    good('9903.01.25'),
    'parley: good: 9903.01.25 is a provision of chapter 99, reported beside the good; give the number of chapters 1 to 97 in which the good is classified',
  ],
  [
    'UK for the United Kingdom',
    origin('UK'),
    'parley: --origin: cannot read `UK`; expected a two-letter ISO 3166 country code: the United Kingdom is GB',
  ],
  [
    'EU for a member state',
    origin('EU'),
    'parley: --origin: cannot read `EU`; expected a two-letter ISO 3166 country code: goods are made in a member state, such as DE or FR',
  ],
  [
    'the name of a country',
    origin('Japan'),
    'parley: --origin: cannot read `Japan`; expected a two-letter ISO 3166 country code: Japan is JP',
  ],
  [
    'a country nobody knows',
    origin('XX'),
    'parley: --origin: cannot read `XX`; expected a two-letter ISO 3166 country code: for example JP or CN',
  ],
  [
    'goods made in the United States',
    origin('US'),
    'parley: origin: products of the United States returned are entered under chapter 98 (9801.00.10); give a foreign origin',
  ],
  [
    'a date in another form',
    on('16.4.2025'),
    'parley: --on: cannot read `16.4.2025`; expected a date such as 2025-04-16 (12:01 a.m. Eastern) or a time such as 2025-04-16T09:00-04:00',
  ],
  [
    'a day there is not',
    on('2025-02-30'),
    'parley: --on: cannot read `2025-02-30`; expected a date such as 2025-04-16 (12:01 a.m. Eastern) or a time such as 2025-04-16T09:00-04:00',
  ],
  [
    'a date before the law begins',
    on('2024-12-31'),
    'parley: --on: the law is written down from 2025-01-01 on; 2024-12-31 is earlier',
  ],
  [
    'another currency',
    duty('--value', '10EUR'),
    'parley: --value: cannot read `10EUR`; expected US dollars such as 1000USD or 12,500.50 (other currencies are not converted)',
  ],
  [
    'a value of nothing',
    duty('--value', '0'),
    'parley: value: the customs value must be above zero and at most 1,000,000,000 USD',
  ],
  [
    'contents above the whole',
    duty('--content', 'steel=80%,aluminum=30%'),
    'parley: --content: the shares in `steel=80%,aluminum=30%` come to more than 100%',
  ],
  [
    'one content above the whole',
    duty('--content', 'steel=101%'),
    'parley: --content: cannot read `steel=101%`; expected metals and percentages such as steel=60%,aluminum=5%',
  ],
  [
    'a share above the whole',
    duty('--us-content', '130%'),
    'parley: --us-content: cannot read `130%`; expected a percentage from 0% to 100% such as 30%',
  ],
  [
    'loading after the entry',
    duty('--loaded', '2025-04-17'),
    'parley: --loaded: 2025-04-17 is after the entry of 2025-04-16',
  ],
  [
    'a quantity without a unit',
    duty('--quantity', '5'),
    'parley: --quantity: cannot read `5`; expected a number and a unit of the schedule such as 100kg, 12 doz., 40 liters, 500 No.',
  ],
  [
    'a mode of transport there is not',
    duty('--mode', 'boat'),
    'parley: --mode: cannot read `boat`; expected ocean, air, truck or rail',
  ],
  [
    'a provision that is not of chapter 98',
    duty('--under', '8703.23.01'),
    'parley: --under: cannot read `8703.23.01`; expected a provision of chapter 98 such as 9802.00.80',
  ],
  [
    'an informal entry of too great a value',
    duty('--informal', '--value', '2500.01'),
    'parley: --informal: informal entry is for values of at most 2,500 USD (19 CFR 143.21)',
  ],
  [
    'a day of knowledge that is none',
    duty('--known-on', 'tomorrow'),
    'parley: --known-on: cannot read `tomorrow`; expected a date such as 2026-03-01',
  ],
  [
    'an act there is not',
    ['law', 'eo-14258'],
    'parley: instrument: there is no act `eo-14258`. Did you mean `eo-14228`? List them with: parley law',
  ],
  ['a file there is not', ['check', 'nothing.yaml'], 'parley: nothing.yaml: there is no such file'],
  [
    'a good without history',
    ['history', '9999.99.99', '--origin', 'JP'],
    `parley: good: the schedule has had no 9999.99.99 since 2025-01-01; ${SEARCH}`,
  ],
  [
    'words that fit nothing',
    ['find', 'xyzzyqq'],
    'parley: find: nothing in the schedule fits `xyzzyqq`; try another word for it, or a chapter such as 95',
  ],
  ['a command there is not', ['dutty'], `error: unknown command 'dutty'\n(Did you mean duty?)\n${HELP}`],
  [
    'an option there is not',
    duty('--origins'),
    `error: unknown option '--origins'\n(Did you mean --origin?)\n${HELP}`,
  ],
  [
    'no origin',
    ['duty', '9503.00.00.13', '--on', '2025-04-16'],
    `error: required option '--origin <ISO2>' not specified\n${HELP}`,
  ],
  [
    'no code',
    ['duty', '--origin', 'JP', '--on', '2025-04-16'],
    `error: missing required argument 'hts'\n${HELP}`,
  ],
];

describe.concurrent('refused with exit code 2 and what to write instead', () => {
  for (const [mistake, args, message] of REFUSED) {
    it(mistake, async () => {
      expect(await parley(args)).toEqual({ code: 2, out: '', err: `${message}\n` });
    });
  }

  it('a fact nobody asks about, with the fact that is near or where facts are named', async () => {
    const near = await parley(duty('--is', 'donatoin'));
    expect([near.code, near.out]).toEqual([2, '']);
    expect(near.err).toMatch(/^parley: --is: cannot read `donatoin`; .* Did you mean `donation`\?/);
    const far = await parley(duty('--is', 'gift'));
    expect([far.code, far.out]).toEqual([2, '']);
    expect(far.err).toMatch(/^parley: --is: cannot read `gift`; .*names the facts it depends on/);
  });

  it('a programme nobody can claim, with the symbols there are', async () => {
    const { code, err } = await parley(duty('--claim', 'USMCA'));
    expect(code).toBe(2);
    expect(err).toMatch(
      /^parley: --claim: cannot read `USMCA`; expected a special programme symbol: .*\bS, S\+, /,
    );
  });

  it('a fact that is said to hold and not to hold', async () => {
    const { code, out } = await parley(duty('--is', 'donation', '--is-not', 'donation'));
    expect([code, out]).toEqual([2, '']);
  });

  it('a deal with a mistake, with its line and column', async () => {
    const { code, err } = await parley([
      'check',
      new URL('./support/broken-deal.yaml', import.meta.url).pathname,
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /broken-deal\.yaml:14:5: provisions\[0\]\.duty: `15%` is not a duty; write `\+ 24%`, `up to 15%`, /,
    );
  });
});

describe.concurrent('answered with exit code 0', () => {
  for (const args of [
    ['--help'],
    ['--version'],
    ['duty', '--help'],
    TOY,
    ['law'],
    ['find', 'coin', 'bank'],
  ]) {
    it(`parley ${args.join(' ')}`, async () => {
      const { code, out, err } = await parley(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toBe('');
    });
  }
});

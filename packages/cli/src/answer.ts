// The answer of `parley duty` in words: a stack of duties, what did not apply, what is not known, and what came of it since.

import type { Answer, Assessment, DutyLine } from '@parley/core/duty';
import { formatDay, formatMoment, type Law } from '@parley/core/law';
import { dollars, paragraph, percent, spread, type Terminal, WIDTH } from './terminal.js';
import { wrapWords } from './words.js';

/** Prints an assessment. */
export function printAssessment(terminal: Terminal, law: Law, assessment: Assessment, knownOn: string): void {
  const { entry, assessed, owed, difference } = assessment;
  const country = law.library.countries.get(entry.origin) ?? entry.origin;
  printGood(terminal, entry.good, assessment.description);
  const shipped =
    entry.shippedFrom === undefined
      ? ''
      : `, shipped from ${law.library.countries.get(entry.shippedFrom) ?? entry.shippedFrom}`;
  terminal.write(
    paragraph(
      `Made in ${country}${shipped}, entered ${formatMoment(entry.entered)}, value ${dollars(entry.value)}`,
    ),
  );

  terminal.write('\n');
  heading(terminal, 'Assessed at entry', assessed);
  for (const line of assessed.lines) printLine(terminal, law, line);
  printFees(terminal, assessed);

  terminal.write('\n');
  if (difference.lines.length === 0) {
    terminal.write(
      `${spread(terminal.bold('Owed'), `the same, as known on ${knownOn}`, WIDTH + terminal.bold('').length)}\n`,
    );
  } else {
    heading(terminal, `Owed, as known on ${knownOn}`, owed);
    for (const line of owed.lines) printLine(terminal, law, line);
    terminal.write('\n');
    const word = difference.refund > 0 ? 'Refund' : 'Bill';
    terminal.write(
      `${spread(terminal.bold(word), dollars(difference.refund + difference.bill), WIDTH + terminal.bold('').length)}\n`,
    );
    for (const line of difference.lines) {
      const act = law.instrumentById.get(line.instrument);
      terminal.write(`${spread(`  ${titleOf(law, line.measure)}`, dollars(line.amount))}\n`);
      terminal.write(terminal.dim(paragraph(`${act?.title ?? line.instrument} (${line.cite})`, 4)));
    }
  }
  printReasons(terminal, law, assessed);
  printUnknown(terminal, assessed);
  terminal.write('\n');
  terminal.write(
    terminal.dim(
      paragraph(
        `${caveats(assessment)}Law known to ${assessment.lawKnownTo}. Ad valorem rates apply to even dollars of value (19 CFR 159.3). Duties only; antidumping and countervailing duties and excise taxes are not included. Not legal advice.`,
      ),
    ),
  );
}

/** The last day on which a shipment of at most 800 USD could enter free: EO 14256 for China and Hong Kong, EO 14324 for all others. */
const DE_MINIMIS_TO: Readonly<Record<string, string>> = { CN: '2025-05-01', HK: '2025-05-01' };

/** What a reader of this answer in particular must know. */
function caveats({ entry, lawKnownTo }: Assessment): string {
  const day = formatDay(entry.entered);
  const said: string[] = [];
  if (day > lawKnownTo)
    said.push(`The entry is after the law known here: what was then scheduled for ${day} is charged.`);
  if (entry.value <= 80_000 && day <= (DE_MINIMIS_TO[entry.origin] ?? '2025-08-28')) {
    said.push(
      'A shipment of at most $800 could enter free on that day (19 U.S.C. 1321); the figures are for an entry that does not claim it.',
    );
  }
  return said.map((sentence) => `${sentence} `).join('');
}

/** The code and its description, the heading first and the line itself last. */
export function printGood(terminal: Terminal, code: string, chain: readonly string[]): void {
  const printed = [code.slice(0, 4), code.slice(4, 6), code.slice(6, 8), code.slice(8)]
    .filter(Boolean)
    .join('.');
  const words = chain.map((text) => text.replace(/:$/, ''));
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  const [head = '', ...more] = wrapWords(first, WIDTH - printed.length - 6);
  terminal.write(`${terminal.bold(printed)}  ${head}${more.length > 0 ? ' ...' : ''}\n`);
  if (last !== undefined)
    terminal.write(paragraph(`${rest.length > 1 ? '... ' : ''}${last}`, printed.length + 2));
}

function heading(terminal: Terminal, title: string, answer: Answer): void {
  const right = `${dollars(answer.duty.amount)}  ${percent(answer.duty.ppm).padStart(8)}`;
  terminal.write(
    `${spread(terminal.bold(title), terminal.bold(right), WIDTH + 2 * terminal.bold('').length)}\n`,
  );
}

function printLine(terminal: Terminal, law: Law, line: DutyLine): void {
  const name = line.heading ?? line.measure;
  const rate = line.rate.length > 26 ? `${line.rate.slice(0, 24)}...` : line.rate;
  const figures = `${rate}  ${dollars(line.amount).padStart(12)}`;
  const title = line.heading === null ? '' : titleOf(law, line.measure);
  const room = WIDTH - 2 - name.length - 2 - figures.length - 2;
  const [first = '', ...rest] = wrapWords(title, room);
  terminal.write(
    `${spread(`  ${terminal.accent(name)}  ${first}`, figures, WIDTH + terminal.accent('').length)}\n`,
  );
  for (const words of rest) terminal.write(`  ${' '.repeat(name.length)}  ${words}\n`);
  const act = law.instrumentById.get(line.instrument);
  const source = act === undefined ? line.cite : `${nameOf(act.id)}, ${line.cite}`;
  terminal.write(terminal.dim(paragraph(source, 4)));
}

function printFees(terminal: Terminal, answer: Answer): void {
  for (const fee of answer.fees) {
    const [first = '', ...rest] = wrapWords(`${fee.fee} (${fee.because})`, WIDTH - 16);
    terminal.write(`${spread(`  ${first}`, dollars(fee.amount))}\n`);
    for (const words of rest) terminal.write(`    ${words}\n`);
  }
}

function printReasons(terminal: Terminal, law: Law, answer: Answer): void {
  if (answer.notApplied.length === 0) return;
  terminal.write(`\n${terminal.bold('Did not apply')}\n`);
  for (const { measure, heading: where, because } of answer.notApplied) {
    terminal.write(paragraph(`${where === null ? '' : `${where} `}${titleOf(law, measure)}: ${because}`, 2));
  }
}

/** Questions that nearly every entry could ask and few importers answer with yes; said in one breath. */
const RARE: Readonly<Record<string, string>> = {
  under: 'chapter 98',
  'is donation': 'donation',
  'is informational-material': 'informational material',
  'is accompanied-baggage': 'accompanied baggage',
  'is transshipped': 'transshipment',
};

function printUnknown(terminal: Terminal, answer: Answer): void {
  if (answer.unknown.length === 0) return;
  terminal.write(`\n${terminal.bold('Not known, and the duty it could make')}\n`);
  const rare = answer.unknown.filter(({ key }) => RARE[key] !== undefined);
  for (const { fact, lowest, highest } of answer.unknown.filter(({ key }) => RARE[key] === undefined)) {
    printRange(terminal, fact, lowest, highest);
  }
  if (rare.length === 0) return;
  const lowest = Math.min(...rare.map((it) => it.lowest));
  const highest = Math.max(...rare.map((it) => it.highest ?? it.lowest));
  printRange(terminal, `rarely: ${rare.map(({ key }) => RARE[key]).join(', ')}`, lowest, highest);
}

function printRange(terminal: Terminal, fact: string, lowest: number, highest: number | null): void {
  const range = highest === null ? `${dollars(lowest)} or more` : `${dollars(lowest)} to ${dollars(highest)}`;
  const [first = '', ...rest] = wrapWords(fact, WIDTH - 4 - range.length);
  terminal.write(`${spread(`  ${first}`, range)}\n`);
  for (const words of rest) terminal.write(`  ${words}\n`);
}

function titleOf(law: Law, measure: string): string {
  return law.library.measures.get(measure)?.title ?? measure;
}

/** `us/eo-14257` -> `EO 14257`. */
export function nameOf(instrument: string): string {
  const stem = instrument.replace(/^[a-z]{2}\//, '');
  const match = /^(eo|proc|fr|csms)-(.+)$/.exec(stem);
  const kinds: Readonly<Record<string, string>> = { eo: 'EO', proc: 'Proc.', fr: 'FR', csms: 'CSMS' };
  return match?.[1] === undefined ? stem : `${kinds[match[1]]} ${match[2]}`;
}

/** The Eastern day of an instant, for columns. */
export const dayOf = formatDay;

// `parley law`: the timeline of acts, or one act provision by provision with what it changed.

import {
  didYouMean,
  formatCondition,
  formatDay,
  formatDuty,
  formatMoment,
  type Instrument,
  type Law,
  NO_END,
  type Provision,
  SINCE_ALWAYS,
} from '@parley/core/law';
import type { Command } from 'commander';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { paragraph, type Terminal } from '../terminal.js';

export function addLaw(program: Command, session: Session): void {
  program
    .command('law')
    .description('the timeline of acts, or one act provision by provision')
    .argument('[instrument]', 'name of an act, such as us/eo-14257 or eo-14257')
    .option('--json', 'the answer as JSON')
    .action((name: string | undefined, options: { readonly json?: boolean }) => {
      const law = session.law();
      if (name === undefined) {
        if (options.json === true)
          session.terminal.write(`${JSON.stringify(law.instruments.map(summary), null, 2)}\n`);
        else printTimeline(session.terminal, law);
        return;
      }
      const act = law.instrumentById.get(name) ?? law.instrumentById.get(`us/${name}`);
      if (act === undefined)
        throw new InputError(
          `instrument: there is no act \`${name}\`.${didYouMean(
            name,
            [...law.instrumentById.keys()].flatMap((id) => [id, id.slice(3)]),
          )} List them with: parley law`,
        );
      if (options.json === true)
        session.terminal.write(
          `${JSON.stringify({ ...summary(act), note: act.note, provisions: act.provisions.map(describe) }, null, 2)}\n`,
        );
      else printAct(session.terminal, law, act);
    });
}

function summary(act: Instrument): object {
  const { id, title, made, cite, link, under, status } = act;
  return { id, title, made, cite, link, under, status };
}

function printTimeline(terminal: Terminal, law: Law): void {
  for (const act of law.instruments) {
    terminal.write(
      `${terminal.bold(act.made)}  ${paragraph(`${act.id}  ${act.title} (${act.under}; ${act.cite})`, 12).trimStart()}`,
    );
  }
  terminal.write(
    terminal.dim(
      `\n${law.instruments.length} acts, ${law.provisions.length} provisions. Law known to ${law.library.lawKnownTo}. One act: parley law eo-14257\n`,
    ),
  );
}

function printAct(terminal: Terminal, law: Law, act: Instrument): void {
  terminal.write(paragraph(act.title));
  terminal.write(paragraph(`${act.id}, made ${act.made}, ${act.cite}, under ${act.under}`));
  if (act.link !== undefined) terminal.write(terminal.dim(`${act.link}\n`));
  if (act.note !== undefined) terminal.write(`\n${paragraph(act.note)}`);
  for (const provision of act.provisions) {
    const { short, what, rest } = describe(provision);
    terminal.write(
      `\n${terminal.bold(short)}${provision.heading === undefined ? '' : `  ${terminal.accent(provision.heading)}`}\n`,
    );
    terminal.write(paragraph(what, 2));
    for (const line of rest) terminal.write(paragraph(line, 2));
    for (const change of law.changesTo.get(provision.id) ?? []) {
      const word = {
        suspend: 'suspended',
        end: 'ended',
        extend: 'extended',
        void: 'void since the beginning',
      }[change.verb];
      terminal.write(terminal.dim(paragraph(`later ${word}: ${change.id} (${change.cite})`, 2)));
    }
    terminal.write(terminal.dim(paragraph(provision.cite, 2)));
  }
}

interface Described {
  readonly short: string;
  readonly what: string;
  readonly rest: readonly string[];
}

/** A provision in words. */
function describe(provision: Provision): Described {
  const rest: string[] = [];
  const { from, to, known, collected } = provision;
  const goods = goodsText(provision);
  if (provision.if !== undefined) rest.push(`if ${formatCondition(provision.if)}`);
  if (provision.unless !== undefined) rest.push(`unless ${formatCondition(provision.unless)}`);
  const began = from === SINCE_ALWAYS ? '' : `from ${formatMoment(from)}`;
  const ended = to === NO_END ? '' : ` to ${formatMoment(to)}`;
  const knownText = known > from && from !== SINCE_ALWAYS ? `, known ${formatDay(known)}` : '';
  const collectedText = collected > known ? `, collected from ${formatMoment(collected)}` : '';
  if (began + ended !== '') rest.push(`${began}${ended}${knownText}${collectedText}`.trim());
  return {
    short: provision.id.slice(provision.id.indexOf('#') + 1),
    what: `${verbText(provision)}${goods}`,
    rest,
  };
}

function verbText(provision: Provision): string {
  switch (provision.verb) {
    case 'impose':
    case 'set':
      return `${provision.verb} ${provision.measure}: ${formatDuty(provision.duty)}${provision.on === 'value' ? '' : ` on ${provision.on}`}`;
    case 'exempt':
      return `exempt from ${provision.measures.join(', ')}${provision.part === undefined ? '' : ` (${provision.part} only)`}`;
    case 'yield':
      return `${provision.measures.join(', ')} yields to ${provision.yieldsTo.join(', ')}`;
    case 'suspend':
    case 'end':
      return `${provision.verb} ${provision.targets.join(', ')}`;
    case 'extend':
      return `extend ${provision.targets.join(', ')} to ${formatMoment(provision.until)}`;
    case 'void':
      return `void every measure under ${provision.authorities.join(', ')}`;
    case 'promise':
      return `promise: ${provision.text}`;
    case 'gap':
      return `not fully written down for ${provision.measures.join(', ')}: ${provision.missing} (${formatDuty(provision.lowest)} to ${formatDuty(provision.highest)})`;
  }
}

function goodsText(provision: Provision): string {
  if (provision.verb === 'promise' || provision.verb === 'void') return '';
  const { goods, of } = provision;
  const names = (lists: readonly { readonly name: string; readonly rows: ReadonlyMap<string, unknown> }[]) =>
    lists
      .map((list) =>
        list.name === '' ? [...list.rows.keys()].join(', ') : `${list.name} (${list.rows.size} codes)`,
      )
      .join(', ');
  const what = goods.kind === 'all' ? 'all goods' : names(goods.in);
  const except = goods.except.length === 0 ? '' : ` except ${names(goods.except)}`;
  return `; ${what}${except}; of ${of.text}`;
}

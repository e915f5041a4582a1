// One act heading by heading: what each provision did, to which goods of whom, when, and what later became of it.

import {
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
import type { ActAnswer, ActHeading } from './law-questions.js';

export function describeAct(law: Law, act: Instrument): ActAnswer {
  const { id, title, made, cite, link, under, status, note } = act;
  const tables = new Map<string, Provision[]>();
  for (const provision of act.provisions) {
    // What a rate yields to is written with the rate; it is said where something did not apply.
    if (provision.id.endsWith('/stacking')) continue;
    const table = shortId(provision).split('/')[0] ?? '';
    tables.set(table, [...(tables.get(table) ?? []), provision]);
  }
  return {
    id,
    title,
    made,
    cite,
    under,
    status,
    ...(link === undefined ? {} : { link }),
    ...(note === undefined ? {} : { note }),
    headings: [...tables].flatMap(([table, provisions]) => headingOf(law, table, provisions)),
  };
}

function headingOf(law: Law, table: string, [first, ...rest]: readonly Provision[]): readonly ActHeading[] {
  if (first === undefined) return [];
  const { from, to, known } = first;
  const began = from === SINCE_ALWAYS ? '' : formatMoment(from);
  const ended = to === NO_END ? '' : formatMoment(to);
  const conditions: string[] = [];
  if (first.if !== undefined) conditions.push(`if ${formatCondition(first.if)}`);
  if (first.unless !== undefined) conditions.push(`unless ${formatCondition(first.unless)}`);
  if (from !== SINCE_ALWAYS && known > from) conditions.push(`known ${formatDay(known)}`);
  const row = (provision: Provision) => ({
    of: originsOf(provision),
    heading: provision.heading ?? null,
    what: whatOf(provision),
  });
  return [
    {
      id: table,
      heading: first.heading ?? null,
      verb: first.verb,
      what: whatOf(first),
      goods: goodsOf(first),
      of: originsOf(first),
      from: began,
      to: ended,
      conditions,
      cite: first.cite,
      later: laterOf(law, first),
      rows: rest.length === 0 ? [] : [first, ...rest].map(row),
    },
  ];
}

function laterOf(law: Law, provision: Provision): ActHeading['later'] {
  const words = { suspend: 'suspended', end: 'ended', extend: 'extended', void: 'void since the beginning' };
  return (law.changesTo.get(provision.id) ?? [])
    .filter(({ instrument }) => instrument !== provision.instrument)
    .map(({ verb, instrument, cite }) => ({ verb: words[verb], instrument, cite }));
}

function shortId({ id }: Provision): string {
  return id.slice(id.indexOf('#') + 1);
}

function whatOf(provision: Provision): string {
  switch (provision.verb) {
    case 'impose':
    case 'set':
      return `${provision.measure}: ${formatDuty(provision.duty)}${provision.on === 'value' ? '' : ` on ${provision.on}`}`;
    case 'exempt':
      return `${provision.measures.join(', ')}${provision.part === undefined ? '' : ` (${provision.part} only)`}`;
    case 'yield':
      return `${provision.measures.join(', ')} yields to ${provision.yieldsTo.join(', ')}`;
    case 'suspend':
    case 'end':
      return provision.targets.join(', ');
    case 'extend':
      return `${provision.targets.join(', ')} to ${formatMoment(provision.until)}`;
    case 'void':
      return `every measure under ${provision.authorities.join(', ')}`;
    case 'promise':
      return provision.text;
    case 'gap':
      return `${provision.measures.join(', ')}: ${provision.missing} (${formatDuty(provision.lowest)} to ${formatDuty(provision.highest)})`;
  }
}

function goodsOf(provision: Provision): string {
  if (provision.verb === 'promise' || provision.verb === 'void') return '';
  const { goods } = provision;
  const names = (lists: readonly { readonly name: string; readonly rows: ReadonlyMap<string, unknown> }[]) =>
    lists
      .map(({ name, rows }) => (name === '' ? [...rows.keys()].join(', ') : `${name} (${rows.size} codes)`))
      .join(', ');
  const what = goods.kind === 'all' ? 'all goods' : names(goods.in);
  return goods.except.length === 0 ? what : `${what} except ${names(goods.except)}`;
}

function originsOf(provision: Provision): string {
  return provision.verb === 'promise' || provision.verb === 'void' ? '' : provision.of.text;
}

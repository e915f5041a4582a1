// Files of negotiation research as a talks folder: utilities above the reservation become payoffs, and what holds without a deal is one package apart.

import { TalksError } from '../domain/as-of.js';
import type { ResearchDomain, ResearchProfile } from '../formats/domain.js';
import { toTables } from '../formats/tables.js';

export interface ResearchFolderOptions {
  /** The day since when all of it is public. */
  readonly day: string;
  /** Where the domain and the two profiles can be read. */
  readonly addresses: readonly [string, string, string];
  /** GENIUS evaluations as they are written, neither divided by the greatest nor cut at 1. */
  readonly raw?: boolean;
}

/**
 * The texts of a folder, by path. An issue `agreement` has the options `no` (today) and `yes`; without an agreement the other issues stand at
 * their first option, so that there is just one package without a deal, and payoffs are utilities less the reservation. Throws
 * `TalksError` where utilities do not add up because their sum is cut at 1.
 */
export function folderOfResearch(
  domain: ResearchDomain,
  profiles: readonly [ResearchProfile, ResearchProfile],
  { day, addresses, raw = false }: ResearchFolderOptions,
): ReadonlyMap<string, string> {
  const tables = profiles.map((profile) => toTables(domain, profile, { raw }));
  if (tables.some(({ capBinds }) => capBinds))
    throw new TalksError(
      'weights that come to more than 1 make GENIUS cut utilities at 1, and payoffs of a folder are sums; import the reading without the cut (--raw)',
    );
  const issueNames = unique(
    domain.issues.map(({ name }) => name),
    ['agreement'],
  );
  const optionNames = domain.issues.map(({ options }) => unique(options, []));
  const sides = unique(
    profiles.map(({ name }) => name),
    [],
  );
  const ground = `known: ${day}, source: domain`;
  const issues = [
    '  - issue: agreement',
    '    title: Whether there is an agreement',
    '    kind: judgement',
    '    options:',
    `      - {option: no, title: no agreement, ${ground}}`,
    `      - {option: yes, title: an agreement, ${ground}}`,
    ...domain.issues.flatMap(({ name, options }, k) => [
      `  - issue: ${issueNames[k]}`,
      `    title: ${quoted(name)}`,
      '    kind: judgement',
      '    options:',
      ...options.map(
        (option, o) => `      - {option: ${optionNames[k]?.[o]}, title: ${quoted(option)}, ${ground}}`,
      ),
    ]),
  ];
  const rules = domain.issues.flatMap((_, k) => {
    const others = (optionNames[k] ?? []).slice(1);
    if (others.length === 0) return [];
    return [
      `  - not: {agreement: no, ${issueNames[k]}: [${others.join(', ')}]}`,
      '    why: Without an agreement nothing is settled; the issues stand at their first option so that there is one such package.',
    ];
  });
  const talks = [
    `talks: ${slug(domain.name) || 'talks'}`,
    `title: ${quoted(`${domain.name}: ${profiles[0].name} and ${profiles[1].name}`)}`,
    'unit: utility above the reservation',
    'note: Imported from files of negotiation research; utilities have no unit and are not comparable between the two.',
    'sides:',
    ...sides.flatMap((side, k) => [
      `  - side: ${side}`,
      `    title: ${quoted(profiles[k]?.name ?? side)}`,
      `    economy: ${k === 0 ? 'A' : 'B'}`,
      `    country: ${k === 0 ? 'XA' : 'XB'}`,
      '    discount: 0.05',
      '    discount why: The files give no rate a year; both sides are taken to be as patient.',
      '    discount source: assumed',
    ]),
    `today: {agreement: no, ${domain.issues.map((_, k) => `${issueNames[k]}: ${optionNames[k]?.[0]}`).join(', ')}}`,
    'issues:',
    ...issues,
    ...(rules.length === 0 ? [] : ['rules:', ...rules]),
  ];
  const parties = [
    'parties:',
    ...sides.flatMap((side, k) => {
      const table = tables[k] as (typeof tables)[number];
      const first = table.issues.reduce((sum, values) => sum + (values[0] as number), 0);
      const entry = (worth: string, issue: string, why: string, amounts: readonly string[]) => [
        `      - worth: ${worth}`,
        `        known: ${day}`,
        `        why: ${why}`,
        `        source: profile-${k + 1}`,
        `        issue: ${issue}`,
        `        amounts: {${amounts.join(', ')}}`,
      ];
      return [
        `  - party: ${side}.party`,
        `    side: ${side}`,
        `    title: ${quoted(profiles[k]?.name ?? side)}`,
        '    role: government',
        '    worth:',
        ...entry(
          'agreement',
          'agreement',
          'The first option of every issue, less the utility of no agreement.',
          [`yes: ${decimal(first - table.reservation)}`],
        ),
        ...domain.issues.flatMap((_, i) =>
          entry(
            issueNames[i] as string,
            issueNames[i] as string,
            'Utility of the option, weight included.',
            (optionNames[i] ?? []).map(
              (option, o) => `${option}: ${decimal(table.issues[i]?.[o] as number)}`,
            ),
          ),
        ),
        '    lines: []',
      ];
    }),
  ];
  const evidence = [
    'evidence:',
    ...(['domain', 'profile-1', 'profile-2'] as const).flatMap((id, k) => [
      `  - id: ${id}`,
      `    date: ${day}`,
      `    who: ${quoted(k === 0 ? domain.name : (profiles[k - 1]?.name ?? ''))}`,
      '    kind: fact',
      `    fact: ${k === 0 ? 'Issues and options of the domain.' : 'Utilities and reservation of the profile.'}`,
      `    address: ${quoted(addresses[k] ?? '')}`,
    ]),
  ];
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  return new Map([
    ['talks.yaml', text(talks)],
    ['parties.yaml', text(parties)],
    ['calendar.yaml', 'events: []\n'],
    ['evidence.yaml', text(evidence)],
  ]);
}

const quoted = (text: string): string => JSON.stringify(text === '' ? '-' : text);

/** A number as the files write it, without an exponent; 15 digits after the point. */
function decimal(value: number): string {
  const text = value.toFixed(15).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[-.]*([-.])[-.]*/g, '$1')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** Names that the shape allows, each once, and none of those taken. */
function unique(texts: readonly string[], taken: readonly string[]): readonly string[] {
  const seen = new Set(taken);
  return texts.map((text) => {
    const base = slug(text) || 'x';
    let name = base;
    for (let k = 2; seen.has(name); k++) name = `${base}-${k}`;
    seen.add(name);
    return name;
  });
}

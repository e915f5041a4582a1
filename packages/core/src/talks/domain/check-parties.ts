// Checks parties.yaml and calendar.yaml: who gains and loses, what each will not accept, and what each date changes.

import { checkSpan } from './check-table.js';
import {
  checkDay,
  checkOptions,
  checkSource,
  checkUnique,
  mustBe,
  type Names,
  type Page,
  type Path,
} from './names.js';
import type { CalendarFile, PartiesFile, TalksFile } from './shape.js';
import { spanOf } from './span.js';

/** Lines fit the bits of one number; each government has one of its own besides. */
export const MOST_LINES = 32;

type WrittenParty = PartiesFile['parties'][number];

/** Refuses what `parties.yaml` gets wrong beyond its shape. */
export function checkParties(page: Page<PartiesFile>, talks: TalksFile, names: Names): void {
  const { parties } = page.value;
  checkUnique(
    page,
    parties.map(({ party }, k) => [['parties', k, 'party'], party]),
    'party',
  );
  for (const { side } of talks.sides) {
    const governments = parties.filter((party) => party.side === side && party.role === 'government');
    if (governments.length !== 1)
      page.fault(
        ['parties'],
        `side \`${side}\` has ${governments.length} parties with role \`government\`; write one: it is the one that bargains`,
      );
  }
  const owners = new Map<string, string>();
  for (const [k, party] of parties.entries()) {
    const at: Path = ['parties', k];
    mustBe(page, [...at, 'side'], 'side', party.side, names.sides);
    for (const [w, worth] of party.worth.entries()) checkWorth(page, [...at, 'worth', w], worth, names);
    checkVersions(
      page,
      at,
      'worth',
      party.worth.map(({ worth, known }) => [worth, known]),
    );
    checkVersions(
      page,
      at,
      'lines',
      party.lines.map(({ line, known }) => [line, known]),
    );
    for (const [l, line] of party.lines.entries()) {
      checkLine(page, [...at, 'lines', l], line, party, talks, names);
      const owner = owners.get(line.line);
      if (owner !== undefined && owner !== party.party)
        page.fault(
          [...at, 'lines', l, 'line'],
          `\`${owner}\` has a line \`${line.line}\` already; give each its own name`,
        );
      owners.set(line.line, party.party);
    }
  }
  const lines = owners.size + talks.sides.length;
  if (lines > MOST_LINES)
    page.fault(
      ['parties'],
      `${lines} red lines with one for each government; expected at most ${MOST_LINES}`,
    );
}

/** Of several versions with one name each must have its own day. */
function checkVersions<T>(
  page: Page<T>,
  path: Path,
  key: string,
  versions: readonly (readonly [name: string, known: string])[],
): void {
  checkUnique(
    page,
    versions.map(([name, known], k) => [[...path, key, k], `${name} known ${known}`]),
    'the entry',
  );
}

function checkWorth(
  page: Page<PartiesFile>,
  at: Path,
  entry: WrittenParty['worth'][number],
  names: Names,
): void {
  const { economy, quota, issue, amounts, known, source, each } = entry;
  checkDay(page, [...at, 'known'], known);
  checkSource(page, [...at, 'source'], source, known, names);
  checkSpan(page, [...at, 'each'], each);
  const kinds = [economy, quota, issue].filter((kind) => kind !== undefined).length;
  if (kinds !== 1)
    page.fault(
      at,
      `says ${kinds === 0 ? 'nothing' : `${kinds} things`} of where its size comes from; write one of \`economy\`, \`quota\` and \`issue\``,
    );
  if (economy?.measure === 'income' && economy.sector === undefined)
    page.fault([...at, 'economy'], 'income is of sectors; write sector: and their names in the model');
  if (quota !== undefined) {
    const kind = names.kinds.get(quota.issue);
    if (
      mustBe(page, [...at, 'quota', 'issue'], 'issue', quota.issue, names.issues.keys()) &&
      kind !== 'quota'
    )
      page.fault(
        [...at, 'quota', 'issue'],
        `\`${quota.issue}\` is of kind \`${kind}\`; the quota model prices kind \`quota\``,
      );
  }
  if (issue === undefined) {
    if (amounts !== undefined && kinds > 0)
      page.fault(
        [...at, 'amounts'],
        'amounts are of judgement; a model gives its own: leave them out, `each` is the weight',
      );
    return;
  }
  const options = names.issues.get(issue);
  if (!mustBe(page, [...at, 'issue'], 'issue', issue, names.issues.keys()) || options === undefined) return;
  if (amounts === undefined)
    page.fault(at, 'has no amounts; write what each option is worth, such as {full: 1}');
  for (const option of Object.keys(amounts ?? {}))
    mustBe(page, [...at, 'amounts', option], `option of \`${issue}\``, option, options.keys());
}

function checkLine(
  page: Page<PartiesFile>,
  at: Path,
  line: WrittenParty['lines'][number],
  party: WrittenParty,
  talks: TalksFile,
  names: Names,
): void {
  const { known, source, kind, weight, from, to, costs } = line;
  const least = line['at least'];
  checkDay(page, [...at, 'known'], known);
  checkSource(page, [...at, 'source'], source, known, names);
  if (least !== 'no deal') checkSpan(page, [...at, 'at least'], least);
  checkSpan(page, [...at, 'costs'], costs);
  if (costs !== undefined && spanOf(costs).low < 0)
    page.fault([...at, 'costs'], 'is below zero; making good what is missing cannot pay');
  checkDay(page, [...at, 'from'], from);
  checkDay(page, [...at, 'to'], to);
  if (from !== undefined && to !== undefined && from >= to)
    page.fault([...at, 'to'], `${to} is not after from ${from}; the line would never stand`);
  if (kind === 'veto' && weight !== undefined)
    page.fault(
      [...at, 'weight'],
      'a veto has no weight: no deal crosses it; leave it out, or write kind: vote',
    );
  if (weight !== undefined && !(Number(weight) > 0)) page.fault([...at, 'weight'], 'must be above zero');
  const side = talks.sides.find((each) => each.side === party.side);
  if (kind === 'vote' && side !== undefined && side.quorum === undefined)
    page.fault(
      [...at, 'kind'],
      `side \`${side.side}\` has no quorum; write quorum: in talks.yaml, or kind: veto`,
    );
}

/** Refuses what `calendar.yaml` gets wrong beyond its shape. */
export function checkCalendar(page: Page<CalendarFile>, names: Names): void {
  const { events } = page.value;
  checkVersions(
    page,
    [],
    'events',
    events.map(({ event, known }) => [event, known]),
  );
  for (const [k, event] of events.entries()) {
    const at: Path = ['events', k];
    checkDay(page, [...at, 'date'], event.date);
    checkDay(page, [...at, 'known'], event.known);
    checkSource(page, [...at, 'source'], event.source, event.known, names);
    const change = event['no deal'];
    if (checkOptions(page, [...at, 'no deal'], change, names))
      for (const [issue, option] of Object.entries(change ?? {})) {
        const known = names.issues.get(issue)?.get(option) as string;
        if (names.kinds.get(issue) === 'judgement')
          page.fault(
            [...at, 'no deal', issue],
            'nobody needs to agree to what holds without a deal: only tariffs and quotas change here',
          );
        if (known > event.known)
          page.fault(
            [...at, 'no deal', issue],
            `option \`${option}\` is known since ${known}, the event since ${event.known}; the event names it, so write known: ${event.known} or earlier for the option`,
          );
      }
    checkSpan(page, [...at, 'chance'], event.chance);
    if (event.chance !== undefined) {
      const { low, high } = spanOf(event.chance);
      if (low < 0 || high > 1) page.fault([...at, 'chance'], 'is a probability; write numbers from 0 to 1');
    }
    if (event.threat !== undefined) {
      mustBe(page, [...at, 'threat'], 'side', event.threat, names.sides);
      if (change === undefined)
        page.fault([...at, 'threat'], 'threatens nothing; write `no deal:` and the options');
    }
    for (const key of ['cost', 'bonus'] as const)
      for (const [side, span] of Object.entries(event[key] ?? {})) {
        mustBe(page, [...at, key, side], 'side', side, names.sides);
        checkSpan(page, [...at, key, side], span);
      }
    checkProposer(page, [...at, 'proposer'], event.proposer, names);
  }
}

function checkProposer(
  page: Page<CalendarFile>,
  at: Path,
  proposer: Readonly<Record<string, string>> | undefined,
  names: Names,
): void {
  if (proposer === undefined) return;
  for (const side of Object.keys(proposer)) mustBe(page, [...at, side], 'side', side, names.sides);
  const sum = Object.values(proposer).reduce((total, text) => total + Number(text), 0);
  if (Object.keys(proposer).length === names.sides.size && Math.abs(sum - 1) > 1e-9)
    page.fault(at, `the probabilities sum to ${Number(sum.toPrecision(9))}; they must sum to 1`);
  if (Object.values(proposer).some((text) => !(Number(text) >= 0 && Number(text) <= 1)))
    page.fault(at, 'a probability is from 0 to 1');
}

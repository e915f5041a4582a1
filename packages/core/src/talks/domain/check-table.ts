// Checks talks.yaml and evidence.yaml: what is on the table, and the dated facts.

import { listOf } from './convert.js';
import {
  checkDay,
  checkOptions,
  checkSource,
  checkUnique,
  hint,
  mustBe,
  type Names,
  type Page,
  type Path,
} from './names.js';
import type { EvidenceFile, TalksFile } from './shape.js';
import { faultOf, spanOf, type WrittenSpan } from './span.js';

export function checkSpan<T>(page: Page<T>, path: Path, span: WrittenSpan | undefined): void {
  const fault = span === undefined ? undefined : faultOf(spanOf(span));
  if (fault !== undefined) page.fault(path, fault);
}

/** Refuses what `talks.yaml` gets wrong beyond its shape. */
export function checkTable(page: Page<TalksFile>, names: Names, texts: ReadonlyMap<string, string>): void {
  const { sides, issues, law, today, rules } = page.value;
  checkUnique(
    page,
    sides.map(({ side }, k) => [['sides', k, 'side'], side]),
    'side',
  );
  for (const [k, side] of sides.entries()) {
    checkSpan(page, ['sides', k, 'income'], side.income);
    checkSpan(page, ['sides', k, 'discount'], side.discount);
    if (!(spanOf(side.discount).low > 0))
      page.fault(['sides', k, 'discount'], 'must be above zero, such as 0.05 for 5 % a year');
    if (side.income !== undefined && !(spanOf(side.income).low > 0))
      page.fault(['sides', k, 'income'], 'must be above zero, in bn USD a year');
    checkSource(page, ['sides', k, 'discount source'], side['discount source'], undefined, names);
  }
  checkUnique(
    page,
    issues.map(({ issue }, k) => [['issues', k, 'issue'], issue]),
    'issue',
  );
  if (law !== undefined) {
    checkDay(page, ['law', 'on'], law.on);
    mustBe(page, ['law', 'importer'], 'side', law.importer, names.sides);
  }
  for (const [k, issue] of issues.entries()) checkIssue(page, ['issues', k], issue, names, texts);
  checkOptions(page, ['today'], today, names);
  for (const { issue } of issues)
    if (today[issue] === undefined)
      page.fault(['today'], `has no option of \`${issue}\`; write what holds while nothing is agreed`);
  for (const [k, { not }] of (rules ?? []).entries()) {
    checkOptions(page, ['rules', k, 'not'], not, names);
    if (Object.keys(not).length === 0) page.fault(['rules', k, 'not'], 'is empty; name at least one option');
    if (Object.entries(not).every(([issue, wanted]) => listOf(wanted).includes(today[issue] ?? '')))
      page.fault(
        ['rules', k, 'not'],
        'rules out the package `today`; nothing could then be measured from it',
      );
  }
}

function checkIssue(
  page: Page<TalksFile>,
  path: Path,
  { issue, kind, options, readings, market }: TalksFile['issues'][number],
  names: Names,
  texts: ReadonlyMap<string, string>,
): void {
  checkUnique(
    page,
    options.map(({ option }, k) => [[...path, 'options', k, 'option'], option]),
    `option of \`${issue}\``,
  );
  for (const [k, option] of options.entries()) {
    const at = [...path, 'options', k];
    checkDay(page, [...at, 'known'], option.known);
    checkSource(page, [...at, 'source'], option.source, option.known, names);
    for (const key of ['law', 'tariffs'] as const)
      if (option[key] !== undefined && kind !== 'tariff')
        page.fault(
          [...at, key],
          `only an issue of kind \`tariff\` has it; \`${issue}\` is of kind \`${kind}\``,
        );
    if (option.quota !== undefined && kind !== 'quota')
      page.fault(
        [...at, 'quota'],
        `only an issue of kind \`quota\` has it; \`${issue}\` is of kind \`${kind}\``,
      );
    if (option.law !== undefined && page.value.law === undefined)
      page.fault(
        [...at, 'law'],
        'this folder changes no law; write `law: {on: ..., importer: ...}` at the top',
      );
    for (const act of listOf(option.law))
      if (!texts.has(`options/${act}.yaml`))
        page.fault([...at, 'law'], `there is no act options/${act}.yaml.${hint(act, actsOf(texts))}`);
    for (const [t, { importer, exporter }] of (option.tariffs ?? []).entries())
      if (importer === exporter)
        page.fault(
          [...at, 'tariffs', t, 'exporter'],
          'is the importer too; a duty is on what comes from the other',
        );
  }
  if (market !== undefined) checkMarket(page, [...path, 'market'], kind, market, names);
  for (const [k, reading] of (readings ?? []).entries()) {
    mustBe(page, [...path, 'readings', k, 'side'], 'side', reading.side, names.sides);
    mustBe(
      page,
      [...path, 'readings', k, 'option'],
      `option of \`${issue}\``,
      reading.option,
      names.issues.get(issue)?.keys() ?? [],
    );
  }
}

const actsOf = (texts: ReadonlyMap<string, string>): readonly string[] =>
  [...texts.keys()].flatMap((path) => /^options\/(.+)\.yaml$/.exec(path)?.[1] ?? []);

/** Refuses what `evidence.yaml` gets wrong beyond its shape. */
export function checkEvidence(page: Page<EvidenceFile>, names: Names): void {
  const { evidence } = page.value;
  checkUnique(
    page,
    evidence.map(({ id }, k) => [['evidence', k, 'id'], id]),
    'evidence',
  );
  for (const [k, { id, date, about, by, kind, address }] of evidence.entries()) {
    const at: Path = ['evidence', k];
    if (id === 'assumed')
      page.fault([...at, 'id'], 'the word `assumed` says that there is no evidence; give it another name');
    checkDay(page, [...at, 'date'], date);
    checkOptions(page, [...at, 'about'], about, names);
    if (by !== undefined) mustBe(page, [...at, 'by'], 'side', by, names.sides);
    else if (about !== undefined && (kind === 'offer' || kind === 'refusal'))
      page.fault(
        at,
        `an ${kind === 'offer' ? 'offer' : 'answer of kind `refusal`'} is somebody's; write by: and the side`,
      );
    if (listOf(address).length === 0) page.fault([...at, 'address'], 'is empty; write where it can be read');
  }
}

/** Figures are beliefs with evidence; those of an origin name one. */
function checkMarket(
  page: Page<TalksFile>,
  path: Path,
  kind: string,
  { partner, origins, figures }: NonNullable<TalksFile['issues'][number]['market']>,
  names: Names,
): void {
  if (kind !== 'quota')
    page.fault(path, `only an issue of kind \`quota\` has it; this one is of kind \`${kind}\``);
  const known = origins.map(({ origin }) => origin);
  mustBe(page, [...path, 'partner'], 'origin', partner, known);
  for (const [k, { figure, of, known: since, source }] of figures.entries()) {
    const at = [...path, 'figures', k];
    checkDay(page, [...at, 'known'], since);
    checkSource(page, [...at, 'source'], source, since, names);
    const ofOrigin = ['cost', 'elsewhere', 'most'].includes(figure);
    if (of !== undefined && ofOrigin) mustBe(page, [...at, 'of'], 'origin', of, known);
    else if (ofOrigin !== (of !== undefined))
      page.fault(
        [...at, 'of'],
        ofOrigin ? `write the origin that \`${figure}\` is of` : `\`${figure}\` is of no origin`,
      );
  }
}

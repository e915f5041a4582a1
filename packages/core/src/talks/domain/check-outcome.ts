// Checks snapshots.yaml and outcome.yaml: the days on which the folder is frozen, and what happened in the end.

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
import type { OutcomeFile, SnapshotsFile } from './shape-apart.js';

export function checkSnapshots(page: Page<SnapshotsFile>): void {
  const { snapshots } = page.value;
  for (const [k, snapshot] of snapshots.entries()) {
    const at: Path = ['snapshots', k, 'as of'];
    checkDay(page, at, snapshot['as of']);
    const before = snapshots[k - 1]?.['as of'];
    if (before !== undefined && before >= snapshot['as of'])
      page.fault(
        at,
        `${snapshot['as of']} is not after ${before}; write snapshots in the order of their days`,
      );
  }
}

export function checkOutcome(page: Page<OutcomeFile>, names: Names): void {
  const { signed, package: options, source, targets, baselines = [] } = page.value;
  checkDay(page, ['signed'], signed);
  checkSource(page, ['source'], source, undefined, names);
  checkOptions(page, ['package'], options, names);
  for (const issue of names.issues.keys())
    if (options[issue] === undefined)
      page.fault(['package'], `has no option of \`${issue}\`; write what came of it`);
  checkUnique(
    page,
    targets.map(({ target }, k) => [['targets', k, 'target'], target]),
    'target',
  );
  for (const [k, target] of targets.entries()) {
    const at: Path = ['targets', k];
    const { issue, 'signed by': by, 'one of': oneOf } = target;
    checkDay(page, [...at, 'signed by'], by);
    if ((by === undefined) === (issue === undefined))
      page.fault(at, 'asks one thing; write either `signed by`, or `issue` with `one of`');
    if (issue === undefined) {
      if (oneOf !== undefined) page.fault([...at, 'one of'], 'are options of an issue; write `issue` too');
      continue;
    }
    const known = names.issues.get(issue);
    if (!mustBe(page, [...at, 'issue'], 'issue', issue, names.issues.keys())) continue;
    if (oneOf === undefined || oneOf.length === 0)
      page.fault(at, 'has no options that count; write `one of: [...]`');
    for (const [o, option] of (oneOf ?? []).entries())
      mustBe(page, [...at, 'one of', o], `option of \`${issue}\``, option, known?.keys() ?? []);
  }
  checkUnique(
    page,
    baselines.map(({ baseline }, k) => [['baselines', k, 'baseline'], baseline]),
    'baseline',
  );
  for (const [k, baseline] of baselines.entries()) {
    checkDay(page, ['baselines', k, 'known'], baseline.known);
    checkSource(page, ['baselines', k, 'source'], baseline.source, baseline.known, names);
    checkOptions(page, ['baselines', k, 'package'], baseline.package, names);
  }
}

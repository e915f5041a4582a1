// Checks deals.yaml: which options the provisions of deals stand for.

import { checkUnique, mustBe, type Names, type Page, type Path } from './names.js';
import type { TalksFile } from './shape.js';
import type { DealsFile } from './shape-apart.js';

const FIGURE = /^\d+(\.\d+)?$/;

export function checkTerms(page: Page<DealsFile>, talks: TalksFile, names: Names): void {
  const { terms } = page.value;
  checkUnique(
    page,
    terms.map(({ term }, k) => [['terms', k, 'term'], term]),
    'term',
  );
  const taken = new Set<string>();
  for (const [k, { term, issue, option }] of terms.entries()) {
    const at: Path = ['terms', k];
    const deal = term.slice(0, term.indexOf('#'));
    if (taken.has(`${deal} ${issue}`))
      page.fault(
        [...at, 'issue'],
        `\`${issue}\` is settled by another provision of ${deal} already, and a package has one option of each issue; leave one of the two out`,
      );
    taken.add(`${deal} ${issue}`);
    if (!mustBe(page, [...at, 'issue'], 'issue', issue, names.issues.keys())) continue;
    const options = [...(names.issues.get(issue)?.keys() ?? [])];
    const written = talks.issues.find((each) => each.issue === issue)?.options ?? [];
    if (written.some(({ law }) => law !== undefined))
      page.fault(
        [...at, 'issue'],
        `options of \`${issue}\` are law: what a deal makes of them is read off the law; leave this entry out`,
      );
    else if (option !== undefined) mustBe(page, [...at, 'option'], `option of \`${issue}\``, option, options);
    else if (names.kinds.get(issue) !== 'tariff' || !options.every((name) => FIGURE.test(name)))
      page.fault(
        at,
        `options of \`${issue}\` are no rates to compare with that of the provision; write option: ${options[0] ?? ''}`,
      );
  }
}

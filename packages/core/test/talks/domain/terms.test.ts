// deals.yaml: which options the provisions of deals stand for, and every mistake in it refused with its place.

import { formatProblem } from '@parley/core/law';
import { readTalks } from '@parley/core/talks';
import { describe, expect, it } from 'vitest';
import { folderOf, textsOf } from './support.js';

const TEXTS = textsOf('river');
const DEALS = `terms:
  - term: us/deal-river#water
    issue: water
    option: all
    why: It lets down all of the water.
  - term: us/deal-river#toll
    issue: toll
    why: The toll in all.
`;

describe('What deals stand for on a table', () => {
  it('is read apart from the talks: a snapshot is frozen without it', () => {
    const folder = folderOf(new Map([...TEXTS, ['deals.yaml', DEALS]]));
    expect(folder.terms).toEqual([
      {
        provision: 'us/deal-river#water',
        issue: 'water',
        option: 'all',
        why: 'It lets down all of the water.',
      },
      { provision: 'us/deal-river#toll', issue: 'toll', option: undefined, why: 'The toll in all.' },
    ]);
    expect(folder.talks).toEqual(folderOf(TEXTS).talks);
    expect(folderOf(TEXTS).terms).toEqual([]);
  });

  const law = 'title: no toll, known: 2025-03-15, source: west-asks';
  for (const [what, from, to, said] of [
    [
      'an option that is not there',
      'option: all',
      'option: al',
      'river/deals.yaml:4:5: terms[0].option: there is no option of `water` `al`. Did you mean `all`?',
    ],
    [
      'an issue that is not there',
      'issue: water',
      'issue: wate',
      'river/deals.yaml:3:5: terms[0].issue: there is no issue `wate`. Did you mean `water`?',
    ],
    [
      'no provision',
      'us/deal-river#toll',
      'us/deal-river',
      'river/deals.yaml:6:5: terms[1].term: expected a provision of a deal such as us/deal-japan-2025#rice',
    ],
    [
      'two provisions of one deal for an issue',
      'issue: toll',
      'issue: water\n    option: some',
      'river/deals.yaml:7:5: terms[1].issue: `water` is settled by another provision of us/deal-river already, and a package has one option of each issue; leave one of the two out',
    ],
    [
      'a provision that stands twice',
      'us/deal-river#toll',
      'us/deal-river#water',
      'terms[1].term: term `us/deal-river#water` stands twice; give each its own name',
    ],
    [
      'options that are no rates',
      '    option: all\n',
      '',
      'terms[0]: options of `water` are no rates to compare with that of the provision; write option: none',
    ],
    [
      'options that are law',
      law,
      `${law}, law: no-toll`,
      'river/deals.yaml:7:5: terms[1].issue: options of `toll` are law: what a deal makes of them is read off the law; leave this entry out',
    ],
  ] as const)
    it(`is refused with ${what}`, () => {
      const table = TEXTS.get('talks.yaml') as string;
      expect(`${DEALS}${table}`).toContain(from);
      const texts = new Map([
        ...TEXTS,
        ['talks.yaml', table.replace(from === law ? from : '\u0000', to)],
        ['deals.yaml', DEALS.replace(from, to)],
      ]);
      const { folder, problems } = readTalks(texts, 'river');
      expect(folder).toBeUndefined();
      expect(problems.map(formatProblem).join('\n')).toContain(said);
    });
});

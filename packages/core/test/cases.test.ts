// Every golden case of cases/: what a good pays, and the citation that says so.

import { describe, expect, it } from 'vitest';
import { disagreements, readCases } from '../src/duty/index.js';
import { formatProblem } from '../src/law/index.js';
import { lawOfRepository, yamlFiles } from './support/law.js';

const { law } = lawOfRepository();

for (const file of yamlFiles('cases')) {
  const { cases, problems } = readCases(file);
  describe(file.path, () => {
    it('is a readable file of cases', () => {
      expect(problems.map(formatProblem)).toEqual([]);
    });
    for (const golden of cases) {
      it(golden.case, () => {
        expect(disagreements(law, golden), golden.why).toEqual([]);
      });
    }
  });
}

describe('the golden cases together', () => {
  const all = yamlFiles('cases').flatMap((file) => readCases(file).cases);

  it('are at least 120, each with its citation', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(all.filter(({ why }) => why.length < 8).map((golden) => golden.case)).toEqual([]);
  });

  it('each say something of their own', () => {
    const names = all.map((golden) => golden.case);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

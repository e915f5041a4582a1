// Every table of rates in talks/ is made from the acts, the law and the weights as they are now.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTalks } from '../../../src/talks/domain/index.js';
import { checkFresh, inputsDigest, rateInputsOf, readRates } from '../../../src/talks/tariffs/index.js';
import { lawOfRepository, ROOT } from '../../support/law.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const WEIGHTS = [
  'imports/us-2024',
  'imports/usmca-2024',
  'imports/metal-content',
  'concordance/hts-gtap',
  'concordance/gtap-sectors',
];
const data = WEIGHTS.map((name) => readFileSync(`${ROOT}data/${name}.csv`, 'utf8'));

/** Texts of a folder by path. */
function textsOf(path: string): Map<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(yaml|csv)$/.test(file),
  );
  return new Map(files.map((file) => [file, readFileSync(`${path}/${file}`, 'utf8')]));
}

const folders = readdirSync(`${ROOT}talks`).filter((name) => existsSync(`${ROOT}talks/${name}/rates.csv`));

describe('The tables of rates', () => {
  it.each(folders)('of talks/%s is fresh', (name) => {
    const texts = textsOf(`${ROOT}talks/${name}`);
    const { folder } = readTalks(texts, name);
    if (folder === undefined) throw new Error(`talks/${name} cannot be read`);
    const digest = inputsDigest(rateInputsOf(folder.talks, texts, lawOfRepository().law, data), sha256);
    const file = `talks/${name}/rates.csv`;
    expect(() =>
      checkFresh(
        readRates(texts.get('rates.csv') ?? '', file),
        digest,
        `parley talks talks/${name} tabulate`,
        file,
      ),
    ).not.toThrow();
  });

  it.each(folders)('of talks/%s has what every other economy pays, the European Union too', (name) => {
    const { rows } = readRates(readFileSync(`${ROOT}talks/${name}/rates.csv`, 'utf8'), name);
    const exporters = (model: string) =>
      [...new Set(rows.filter((row) => row.model === model).map(({ exporter }) => exporter))].sort();
    expect(exporters('sectors')).toEqual(['BRA', 'CHN', 'EUN', 'IND', 'JPN', 'ROW']);
  });
});

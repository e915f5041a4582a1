// `parley talks <folder> tabulate`: the duties that every combination of options makes of the law, written as rates.csv into the folder.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  partnerOf,
  regionsBenchmark,
  sectorsBenchmark,
  tradeWeights,
  WEIGHT_TEXTS,
} from '@parley/core/ask/economy';
import { formatProblem, type Instrument, parseInstant, readInstrument } from '@parley/core/law';
import {
  inputsDigest,
  readRates,
  type TabulateQuestion,
  type TariffModel,
  tabulate,
  tariffIssues,
  writeRates,
} from '@parley/core/talks';
import { InputError } from '../input.js';
import type { Session } from '../session.js';
import { paragraph } from '../terminal.js';
import { folderFaulty, type OpenFolder, sha256 } from './folder.js';
import { refusing } from './situation.js';

export function answerTabulate(session: Session, path: string): void {
  const { terminal } = session;
  const question = questionOf(session, folderFaulty(path));
  const file = join(path, 'rates.csv');
  if (
    existsSync(file) &&
    refusing(() => readRates(readFileSync(file, 'utf8'), file)).digest === question.digest
  ) {
    terminal.write(paragraph(`${file} is up to date.`));
    return;
  }
  const { table, sweeps, lines, idle } = refusing(() =>
    tabulate({
      ...question,
      onProgress: ({ stage, iteration }) => {
        process.stderr.write(`\r${stage}, combination ${iteration + 1}   `);
        return true;
      },
    }),
  );
  process.stderr.write('\n');
  writeFileSync(
    file,
    writeRates(table, [
      'source: the acts of this folder and of law/, weighted by US imports of 2024 (data/MANIFEST.json)',
      'derived by: parley talks <folder> tabulate',
    ]),
  );
  terminal.write(paragraph(`${file}: ${table.rows.length} rows from ${sweeps} sweeps of ${lines} lines.`));
  for (const option of idle)
    terminal.write(paragraph(`${option} has acts, but no line of the partner pays anything else under it.`));
}

function questionOf({ edition }: Session, { talks, texts, path }: OpenFolder): TabulateQuestion {
  const { law: asked } = talks;
  if (asked === undefined)
    throw new InputError(`${path}/talks.yaml: this folder changes no law, so there is nothing to tabulate`);
  const { law } = edition;
  const on = parseInstant(asked.on);
  const importer = talks.sides.find(({ side }) => side === asked.importer);
  const partner = talks.sides.find(({ side }) => side !== asked.importer);
  if (on === undefined || importer === undefined || partner === undefined)
    throw new InputError(`${path}/talks.yaml: law: cannot be read`);
  const actNamed = (name: string): Instrument => {
    const file = `options/${name}.yaml`;
    const { instrument, problems } = readInstrument(
      { path: `${path}/${file}`, text: texts.get(file) ?? '' },
      law.library,
    );
    if (instrument === undefined || problems.length > 0)
      throw new InputError(problems.map(formatProblem).join('\n'));
    return instrument;
  };
  const issues = tariffIssues(talks)
    .map((at) => talks.issues[at])
    .flatMap((issue) => (issue?.options.some((option) => option.law.length > 0) ? [issue] : []));
  return {
    law,
    weights: tradeWeights(edition),
    on,
    importer: importer.economy,
    partner: partner.country,
    issues: issues.map(({ issue, options }) => ({
      issue,
      options: options.map(({ option, law: acts }) => ({ option, acts: acts.map(actNamed) })),
    })),
    models: talks.models.map((model) => ({ model, naming: namingOf(edition, model) })),
    digest: inputsDigest(
      {
        law,
        on,
        importer: importer.economy,
        partner: partner.country,
        issues: issues.map(({ issue, options }) => ({
          issue,
          options: options.map(({ option, law: acts }) => ({
            option,
            acts: acts.map((act) => texts.get(`options/${act}.yaml`) ?? ''),
          })),
        })),
        data: WEIGHT_TEXTS.map((name) => edition.text(name)),
      },
      sha256,
    ),
  };
}

/** Partners and sectors of the statistics as a model calls them. */
function namingOf(
  edition: Session['edition'],
  model: TariffModel,
): TabulateQuestion['models'][number]['naming'] {
  const { icio, ossa } = tradeWeights(edition).concordance;
  const benchmark = model === 'sectors' ? sectorsBenchmark(edition) : undefined;
  const economies = benchmark?.economies.map(({ id }) => id) ?? regionsBenchmark(edition).regions;
  return {
    partner: partnerOf(edition, economies),
    sector: (gtap) =>
      benchmark === undefined ? ossa.get(gtap) : benchmark.sectors[Number(icio.get(gtap)) - 1]?.id,
  };
}

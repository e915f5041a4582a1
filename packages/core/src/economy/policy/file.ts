// Policy files: tariffs named in words, retaliation, or two states of the law, as YAML or as comma-separated values.

import { z } from 'zod';
import {
  type Problem,
  parseInstant,
  parsePercent,
  readYaml,
  splitCsv,
  type TextFile,
} from '../../law/index.js';

const tariff = z.strictObject({
  importer: z.string().describe('Alpha-3 code of the model, alpha-2, or a group such as `all` or `EU`.'),
  exporter: z.string(),
  sector: z.string().optional().describe('Id or name of a sector of the model; left out: every sector.'),
  rate: z.string().describe('Ad valorem rate after the change, such as `24%`.'),
});

const state = z
  .string()
  .describe(
    'A day, such as 2025-04-01: as collected on it. Or `2025-08-20 as known on 2025-10-01`: as owed in that light.',
  );

const lawStates = z.strictObject({
  from: state.optional().describe('The law to start from; with `to`.'),
  to: state.optional().describe('The law to end with.'),
  on: state.optional().describe('The law of this day, without and with the deal; with `deal`.'),
  deal: z.string().optional().describe('File of a deal, an act in the grammar of law files.'),
});

/** A day, and the day in whose light it is read; undefined: as collected on the day itself. */
export interface WrittenState {
  readonly on: string;
  readonly knownOn?: string;
}

/** Reads `2025-08-20` or `2025-08-20 as known on 2025-10-01`; undefined for anything else. */
export function parseState(text: string): WrittenState | undefined {
  const match = /^(\S+)(?: as known on (\d{4}-\d{2}-\d{2}))?$/.exec(text.trim());
  if (match?.[1] === undefined || parseInstant(match[1]) === undefined) return undefined;
  if (match[2] !== undefined && parseInstant(match[2]) === undefined) return undefined;
  return { on: match[1], ...(match[2] === undefined ? {} : { knownOn: match[2] }) };
}

export const policyShape = z
  .strictObject({
    title: z.string().min(1),
    cite: z.string().optional().describe('Where the figures come from.'),
    model: z.enum(['world', 'sectors', 'regions', 'nafta']).optional(),
    tariffs: z.array(tariff).optional(),
    retaliation: z
      .literal('reciprocal')
      .optional()
      .describe('Every partner answers with the rate its own goods face.'),
    law: lawStates
      .optional()
      .describe('The change from one state of US law to another, weighted by imports.'),
  })
  .describe('What is solved: tariffs, or a change of law.');

export type PolicyFile = z.infer<typeof policyShape>;
export type WrittenTariff = z.infer<typeof tariff>;

/** Reads a policy: YAML, or CSV with the columns `importer,exporter,sector,rate`. */
export function readPolicy(file: TextFile): {
  readonly policy: PolicyFile | undefined;
  readonly problems: readonly Problem[];
} {
  const read = /\.csv$/i.test(file.path) ? readCsv(file) : fromYaml(file);
  if (read.policy === undefined) return read;
  const problems = (read.policy.tariffs ?? []).flatMap(({ rate }, index): Problem[] =>
    parsePercent(rate) === undefined
      ? [
          {
            file: file.path,
            field: `tariffs[${index}].rate`,
            message: `\`${rate}\` is not a percentage like 24%`,
          },
        ]
      : [],
  );
  const { law } = read.policy;
  const keys = Object.keys(law ?? {})
    .sort()
    .join(' and ');
  if (law !== undefined && keys !== 'from and to' && keys !== 'deal and on') {
    const message = 'expected `from` and `to`, or `on` and `deal`';
    problems.push({ file: file.path, field: 'law', message });
  }
  for (const [key, text] of Object.entries(law ?? {})) {
    if (text !== undefined && key !== 'deal' && parseState(text) === undefined) {
      const message = `\`${text}\` is not a state of the law; write 2025-04-09, or 2025-08-20 as known on 2025-10-01`;
      problems.push({ file: file.path, field: `law.${key}`, message });
    }
  }
  if (read.policy.tariffs === undefined && read.policy.law === undefined) {
    problems.push({
      file: file.path,
      message: 'names neither `tariffs` nor `law`; a policy changes something',
    });
  }
  return problems.length === 0 ? read : { policy: undefined, problems };
}

function fromYaml(file: TextFile): ReturnType<typeof readPolicy> {
  const { value, problems } = readYaml(file, policyShape);
  return { policy: value, problems };
}

function readCsv(file: TextFile): ReturnType<typeof readPolicy> {
  const problems: Problem[] = [];
  const tariffs: WrittenTariff[] = [];
  let columns: readonly string[] | undefined;
  for (const [index, line] of file.text.split('\n').entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const cells = splitCsv(text) ?? [];
    if (columns === undefined) {
      columns = cells;
      if (!['importer', 'exporter', 'rate'].every((name) => cells.includes(name))) {
        problems.push({
          file: file.path,
          line: index + 1,
          message: 'expected the columns importer,exporter,sector,rate',
        });
        break;
      }
      continue;
    }
    const cell = (name: string) => cells[columns?.indexOf(name) ?? -1] ?? '';
    if (cells.length !== columns.length || cell('importer') === '' || cell('exporter') === '') {
      problems.push({
        file: file.path,
        line: index + 1,
        message: `expected ${columns.join(',')}, found ${text}`,
      });
      continue;
    }
    const rate = cell('rate').endsWith('%') ? cell('rate') : `${cell('rate')}%`;
    tariffs.push({
      importer: cell('importer'),
      exporter: cell('exporter'),
      rate,
      ...(cell('sector') === '' ? {} : { sector: cell('sector') }),
    });
  }
  if (problems.length === 0 && tariffs.length === 0)
    problems.push({ file: file.path, message: 'holds no row; a policy changes something' });
  if (problems.length > 0) return { policy: undefined, problems };
  return { policy: { title: file.path.replace(/^.*\//, ''), tariffs }, problems: [] };
}

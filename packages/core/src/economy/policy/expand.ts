// From the words of a policy to the cells of a model: groups become countries, names become ids, retaliation is added.

import { didYouMean, type Problem, parsePercent } from '../../law/index.js';
import type { Policy, Tariff } from '../model.js';
import type { PolicyFile } from './file.js';

/** What a model calls its economies and sectors. */
export interface Vocabulary {
  /** Ids in the order of the model. */
  readonly economies: readonly string[];
  /** Groups of economies by name; `all` is understood by itself. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Alpha-3 codes by other names: alpha-2 codes, and members of an economy the model has only as a whole (DEU: EUN). */
  readonly aliases: ReadonlyMap<string, string>;
  /** Ids and names of sectors, in the order of the model; empty in a model of one sector. */
  readonly sectors: readonly { readonly id: string; readonly name: string }[];
}

/** The tariffs of a policy as cells of a model; what the model does not know is a problem. */
export function expandPolicy(
  policy: PolicyFile,
  vocabulary: Vocabulary,
): { readonly policy: Policy; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tariffs: Tariff[] = [];
  for (const [index, written] of (policy.tariffs ?? []).entries()) {
    const members = (key: 'importer' | 'exporter'): readonly string[] => {
      const found = economiesNamed(written[key], vocabulary);
      if (found === undefined) {
        const known = [
          ...vocabulary.economies,
          ...Object.keys(vocabulary.groups),
          'all',
          ...vocabulary.aliases.keys(),
        ];
        problems.push({
          field: `tariffs[${index}].${key}`,
          message: `the model has no economy or group \`${written[key]}\`.${didYouMean(written[key], known)}`,
        });
      }
      return found ?? [];
    };
    const sector = written.sector === undefined ? undefined : sectorNamed(written.sector, vocabulary);
    if (written.sector !== undefined && sector === undefined) {
      const names = vocabulary.sectors.flatMap(({ id, name }) => [id, name]);
      const hint =
        names.length === 0
          ? ' This model has one sector; leave `sector` out.'
          : didYouMean(written.sector, names);
      problems.push({
        field: `tariffs[${index}].sector`,
        message: `the model has no sector \`${written.sector}\`.${hint}`,
      });
    }
    const rate = (parsePercent(written.rate) ?? 0) / 1e6;
    for (const importer of members('importer')) {
      for (const exporter of members('exporter')) {
        if (importer !== exporter)
          tariffs.push({ importer, exporter, rate, ...(sector === undefined ? {} : { sector }) });
      }
    }
  }
  return {
    policy: { tariffs: policy.retaliation === undefined ? tariffs : [...tariffs, ...answers(tariffs)] },
    problems,
  };
}

/** Every partner answers each tariff on its goods with the same rate on the goods of who set it, unless the policy says otherwise. */
export function answers(tariffs: readonly Tariff[]): readonly Tariff[] {
  const stated = new Set(
    tariffs.map(({ importer, exporter, sector }) => `${importer} ${exporter} ${sector ?? ''}`),
  );
  return tariffs.flatMap((tariff): Tariff[] => {
    const { importer, exporter, sector } = tariff;
    return stated.has(`${exporter} ${importer} ${sector ?? ''}`)
      ? []
      : [{ ...tariff, importer: exporter, exporter: importer }];
  });
}

function economiesNamed(
  name: string,
  { economies, groups, aliases }: Vocabulary,
): readonly string[] | undefined {
  if (name === 'all') return economies;
  const id = economies.includes(name) ? name : aliases.get(name);
  return id === undefined ? groups[name] : [id];
}

function sectorNamed(name: string, { sectors }: Vocabulary): string | undefined {
  const lower = name.toLowerCase();
  const exact = sectors.find(
    (sector) => sector.id.toLowerCase() === lower || sector.name.toLowerCase() === lower,
  );
  return (exact ?? sectors.find((sector) => sector.name.toLowerCase().includes(lower)))?.id;
}

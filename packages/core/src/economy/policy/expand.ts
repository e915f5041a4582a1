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
  // What a partner answers stands before what the policy states, so that a stated rate holds where both name a cell.
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
    const [importers, exporters] = [members('importer'), members('exporter')];
    const union = written.importer !== 'all' && importers.length > 1;
    const before = tariffs.length;
    for (const importer of importers) {
      for (const exporter of exporters) {
        // A customs union has no tariffs within it.
        if (importer !== exporter && !(union && importers.includes(exporter)))
          tariffs.push({ importer, exporter, rate, ...(sector === undefined ? {} : { sector }) });
      }
    }
    if (tariffs.length === before && importers.length > 0 && exporters.length > 0) {
      const message = `\`${written.importer}\` and \`${written.exporter}\` are one economy in this model, which has no tariff within it`;
      problems.push({ field: `tariffs[${index}]`, message });
    }
  }
  return {
    policy: { tariffs: policy.retaliation === undefined ? tariffs : [...answers(tariffs), ...tariffs] },
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

/** A sector by id or name, or by words of its name that fit one sector only. */
function sectorNamed(name: string, { sectors }: Vocabulary): string | undefined {
  return labelNamed(sectors, name)?.id;
}

/**
 * The label with that id or name; else the only one whose name begins with the words; else the only one with a word that begins with
 * them. Undefined when none or several fit.
 */
export function labelNamed<Label extends { readonly id: string; readonly name: string }>(
  labels: readonly Label[],
  words: string,
): Label | undefined {
  const lower = words.toLowerCase();
  const exact = labels.find(({ id, name }) => id.toLowerCase() === lower || name.toLowerCase() === lower);
  if (exact !== undefined) return exact;
  const begins = labels.filter(({ name }) => name.toLowerCase().startsWith(lower));
  if (begins.length > 0) return begins.length === 1 ? begins[0] : undefined;
  const within = labels.filter(({ name }) =>
    name
      .toLowerCase()
      .split(/[\s,;(]+/)
      .some((_, at, all) => all.slice(at).join(' ').startsWith(lower)),
  );
  return within.length === 1 ? within[0] : undefined;
}

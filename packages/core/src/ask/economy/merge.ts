// The tariffs of a policy that goes with a change of law: what the change makes, what partners answer, and what the policy names itself.

import {
  type caliendoParro,
  expandPolicy,
  type Policy,
  type PolicyFile,
  policyFrom,
  type regions as regionsModel,
  type Vocabulary,
} from '../../economy/index.js';
import { formatProblem } from '../../law/index.js';
import { AskError } from '../error.js';
import type { Change } from './law-change.js';

/** The tariff a model starts from. */
export type StartingTariff = (importer: string, exporter: string, sector: string) => number;

/** The tariffs a policy names, as cells of a model. Throws an `AskError`. */
export function expanded(written: PolicyFile, vocabulary: Vocabulary): Policy {
  const { policy, problems } = expandPolicy(written, vocabulary);
  if (problems.length > 0) throw new AskError('policy', problems.map(formatProblem).join('\n'), '');
  return policy;
}

/** The tariffs that a change of law makes, what partners answer where the policy says so, and then what the policy names itself. */
export function merged(
  named: Policy,
  change: Change | undefined,
  before: StartingTariff,
  written: PolicyFile,
): Policy {
  if (change === undefined) return named;
  const made = policyFrom(change.rates, (exporter, sector) => before('USA', exporter, sector)).tariffs;
  if (written.retaliation === undefined) return { tariffs: [...made, ...named.tariffs] };
  // A partner raises its own tariff by the factor by which the duty on its goods rose.
  const answered = change.rates
    .filter(({ from, to }) => to > from)
    .map(({ partner, sector, from, to }) => ({
      importer: partner,
      exporter: 'USA',
      sector,
      rate: ((1 + before(partner, 'USA', sector)) * (1 + to)) / (1 + from) - 1,
    }));
  return { tariffs: [...answered, ...made, ...named.tariffs] };
}

/** The sides of a policy: the economies it names when they are few; of a change of law the US and the partner it changes most. */
export function between(policy: Policy, change?: Change): { readonly sides?: readonly string[] } {
  if (change !== undefined) {
    const weight = new Map<string, number>();
    for (const { partner, from, to, covered } of change.rates)
      weight.set(partner, (weight.get(partner) ?? 0) + Math.abs(to - from) * covered);
    const [first] = [...weight].sort((a, b) => b[1] - a[1]);
    return first === undefined || first[1] === 0 ? {} : { sides: ['USA', first[0]] };
  }
  const named = [...new Set(policy.tariffs.flatMap(({ importer, exporter }) => [importer, exporter]))];
  return named.length > 0 && named.length <= 4 ? { sides: named } : {};
}

export function tableTariff({
  economies,
  sectors: industries,
  tariffs,
}: caliendoParro.Benchmark): StartingTariff {
  const place = new Map(economies.map(({ id }, at) => [id, at]));
  const row = new Map(industries.map(({ id }, at) => [id, at]));
  const N = economies.length;
  return (importer, exporter, sector) =>
    tariffs[((row.get(sector) ?? 0) * N + (place.get(importer) ?? 0)) * N + (place.get(exporter) ?? 0)] ?? 0;
}

export function regionsTariff({ regions, sectors: goods, tariffs }: regionsModel.Benchmark): StartingTariff {
  const row = new Map(goods.map(({ id }, at) => [id, at]));
  return (importer, exporter, sector) =>
    tariffs[
      (regions.indexOf(importer) * goods.length + (row.get(sector) ?? 0)) * regions.length +
        regions.indexOf(exporter)
    ] ?? 0;
}

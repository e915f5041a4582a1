// Turns a policy into cells of a model's tariff table, or says why it has no meaning there.

import type { Policy } from '../model.js';
import type { Label } from './read.js';
import type { CellTariff, World } from './world.js';

/** The cells a policy sets, or the reason it cannot be read. */
export type Reading =
  | { readonly kind: 'cells'; readonly cells: readonly CellTariff[] }
  | { readonly kind: 'refused'; readonly advice: string };

/**
 * Reads a policy. Economies and sectors go by id, sectors also by their full name. An entry without a sector holds for
 * every sector of goods: customs duties fall on goods, and a duty on a service must be asked for by name. Where two entries
 * name the same cell the later holds.
 */
export function readPolicy(world: World, policy: Policy): Reading {
  const N = world.economies.length;
  const economies = indexOf(world.economies, false);
  const sectors = indexOf(world.sectors, true);
  const goods = world.sectors.flatMap(({ kind }, index) => (kind === 'goods' ? [index] : []));
  const cells = new Map<number, CellTariff>();
  for (const { importer, exporter, sector, rate } of policy.tariffs) {
    const to = economies.get(importer);
    const from = economies.get(exporter);
    if (to === undefined) return refused(unknown('economy', importer, world.economies));
    if (from === undefined) return refused(unknown('economy', exporter, world.economies));
    if (to === from) return refused(`${importer} cannot levy a tariff on itself`);
    if (!(rate > -1) || rate === Number.POSITIVE_INFINITY)
      return refused(
        `a rate of ${rate} on imports of ${importer} from ${exporter}: rates are fractions above -1; for an embargo take 10000`,
      );
    let named: readonly number[] = goods;
    if (sector !== undefined) {
      const index = sectors.get(sector);
      if (index === undefined) return refused(unknown('sector', sector, world.sectors));
      named = [index];
    }
    for (const index of named)
      cells.set((index * N + to) * N + from, { sector: index, importer: to, exporter: from, rate });
  }
  return { kind: 'cells', cells: [...cells.values()] };
}

const refused = (advice: string): Reading => ({ kind: 'refused', advice });

function unknown(what: string, id: string, labels: readonly Label[]): string {
  return `${id} is no ${what} of this model; it has ${labels.map((label) => label.id).join(' ')}`;
}

function indexOf(labels: readonly Label[], names: boolean): Map<string, number> {
  const index = new Map<string, number>();
  if (names) for (const [at, { name }] of labels.entries()) index.set(name, at);
  for (const [at, { id }] of labels.entries()) index.set(id, at);
  return index;
}

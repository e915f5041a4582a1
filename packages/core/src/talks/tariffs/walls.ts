// Tariffs of the models behind which a quota stands: no option may change them as if they were price wedges.

import type { Tariff } from '../../economy/index.js';
import { TariffBlockError, type TariffModels } from './question.js';

/** Benchmark tariffs from this fraction up are read as walls beside a quota: Japan's rice stands at 190 to 690 % in the data. */
export const WALL_FROM = 1.5;

/** Refuses an option that sets a tariff where the benchmark has a wall, by name or by naming every sector. */
export function refuseWalls(where: string, tariffs: readonly Tariff[], { regions }: TariffModels): void {
  if (regions === undefined) return;
  const { regions: ids, sectors } = regions;
  for (const { importer, exporter, sector } of tariffs)
    for (const [s, { id, name }] of sectors.entries()) {
      if (sector !== undefined && sector !== id) continue;
      const cell = (ids.indexOf(importer) * sectors.length + s) * ids.length + ids.indexOf(exporter);
      const rate = regions.tariffs[cell] ?? 0;
      if (rate >= WALL_FROM)
        throw new TariffBlockError(
          `${where}: the tariff of ${importer} on ${name.toLowerCase()} (${id}) of ${exporter} stands at ${Math.round(100 * rate)} %: a wall beside a quota, and no ` +
            `price wedge. ${sector === undefined ? 'Name the sectors that the option means' : 'Make it an issue of kind quota'}`,
        );
    }
}

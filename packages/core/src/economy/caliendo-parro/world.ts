// A world in balance, and the same world facing other tariffs: the numbers that the equations of Caliendo and Parro (2015) start from.

import { exp, log, power } from '../../math/index.js';
import type { Label, Sector } from './read.js';

/**
 * A world whose accounts balance. N economies, J sectors; n importer, i exporter, j and k sectors; arrays are row-major in
 * the order of the brackets. Money in `unit`; tariffs are fractions.
 */
export interface World {
  readonly economies: readonly Label[];
  readonly sectors: readonly Sector[];
  readonly unit: string;
  /** [j][n][i] share of i in what n spends on j, tariffs included: pi_nij. Rows sum to one. */
  readonly shares: Float64Array;
  /** [j][n][i] the same without tariffs: pi_nij / (1 + tau_nij). */
  readonly net: Float64Array;
  /** [j][n][i] tau_nij. */
  readonly tariffs: Float64Array;
  /** [n][j] spending with tariffs: X_nj. */
  readonly spending: Float64Array;
  /** [n] value added: w_n L_n. */
  readonly income: Float64Array;
  /** [n] imports less exports: D_n. Sums to zero. */
  readonly deficits: Float64Array;
  /** [n][j] gamma_nj. */
  readonly valueAdded: Float64Array;
  /** [n][k][j] gamma_n,kj. */
  readonly inputs: Float64Array;
  /** [n][j] alpha_nj. */
  readonly final: Float64Array;
  /** [j] theta_j. */
  readonly elasticity: Float64Array;
  /** Sectors that somebody imports; the others are bought at home only. */
  readonly traded: readonly boolean[];
  /** Sectors in which a tariff stands. */
  readonly taxed: readonly boolean[];
}

/** One cell of the tariff table after a policy. */
export interface CellTariff {
  readonly sector: number;
  readonly importer: number;
  readonly exporter: number;
  readonly rate: number;
}

/** A world facing tariffs: the weights K of the price index and M of trade net of tariffs, by sector, [n][i]. */
export interface Facing {
  readonly world: World;
  /** pi_nij ((1 + tau') / (1 + tau))^-theta, times exp(offset). */
  readonly weights: readonly Float64Array[];
  /** weights / (1 + tau'). */
  readonly net: readonly Float64Array[];
  /** [j][n] logarithm by which a row of weights was scaled; zero but where it would underflow. */
  readonly offsets: Float64Array;
  /** Whether any tariff of the sector stands, so that the two tables differ. */
  readonly taxed: readonly boolean[];
  readonly cells: readonly CellTariff[];
}

/** Whether a sector is imported by anyone. */
export function tradedSectors(shares: Float64Array, N: number, J: number): boolean[] {
  return Array.from({ length: J }, (_, j) => {
    for (let n = 0; n < N; n++)
      for (let i = 0; i < N; i++) if (i !== n && (shares[(j * N + n) * N + i] as number) > 0) return true;
    return false;
  });
}

/** Whether anyone levies a tariff on the sector. */
export function taxedSectors(tariffs: Float64Array, N: number, J: number): boolean[] {
  return Array.from({ length: J }, (_, j) =>
    tariffs.subarray(j * N * N, (j + 1) * N * N).some((rate) => rate !== 0),
  );
}

/** The world with some tariffs changed; sectors that no cell names share the arrays of the world. */
export function face(world: World, cells: readonly CellTariff[]): Facing {
  const N = world.economies.length;
  const J = world.sectors.length;
  const weights: Float64Array[] = [];
  const net: Float64Array[] = [];
  for (let j = 0; j < J; j++) {
    weights.push(world.shares.subarray(j * N * N, (j + 1) * N * N));
    net.push(world.net.subarray(j * N * N, (j + 1) * N * N));
  }
  const offsets = new Float64Array(J * N);
  const rows = new Map<number, CellTariff[]>();
  for (const cell of cells) {
    const row = cell.sector * N + cell.importer;
    const kept = rows.get(row);
    if (kept === undefined) rows.set(row, [cell]);
    else kept.push(cell);
  }
  const own = new Set<number>();
  for (const [row, changes] of rows) {
    const j = Math.floor(row / N);
    if (world.traded[j] !== true) continue;
    if (!own.has(j)) {
      own.add(j);
      weights[j] = (weights[j] as Float64Array).slice();
      net[j] = (net[j] as Float64Array).slice();
    }
    offsets[row] = changeRow(world, row, changes, weights[j] as Float64Array, net[j] as Float64Array);
  }
  const taxed = world.taxed.map((before, j) => {
    if (!own.has(j)) return before;
    const k = weights[j] as Float64Array;
    const m = net[j] as Float64Array;
    for (let at = 0; at < k.length; at++) if (k[at] !== m[at]) return true;
    return false;
  });
  return { world, weights, net, offsets, taxed, cells };
}

/** Writes the weights of one importer's row; answers the logarithm it was scaled by. */
function changeRow(
  world: World,
  row: number,
  changes: readonly CellTariff[],
  weights: Float64Array,
  net: Float64Array,
): number {
  const N = world.economies.length;
  const theta = world.elasticity[Math.floor(row / N)] as number;
  const start = (row % N) * N;
  for (const { exporter, rate } of changes) {
    const cell = row * N + exporter;
    const before = 1 + (world.tariffs[cell] as number);
    const share = world.shares[cell] as number;
    weights[start + exporter] = share === 0 ? 0 : share * power((1 + rate) / before, -theta);
    net[start + exporter] = (weights[start + exporter] as number) / (1 + rate);
  }
  let most = 0;
  for (let i = 0; i < N; i++) most = Math.max(most, weights[start + i] as number);
  if (most > 1e-100) return 0;
  // Nothing is left of the row at this scale: an importer without other suppliers behind very high tariffs. Scale by its best offer.
  const rates = new Map(changes.map(({ exporter, rate }) => [exporter, rate]));
  const logs = Array.from({ length: N }, (_, i) => {
    const cell = row * N + i;
    const before = world.tariffs[cell] as number;
    const after = rates.get(i) ?? before;
    return log(world.shares[cell] as number) - theta * (log(1 + after) - log(1 + before));
  });
  const top = Math.max(...logs);
  for (let i = 0; i < N; i++) {
    const after = rates.get(i) ?? (world.tariffs[row * N + i] as number);
    weights[start + i] = exp((logs[i] as number) - top);
    net[start + i] = (weights[start + i] as number) / (1 + after);
  }
  return top;
}

/** [j][n][i] the tariffs that a facing world pays. */
export function tariffsOf({ world, cells }: Facing): Float64Array {
  const N = world.economies.length;
  const tariffs = world.tariffs.slice();
  for (const { sector, importer, exporter, rate } of cells)
    tariffs[(sector * N + importer) * N + exporter] = rate;
  return tariffs;
}

// Calibrates the NAFTA model: domestic sales and final demand from the tables of Caliendo and Parro (2015), in balance at the tariffs of 1993.

import { type Benchmark, calibrate as balance, type Tables } from '../caliendo-parro/index.js';
import type { Policy } from '../model.js';
import type { NaftaData } from './data.js';

/** Trade elasticity of services, which the paper takes for sectors it cannot estimate. They are not traded, so nothing depends on it. */
const SERVICES = 8.22;

export interface NaftaParameters {
  /** Deficits: `closed` is the baseline of Section 5.1; `kept` holds those of 1993. Closed unless told. */
  readonly deficits?: 'kept' | 'closed';
}

/** The baseline of Section 5.1: 1993 tariffs, and no deficits unless told. */
export function calibrate(data: NaftaData, parameters: NaftaParameters = {}): Benchmark {
  return balance(tablesOf(data), { deficits: parameters.deficits ?? 'closed' });
}

/** The counterfactual of Section 5.1: tariffs between the members of NAFTA as in 2005, all others as in 1993. */
export function agreement(data: NaftaData, members: readonly string[] = ['CAN', 'MEX', 'USA']): Policy {
  const N = data.countries.length;
  const index = new Map(data.countries.map(({ id }, at) => [id, at]));
  const tariffs = members.flatMap((importer) =>
    members
      .filter((exporter) => exporter !== importer)
      .flatMap((exporter) =>
        Array.from(data.elasticity, (_, j) => ({
          importer,
          exporter,
          sector: data.sectors[j]?.id ?? '',
          rate:
            (data.tariffs2005[
              (j * N + (index.get(importer) ?? -1)) * N + (index.get(exporter) ?? -1)
            ] as number) / 100,
        })),
      ),
  );
  return { tariffs };
}

/**
 * The tables as accounts. Gross output is raised to exports where the data have it below them, what is left is sold at
 * home; final demand is what materials leave of spending, and negative remainders are set to zero, as in the paper's own code.
 */
export function tablesOf(data: NaftaData): Tables {
  const N = data.countries.length;
  const J = data.sectors.length;
  const T = data.elasticity.length;
  const flows = new Float64Array(J * N * N);
  const tariffs = new Float64Array(J * N * N);
  // Thousands become single dollars, the unit of gross output.
  for (let cell = 0; cell < T * N * N; cell++) {
    flows[cell] = (data.trade[cell] as number) * 1000;
    tariffs[cell] = (data.tariffs1993[cell] as number) / 100;
  }
  const output = new Float64Array(N * J);
  const valueAdded = new Float64Array(N * J);
  for (let j = 0; j < J; j++)
    for (let i = 0; i < N; i++) {
      let exports = 0;
      for (let n = 0; n < N; n++) exports += flows[(j * N + n) * N + i] as number;
      const made = Math.max(data.output[j * N + i] as number, exports);
      output[i * J + j] = made;
      valueAdded[i * J + j] = data.valueAdded[j * N + i] as number;
      flows[(j * N + i) * N + i] = made - exports;
    }
  return {
    economies: data.countries,
    sectors: data.sectors,
    unit: 'USD',
    flows,
    tariffs,
    valueAdded,
    inputs: data.inputs,
    final: finalDemand(data, flows, tariffs, output),
    elasticity: Float64Array.from({ length: J }, (_, j) => data.elasticity[j] ?? SERVICES),
  };
}

/** [n][j] spending less materials, never below zero. */
function finalDemand(
  data: NaftaData,
  flows: Float64Array,
  tariffs: Float64Array,
  output: Float64Array,
): Float64Array {
  const N = data.countries.length;
  const J = data.sectors.length;
  const final = new Float64Array(N * J);
  for (let n = 0; n < N; n++)
    for (let k = 0; k < J; k++) {
      let rest = 0;
      for (let i = 0; i < N; i++) {
        const cell = (k * N + n) * N + i;
        rest += (flows[cell] as number) * (1 + (tariffs[cell] as number));
      }
      for (let j = 0; j < J; j++)
        rest -=
          (data.inputs[(n * J + k) * J + j] as number) *
          (1 - (data.valueAdded[j * N + n] as number)) *
          (output[n * J + j] as number);
      final[n * J + k] = Math.max(0, rest);
    }
  return final;
}

// What every model of the economy lens has in common: a benchmark is calibrated once, policies are solved on it many times.

/** One tariff as it is after the change: ad valorem, a fraction (0.24 is 24 %), on imports of `importer` from `exporter`. */
export interface Tariff {
  /** ISO 3166 alpha-3, as the model names its economies (`USA`, `JPN`, `EUN`, `ROW`). */
  readonly importer: string;
  readonly exporter: string;
  /** Sector of the model by its id; left out: every sector. */
  readonly sector?: string;
  readonly rate: number;
}

/** A sparse policy: what is not named stays as in the benchmark. Where two entries name the same cell, the later holds. */
export interface Policy {
  readonly tariffs: readonly Tariff[];
}

/** How a solve ended. Only a converged equilibrium has numbers that may be shown. */
export type Status =
  | { readonly kind: 'converged' }
  /** The residual stopped falling; `advice` says what to try. */
  | { readonly kind: 'stalled'; readonly advice: string }
  /** No equilibrium exists or the policy has no meaning in the model; `advice` says why. */
  | { readonly kind: 'infeasible'; readonly advice: string }
  | { readonly kind: 'cancelled' };

/** What every equilibrium carries. */
export interface Solved {
  readonly status: Status;
  /** Largest absolute residual over every market, the dropped one included, relative to the size of that market. */
  readonly residual: number;
  /** Residual evaluations. */
  readonly iterations: number;
}

/** Called now and then during long work; answering false cancels it, and what was found so far is returned. */
export type OnProgress = (progress: Progress) => boolean;

export interface Progress {
  readonly stage: string;
  readonly iteration: number;
  readonly residual: number;
  /** Objective of an optimisation, in percent, where there is one. */
  readonly objective?: number;
}

export interface SolveOptions {
  /** Largest residual accepted; 1e-10 unless told. */
  readonly tolerance?: number;
  /** Residual evaluations at most; a thousand unless told. */
  readonly limit?: number;
  readonly onProgress?: OnProgress;
}

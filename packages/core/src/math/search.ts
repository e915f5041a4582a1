// What the iterative methods share: how a search ended, and when to look up and ask whether to go on.

/** `reached` the tolerance, `stalled` above it, spent its `limit` of evaluations, or `cancelled` by the caller. */
export type Ending = 'reached' | 'stalled' | 'limit' | 'cancelled';

export interface Found {
  readonly x: Float64Array;
  readonly ending: Ending;
  /** Size of the residual at `x`, as the caller measures it. */
  readonly residual: number;
  /** Evaluations of the residual or of the map. */
  readonly evaluations: number;
}

export interface SearchOptions {
  /** Residual accepted; 1e-10 unless told. */
  readonly tolerance?: number;
  /** Evaluations at most; 200 unless told. */
  readonly limit?: number;
  /** Size of a residual; its largest absolute element unless told. */
  readonly measure?: (residual: Float64Array) => number;
  /** Called once an iteration; answering false ends the search as cancelled. */
  readonly onIteration?: (iteration: number, residual: number) => boolean;
}

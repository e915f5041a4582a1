// A list of numbers that grows without boxing them.

/** Rows of `width` numbers, added one at a time; `values` is replaced when it is full. */
export interface Growing {
  readonly width: number;
  values: Float64Array;
  /** Rows in use. */
  length: number;
}

export function growing(width: number): Growing {
  return { width, values: new Float64Array(64 * width), length: 0 };
}

/** Makes room for one more row and answers where it begins in `values`. */
export function nextRow(list: Growing): number {
  const at = list.length * list.width;
  if (at === list.values.length) {
    const larger = new Float64Array(2 * at);
    larger.set(list.values);
    list.values = larger;
  }
  list.length++;
  return at;
}

/** Keeps the rows that `wanted` accepts, told where each begins, in their order. */
export function keepRows(list: Growing, wanted: (at: number) => boolean): void {
  const { width, values } = list;
  let kept = 0;
  for (let row = 0; row < list.length; row++) {
    const at = row * width;
    if (!wanted(at)) continue;
    if (kept !== row) values.copyWithin(kept * width, at, at + width);
    kept++;
  }
  list.length = kept;
}

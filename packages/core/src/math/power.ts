// Powers that are the same everywhere: engines agree on every bit of exp and log, and differ in the last bit of their pow.

/** `base` to the `exponent`, for a base that is not negative; good to about |exponent log base| + 1 units in the last place. */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : Math.exp(exponent * Math.log(base));
}

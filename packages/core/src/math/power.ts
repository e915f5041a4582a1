// Powers by exp and log, on which engines differ less than on their pow (docs/decisions/024).

/** `base` to the `exponent`, for a base that is not negative; good to about |exponent log base| + 1 units in the last place. */
export function power(base: number, exponent: number): number {
  return exponent === 0 ? 1 : Math.exp(exponent * Math.log(base));
}

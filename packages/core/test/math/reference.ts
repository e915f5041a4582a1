// Exponentials, logarithms and powers of doubles to some 90 digits, in whole numbers; what the fast ones are measured against.

/** Bits behind the point of a whole number that stands for itself over 2^320. */
const BITS = 320n;
const UNIT = 1n << BITS;

/** A finite double as a whole number of units of 2^`exponent`. */
function parts(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const field = Number((word >> 52n) & 0x7ffn);
  const mantissa = (word & 0xf_ffff_ffff_ffffn) | (field === 0 ? 0n : 1n << 52n);
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1075 };
}

const shifted = (value: bigint, by: bigint): bigint => (by < 0n ? value >> -by : value << by);

function fixed(value: number): bigint {
  const { mantissa, exponent } = parts(value);
  return shifted(mantissa, BigInt(exponent) + BITS);
}

/** log(above / below) for neighbours of each other. */
function logOfRatio(above: bigint, below: bigint): bigint {
  const t = ((above - below) * UNIT) / (above + below);
  const square = (t * t) >> BITS;
  let sum = 0n;
  for (let term = t, odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term / odd;
    term = (term * square) >> BITS;
  }
  return 2n * sum;
}

const LN2 = logOfRatio(2n, 1n);

/** A number as a fixed-point factor of about 1 and a power of two. */
export interface Exact {
  readonly fraction: bigint;
  readonly exponent: number;
}

function exponential(x: bigint): Exact {
  const octaves = x / LN2;
  const rest = x - octaves * LN2;
  let sum = 0n;
  for (let n = 1n, term = UNIT; term !== 0n && term !== -1n; n++) {
    sum += term;
    term = ((term * rest) >> BITS) / n;
  }
  return { fraction: sum, exponent: Number(octaves) };
}

function logarithm(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  const octaves = mantissa.toString(2).length;
  const near = mantissa * 3n < 1n << BigInt(octaves + 1) ? octaves - 1 : octaves;
  return logOfRatio(mantissa, 1n << BigInt(near)) + BigInt(near + exponent) * LN2;
}

export const exactExp = (x: number): Exact => exponential(fixed(x));
export const exactLog = (x: number): Exact => ({ fraction: logarithm(x), exponent: 0 });
export const exactPower = (base: number, exponent: number): Exact => {
  const { mantissa, exponent: scale } = parts(exponent);
  return exponential(shifted(mantissa * logarithm(base), BigInt(scale)));
};

/** How far a finite double is from an exact number, in units in the last place of a double as large as that number. */
export function unitsApart(found: number, { fraction, exponent }: Exact): number {
  const size = fraction < 0n ? -fraction : fraction;
  const leading = size.toString(2).length - 1 - Number(BITS) + exponent;
  const place = Math.max(leading - 52, -1074);
  // Both as whole numbers of 2^-64 of that unit.
  const double = parts(found);
  const here = shifted(double.mantissa, BigInt(double.exponent - place + 64));
  const there = shifted(fraction, BigInt(exponent - place + 64) - BITS);
  const apart = here - there;
  return Number(apart < 0n ? -apart : apart) / 2 ** 64;
}

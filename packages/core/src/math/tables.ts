// Tables of exponentials and logarithms, worked out in whole numbers when the module loads, so that no engine's own functions have a part in them.
//
// Who looks up in them does so by constants of its own module: engines fold those into the code, and read imported ones anew.

/** 2^-1074 to 2^1023, every power of two there is; that of n is at n + `ONE`. */
export const TWO_TO = new Float64Array(2098);
export const ONE = 1074;
for (let n = 0, value = Number.MIN_VALUE; n < TWO_TO.length; n++, value *= 2) TWO_TO[n] = value;

/** Fixed point below: a whole number stands for itself over 2^96, good to some units in 2^-96. */
const BITS = 96n;
const UNIT = 1n << BITS;
const UNITS = TWO_TO[ONE + 96] as number;

/** log(above / below), by the series of 2 artanh((above - below) / (above + below)). */
function logOfRatio(above: bigint, below: bigint): bigint {
  const t = (UNIT * (above - below)) / (above + below);
  const square = (t * t) >> BITS;
  let sum = 0n;
  // Shifts round down, so that a negative term ends at -1.
  for (let term = 2n * t, odd = 1n; term !== 0n && term !== -1n; odd += 2n) {
    sum += term / odd;
    term = (term * square) >> BITS;
  }
  return sum;
}

/** exp(x) for 0 <= x < 1, by Taylor's series. */
function exponential(x: bigint): bigint {
  let sum = 0n;
  let term = UNIT;
  for (let n = 1n; term !== 0n; n++) {
    sum += term;
    term = ((term * x) >> BITS) / n;
  }
  return sum;
}

/** The nearest multiple of 2^-`bits`, at most 53 of them from the first to the last, and what is left. */
function split(value: bigint, bits: bigint): readonly [high: number, low: number] {
  const kept = ((value >> (BITS - 1n - bits)) + 1n) >> 1n;
  const rest = value - (kept << (BITS - bits));
  return [Number(kept) / (TWO_TO[ONE + Number(bits)] as number), Number(rest) / UNITS];
}

/** Parts that an octave is cut into, for both tables. */
export const STEPS = 128;

const ln2 = logOfRatio(2n, 1n);

/** log 2; the high part has 42 bits behind the point, so that whole multiples to 1074 are exact. */
export const [LN2_HIGH, LN2_LOW] = split(ln2, 42n);

/** log 2 / `STEPS`; the high part has 42 bits behind the point, so that multiples to 2^17 are exact. */
export const [STEP_HIGH, STEP_LOW] = split(ln2 / BigInt(STEPS), 42n);

/** Pairs of a double and what it lacks: 2^(k / `STEPS`) for k = 0 to `STEPS` - 1. */
export const EXPONENTIALS = new Float64Array(2 * STEPS);
for (let k = 0, value = UNIT, ratio = exponential(ln2 / BigInt(STEPS)); k < STEPS; k++) {
  EXPONENTIALS.set(split(value, 52n), 2 * k);
  value = (value * ratio) >> BITS;
}

/**
 * The octave that logarithms are looked up in, by the high word of a double: it starts here, just below 0.7044, and each part
 * is 2^13 wide. So laid that 1 is in the middle of a part, whose reciprocal is 1 and logarithm is 0.
 */
export const OCTAVE = 0x3fe6_8aab;

/**
 * Triples for every part of the octave: the reciprocal of its middle to 9 bits behind the point, and minus the logarithm of that
 * reciprocal as a high part with 42 bits behind the point and a low one.
 */
export const LOGARITHMS = new Float64Array(3 * STEPS);
for (let k = 0; k < STEPS; k++) {
  const reciprocal = Math.round(1024 / (startOf(k) + startOf(k + 1)));
  LOGARITHMS.set([reciprocal / 512, ...split(logOfRatio(512n, BigInt(reciprocal)), 42n)], 3 * k);
}

/** 1.5 times 2^28, next to which a double has 24 bits behind the point: to add it and take it away again rounds to as many. */
export const TO_24_BITS = 402_653_184;

/** Where a part of the octave starts. */
function startOf(part: number): number {
  const word = OCTAVE + part * 0x2000;
  const mantissa = word & 0xf_ffff;
  return (1 + mantissa / 0x10_0000) * (word < 0x3ff0_0000 ? 0.5 : 1);
}

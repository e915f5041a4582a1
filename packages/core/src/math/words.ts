// The high word of a double: sign, exponent and the first 20 bits of the mantissa.

const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
number[0] = 1;
/** Which of the two words is the high one on this machine. */
const HIGH = words[0] === 0 ? 1 : 0;

/** The high word, as a signed whole number. */
export function highWord(value: number): number {
  number[0] = value;
  return words[HIGH] as number;
}

/** Whether a high word is that of a normal positive double: not of zero, a subnormal, a negative, an infinity or NaN. */
export function isPositiveNormal(word: number): boolean {
  return (word - 0x0010_0000) >>> 0 < 0x7fe0_0000;
}

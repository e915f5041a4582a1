// Random numbers that are the same everywhere: xoshiro128** (Blackman and Vigna, ACM Trans. Math. Softw. 47(4), 2021), 32-bit integers only.

/** A source of random numbers that owns its state. */
export interface Random {
  /** The next 32 bits, 0 to 2^32 - 1. */
  readonly bits: () => number;
  /** A number in [0, 1) with 53 random bits. */
  readonly uniform: () => number;
  /** A whole number in [0, below); `below` is at most 2^32. */
  readonly integer: (below: number) => number;
}

/** A generator from a whole-number seed; equal seeds give equal sequences. */
export function random(seed: number): Random {
  const state = spread(seed);
  const bits = (): number => {
    const [a, b, c, d] = state as unknown as readonly [number, number, number, number];
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    state[1] = b ^ third;
    state[0] = a ^ fourth;
    state[2] = third ^ (b << 9);
    state[3] = turn(fourth, 11);
    return result;
  };
  const uniform = (): number => ((bits() >>> 5) * 67_108_864 + (bits() >>> 6)) / 9_007_199_254_740_992;
  const integer = (below: number): number => {
    // Draws past the last whole multiple would favour small numbers.
    const fair = 4_294_967_296 - (4_294_967_296 % below);
    let drawn = bits();
    while (drawn >= fair) drawn = bits();
    return drawn % below;
  };
  return { bits, uniform, integer };
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Fills the state from the seed by splitmix32, so that near seeds give unlike sequences. */
function spread(seed: number): Uint32Array {
  const state = new Uint32Array(4);
  let word = seed >>> 0;
  for (let i = 0; i < 4; i++) {
    word = (word + 0x9e37_79b9) >>> 0;
    let mixed = word ^ (word >>> 16);
    mixed = Math.imul(mixed, 0x21f0_aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a_2d97);
    state[i] = mixed ^ (mixed >>> 15);
  }
  return state;
}

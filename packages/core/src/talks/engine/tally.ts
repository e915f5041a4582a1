// Counts whole numbers below 2^32 without an object for each: a table where few bits are used, a hash with open places otherwise.

export interface Tally {
  readonly add: (keys: Uint32Array, length: number, wanted: Uint8Array | undefined) => void;
  /** What was counted, by rising key. */
  readonly entries: () => readonly (readonly [key: number, count: number])[];
}

/** A tally of keys of so many bits. */
export function tally(bits: number): Tally {
  return bits <= 16 ? tableTally(1 << bits) : hashTally();
}

function tableTally(size: number): Tally {
  const counts = new Float64Array(size);
  return {
    add(keys, length, wanted) {
      for (let i = 0; i < length; i++)
        if (wanted === undefined || wanted[i] === 1) (counts[keys[i] as number] as number)++;
    },
    entries: () => Array.from(counts, (count, key) => [key, count] as const).filter(([, count]) => count > 0),
  };
}

function hashTally(): Tally {
  let size = 1024;
  let keysIn = new Uint32Array(size);
  let counts = new Float64Array(size);
  let used = 0;
  const placeOf = (key: number): number => {
    // Knuth's multiplicative hash, folded so that the low bits depend on all of the key.
    let place = Math.imul(key, 0x9e37_79b1);
    place = (place ^ (place >>> 15)) & (size - 1);
    while (counts[place] !== 0 && keysIn[place] !== key) place = (place + 1) & (size - 1);
    return place;
  };
  const enlarge = (): void => {
    const [oldKeys, oldCounts] = [keysIn, counts];
    size *= 2;
    keysIn = new Uint32Array(size);
    counts = new Float64Array(size);
    for (const [at, count] of oldCounts.entries()) {
      if (count === 0) continue;
      const place = placeOf(oldKeys[at] as number);
      keysIn[place] = oldKeys[at] as number;
      counts[place] = count;
    }
  };
  return {
    add(keys, length, wanted) {
      for (let i = 0; i < length; i++) {
        if (wanted !== undefined && wanted[i] === 0) continue;
        const key = keys[i] as number;
        const place = placeOf(key);
        if (counts[place] === 0) {
          keysIn[place] = key;
          used++;
        }
        (counts[place] as number)++;
        if (2 * used > size) enlarge();
      }
    },
    entries: () =>
      Array.from(counts, (count, place) => [keysIn[place] as number, count] as const)
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => a - b),
  };
}

// Families of sets as bit masks: the inclusion-minimal members, and the minimal sets that meet them all (Berge's multiplication).

/** Members that contain no other member, by number. */
export function minimalMasks(masks: Iterable<number>): number[] {
  const sorted = [...new Set(masks)].sort((a, b) => bitsOf(a) - bitsOf(b) || a - b);
  const kept: number[] = [];
  for (const mask of sorted) if (!kept.some((other) => (other & ~mask) === 0)) kept.push(mask);
  return kept.sort((a, b) => a - b);
}

/** Minimal sets that share an element with every member. None meets the empty set; the empty set meets no members at all. */
export function hittingSets(masks: Iterable<number>): number[] {
  let found = [0];
  for (const mask of minimalMasks(masks)) {
    const met = found.filter((set) => (set & mask) !== 0);
    const grown: number[] = [];
    for (const set of found) {
      if ((set & mask) !== 0) continue;
      for (const element of elementsOf(mask)) {
        const larger = (set | (1 << element)) >>> 0;
        if (!met.some((other) => (other & ~larger) === 0)) grown.push(larger);
      }
    }
    found = [...met, ...minimalMasks(grown)];
  }
  return minimalMasks(found);
}

/** The elements of a set, rising. */
export function elementsOf(mask: number): number[] {
  const elements: number[] = [];
  for (let rest = mask >>> 0; rest !== 0; rest &= rest - 1) elements.push(31 - Math.clz32(rest & -rest));
  return elements;
}

/** How many elements a set has. */
export function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

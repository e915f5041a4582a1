// Answers that are kept: the last few of a kind, so that a reader who goes back and forth waits once and the memory does not grow.

/** What is kept under a key, or else made and kept; of more than `most` the one that was asked longest ago goes. */
export function keptIn<T>(kept: Map<string, T>, most: number, key: string, make: () => T): T {
  const there = kept.has(key) ? (kept.get(key) as T) : make();
  kept.delete(key);
  kept.set(key, there);
  for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
  return there;
}

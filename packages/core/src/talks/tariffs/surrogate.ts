// Values of all combinations from few: f(p) = sum over sets T of issues of effect_T(p_T), each effect taken from the base b.
//
// effect_T(p_T) is what moving the issues of T together adds to moving any fewer of them. Sets of one and two issues always count, sets of
// three where the caller knows that they meet. The table is exact wherever the issues moved are one of the sets.

/** Options by issue. */
export type Options = readonly number[];

/** Sets of issues, rising, each with all its subsets, smaller ones first. */
export type Family = readonly (readonly number[])[];

/** Every set of one and two of so many issues, and the sets of three within one of the lists. */
export function familyOf(count: number, meeting: readonly (readonly number[])[] = []): Family {
  const all = Array.from({ length: count }, (_, issue) => issue);
  const pairs = all.flatMap((a) => all.filter((b) => b > a).map((b) => [a, b]));
  const triples = pairs.flatMap(([a = 0, b = 0]) =>
    all
      .filter((c) => c > b && meeting.some((list) => [a, b, c].every((issue) => list.includes(issue))))
      .map((c) => [a, b, c]),
  );
  return [[], ...all.map((issue) => [issue]), ...pairs, ...triples];
}

/** Every combination, last issue fastest. */
export function everyOne(counts: readonly number[]): readonly Options[] {
  return counts.reduce<readonly Options[]>(
    (some, count) =>
      some.flatMap((options) => Array.from({ length: count }, (_, option) => [...options, option])),
    [[]],
  );
}

/** The combinations that a family needs solved: for each set every move of all its issues. */
export function designOf(counts: readonly number[], base: Options, family: Family): readonly Options[] {
  return family.flatMap((set) =>
    everyOne(set.map((issue) => counts[issue] as number))
      .filter((moved) => moved.every((option, at) => option !== base[set[at] as number]))
      .map((moved) => withMoves(base, set, moved)),
  );
}

function withMoves(base: Options, set: readonly number[], moved: readonly number[]): Options {
  const options = [...base];
  for (const [at, issue] of set.entries()) options[issue] = moved[at] as number;
  return options;
}

/** The table over all combinations, last issue fastest, from the values of the design. */
export function surrogate(
  counts: readonly number[],
  base: Options,
  family: Family,
  solved: (options: Options) => number,
): Float64Array {
  const effects: { readonly set: readonly number[]; readonly effect: Float64Array }[] = [];
  for (const set of family) {
    const inside = effects.filter(({ set: smaller }) => smaller.every((issue) => set.includes(issue)));
    const effect = Float64Array.from(everyOne(set.map((issue) => counts[issue] as number)), (moved) => {
      // An issue that stays adds nothing to what the others do.
      if (moved.some((option, at) => option === base[set[at] as number])) return 0;
      const options = withMoves(base, set, moved);
      return inside.reduce(
        (left, { set: smaller, effect: part }) => left - (part[placeOf(counts, smaller, options)] as number),
        solved(options),
      );
    });
    effects.push({ set, effect });
  }
  return Float64Array.from(everyOne(counts), (options) =>
    effects.reduce((sum, { set, effect }) => sum + (effect[placeOf(counts, set, options)] as number), 0),
  );
}

/** The cell of a combination in a table over some issues. */
function placeOf(counts: readonly number[], set: readonly number[], options: Options): number {
  let cell = 0;
  for (const issue of set) cell = cell * (counts[issue] as number) + (options[issue] as number);
  return cell;
}

/** The cell of a combination in a table over all issues. */
export function cellOf(counts: readonly number[], options: Options): number {
  return options.reduce((cell, option, issue) => cell * (counts[issue] as number) + option, 0);
}

// Values of all combinations from few: f(p) = f(b) + sum main_i(p_i) + sum pair_ij(p_i, p_j), each effect taken from the base b.

/** Options by issue. */
export type Options = readonly number[];

/** The base, every move of one issue from it, and every move of two: what a table of main and pairwise effects needs. */
export function designOf(counts: readonly number[], base: Options): readonly Options[] {
  const design: Options[] = [base];
  const moved = (from: Options, issue: number): readonly Options[] =>
    Array.from({ length: counts[issue] as number }, (_, option) => option)
      .filter((option) => option !== base[issue])
      .map((option) => from.map((kept, at) => (at === issue ? option : kept)));
  for (let issue = 0; issue < counts.length; issue++) {
    const singles = moved(base, issue);
    design.push(...singles);
    for (let other = 0; other < issue; other++)
      for (const single of singles) design.push(...moved(single, other));
  }
  return design;
}

/** The table over all combinations, last issue fastest, from the values of the design. Exact on the design itself. */
export function surrogate(
  counts: readonly number[],
  base: Options,
  solved: (options: Options) => number,
): Float64Array {
  const at = (changes: readonly (readonly [number, number])[]): number => {
    const options = [...base];
    for (const [issue, option] of changes) options[issue] = option;
    return solved(options);
  };
  const ground = solved(base);
  const main = counts.map((count, issue) =>
    Float64Array.from({ length: count }, (_, option) => at([[issue, option]]) - ground),
  );
  const pairs = counts.map((count, issue) =>
    counts.slice(0, issue).map((width, other) =>
      Float64Array.from({ length: count * width }, (_, cell) => {
        const option = Math.floor(cell / width);
        const with_ = cell % width;
        if (option === base[issue] || with_ === base[other]) return 0;
        const both = at([
          [issue, option],
          [other, with_],
        ]);
        return (
          both -
          ground -
          ((main[issue] as Float64Array)[option] as number) -
          ((main[other] as Float64Array)[with_] as number)
        );
      }),
    ),
  );
  const size = counts.reduce((product, count) => product * count, 1);
  const table = new Float64Array(size);
  const options = counts.map(() => 0);
  for (let cell = 0; cell < size; cell++) {
    let sum = ground;
    for (let issue = 0; issue < counts.length; issue++) {
      const option = options[issue] as number;
      sum += (main[issue] as Float64Array)[option] as number;
      for (let other = 0; other < issue; other++)
        sum += pairs[issue]?.[other]?.[option * (counts[other] as number) + (options[other] as number)] ?? 0;
    }
    table[cell] = sum;
    for (let issue = counts.length - 1; issue >= 0; issue--) {
      const next = (options[issue] as number) + 1;
      options[issue] = next === counts[issue] ? 0 : next;
      if (options[issue] !== 0) break;
    }
  }
  return table;
}

/** Every combination, last issue fastest. */
export function everyOne(counts: readonly number[]): readonly Options[] {
  return counts.reduce<readonly Options[]>(
    (some, count) =>
      some.flatMap((options) => Array.from({ length: count }, (_, option) => [...options, option])),
    [[]],
  );
}

/** The cell of a combination in a table. */
export function cellOf(counts: readonly number[], options: Options): number {
  return options.reduce((cell, option, issue) => cell * (counts[issue] as number) + option, 0);
}

// The tariff block: what every combination of tariff options is worth to everybody, from some exact solves of the trade models.
//
// A small block is solved wholly. Of a larger one these are solved: today, every move of one issue, every move of two, and of three where
// the law lets them meet on a line; all other combinations come from these effects, whatever is shown is solved again, and the largest
// difference met so far is told.

import { concessionsOf, type TradeConcession, wholeConcessions } from './concessions.js';
import { type Duty, nearestIn } from './duties.js';
import { lawPlaces, reader, sectorsIn } from './policy.js';
import { type Measure, TariffBlockError, type TariffModel, type TariffQuestion } from './question.js';
import { solversOf } from './solvers.js';
import { cellOf, designOf, everyOne, familyOf, type Options, surrogate } from './surrogate.js';

export interface TariffBlock {
  /** Options of each tariff issue. */
  readonly counts: readonly number[];
  readonly measures: readonly Measure[];
  /** One table per measure over all combinations, last issue fastest: bn USD a year relative to today; exact, or from the effects of moving few issues. */
  readonly tables: readonly Float64Array[];
  /** Exact solve of one combination (kept): one number per measure, relative to today. Throws where there is no equilibrium. */
  readonly exact: (options: Options) => readonly number[];
  /** For each measure the largest difference between table and exact solve over the combinations solved so far, and the range of the table. */
  readonly errors: () => readonly { readonly largest: number; readonly range: number }[];
  /** How the tables were made: every combination solved, or effects of moving one, two and some threes of issues. */
  readonly method: 'all' | 'effects';
  /** Solves of a model so far. */
  readonly solves: () => number;
  /** What negotiators count: change of imports at existing world prices, by issue and together. Of the first measure's model unless told. */
  readonly concessions: (options: Options, model?: TariffModel) => readonly TradeConcession[];
  /**
   * Exact solve of a combination whose duties of the table give way to others, such as those of a deal: values as of `exact`, and the
   * concessions of all of it together.
   */
  readonly under: (options: Options, duties: readonly Duty[]) => Under;
  /**
   * The combination whose duties by the table are nearest to those given; issues that are no law stay as in `options`, and of equally near
   * ones that which moves fewest issues counts. Throws where the block has no table.
   */
  readonly nearest: (
    duties: readonly Duty[],
    options: Options,
    allowed: (options: Options) => boolean,
  ) => { readonly options: Options; readonly apart: number };
  /** The year whose dollars the numbers of a model are in. */
  readonly yearOf: (model: TariffModel) => number;
}

export interface Under {
  /** One number per measure, relative to today. */
  readonly values: readonly number[];
  readonly concessions: readonly TradeConcession[];
}

/** What is kept of one equilibrium of one model. */
interface Kept {
  /** One level per measure of the block; NaN where another model measures. */
  readonly levels: readonly number[];
  readonly imports: Float64Array;
}

/** Tabulates the block; throws `TariffBlockError` where the question has no answer, was cancelled, or a solve of the table fails. */
export function tariffBlock(question: TariffQuestion): TariffBlock {
  const { issues, today, measures, models } = question;
  const counts = issues.map(({ options }) => options.length);
  checkOptions(counts, today);
  const used = [...new Set(measures.map(({ model }) => model))];
  const combinationOf = reader(question, sectorsIn(models), used);
  const solvers = solversOf(models, measures, (model) => combinationOf(model, today));
  const kept = new Map<string, Kept>();
  const solve = (model: TariffModel, options: Options, duties?: readonly Duty[]): Kept => {
    const solver = solvers.get(model);
    if (solver === undefined) throw new TariffBlockError(`no measure asks the ${model} model`);
    const solution = named(question, options, () => solver.solve(combinationOf(model, options, duties)));
    return {
      levels: measures.map((measure) => (measure.model === model ? solution.level(measure) : Number.NaN)),
      imports: solution.imports,
    };
  };
  const solveAt = (model: TariffModel, options: Options): Kept => {
    const key = `${model} ${cellOf(counts, options)}`;
    const made = kept.get(key) ?? solve(model, options);
    kept.set(key, made);
    return made;
  };
  const base = measures.map(({ model }, at) => solveAt(model, today).levels[at] as number);
  const valuesAt = (options: Options): readonly number[] =>
    measures.map(({ model }, at) => (solveAt(model, options).levels[at] as number) - (base[at] as number));
  const size = counts.reduce((product, count) => product * count, 1);
  const method = size <= (question.solveAllUpTo ?? 500) ? 'all' : 'effects';
  const family = familyOf(counts.length, meetingIn(question));
  const design = method === 'all' ? everyOne(counts) : designOf(counts, today, family);
  for (const [done, options] of design.entries()) {
    const goOn = question.onProgress?.({ stage: `${design.length} packages`, iteration: done, residual: 0 });
    if (goOn === false || question.signal?.aborted === true)
      throw new TariffBlockError(`cancelled after ${done} of ${design.length} packages`);
    valuesAt(options);
  }
  const tables = measures.map((_, at) =>
    method === 'all'
      ? Float64Array.from(design, (options) => valuesAt(options)[at] as number)
      : surrogate(counts, today, family, (options) => valuesAt(options)[at] as number),
  );
  const ranges = tables.map((table) => largest(table) + largest(table.map((value) => -value)));
  const errors = tables.map(() => 0);
  const seen = new Set<number>();
  return {
    ...{ counts, measures, tables, method },
    exact: (options) => {
      checkOptions(counts, options);
      const values = valuesAt(options);
      const cell = cellOf(counts, options);
      if (!seen.has(cell))
        for (const [at, table] of tables.entries())
          errors[at] = Math.max(
            errors[at] as number,
            Math.abs((table[cell] as number) - (values[at] as number)),
          );
      seen.add(cell);
      return values;
    },
    errors: () => errors.map((worst, at) => ({ largest: worst, range: ranges[at] as number })),
    solves: () => kept.size,
    concessions: (options, model = measures[0]?.model ?? 'sectors') => {
      checkOptions(counts, options);
      return concessionsOf({
        ...{ issues, today, options },
        combinationOf: (at) => combinationOf(model, at),
        importsAt: (at) => solveAt(model, at).imports,
        economies: solvers.get(model)?.economies ?? [],
      });
    },
    under: (options, duties) => {
      checkOptions(counts, options);
      const solved = new Map(used.map((model) => [model, solve(model, options, duties)]));
      const first = measures[0]?.model ?? 'sectors';
      return {
        values: measures.map(
          ({ model }, at) => (solved.get(model)?.levels[at] as number) - (base[at] as number),
        ),
        concessions: wholeConcessions({
          before: combinationOf(first, today),
          after: combinationOf(first, options, duties),
          importsBefore: solveAt(first, today).imports,
          importsAfter: (solved.get(first) as Kept).imports,
          economies: solvers.get(first)?.economies ?? [],
        }),
      };
    },
    nearest: (duties, options, allowed) => nearest(question, duties, options, allowed),
    yearOf: (model) => solvers.get(model)?.year ?? Number.NaN,
  };
}

function nearest(
  { issues, rates }: TariffQuestion,
  duties: readonly Duty[],
  options: Options,
  allowed: (options: Options) => boolean,
): { readonly options: Options; readonly apart: number } {
  if (rates === undefined) throw new TariffBlockError('no option is law, so there are no duties to compare');
  const optionsAt = (places: Options): Options =>
    issues.map(({ issue, options: listed }, at) => {
      const row = rates.issues.findIndex((each) => each.issue === issue);
      const name = rates.issues[row]?.options[places[row] as number];
      return row < 0 ? (options[at] as number) : listed.findIndex(({ option }) => option === name);
    });
  // An option of the table that the question does not have, such as one nobody had named yet, is no option.
  const near = nearestIn(rates, duties, lawPlaces(issues, rates)(options), (places) => {
    const there = optionsAt(places);
    return there.every((option) => option >= 0) && allowed(there);
  });
  return { options: optionsAt(near.places), apart: near.apart };
}

/** Issues that some duty depends on together: sets of them whose effects two at a time do not tell. */
function meetingIn({ issues, rates }: TariffQuestion): readonly (readonly number[])[] {
  const places = rates?.issues.map(({ issue }) => issues.findIndex((asked) => asked.issue === issue)) ?? [];
  const lists = new Set(rates?.rows.map((row) => row.issues.join(' ')) ?? []);
  return [...lists].map((list) => list.split(' ').map((place) => places[Number(place)] as number));
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function checkOptions(counts: readonly number[], options: Options): void {
  const fits = (count: number, at: number): boolean => {
    const option = options[at];
    return option !== undefined && Number.isInteger(option) && option >= 0 && option < count;
  };
  if (options.length !== counts.length || !counts.every(fits))
    throw new TariffBlockError(
      `options ${options.join(', ')}; expected the number of an option for each of ${counts.length} issues, below ${counts.join(', ')}`,
    );
}

/** Says of which package a solve failed. */
function named<T>({ issues }: TariffQuestion, options: Options, solve: () => T): T {
  try {
    return solve();
  } catch (error) {
    if (!(error instanceof TariffBlockError)) throw error;
    const names = issues.map(
      ({ issue, options: listed }, at) => `${issue}=${listed[options[at] ?? 0]?.option}`,
    );
    throw new TariffBlockError(`${names.join(', ')}: ${error.message}`);
  }
}

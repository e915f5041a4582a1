// A problem says what is wrong with an input, where it stands, what was expected and what to write instead.

export interface Problem {
  readonly file?: string;
  /** 1-based; absent when the problem is about a whole file. */
  readonly line?: number;
  readonly column?: number;
  /** Dotted path of the field, such as `provisions[2].from`. */
  readonly field?: string;
  /** What is wrong, what was expected, what to write instead: one or two sentences. */
  readonly message: string;
}

/** Thrown when an input cannot be used at all; carries every problem found, not only the first. */
export class LawError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'LawError';
    this.problems = problems;
  }
}

/** `law/us/x.yaml:12:5: provisions[0].from: ...`, the form editors and terminals make clickable. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  return [place, problem.field, problem.message]
    .filter((part) => part !== undefined && part !== '')
    .join(': ');
}

/** The candidate nearest to a misspelt word (edit distance at most a third of its length), for "did you mean". */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** " Did you mean `x`?" when something is near, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean \`${found}\`?`;
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? limit;
}

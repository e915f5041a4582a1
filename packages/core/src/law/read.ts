// Reads a whole body of law from its text files, and says everything that is wrong with it; the parser of YAML comes with it.

import { compileInstrument } from './compile.js';
import { fold, type Law } from './fold.js';
import type { Instrument } from './instrument.js';
import { type LawFiles, type Library, readLibrary } from './library.js';
import { LawError, type Problem } from './problem.js';
import type { Schedule } from './schedule/index.js';
import { instrumentShape } from './shape.js';
import type { TextFile } from './shaped.js';
import { readYaml } from './yaml.js';

/** Reads one act; the instrument is undefined when the file has problems of shape. */
export function readInstrument(
  file: TextFile,
  library: Library,
): { readonly instrument: Instrument | undefined; readonly problems: readonly Problem[] } {
  const read = readYaml(file, instrumentShape);
  if (read.value === undefined) return { instrument: undefined, problems: read.problems };
  return compileInstrument(file.path, read.value, library, read.place);
}

/** Reads and folds all files; answers with the law as far as it could be read, and every problem found. */
export function checkLaw(
  files: LawFiles,
  schedule: Schedule,
): { readonly law: Law; readonly problems: readonly Problem[] } {
  const { library, problems: libraryProblems } = readLibrary(files, readYaml);
  const read = files.instruments.map((file) => readInstrument(file, library));
  const instruments = read.flatMap((result) => (result.instrument === undefined ? [] : [result.instrument]));
  const folded = fold(instruments, library, schedule);
  return {
    law: folded.law,
    problems: [...libraryProblems, ...read.flatMap((result) => result.problems), ...folded.problems],
  };
}

/** Reads and folds all files; throws a `LawError` with every problem if there is one. */
export function readLaw(files: LawFiles, schedule: Schedule): Law {
  const { law, problems } = checkLaw(files, schedule);
  if (problems.length > 0) throw new LawError(problems);
  return law;
}

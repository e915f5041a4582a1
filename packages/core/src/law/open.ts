// Opens the law of a compiled edition: what the build has parsed and checked is taken as it stands, so that no parser is loaded.

import { compileInstrument } from './compile.js';
import { fold, type Law } from './fold.js';
import { type LawFiles, readLibrary } from './library.js';
import { LawError } from './problem.js';
import type { Schedule } from './schedule/index.js';
import type { InstrumentFile } from './shape.js';
import { readCompiledFile } from './shaped.js';

/** Folds the files of a compiled edition; throws a `LawError` when names lead nowhere, as in files of two editions. */
export function openLaw(files: LawFiles, schedule: Schedule): Law {
  const { library, problems: found } = readLibrary(files, readCompiledFile);
  const problems = [...found];
  const instruments = files.instruments.flatMap((file) => {
    const { value, place } = readCompiledFile<InstrumentFile>(file);
    if (value === undefined) {
      problems.push({ file: file.path, message: 'is not compiled; compile law/ again' });
      return [];
    }
    const read = compileInstrument(file.path, value, library, place);
    problems.push(...read.problems);
    return read.instrument === undefined ? [] : [read.instrument];
  });
  const folded = fold(instruments, library, schedule);
  problems.push(...folded.problems);
  if (problems.length > 0) throw new LawError(problems);
  return folded.law;
}

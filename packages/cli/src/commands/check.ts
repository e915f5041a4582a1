// `parley check`: reads law files as the program does and says everything that is wrong with them, with line and column.

import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { checkLaw, formatProblem, type Law, type LawFiles, parseYaml, type TextFile } from '@parley/core/law';
import type { Command } from 'commander';
import { editionFiles } from '../edition.js';
import { InputError } from '../input.js';
import { readLawFiles } from '../law-files.js';
import type { Session } from '../session.js';

export function addCheck(program: Command, session: Session): void {
  program
    .command('check')
    .description('check law files and deals; without files, all of ./law')
    .argument('[files...]', 'instrument files (YAML)')
    .option('--json', 'the problems as JSON')
    .action((paths: readonly string[], options: { readonly json?: boolean }) => {
      const { files, checked } = gather(paths);
      const { law, problems } = checkLaw(files, session.law().schedule);
      const mine =
        paths.length === 0
          ? problems
          : problems.filter(({ file }) => file !== undefined && checked.has(file));
      if (options.json === true) session.terminal.write(`${JSON.stringify(mine, null, 2)}\n`);
      if (mine.length > 0)
        throw new InputError(
          options.json === true ? `${mine.length} problems` : mine.map(formatProblem).join('\n'),
        );
      if (options.json !== true) session.terminal.write(report(law, paths.length, checked));
    });
}

/** The files to check together with the law they stand in. */
function gather(paths: readonly string[]): {
  readonly files: LawFiles;
  readonly checked: ReadonlySet<string>;
} {
  const here = existsSync(resolve('law/us/measures.yaml'));
  if (paths.length === 0 && !here)
    throw new InputError('check: there is no law/us here; name the files to check');
  const base = here ? readLawFiles(resolve('.')) : editionFiles();
  const given = paths.map((path): TextFile => {
    if (!existsSync(path)) throw new InputError(`${path}: there is no such file`);
    return { path: relative('.', path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
  });
  const names = new Set(given.map(({ path }) => path));
  // A file given on the command line stands in the place of the act of the same name.
  const acts = new Set(given.map(({ text }) => instrumentName(text)));
  const others = base.instruments.filter(
    (file) => !names.has(file.path) && !acts.has(instrumentName(file.text, file.parsed)),
  );
  return { files: { ...base, instruments: [...others, ...given] }, checked: names };
}

function instrumentName(text: string, parsed: unknown = undefined): string {
  const value = parsed ?? safely(() => parseYaml(text));
  return typeof value === 'object' && value !== null && 'instrument' in value ? String(value.instrument) : '';
}

function safely(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function report(law: Law, given: number, checked: ReadonlySet<string>): string {
  const acts = given === 0 ? law.instruments : law.instruments.filter(({ file }) => checked.has(file));
  const provisions = acts.reduce((sum, act) => sum + act.provisions.length, 0);
  return `${acts.length} ${acts.length === 1 ? 'act' : 'acts'}, ${provisions} provisions: no problems\n`;
}

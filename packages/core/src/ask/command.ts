// The same question on the command line: a command whose `--json` gives the numbers of the answer, quoted for a POSIX shell.

import { AskError, optionOf } from './error.js';
import type {
  CooperateQuestion,
  DealQuestion,
  DutyQuestion,
  EconomyQuestion,
  FileText,
  FindQuestion,
  HistoryQuestion,
  NashQuestion,
  OptimalQuestion,
  OriginsQuestion,
  RatesQuestion,
  ResearchQuestion,
  TalksQuestion,
  ValueAddedQuestion,
} from './shapes/index.js';

/** Every question by its name. */
export interface Questions {
  readonly duty: DutyQuestion;
  readonly origins: OriginsQuestion;
  readonly history: HistoryQuestion;
  readonly find: FindQuestion;
  readonly deal: DealQuestion;
  readonly economy: EconomyQuestion;
  readonly optimal: OptimalQuestion;
  readonly nash: NashQuestion;
  readonly cooperate: CooperateQuestion;
  readonly rates: RatesQuestion;
  readonly valueAdded: ValueAddedQuestion;
  readonly talks: TalksQuestion;
  readonly research: ResearchQuestion;
}

/** The name of a question. */
export type Asked = keyof Questions;

/** Words of the command, and the fields that stand behind them without an option. */
const COMMANDS: { readonly [Ask in Asked]: readonly [words: string, ...places: (keyof Questions[Ask])[]] } = {
  duty: ['duty', 'good'],
  origins: ['origins', 'good'],
  history: ['history', 'good'],
  find: ['find', 'words'],
  deal: ['deal', 'deal'],
  economy: ['economy', 'policy'],
  optimal: ['economy optimal'],
  nash: ['economy nash'],
  cooperate: ['economy cooperate'],
  rates: ['economy rates'],
  valueAdded: ['value-added'],
  talks: ['talks', 'folder', 'ask', 'detail'],
  research: ['talks solve', 'domain', 'profileA', 'profileB'],
};

/**
 * The command that asks a question. Texts that the question carries are first written to files in the folder where it is run,
 * so the command may be several lines long. `json` adds the option. Throws an `AskError` for a file that must not be written so.
 */
export function commandOf<Ask extends Asked>(
  ask: Ask,
  question: Questions[Ask],
  { json = false }: { readonly json?: boolean } = {},
): string {
  const [words, ...places] = COMMANDS[ask] as readonly [string, ...string[]];
  const files = new Map<string, string>();
  const { deals, ...fields } = question as Readonly<Record<string, unknown>>;
  keepAll(files, 'deals', '', (deals ?? {}) as Texts);
  const wordOf = (field: string, value: unknown): string => {
    if (ask === 'talks' && field === 'folder') return folderOf(files, question as TalksQuestion);
    return typeof value === 'object' && value !== null
      ? keepFile(files, fileOf(field, value))
      : String(value);
  };
  const arguments_ = places.flatMap((field) =>
    // What is asked of a talks folder unless something is named has no word.
    fields[field] === undefined || fields[field] === 'overview' ? [] : [wordOf(field, fields[field])],
  );
  const options = Object.entries(fields).flatMap(([field, value]) =>
    places.includes(field) || value === undefined ? [] : optionsOf(field, value, wordOf),
  );
  // What begins with a hyphen would be taken for an option: it goes behind all of them.
  const plain = arguments_.every((word) => !word.startsWith('-'));
  const line = [
    'parley',
    words,
    ...(plain ? arguments_.map(quote) : []),
    ...options,
    ...(json ? ['--json'] : []),
    ...(plain ? [] : ['--', ...arguments_.map(quote)]),
  ].join(' ');
  return [...[...files].flatMap(([name, text]) => written(name, text)), line].join('\n');
}

function optionsOf(
  field: string,
  value: unknown,
  wordOf: (field: string, value: unknown) => string,
): readonly string[] {
  const option = optionOf(field);
  if (value === false) return [];
  if (value === true) return [option];
  if (field === 'players') return [option, quote((value as readonly string[]).join(','))];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => {
    const word = wordOf(field, one);
    return word.startsWith('-') ? `${option}=${quote(word)}` : `${option} ${quote(word)}`;
  });
}

/** A file as the question has it; a policy given as data is written as YAML, of which JSON is a part. */
function fileOf(field: string, value: object): FileText {
  return 'text' in value && 'path' in value
    ? (value as FileText)
    : { path: `${field}.yaml`, text: JSON.stringify(value, null, 2) };
}

type Texts = Readonly<Record<string, string>>;

/** Puts texts among the files under their own names, below a folder. Throws an `AskError` for a name that leads elsewhere. */
function keepAll(files: Map<string, string>, field: string, folder: string, texts: Texts): void {
  for (const [name, text] of Object.entries(texts)) {
    if (!/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/.test(name))
      throw new AskError(
        field,
        `a command can write \`${name}\` only under a plain name such as deal.yaml`,
        '',
      );
    files.set(`${folder}${name}`, text);
  }
}

/** The talks folder as the command names it: one of this repository, seen from its root, or one whose files are written first. */
function folderOf(files: Map<string, string>, { folder }: TalksQuestion): string {
  if (typeof folder === 'string') return `talks/${folder}`;
  const name = plainName(folder.path);
  keepAll(files, 'folder', `${name}/`, folder.texts);
  return name;
}

/** Puts a text among the files under a plain name of its own. */
function keepFile(files: Map<string, string>, { path, text }: FileText): string {
  const base = plainName(path);
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${number}-${base}`;
    if (files.has(name) && files.get(name) !== text) continue;
    files.set(name, text);
    return name;
  }
}

/** The last part of a path, in letters that mean nothing to a shell. */
function plainName(path: string): string {
  const last = path.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, '');
  return last.replace(/[^\w.-]/g, '_').replace(/^[.-]+/, '') || 'file';
}

/** Lines of a shell that write a text to a file, whatever it says. */
function written(name: string, text: string): readonly string[] {
  let end = 'END';
  for (let number = 1; text.split('\n').includes(end); number++) end = `END${number}`;
  const folder = name.includes('/') ? [`mkdir -p ${quote(name.replace(/\/[^/]*$/, ''))}`] : [];
  return [...folder, `cat > ${quote(name)} <<'${end}'`, text.replace(/\n$/, ''), end];
}

/** A word as a POSIX shell reads it back. */
function quote(word: string): string {
  return /^[\w.,:/%@+-][\w.,:/%@+=-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

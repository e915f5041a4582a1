// A question that cannot be answered: which field of it is wrong, what was expected, what to write instead.

/** Bad input. The command line prints `said`; a form shows `message` beside the field. */
export class AskError extends Error {
  /** Field of the question, such as `origin`; empty when the question as a whole is wrong. */
  readonly field: string;
  /** What a terminal prints: the message behind the name that the field has on the command line. */
  readonly said: string;

  /** `place`: the field as the command line names it; empty where the message says its own place, as problems in files do. */
  constructor(field: string, message: string, place: string = optionOf(field)) {
    super(message);
    this.name = 'AskError';
    this.field = field;
    this.said = place === '' ? message : `${place}: ${message}`;
  }
}

/** A text of the edition that was not given, such as `search.json`: fetch it and ask again, or build. */
export class MissingTextError extends Error {
  readonly text: string;

  constructor(text: string) {
    super(`${text} of the edition is missing; run: npm run build`);
    this.name = 'MissingTextError';
    this.text = text;
  }
}

/** `knownOn` -> `--known-on`. */
export function optionOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Throws that a text cannot be read, with what was expected. */
export function refuse(field: string, text: string, expected: string, place?: string): never {
  throw new AskError(field, `cannot read \`${text}\`; ${expected}`, place);
}

// Reads what somebody sent against the shape of a question; what does not fit is refused in words.

import { z } from 'zod';
import { didYouMean } from '../../law/index.js';
import { AskError } from '../error.js';

/** What zod calls a thing and what people call it. */
const WORDS: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** The question, its shape checked. Throws an `AskError` about the first field that does not fit. */
export function readQuestion<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  // A misspelt field is said before the field that is missing for it.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) throw new AskError('', 'the question cannot be read', '');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = issue.path.length === 0 && shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
    throw new AskError(
      fieldOf([...issue.path, key]),
      `unknown field.${didYouMean(key, known) || (known.length === 0 ? '' : ` Known: ${known.join(', ')}.`)}`,
    );
  }
  const field = fieldOf(issue.path);
  if (issue.path.length === 0)
    throw new AskError('', 'expected an object with the fields of the question', '');
  if (issue.input === undefined) {
    const about = shape instanceof z.ZodObject ? shape.shape[String(issue.path[0])]?.description : undefined;
    throw new AskError(field, about === undefined ? 'is missing' : `is missing. Expected: ${about}`);
  }
  throw new AskError(
    field,
    issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')
      ? `expected ${WORDS[issue.expected] ?? issue.expected}`
      : issue.message,
  );
}

/** `deals.japan.yaml`, `tariffs[2].rate`. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

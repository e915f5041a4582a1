// The OpenAPI 3.1 document of the server, made from the shapes of questions and answers.

import { ASKINGS, type Asking } from '@parley/core/ask/catalog';
import { z } from 'zod';

const error = z
  .strictObject({
    error: z.strictObject({
      message: z.string().describe('What is wrong, what was expected, what to write instead.'),
      field: z
        .string()
        .nullable()
        .describe('The field of the question it is about; null for the request as a whole.'),
    }),
  })
  .describe('Why there is no answer.');

const REFUSALS: Readonly<Record<string, string>> = {
  400: 'The question cannot be read, or cannot be answered as asked.',
  403: 'The server is reached under a name that is not its own.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is not application/json.',
  500: 'Something broke in the server.',
  503: 'As many questions as are solved at a time are being solved, or this one took too long. See Retry-After.',
};

/** The document. Every question is a path, every shape stands where it is used. */
export function openApiDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '0.1.0',
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What a good pays at the border of the United States and why, and what a tariff or a deal does to everyone. The answers are those of the parley command with --json. Not legal advice.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      ASKINGS.map((asking) => [`/api/${asking.path}`, { [asking.method]: operationOf(asking) }]),
    ),
    components: { schemas: { Error: schemaOf(error) } },
  };
}

function operationOf({ ask, summary, method, question, answer }: Asking): object {
  const refused = Object.entries(REFUSALS).filter(
    ([status]) => method === 'post' || !['413', '415', '503'].includes(status),
  );
  return {
    operationId: ask,
    summary,
    ...(method === 'get'
      ? { parameters: parametersOf(question) }
      : { requestBody: { required: true, content: json(schemaOf(question)) } }),
    responses: {
      200: { description: answer.description ?? 'The answer.', content: json(schemaOf(answer)) },
      ...Object.fromEntries(
        refused.map(([status, description]) => [
          status,
          {
            description,
            ...(status === '503'
              ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } }
              : {}),
            content: json({ $ref: '#/components/schemas/Error' }),
          },
        ]),
      ),
    },
  };
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, { readonly type?: string; readonly description?: string }>>;
  readonly required?: readonly string[];
}

function parametersOf(question: z.ZodType): readonly object[] {
  const { properties = {}, required = [] } = schemaOf(question) as ObjectSchema;
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
    // A list is its field several times.
    ...(schema.type === 'array' ? { style: 'form', explode: true } : {}),
  }));
}

function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}

function json(schema: object): object {
  return { 'application/json': { schema } };
}

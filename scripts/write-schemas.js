// Writes the JSON Schemas by which editors complete and check files, from the shapes in core: of acts and deals, of their titles, and of talks folders.
//
//   node scripts/write-schemas.js           writes the schemas (build first: npx tsc -b)
//   node scripts/write-schemas.js --check   compares them with those on disk
//
// Exit codes: 0 written or equal, 1 --check found a difference, 2 bad command line.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { instrumentJsonSchema, lawTitlesJsonSchema } from '@parley/core/law';
import { talksJsonSchemas } from '@parley/core/talks';

/**
 * To an editor a bare 8703.23 is a number; the program reads every scalar as text. So codes may be numbers here, and here only.
 */
function allowBareCodes(schema) {
  const { properties } = schema.properties.provisions.items;
  for (const key of ['goods', 'except']) {
    for (const form of properties[key].anyOf) {
      const words = form.type === 'array' ? form.items : form;
      words.type = ['string', 'number'];
    }
  }
  return schema;
}

/** The same for talks folders, where figures, days and options such as 27.5 stand wherever text does. */
function allowBareFigures(schema) {
  if (Array.isArray(schema)) return schema.map(allowBareFigures);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'enum' || key === 'required' ? value : allowBareFigures(value),
    ]),
  );
  // Lists of words stay words.
  return inside.type === 'string' && inside.enum === undefined
    ? { ...inside, type: ['string', 'number'] }
    : inside;
}

const schemas = new Map([
  ['law/schema/instrument.schema.json', allowBareCodes(structuredClone(instrumentJsonSchema()))],
  ['law/schema/ja.schema.json', lawTitlesJsonSchema()],
  ...Object.entries(talksJsonSchemas()).map(([name, schema]) => [
    `talks/schema/${name}.schema.json`,
    allowBareFigures(structuredClone(schema)),
  ]),
]);
const fileOf = (path) => new URL(`../${path}`, import.meta.url);
const textOf = (schema) => `${JSON.stringify(schema, null, 2)}\n`;

const [option, ...more] = process.argv.slice(2);
if (option !== undefined && (option !== '--check' || more.length > 0)) {
  process.stderr.write(`unknown option ${[option, ...more].join(' ')}; the only one is --check\n`);
  process.exitCode = 2;
} else if (option === '--check') {
  const stale = [...schemas].filter(([path, schema]) => {
    const file = fileOf(path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== textOf(schema);
  });
  for (const [path] of stale) process.stdout.write(`${path}\n`);
  if (stale.length > 0) {
    process.stderr.write(`${stale.length} not up to date; run: node scripts/write-schemas.js\n`);
    process.exitCode = 1;
  }
} else {
  for (const [path, schema] of schemas) {
    mkdirSync(new URL('.', fileOf(path)), { recursive: true });
    writeFileSync(fileOf(path), textOf(schema));
    process.stdout.write(`${path}: ${textOf(schema).length} characters\n`);
  }
}

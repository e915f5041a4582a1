// Writes law/schema/instrument.schema.json, by which editors complete and check acts and deals, from the shape in core.
//
//   node scripts/write-schemas.js           writes the schema (build first: npx tsc -b)
//   node scripts/write-schemas.js --check   compares it with the one on disk
//
// Exit codes: 0 written or equal, 1 --check found a difference, 2 bad command line.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { instrumentJsonSchema } from '@parley/core/law';

const PATH = 'law/schema/instrument.schema.json';
const file = new URL(`../${PATH}`, import.meta.url);

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

const text = `${JSON.stringify(allowBareCodes(structuredClone(instrumentJsonSchema())), null, 2)}\n`;
const [option, ...more] = process.argv.slice(2);
if (option !== undefined && (option !== '--check' || more.length > 0)) {
  process.stderr.write(`unknown option ${[option, ...more].join(' ')}; the only one is --check\n`);
  process.exitCode = 2;
} else if (option === '--check') {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stdout.write(`${PATH}\n`);
    process.stderr.write(`${PATH} is not up to date; run: node scripts/write-schemas.js\n`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${PATH}: ${text.length} characters\n`);
}

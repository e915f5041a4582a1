// Test files of this folder, and everything a domain is worth to a party.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '../../../src/law/index.js';
import {
  type Imported,
  packageAt,
  packageCount,
  type ResearchDomain,
  type UtilityTables,
  utilityOf,
} from '../../../src/talks/formats/index.js';

export const HERE = fileURLToPath(new URL('./', import.meta.url));

/** A file of the folder, under its own name. */
export const fileAt = (path: string): TextFile => ({
  path: path.replace(/^.*\//, ''),
  text: readFileSync(`${HERE}${path}`, 'utf8'),
});

/** The value of an import that should have gone through. */
export function accepted<T>({ value, problems }: Imported<T>): T {
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value;
}

/** The utility of every package, in the order of packages. */
export const utilities = (domain: ResearchDomain, tables: UtilityTables): readonly number[] =>
  Array.from({ length: packageCount(domain) }, (_, number) => utilityOf(tables, packageAt(domain, number)));

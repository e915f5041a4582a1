// YAML with positions and without surprises: every scalar stays a string, duplicate keys are refused.

import { type Document, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Read, readCompiledFile, readShaped, type TextFile } from './shaped.js';

/**
 * Reads YAML text against a shape.
 * The failsafe schema keeps `8703.10`, `0101.30`, `NO` and dates as they are written.
 */
export function readYaml<T>(source: TextFile, shape: z.ZodType<T>): Read<T> {
  const { text, path: file } = source;
  if (source.parsed !== undefined) return readCompiledFile(source);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const place = (path: readonly PropertyKey[]) => {
    const offset = offsetOf(document, path);
    return offset === undefined ? {} : at(offset);
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      ...at(error.pos[0]),
      message:
        error.code === 'DUPLICATE_KEY' ? 'this key stands twice in the same map; keep one' : error.message,
    }));
    return { value: undefined, problems, place };
  }
  return readShaped(document.toJS(), file, shape, place);
}

/** The value of a YAML text, every scalar a string, without a shape: what a compiled edition keeps in place of the text. */
export function parseYaml(text: string): unknown {
  return parseDocument(text, { schema: 'failsafe', uniqueKeys: true }).toJS();
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isCollection(node) ? node.range?.[0] : undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === String(part),
      );
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isCollection(node)) {
      node = node.items[Number(part)];
      offset = nodeOffset(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function nodeOffset(node: unknown): number | undefined {
  return isCollection(node) || isScalar(node) ? node.range?.[0] : undefined;
}

// XML as negotiation files need it: elements with attributes, no document type, no entities of their own, nothing fetched.

import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml';
import type { TextFile } from '../../law/index.js';
import { type Findings, findingsOf, tooLarge } from './place.js';

/** An element with its attributes and its direct children; text between elements is left out. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Where the element begins in the text. */
  readonly at: number;
}

/** Elements nested deeper than this are refused; the formats need five or six levels. */
const DEEPEST = 100;

/**
 * Reads a well-formed XML text. The five entities of XML itself (`&amp;` and its like) and character references are read;
 * a document type, and with it every other entity, is refused, so that a small file cannot grow large.
 */
export function readXml(file: TextFile): { readonly root: Element | undefined; readonly found: Findings } {
  // Line ends become single line feeds, as section 2.11 of XML 1.0 has it.
  const text = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const found = findingsOf({ path: file.path, text });
  if (tooLarge(file.text, found)) return { root: undefined, found };
  const type = documentType(text);
  if (type !== undefined) {
    found.refuse('has a document type, which is not read; take the `<!DOCTYPE ...>` out', type);
    return { root: undefined, found };
  }
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return { root: root === null ? undefined : convert(root, found), found };
  } catch (error) {
    if (error instanceof XmlError) {
      found.refuse(reason(error), unitOffset(text, error.pos));
    } else if (overflowed(error)) found.refuse(tooDeep);
    else throw error;
    return { root: undefined, found };
  }
}

/** The parser calls itself once per level; engines name the overflow `RangeError` or, in Firefox, `InternalError`. */
const overflowed = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'RangeError' || error.name === 'InternalError');

/** What the parser says, without the place and the excerpt it adds. */
function reason(error: XmlError): string {
  const said = error.message.replace(/ \(line \d+, column \d+\)[\s\S]*$/, '');
  const entity = /^Named entity isn't defined: (.*)$/.exec(said)?.[1];
  return entity === undefined
    ? `is not well-formed XML: ${said.charAt(0).toLowerCase()}${said.slice(1)}`
    : `uses the entity \`${entity}\`; only those of XML itself, such as \`&amp;\`, are read: write out its text`;
}

const tooDeep = `nests elements more than ${DEEPEST} deep; a domain or a profile needs five or six levels`;

/** Where a document type begins, if anything but a comment or an instruction does before the first element. */
function documentType(text: string): number | undefined {
  const prolog = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let at = 0;
  while (prolog.test(text)) at = prolog.lastIndex;
  return /^<!(?:doctype|entity)/i.test(text.slice(at, at + 9)) ? at : undefined;
}

/** The parser counts characters; places in a file count UTF-16 units. */
function unitOffset(text: string, characters: number): number {
  let at = 0;
  for (let count = 0; count < characters && at < text.length; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

function convert(root: XmlElement, found: Findings): Element | undefined {
  let deep = false;
  const walk = (node: XmlElement, depth: number): Element => {
    if (depth > DEEPEST && !deep) {
      deep = true;
      found.refuse(tooDeep, node.start);
    }
    const inner = node.children.filter((child) => child instanceof XmlElement);
    return {
      name: node.name,
      attributes: new Map(Object.entries(node.attributes)),
      children: deep ? [] : inner.map((child) => walk(child, depth + 1)),
      at: node.start,
    };
  };
  const element = walk(root, 1);
  return deep ? undefined : element;
}

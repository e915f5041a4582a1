// A change to one provision in the text of a deal.

import { type Document, isScalar, Scalar, type YAMLMap } from 'yaml';

/** Fields of a provision and what they are to say; empty takes a field away. */
export interface ProvisionEdit {
  readonly measure?: string;
  readonly goods?: string;
  readonly of?: string;
  readonly duty?: string;
  readonly from?: string;
  readonly to?: string;
  readonly promise?: string;
}

/** Makes the change in the provision's own lines. */
export function setProvision(document: Document.Parsed, provision: YAMLMap, edit: ProvisionEdit): void {
  for (const [field, value] of Object.entries(edit)) {
    const key = field === 'measure' ? (provision.has('impose') ? 'impose' : 'set') : field;
    if (value === undefined) continue;
    if (value.trim() === '') provision.delete(key);
    else if (key === 'goods') provision.set(key, goodsNode(document, value));
    else setText(provision, key, value.trim());
  }
}

function setText(provision: YAMLMap, key: string, value: string): void {
  const before = provision.get(key, true);
  // The scalar keeps its place and its comment; a folded one stays folded.
  if (!isScalar(before)) {
    provision.set(key, value);
    return;
  }
  before.value = value;
  if (before.type !== Scalar.BLOCK_FOLDED && before.type !== Scalar.BLOCK_LITERAL) delete before.type;
}

/** One list or `all` as a word, several as a list on one line. */
function goodsNode(document: Document.Parsed, value: string) {
  const words = value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const node = document.createNode(words.length === 1 ? words[0] : words);
  if (words.length > 1) Object.assign(node, { flow: true });
  return node;
}

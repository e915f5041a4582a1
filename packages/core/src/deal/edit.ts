// A deal's file as a form and back: each change is made in the text, whose comments and other lines stay as they are.

import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { type ProvisionEdit, setProvision } from './edit-provision.js';

/** A provision that sets what goods of some origins pay. */
export interface DutyForm {
  readonly kind: 'duty';
  readonly id: string;
  /** `set` goes before the general rule, `impose` is one. */
  readonly verb: 'set' | 'impose';
  readonly measure: string;
  readonly goods: string;
  readonly of: string;
  /** As written: `up to 15%`, `+ 24%`, `free`. */
  readonly duty: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string;
}

/** What is promised and is no duty: quotas, purchases, investment. */
export interface PromiseForm {
  readonly kind: 'promise';
  readonly id: string;
  readonly text: string;
  readonly cite: string;
}

/** A provision that a form does not show in full; it is changed in the file. */
export interface OtherForm {
  readonly kind: 'other';
  readonly id: string;
  readonly verb: string;
  readonly what: string;
  readonly of: string;
}

export type ProvisionForm = DutyForm | PromiseForm | OtherForm;

export interface DealForm {
  readonly title: string;
  readonly made: string;
  readonly status: string;
  /** The origins that its duties name most: whom the deal is with. */
  readonly partner: string;
  /** Every provision in the order of the file. */
  readonly provisions: readonly ProvisionForm[];
}

/** A file that is no map of provisions, with the place where it goes wrong. */
export interface Unreadable {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type DealEdit =
  | { readonly kind: 'head'; readonly field: 'title' | 'made' | 'status'; readonly value: string }
  /** Every duty that names the old partner names the new one. */
  | { readonly kind: 'partner'; readonly from: string; readonly to: string }
  | { readonly kind: 'provision'; readonly at: number; readonly set: ProvisionEdit }
  | { readonly kind: 'add-duty'; readonly measure: string; readonly of: string; readonly from: string }
  | { readonly kind: 'add-promise'; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number };

const OTHER_VERBS = ['exempt', 'yield', 'suspend', 'extend', 'end', 'void', 'gap', 'set', 'impose'] as const;
const WIDTH = 150;

/** The file of a deal as a form. */
export function readDealForm(
  text: string,
):
  | { readonly form: DealForm; readonly problem?: never }
  | { readonly form?: never; readonly problem: Unreadable } {
  const { document, problem } = parse(text);
  if (problem !== undefined) return { problem };
  const head = (field: string) => textOf(document.get(field));
  const provisions = listOf(document).map(formOf);
  return {
    form: {
      title: head('title'),
      made: head('made'),
      status: head('status'),
      partner: partnerOf(provisions),
      provisions,
    },
  };
}

/** The text with a change made; a text that cannot be read is answered as it is. */
export function editDeal(text: string, edit: DealEdit): string {
  const { document, problem } = parse(text);
  if (problem !== undefined) return text;
  apply(document, edit);
  return document.toString({ lineWidth: WIDTH });
}

/** A deal that says nothing yet, made on a day. */
export function emptyDeal(id: string, title: string, made: string): string {
  return [
    `instrument: ${id}`,
    `title: ${title}`,
    `made: ${made}`,
    'cite: a draft',
    'under: a draft; no act yet',
    'status: proposed',
    '',
    'provisions: []',
    '',
  ].join('\n');
}

function apply(document: Document.Parsed, edit: DealEdit): void {
  const list = document.get('provisions');
  switch (edit.kind) {
    case 'head':
      document.set(edit.field, edit.value);
      return;
    case 'partner':
      for (const provision of listOf(document))
        if (textOf(provision.get('of')) === edit.from) provision.set('of', edit.to);
      return;
    case 'provision': {
      const provision = listOf(document)[edit.at];
      if (provision !== undefined) setProvision(document, provision, edit.set);
      return;
    }
    case 'remove':
      if (isSeq(list)) list.delete(edit.at);
      return;
    default:
      append(document, newProvision(document, edit));
  }
}

function newProvision(
  document: Document.Parsed,
  edit: Extract<DealEdit, { readonly kind: 'add-duty' | 'add-promise' }>,
): Readonly<Record<string, string>> {
  const taken = new Set(listOf(document).map((it) => textOf(it.get('id'))));
  const free = (stem: string) => {
    for (let number = 1; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  };
  return edit.kind === 'add-promise'
    ? { id: free('promise'), cite: 'a draft', promise: edit.text }
    : {
        id: free('rate'),
        cite: 'a draft',
        from: edit.from,
        set: edit.measure,
        goods: 'all',
        of: edit.of,
        duty: 'up to 10%',
      };
}

function append(document: Document.Parsed, provision: Readonly<Record<string, string>>): void {
  const node = document.createNode(provision);
  // A line between provisions, as in the files that ship.
  node.spaceBefore = true;
  const list = document.get('provisions');
  if (!isSeq(list)) {
    document.set('provisions', document.createNode([node]));
    return;
  }
  list.flow = false;
  list.add(node);
}

function formOf(provision: YAMLMap): ProvisionForm {
  const field = (name: string) => textOf(provision.get(name));
  const id = field('id');
  if (provision.has('promise'))
    return { kind: 'promise', id, text: field('promise').trim(), cite: field('cite') };
  const verb = provision.has('set') ? 'set' : provision.has('impose') ? 'impose' : undefined;
  if (verb === undefined || !provision.has('duty')) {
    const other = OTHER_VERBS.find((it) => provision.has(it)) ?? '';
    return { kind: 'other', id, verb: other, what: field(other), of: field('of') };
  }
  const condition = [
    provision.has('if') ? `if ${field('if')}` : '',
    provision.has('unless') ? `unless ${field('unless')}` : '',
  ];
  return {
    kind: 'duty',
    id,
    verb,
    measure: field(verb),
    goods: field('goods'),
    of: field('of'),
    duty: field('duty'),
    from: field('from'),
    to: field('to'),
    condition: condition.filter((it) => it !== '').join(', '),
  };
}

function partnerOf(provisions: readonly ProvisionForm[]): string {
  const counts = new Map<string, number>();
  for (const it of provisions)
    if (it.kind !== 'promise' && it.of !== '') counts.set(it.of, (counts.get(it.of) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function listOf(document: Document.Parsed): readonly YAMLMap[] {
  const list = document.get('provisions');
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

/** A word, or a list of words with commas between them. */
function textOf(node: unknown): string {
  if (isSeq(node)) return node.items.map(textOf).join(', ');
  const value = isScalar(node) ? node.value : node;
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function parse(
  text: string,
):
  | { readonly document: Document.Parsed; readonly problem?: never }
  | { readonly document?: never; readonly problem: Unreadable } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { problem: { line, column: col, message: error.message } };
  }
  if (!isMap(document.contents))
    return {
      problem: { line: 1, column: 1, message: 'expected the fields of a deal, such as `title: ...`' },
    };
  return { document };
}

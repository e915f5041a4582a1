// Deals that ship with the edition, by name.

import type { Edition } from '../edition.js';
import { AskError, MissingTextError } from '../error.js';
import type { FileText } from '../shapes/kit.js';

/** Name of the edition's text of a deal, `data/deals/deal-japan-2025.yaml`. */
export function dealText(name: string): string {
  return `data/deals/${name}.yaml`;
}

/** A deal as its file: the one given, or the edition's by its name. Throws an `AskError` for a name it does not have. */
export function dealNamed(edition: Edition, field: string, deal: string | FileText): FileText {
  if (typeof deal !== 'string') return deal;
  const none = `there is no file \`${deal}\``;
  if (!/^[a-z0-9-]+$/.test(deal)) throw new AskError(field, none, field);
  try {
    return { path: `deals/${deal}.yaml`, text: edition.text(dealText(deal)) };
  } catch (error) {
    if (error instanceof MissingTextError) throw new AskError(field, none, field);
    throw error;
  }
}

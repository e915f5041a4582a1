// What every command is given: the edition and its law (opened when first asked for), a terminal and today's date.

import type { Edition } from '@parley/core/ask';
import type { Law } from '@parley/core/law';
import { fileAt } from './input.js';
import type { Terminal } from './terminal.js';

export interface Session {
  readonly edition: Edition;
  readonly law: () => Law;
  readonly terminal: Terminal;
  /** `2026-11-22`, Eastern. */
  readonly today: string;
}

/** The edition with a deal where one is given, by its name or as a file; the parser of deals is loaded only then. */
export async function under({ edition }: Session, deal: string | undefined): Promise<Edition> {
  if (deal === undefined) return edition;
  const { editionUnder } = await import('@parley/core/ask/deal');
  return editionUnder(edition, fileAt(deal) ?? deal);
}

// What every command is given: the edition and its law (opened when first asked for), a terminal and today's date.

import type { Edition } from '@parley/core/ask';
import type { Law } from '@parley/core/law';
import type { Terminal } from './terminal.js';

export interface Session {
  readonly edition: Edition;
  readonly law: () => Law;
  readonly terminal: Terminal;
  /** `2026-11-22`, Eastern. */
  readonly today: string;
}

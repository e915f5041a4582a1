// Facts about an entry as people write them: `1000USD`, `100 kg`, `ocean`, `steel=60%`.

import { type Ppm, parsePer, parsePercent, scaleDecimal } from '../law/index.js';
import { MODES, type Mode, type Quantity } from './entry.js';

/** `1000USD`, `1,000.50 USD`, `1000` -> US cents; undefined for anything else, other currencies included. */
export function parseMoney(text: string): number | undefined {
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?\s*(?:USD)?$/i.exec(text.trim());
  if (match?.[1] === undefined) return undefined;
  return Number(match[1].replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** `100kg`, `12 doz.`, `5 kg of lead content`; undefined for a number or a unit that cannot be read. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = /^(\d+(?:\.\d{1,6})?)\s*(\S.*)$/.exec(text.trim());
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const millionths = scaleDecimal(match[1], 6);
  const unit = parsePer(match[2]) ?? parsePer(`${match[2]}.`);
  if (millionths === undefined || unit === undefined) return undefined;
  return { millionths, ...unit };
}

/** How the good arrives. */
export function parseMode(text: string): Mode | undefined {
  return MODES.find((mode) => mode === text);
}

/** `steel=60%,aluminum=5%` -> shares by metal; undefined when a part cannot be read. */
export function parseShares(text: string): Readonly<Record<string, Ppm>> | undefined {
  const shares: Record<string, Ppm> = {};
  for (const part of text.split(',')) {
    const match = /^\s*(steel|aluminum|aluminium|copper|metal)\s*=\s*(.+?)\s*$/.exec(part);
    const ppm = match?.[2] === undefined ? undefined : parsePercent(match[2]);
    if (match?.[1] === undefined || ppm === undefined || ppm > 1_000_000) return undefined;
    const metal = match[1] === 'aluminium' ? 'aluminum' : match[1];
    if (shares[metal] !== undefined) return undefined;
    shares[metal] = ppm;
  }
  return shares;
}

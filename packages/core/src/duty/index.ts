// The public face of the product lens: price an entry, with the legal reason for every number.

export type { DutyLine, NotApplied } from './wording.js';
export type { Difference, DifferenceLine } from './difference.js';
export { EntryError, MODES, plainEntry, type Entry, type Mode, type Quantity } from './entry.js';
export type { Fee } from './fees.js';
export { evenDollars } from './money.js';
export { dutiesByOrigin, dutyHistory, type DutyChange, type OriginDuty } from './many.js';
export { dutyUnder, price, readingsOf, type Answer, type Assessment, type DutyTotal } from './price.js';
export type { Unknown } from './unknown.js';
export { disagreements, entryOf, readCases, type GoldenCase } from './case.js';
export { parseMode, parseMoney, parseQuantity, parseShares } from './written.js';

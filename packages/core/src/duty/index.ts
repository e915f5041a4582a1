// The public face of the product lens: price an entry, with the legal reason for every number.

export { disagreements, entryOf, type GoldenCase, readCases } from './case.js';
export type { Difference, DifferenceLine } from './difference.js';
export { type Entry, EntryError, MODES, type Mode, plainEntry, type Quantity } from './entry.js';
export type { Fee } from './fees.js';
export { type DutyChange, dutyHistory, type MeasureChange } from './history.js';
export { evenDollars } from './money.js';
export { dutiesByOrigin, type OriginDuty } from './origins.js';
export { type Answer, type Assessment, type DutyTotal, dutyUnder, price, readingsOf } from './price.js';
export { type Sweep, type SweepOptions, sweep } from './sweep.js';
export type { Unknown } from './unknown.js';
export type { DutyLine, NotApplied } from './wording.js';
export { parseMode, parseMoney, parseQuantity, parseShares } from './written.js';

// The public face of the tariff schedule: read it, open it, ask it for a line.

export { cleanCell } from './cell.js';
export { foldHistory, type History, type Revision, rowsOf, type Version } from './history.js';
export {
  applyPatch,
  type CellChange,
  type Edit,
  type Hunk,
  type Patch,
  PatchError,
  rowKeys,
} from './patch.js';
export {
  type AdValorem,
  parseRate,
  type Rate,
  type RateKind,
  type RatePart,
  type Specific,
  scaleDecimal,
} from './rate.js';
export { formatRate, needsOf, type RateNeed } from './rate-text.js';
export { COLUMNS, type Column, cellsOf, digitsOf, type Footnote, type Row, rowOf } from './row.js';
export {
  childrenOf,
  type Days,
  daysOf,
  type Line,
  lineAt,
  lineIn,
  linesAt,
  openSchedule,
  revisionAt,
  revisionIndexAt,
  type Schedule,
  versionsOf,
} from './schedule.js';
export { parseSpecial, rateUnder, type SpecialRate } from './special.js';
export { parsePer, parseUnits, type Quantity, UNIT_SPELLINGS, type Unit } from './unit.js';

// The public face of the tariff schedule: read it, open it, ask it for a line.

export { cleanCell } from './cell.js';
export { type CodeChange, changesOf } from './changes.js';
export { CompiledError, compileHistory, readCompiled } from './compiled.js';
export { diffRows } from './diff.js';
export {
  ERRATA_COLUMNS,
  REVISION_COLUMNS,
  type RevisionRecord,
  readCorrectedHistory,
  readErrata,
  readHistory,
  readRevisions,
  type ScheduleFiles,
} from './edition.js';
export { correctHistory, type Erratum } from './errata.js';
export {
  buildIndex,
  type FindIndex,
  type FindOptions,
  type Found,
  find,
  printedUnder,
  saveIndex,
} from './find.js';
export { foldHistory, type History, isAlive, type Revision, rowsOf, type Version } from './history.js';
export {
  applyPatch,
  type CellChange,
  type Edit,
  type Hunk,
  type Patch,
  PatchError,
  rowKeys,
} from './patch.js';
export { formatPatch, parsePatch } from './patch-text.js';
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
export { formatTable, parseTable, splitByChapter, TableError } from './table.js';
export { readTradeWords, type TradeWord, TradeWordEntry, TradeWordError } from './trade-words.js';
export { parsePer, parseUnits, type Quantity, UNIT_SPELLINGS, type Unit } from './unit.js';
export { ExportError, type ExportProblem, formatExportProblem, readUsitc, UsitcRow } from './usitc.js';

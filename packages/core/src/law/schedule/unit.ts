// Units of quantity: the closed list of units the schedule counts, weighs and measures in, however they are printed.

/** What one is one of. `No.` is a single article; `liter` of proof spirit is `pf.liter`; `kg clean` is clean yield. */
export type Unit =
  | 'kg'
  | 'g'
  | 't'
  | 'kg clean'
  | 'liter'
  | 'pf.liter'
  | 'm'
  | 'm2'
  | 'cm2'
  | 'm3'
  | 'No.'
  | 'pr.'
  | 'doz.'
  | 'doz. pr.'
  | 'gross'
  | 'gross line'
  | 'hundred'
  | 'thousand'
  | 'thousand m'
  | 'thousand m3'
  | 'bbl'
  | 'carat'
  | 'jewel'
  | 'pack'
  | 'square'
  | 'dose'
  | 'W'
  | 'MWh'
  | 'GBq';

/** A unit, and of what when the schedule does not count the article itself: kg of `lead content`. */
export interface Quantity {
  readonly unit: Unit;
  readonly of?: string;
}

/** Spellings found in the unit column and after the slash of a specific rate, in lower case. */
const SPELLINGS: ReadonlyMap<string, Unit> = new Map([
  ['kg', 'kg'],
  ['g', 'g'],
  ['t', 't'],
  ['clean kg', 'kg clean'],
  ['liter', 'liter'],
  ['liters', 'liter'],
  ['pf.liter', 'pf.liter'],
  ['pf. liter', 'pf.liter'],
  ['pf.liters', 'pf.liter'],
  ['m', 'm'],
  ['lin. m', 'm'],
  ['m2', 'm2'],
  ['m²', 'm2'],
  ['cm2', 'cm2'],
  ['m3', 'm3'],
  ['m³', 'm3'],
  ['no', 'No.'],
  ['no.', 'No.'],
  ['pcs', 'No.'],
  ['head', 'No.'],
  ['article', 'No.'],
  ['pr.', 'pr.'],
  ['pr', 'pr.'],
  ['prs', 'pr.'],
  ['prs.', 'pr.'],
  ['doz.', 'doz.'],
  ['dz pcs', 'doz.'],
  ['doz. prs.', 'doz. pr.'],
  // A cell may have lost the period at its end.
  ['doz. prs', 'doz. pr.'],
  ['doz. pr.', 'doz. pr.'],
  ['doz. pr', 'doz. pr.'],
  ['doz', 'doz.'],
  ['gross', 'gross'],
  ['line/gross', 'gross line'],
  ['line/ gross', 'gross line'],
  ['gr.lines', 'gross line'],
  ['hundreds', 'hundred'],
  ['1000', 'thousand'],
  ['1,000', 'thousand'],
  ['thousand', 'thousand'],
  ['thousands', 'thousand'],
  ['thou- sand', 'thousand'],
  ['thousand m', 'thousand m'],
  ['thousand m3', 'thousand m3'],
  ['bbl', 'bbl'],
  ['carat', 'carat'],
  ['jewel', 'jewel'],
  ['jwls.', 'jewel'],
  ['pack', 'pack'],
  ['square', 'square'],
  ['doses', 'dose'],
  ['w', 'W'],
  ['mwh', 'MWh'],
  ['gbq', 'GBq'],
]);

/** Abbreviations of what is weighed, written before or after `kg`, `g` and `t` in the unit column (HTS, statistical notes). */
const CONTENTS: ReadonlyMap<string, string> = new Map([
  ['adw', 'air-dry weight'],
  ['dwb', 'dry weight basis'],
  ['amc', 'anhydrous morphine content'],
  ['cmsc', 'cow’s milk solids content'],
  ['msc', 'milk solids content'],
  ['ttl sug', 'total sugars'],
  ['cy', 'clean yield'],
  ['cu', 'copper content'],
  ['pb', 'lead content'],
  ['zn', 'zinc content'],
  ['ni', 'nickel content'],
  ['cr', 'chromium content'],
  ['mn', 'manganese content'],
  ['mo', 'molybdenum content'],
  ['si', 'silicon content'],
  ['w', 'tungsten content'],
  ['v', 'vanadium content'],
  ['mg', 'magnesium content'],
  ['co', 'cobalt content'],
  ['sb', 'antimony content'],
  ['sn', 'tin content'],
  ['ag', 'silver content'],
  ['au', 'gold content'],
  ['pt', 'platinum content'],
  ['pd', 'palladium content'],
  ['rh', 'rhodium content'],
  ['ir', 'iridium content'],
  ['os', 'osmium content'],
  ['ru', 'ruthenium content'],
  ['v2o5', 'vanadium pentoxide content'],
  ['cr2o3', 'chromic oxide content'],
  ['naoh', 'sodium hydroxide content'],
  ['nh3', 'ammonia content'],
  ['fiber', 'fiber'],
]);

const BY_LENGTH: readonly string[] = [...SPELLINGS.keys()].sort((a, b) => b.length - a.length);

/** Every spelling this module reads, for messages about one it does not. */
export const UNIT_SPELLINGS: readonly string[] = [...SPELLINGS.keys()];

/**
 * Reads one cell of the unit column: `kg`, `doz.`, `Cu kg` (copper content), `t adw` (air-dry weight), `No. and kg`.
 * Answers one quantity for each quantity to be reported, none for an empty cell, undefined for a unit nobody knows.
 */
export function parseUnits(cell: string): readonly Quantity[] | undefined {
  if (cell === '' || /^x$/i.test(cell)) return [];
  const quantities: Quantity[] = [];
  for (const text of cell.split(/ and /)) {
    const quantity = parseQuantity(text.trim());
    if (quantity === undefined) return undefined;
    quantities.push(quantity);
  }
  return quantities;
}

/** Reads what follows the amount of a specific rate: `kg`, `kg on lead content`, `1,000 pins`, `t, including weight of container`. */
export function parsePer(text: string): Quantity | undefined {
  const lower = text.toLowerCase();
  for (const spelling of BY_LENGTH) {
    if (!lower.startsWith(spelling)) continue;
    const rest = text.slice(spelling.length);
    const unit = SPELLINGS.get(spelling);
    if (unit === undefined || (/^[\p{L}\d.]/u.test(rest) && !rest.startsWith('of '))) continue;
    if (rest === '') return { unit };
    const of = /^(?:(?:,? )?(?:on|of|upon)(?: the)? |,? )(.+)$/.exec(rest)?.[1];
    return of === undefined ? undefined : { unit, of };
  }
  return undefined;
}

function parseQuantity(text: string): Quantity | undefined {
  const plain = SPELLINGS.get(text.toLowerCase()) ?? SPELLINGS.get(`${text.toLowerCase()}.`);
  if (plain !== undefined) return { unit: plain };
  const after = /^(kg|g|t) (.+)$/.exec(text);
  const before = /^(.+) (kg|g|t|m)$/.exec(text);
  const unit = SPELLINGS.get(after?.[1] ?? before?.[2] ?? '');
  const of = CONTENTS.get((after?.[2] ?? before?.[1] ?? '').toLowerCase());
  return unit === undefined || of === undefined ? undefined : { unit, of };
}

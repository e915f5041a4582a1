// A negotiator's brief as comma-separated values (RFC 4180): what is given, what it costs, whom it serves, who can stop it.

/** One concession on the table. */
export interface BriefRow {
  readonly concession: string;
  /** What it costs the side that gives it, in the unit of the brief; undefined where it is not known. */
  readonly cost: number | undefined;
  readonly beneficiary: string;
  /** Who can stop it; empty when nobody can. */
  readonly veto: readonly string[];
  /** An earlier deal that holds the like of it; empty when there is none. */
  readonly precedent: string;
  /** Addresses of the evidence. */
  readonly source: readonly string[];
}

/**
 * The text of a brief, a header and one line a row, lines ending with a line feed. `unit` (such as `bn USD a year`) stands in the
 * header beside `cost`. Several vetoes or sources are joined by `; `, line ends inside a cell become spaces, and a cell that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeBrief(rows: readonly BriefRow[], options: { readonly unit?: string } = {}): string {
  const cost = options.unit === undefined ? 'cost' : `cost (${options.unit})`;
  const header = ['concession', cost, 'beneficiary', 'veto', 'precedent', 'source'];
  const lines = rows.map((row) => [
    text(row.concession),
    row.cost === undefined ? '' : String(row.cost),
    text(row.beneficiary),
    text(row.veto.join('; ')),
    text(row.precedent),
    text(row.source.join('; ')),
  ]);
  return [header.map(text), ...lines].map((cells) => `${cells.join(',')}\n`).join('');
}

function text(cell: string): string {
  const plain = cell.replace(/\s+/g, ' ').trim();
  const safe = /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

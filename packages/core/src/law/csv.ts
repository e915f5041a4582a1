// Comma-separated values, one line at a time.

/** Splits one line of comma-separated values; quoted cells may hold commas and doubled quotes. Undefined when a quote is not closed. */
export function splitCsv(line: string): readonly string[] | undefined {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (quoted) {
      if (character === '"' && line[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return quoted ? undefined : cells;
}

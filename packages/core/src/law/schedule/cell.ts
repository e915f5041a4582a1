// What a cell of a USITC export says once markup and stray white space are gone; two cells that clean alike are the same cell.

const BREAK = /<\s*(?:br|nl|newline)\s*\/?\s*>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
/** USITC pads with tabs, line ends, no-break spaces and zero-width spaces. */
const SPACE = /[\s\u00a0\u200b\ufeff]+/g;

/**
 * The canonical text of a cell. `null`, `''`, `' '` and `'\n'` all mean an empty cell and read as `''`.
 * Tags go (`m<sup>2</sup>` is `m2`, `2.5% <u></u>` is `2.5%`), line breaks and runs of white space become one space.
 * USITC puts the markup in and takes it out again from one revision to the next; it never changes what the law says.
 */
export function cleanCell(cell: string | null | undefined): string {
  if (cell === null || cell === undefined || cell === '') return '';
  const untagged = cell.includes('<') ? cell.replace(BREAK, ' ').replace(TAG, '') : cell;
  return untagged.replace(SPACE, ' ').trim();
}

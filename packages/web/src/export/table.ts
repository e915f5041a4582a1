// A table of an answer as data: what every chart is drawn from, shows beside itself, and can be saved as.

export interface Column {
  readonly key: string;
  readonly title: string;
}

export type Cell = string | number | boolean | null;

export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  /** What it shows, for file names and captions. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What the reader must know: the good, the days; printed with every export. */
  readonly notes: readonly string[];
}

/** Comma-separated values by RFC 4180, notes first as lines that begin with `#`. */
export function toCsv({ columns, rows, notes }: Table): string {
  const quoted = (cell: Cell | undefined): string => {
    const text = cell === null || cell === undefined ? '' : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    ...notes.map((note) => `# ${note.replaceAll('\n', ' ')}`),
    columns.map(({ key }) => quoted(key)).join(','),
    ...rows.map((row) => columns.map(({ key }) => quoted(row[key])).join(',')),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

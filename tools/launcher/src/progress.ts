/** Where the launcher tells a person what it does. */
export interface Progress {
  /** A step of the start: one plain line. */
  step(line: string): void;
  /** Something that happens while running, with the time. */
  note(line: string): void;
  /** Text that stands by itself: an address, a table. */
  show(text: string): void;
}

export function progressTo(write: (text: string) => void): Progress {
  return {
    step: (line) => write(`  ${line}\n`),
    note: (line) => write(`${new Date().toTimeString().slice(0, 8)}  ${line}\n`),
    show: (text) => write(`${text}\n`),
  };
}

/** Rows under a header, padded into columns. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [header, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

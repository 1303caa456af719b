import type { Sheet, SheetFinding } from './sheet-life';

export interface Piece {
  readonly text: string;
  readonly finding: SheetFinding | null;
}

/** The text that a finding's `field` (`shortAnswer`, `steps.2`) names; empty when there is none any more. */
export function textOfField(sheet: Sheet, field: string): string {
  const [name = '', index] = field.split('.');
  const value = (sheet as unknown as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'string') return value;
  const line: unknown = Array.isArray(value) ? value[Number(index)] : undefined;
  return typeof line === 'string' ? line : '';
}

/** The `edit` that puts `text` there and leaves the rest as it is. An emptied line leaves its list. */
export function editOfField(sheet: Sheet, field: string, text: string): Record<string, unknown> {
  const [name = '', index] = field.split('.');
  const value = (sheet as unknown as Readonly<Record<string, unknown>>)[name];
  if (!Array.isArray(value)) return { [name]: text };
  const lines = value.map((line: unknown, at) => (at === Number(index) ? text : line));
  return { [name]: lines.filter((line) => line !== '') };
}

/** A text cut where something was found in it. Of two findings that overlap the first counts. */
export function piecesOf(text: string, findings: readonly SheetFinding[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < at || finding.end > text.length) continue;
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start), finding: null });
    pieces.push({ text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null });
  return pieces;
}

/** What announces a number or an address, and says nothing without it. */
const LABEL =
  /(?<![\p{L}\d])(?:tel|telefono|cell|cellulare|fax|e-?mail|mail|pec|c\.? ?f|codice fiscale|iban)[.:]*[ \t]*$/iu;
const PAUSE_AT_END = /[ \t]*[,;:]$/;
const PAUSE_AT_BEGINNING = /^[,;:][ \t]*/;

/** The text without the piece, and without what it leaves behind: its label, doubled commas, empty brackets, spaces. */
export function without(text: string, { start, end }: Pick<SheetFinding, 'start' | 'end'>): string {
  let before = text
    .slice(0, start)
    .replace(LABEL, '')
    .replace(/[ \t]+$/, '');
  let after = text.slice(end).replace(/^[ \t]+/, '');
  if (before.endsWith('(') && after.startsWith(')')) {
    before = before.slice(0, -1).trimEnd();
    after = after.slice(1).replace(/^[ \t]+/, '');
  }
  if (before === '' || /[(,;:.!?]$/.test(before)) after = after.replace(PAUSE_AT_BEGINNING, '');
  if (after === '' || /^[.!?)\n]/.test(after)) before = before.replace(PAUSE_AT_END, '');
  const apart = before !== '' && !/[(\n]$/.test(before) && !/^[,.;:!?)\n]/.test(after);
  return `${before}${apart ? ' ' : ''}${after}`.trim();
}

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

/** The text without the piece, and without the hole that it leaves. */
export function without(text: string, { start, end }: Pick<SheetFinding, 'start' | 'end'>): string {
  return `${text.slice(0, start)}${text.slice(end)}`
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ ([,.;:)])/g, '$1')
    .trim();
}

import type { SheetContent } from '@respi/knowledge/contract';
import { type SheetFinding, mapTexts } from './sheet-findings';

/** What stands in an earlier version where personal data was. */
export const TAKEN_OUT = '[tolto]';

/** Of what was found before an edit and nobody answered for, what its words do not have any more. */
export function takenOut(before: readonly SheetFinding[], after: readonly SheetFinding[]): SheetFinding[] {
  return before.filter((finding) => finding.justified === null && !after.some((left) => saysTheSame(left, finding)));
}

export function saysTheSame(one: SheetFinding, other: SheetFinding): boolean {
  return one.kind === other.kind && plain(one.excerpt) === plain(other.excerpt);
}

/** The content with `[tolto]` in place of each finding. */
export function contentWithout(content: SheetContent, findings: readonly SheetFinding[]): SheetContent {
  return mapTexts(content, (field, text) => {
    // From the end, so that what is still to come stands where it was found; of two that overlap both go.
    let [kept, from] = [text, text.length];
    for (const { start, end } of findings.filter((each) => each.field === field).sort((a, b) => b.end - a.end)) {
      if (start >= from) continue;
      kept = end > from ? kept.slice(0, start) + kept.slice(from) : kept.slice(0, start) + TAKEN_OUT + kept.slice(end);
      from = start;
    }
    return kept;
  });
}

function plain(excerpt: string): string {
  return excerpt.toLowerCase().replace(/\s+/g, ' ');
}

import { createHash } from 'node:crypto';
import type { Finding, FindingKind, SheetContent } from '@respi/knowledge/contract';
import type { OpenOrJustifiedFinding } from '@respi/knowledge/domain';
import { type LinkedPeople, findPersonalData } from '@respi/shared/personal-data';

/** A finding of one version, with who answered for it. */
export interface SheetFinding extends OpenOrJustifiedFinding {
  readonly kind: FindingKind;
  /** `shortAnswer`, `steps.2`. */
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly excerpt: string;
}

/** Every text of a sheet that a reader may get to see, with the name of its field. */
export function textsOf(content: SheetContent): [field: string, text: string][] {
  const texts: [string, string][] = [];
  mapTexts(content, (field, text) => {
    texts.push([field, text]);
    return text;
  });
  return texts;
}

/** The content with another text in each place. */
export function mapTexts(content: SheetContent, change: (field: string, text: string) => string): SheetContent {
  const many = (field: string, texts: readonly string[]): string[] =>
    texts.map((text, index) => change(`${field}.${index}`, text));
  return {
    question: change('question', content.question),
    shortAnswer: change('shortAnswer', content.shortAnswer),
    steps: many('steps', content.steps),
    documents: many('documents', content.documents),
    legalRefs: many('legalRefs', content.legalRefs),
    tags: many('tags', content.tags),
  };
}

/**
 * Looks for personal data in one version, always anew: names of linked cases may have come since it was written. The id
 * of a finding follows from where and what it is, so that a justification given before still meets it.
 */
export function findingsOf(
  sheetId: string,
  contentVersion: number,
  content: SheetContent,
  people: LinkedPeople,
  justified: ReadonlyMap<string, NonNullable<OpenOrJustifiedFinding['justified']>>,
  find = findPersonalData,
): SheetFinding[] {
  return textsOf(content).flatMap(([field, text]) =>
    find(text, people).map((finding) => {
      const id = idOf(
        [sheetId, contentVersion, field, finding.kind, finding.start, finding.end, finding.excerpt].join('\n'),
      );
      return { ...finding, id, field, justified: justified.get(id) ?? null };
    }),
  );
}

export function findingView(finding: SheetFinding, nameOf: (accountId: string) => string): Finding {
  const { id, kind, field, start, end, excerpt, justifiable, justified } = finding;
  return {
    id,
    kind,
    field,
    start,
    end,
    excerpt,
    justifiable,
    justified: justified && { by: nameOf(justified.by), reason: justified.reason, at: justified.at.toISOString() },
  };
}

// A UUID (version 8, RFC 9562) from a digest: the same finding has the same id wherever it is looked for.
function idOf(identity: string): string {
  const bytes = createHash('sha256').update(identity).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

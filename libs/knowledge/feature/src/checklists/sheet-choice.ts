import { type FoundSheets, type PublicSheet, SheetSlug, type SheetState } from '@respi/knowledge/contract';
import type { Api } from '@respi/shared/api-client';
import type { Offer } from '@respi/shared/ui';

/** States in which readers have it before them. */
const READ: readonly SheetState[] = ['published', 'to_review'];
const OFFERED = 8;

/** Which sheet is meant by what stands in a field: its question, chosen from those found by words. The list keeps its address. */
export class SheetChoice {
  private readonly slugs = new Map<string, string>();

  constructor(
    private readonly api: Api,
    private readonly network: string,
  ) {}

  /** Lists are read by everybody: only what everybody may read explains a document in them. */
  readonly find = async (q: string): Promise<readonly Offer[]> => {
    const { items } = await this.api.post<FoundSheets>('/faq/search', { q: q.trim(), limit: OFFERED });
    const open = items.filter(({ state, audience }) => READ.includes(state) && audience === 'pubblica');
    return open.map(({ question, slug }) => ({ value: this.named(question, slug), note: '' }));
  };

  /** What is written in the field for an address; one that leads nowhere any more stands there as it is, and of one that was superseded the sheet in its place. */
  async questionOf(slug: string): Promise<string> {
    const sheet = await this.api
      .get<PublicSheet>(`/networks/${encodeURIComponent(this.network)}/faq/${encodeURIComponent(slug)}`)
      .catch(() => null);
    return sheet === null ? slug : this.named(sheet.question, sheet.slug);
  }

  slugOf(written: string): string | null {
    const text = written.trim();
    return text === '' ? null : (this.slugs.get(text) ?? text);
  }

  /** An address may be pasted as well. */
  isUnknown(written: string): boolean {
    const text = written.trim();
    return text !== '' && !this.slugs.has(text) && !SheetSlug.safeParse(text).success;
  }

  /** Two that ask the same are told apart by their addresses. */
  private named(question: string, slug: string): string {
    const known = this.slugs.get(question);
    const name = known === undefined || known === slug ? question : `${question} (${slug})`;
    this.slugs.set(name, slug);
    return name;
  }
}

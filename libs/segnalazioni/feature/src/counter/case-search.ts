import { Injectable, inject } from '@angular/core';
import type { CaseSearch, CaseSummary } from '@respi/segnalazioni/contract';
import { Api } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';

export type FoundBy = 'number' | 'person' | 'words';

export interface FoundCase {
  readonly summary: CaseSummary;
  readonly by: FoundBy;
}

type Question = Partial<CaseSearch> & { readonly limit: number };

const LIMIT = 20;

/**
 * One box for what an operator has at hand: a practice number, a case number, a person or words of the question. Terms
 * travel in the body, never in an address.
 */
@Injectable({ providedIn: 'root' })
export class SearchCases {
  private readonly api = inject(Api);

  async find(typed: string): Promise<readonly FoundCase[]> {
    const asked = questionsFor(typed);
    const answers = await Promise.all(
      asked.map(async ({ by, question }) => ({
        by,
        items: (await this.api.post<Page<CaseSummary>>('/segnalazioni/search', question)).items,
      })),
    );
    const found = new Map<string, FoundCase>();
    for (const { by, items } of answers) {
      for (const summary of items) if (!found.has(summary.id)) found.set(summary.id, { summary, by });
    }
    return [...found.values()];
  }
}

/** What to ask for what was typed. A digit makes it a number; one to four bare words may be a name, in either order. */
export function questionsFor(typed: string): readonly { readonly by: FoundBy; readonly question: Question }[] {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, 200);
  if (text === '') return [];
  const words = { by: 'words' as const, question: { text, limit: LIMIT } };
  if (/\d/.test(text) && text.length <= 60) {
    const number = { by: 'number' as const, question: { identifier: text, limit: LIMIT } };
    return text.includes(' ') && /\p{L}{3}/u.test(text) ? [number, words] : [number];
  }
  const parts = text.split(' ');
  if (parts.length > 4 || !/^[\p{L}\p{M}'’ .-]+$/u.test(text)) return [words];
  return [...namesIn(parts).map((person) => ({ by: 'person' as const, question: { person, limit: LIMIT } })), words];
}

function namesIn(parts: readonly string[]): { surname: string; name?: string }[] {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return [{ surname: first }];
  const last = parts.at(-1) ?? '';
  return [
    { surname: first, name: rest.join(' ') },
    { surname: last, name: parts.slice(0, -1).join(' ') },
  ];
}

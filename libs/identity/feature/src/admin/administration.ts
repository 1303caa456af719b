import { Injectable, inject } from '@angular/core';
import type {
  CodeListEntry,
  CodeListName,
  Person,
  PersonChange,
  PersonInvitation,
  Unit,
  UnitChange,
  UnitInput,
} from '@respi/identity/contract';
import { Api, CurrentNetwork, type Intention } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { byItalianOrder } from '@respi/shared/ui';

/** A mail that the portal wrote: `GET /admin/mails`. */
export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly state: string;
  readonly text: string | null;
}

export type CodeListChange = Pick<CodeListEntry, 'code' | 'label' | 'position' | 'validFrom' | 'validTo' | 'data'>;

const PAGE = 100;
const PAGES_AT_MOST = 50;

/** What an administrator reads and changes. Lists are short (people and units of one province), so they are read whole. */
@Injectable({ providedIn: 'root' })
export class Administration {
  private readonly api = inject(Api);
  private readonly current = inject(CurrentNetwork);

  /** Address inside the administration. */
  link(...parts: readonly string[]): string {
    return this.current.link('riservata', 'amministrazione', ...parts);
  }

  async people(): Promise<readonly Person[]> {
    const all = await this.whole<Person>('/admin/people');
    return all.sort((one, other) => byItalianOrder(one.name, other.name));
  }

  invite(invitation: PersonInvitation, intention: Intention): Promise<Person> {
    return this.api.post('/admin/people', invitation, { intention });
  }

  changePerson(id: string, change: PersonChange): Promise<Person> {
    return this.api.patch(`/admin/people/${encodeURIComponent(id)}`, change);
  }

  async units(): Promise<readonly Unit[]> {
    const all = await this.whole<Unit>('/admin/units');
    return all.sort((one, other) => byItalianOrder(one.name, other.name));
  }

  addUnit(unit: UnitInput, intention: Intention): Promise<Unit> {
    return this.api.post('/admin/units', unit, { intention });
  }

  changeUnit(id: string, change: UnitChange): Promise<Unit> {
    return this.api.patch(`/admin/units/${encodeURIComponent(id)}`, change);
  }

  async codeList(name: CodeListName): Promise<readonly CodeListEntry[]> {
    return this.whole<CodeListEntry>(`/code-lists/${name}`);
  }

  saveEntry(list: CodeListName, entry: CodeListChange): Promise<unknown> {
    return this.api.put(`/admin/code-lists/${list}/${encodeURIComponent(entry.code)}`, entry);
  }

  mails(cursor: string | null): Promise<Page<KeptMail>> {
    return this.api.get('/admin/mails', { cursor });
  }

  private async whole<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    let cursor: string | null = null;
    for (let count = 0; count < PAGES_AT_MOST; count += 1) {
      const answer: Page<T> | readonly T[] = await this.api.get<Page<T> | readonly T[]>(path, { limit: PAGE, cursor });
      if (!('items' in answer)) return [...answer];
      all.push(...answer.items);
      cursor = answer.nextCursor;
      if (!cursor) break;
    }
    return all;
  }
}

import { Injectable, inject } from '@angular/core';
import type {
  AdministeredQueueName,
  CodeListEntry,
  CodeListName,
  NetworkSettings,
  Person,
  PersonChange,
  PersonInvitation,
  QueueRetried,
  QueueStatus,
  Unit,
  UnitChange,
  UnitInput,
  VersionedSettings,
} from '@respi/identity/contract';
import type { Mail, MailState, MailsResent } from '@respi/notifications/contract';
import { Api, CurrentNetwork, type Intention } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { byItalianOrder } from '@respi/shared/ui';

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
    const all = await this.allPeople();
    return all.sort((one, other) => byItalianOrder(one.name, other.name));
  }

  invite(invitation: PersonInvitation, intention: Intention): Promise<Person> {
    return this.api.post('/admin/people', invitation, { intention });
  }

  /** A new link, for an old one that ran out or a forgotten password. */
  inviteAgain(id: string, intention: Intention): Promise<Person> {
    return this.api.post(`/admin/people/${encodeURIComponent(id)}/invitations`, {}, { intention });
  }

  changePerson({ id, version }: Person, change: PersonChange): Promise<Person> {
    return this.api.patch(`/admin/people/${encodeURIComponent(id)}`, change, { version });
  }

  async units(): Promise<readonly Unit[]> {
    const all = await this.api.get<readonly Unit[]>('/admin/units');
    return [...all].sort((one, other) => byItalianOrder(one.name, other.name));
  }

  addUnit(unit: UnitInput, intention: Intention): Promise<Unit> {
    return this.api.post('/admin/units', unit, { intention });
  }

  changeUnit({ id, version }: Unit, change: UnitChange): Promise<Unit> {
    return this.api.patch(`/admin/units/${encodeURIComponent(id)}`, change, { version });
  }

  /** Entries in force on a day, `YYYY-MM-DD`. */
  codeList(name: CodeListName, on: string): Promise<readonly CodeListEntry[]> {
    return this.api.get(`/code-lists/${name}`, { on });
  }

  /** `version`: the one that was seen, 0 for a code that is not there yet. */
  saveEntry(list: CodeListName, entry: CodeListChange, version: number): Promise<unknown> {
    return this.api.put(`/admin/code-lists/${list}/${encodeURIComponent(entry.code)}`, entry, { version });
  }

  settings(): Promise<VersionedSettings> {
    return this.api.get('/admin/settings');
  }

  changeSettings(settings: NetworkSettings, version: number): Promise<VersionedSettings> {
    return this.api.put('/admin/settings', settings, { version });
  }

  queue(): Promise<QueueStatus> {
    return this.api.get('/admin/queue');
  }

  retryJobs(queue: AdministeredQueueName, ids: readonly string[]): Promise<QueueRetried> {
    return this.api.post('/admin/queue/retry', { queue, ids });
  }

  /** `state`: null for all. */
  mails(state: MailState | null, cursor: string | undefined): Promise<Page<Mail>> {
    return this.api.get('/admin/mails', { state, cursor });
  }

  resendMail(id: string): Promise<MailsResent> {
    return this.api.post(`/admin/mails/${encodeURIComponent(id)}/resend`, {});
  }

  /** All that were given up. */
  resendMails(): Promise<MailsResent> {
    return this.api.post('/admin/mails/resend', {});
  }

  private async allPeople(): Promise<Person[]> {
    const all: Person[] = [];
    let cursor: string | null = null;
    for (let count = 0; count < PAGES_AT_MOST; count += 1) {
      const page: Page<Person> = await this.api.get<Page<Person>>('/admin/people', { limit: PAGE, cursor });
      all.push(...page.items);
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return all;
  }
}

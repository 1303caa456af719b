import { Injectable, inject } from '@angular/core';
import type {
  AdministeredQueueName,
  CodeListEntry,
  CodeListName,
  ImportReport,
  ImportRequest,
  NetworkSettings,
  Organisation,
  OrganisationChange,
  OrganisationInput,
  OrganisationKind,
  Person,
  PersonChange,
  PersonDuties,
  PersonInvitation,
  ProtocolChange,
  ProtocolInput,
  ProtocolState,
  QueueRetried,
  QueueStatus,
  Unit,
  UnitChange,
  UnitHoursInput,
  UnitHoursList,
  UnitInput,
  VersionedSettings,
} from '@respi/identity/contract';
import type { Mail, MailState, MailsResent } from '@respi/notifications/contract';
import type { OpenWork } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, type Intention } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { byItalianOrder } from '@respi/shared/ui';

export type CodeListChange = Pick<CodeListEntry, 'code' | 'label' | 'position' | 'validFrom' | 'validTo' | 'data'>;

const PAGE = 100;
const PAGES_AT_MOST = 50;

/** Account of the import of an archive: in the acts it is named, among the people it is nobody. */
const NOBODYS = /@[^@]+\.respi\.invalid$/;

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
    const all = await this.everyPage<Person>('/admin/people');
    return all.filter(({ email }) => !NOBODYS.test(email)).sort((one, other) => byItalianOrder(one.name, other.name));
  }

  invite(invitation: PersonInvitation, intention: Intention): Promise<Person> {
    return this.api.post('/admin/people', invitation, { intention });
  }

  /** A new link, for an old one that ran out or a forgotten password. */
  inviteAgain(id: string, intention: Intention): Promise<Person> {
    return this.api.post(`/admin/people/${encodeURIComponent(id)}/invitations`, {}, { intention });
  }

  /** For whoever lost it. */
  resetSecondFactor({ id }: Person): Promise<Person> {
    return this.api.delete(`/admin/people/${encodeURIComponent(id)}/second-factor`);
  }

  /** Signs them out everywhere. */
  endSessions({ id }: Person): Promise<Person> {
    return this.api.delete(`/admin/people/${encodeURIComponent(id)}/sessions`);
  }

  changePerson({ id, version }: Person, change: PersonChange): Promise<Person> {
    return this.api.patch(`/admin/people/${encodeURIComponent(id)}`, change, { version });
  }

  duties(id: string): Promise<PersonDuties> {
    return this.api.get(`/admin/people/${encodeURIComponent(id)}/duties`);
  }

  /** How much a person has in hand: an administrator reads no case. */
  openWork(id: string): Promise<OpenWork> {
    return this.api.get(`/open-work/${encodeURIComponent(id)}`);
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

  hours(unitId: string): Promise<UnitHoursList> {
    return this.api.get(`/admin/units/${encodeURIComponent(unitId)}/hours`);
  }

  decideHours(unitId: string, version: number, hours: UnitHoursInput): Promise<UnitHoursList> {
    return this.api.put(`/admin/units/${encodeURIComponent(unitId)}/hours`, hours, { version });
  }

  /** `kind`, `protocol`: null for all. */
  organisations(
    kind: OrganisationKind | null,
    protocol: ProtocolState | null,
    cursor?: string,
  ): Promise<Page<Organisation>> {
    return this.api.get('/admin/organisations', { kind, protocol, cursor });
  }

  /** All that are of the network today, by name: what a unit is given to. */
  async bodies(): Promise<readonly Organisation[]> {
    const all = await this.everyPage<Organisation>('/admin/organisations');
    return all.filter(({ endedOn }) => endedOn === null).sort((one, other) => byItalianOrder(one.name, other.name));
  }

  organisation(id: string): Promise<Organisation> {
    return this.api.get(`/admin/organisations/${encodeURIComponent(id)}`);
  }

  addOrganisation(organisation: OrganisationInput, intention: Intention): Promise<Organisation> {
    return this.api.post('/admin/organisations', organisation, { intention });
  }

  changeOrganisation({ id, version }: Organisation, change: OrganisationChange): Promise<Organisation> {
    return this.api.patch(`/admin/organisations/${encodeURIComponent(id)}`, change, { version });
  }

  addProtocol({ id, version }: Organisation, protocol: ProtocolInput, intention: Intention): Promise<Organisation> {
    return this.api.post(`/admin/organisations/${encodeURIComponent(id)}/protocols`, protocol, { intention, version });
  }

  changeProtocol({ id, version }: Organisation, protocolId: string, change: ProtocolChange): Promise<Organisation> {
    const path = `/admin/organisations/${encodeURIComponent(id)}/protocols/${encodeURIComponent(protocolId)}`;
    return this.api.patch(path, change, { version });
  }

  importFile(request: ImportRequest): Promise<ImportReport> {
    return this.api.post('/admin/imports', request);
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
  mails(state: MailState | null, cursor: string | undefined, recipient: string | null): Promise<Page<Mail>> {
    return this.api.get('/admin/mails', { state, cursor, recipient });
  }

  resendMail(id: string): Promise<MailsResent> {
    return this.api.post(`/admin/mails/${encodeURIComponent(id)}/resend`, {});
  }

  /** All that were given up. */
  resendMails(): Promise<MailsResent> {
    return this.api.post('/admin/mails/resend', {});
  }

  private async everyPage<T>(path: string): Promise<T[]> {
    const all: T[] = [];
    let cursor: string | null = null;
    for (let count = 0; count < PAGES_AT_MOST; count += 1) {
      const page: Page<T> = await this.api.get<Page<T>>(path, { limit: PAGE, cursor });
      all.push(...page.items);
      cursor = page.nextCursor;
      if (!cursor) break;
    }
    return all;
  }
}

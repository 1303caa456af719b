import {
  type CodeListEntry,
  type CodeListName,
  Directory,
  type DirectoryNetwork,
  type DirectoryPerson,
  type PrivacyNotice,
  type Role,
  type RuleVersion,
  type Unit,
  type WeekOpenings,
  noticesInForce,
} from '@respi/identity/contract';
import { CONFIG, type Config } from '@respi/shared/api-platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { romeDay } from '@respi/shared/kernel';
import { DirectoryConnection } from './directory-connection';
import { type NetworkSnapshot, loadSnapshot } from './network-snapshot';

/** Reloaded at this age whatever happened: the belt to the braces, should a notification ever be lost. */
const MAX_AGE = 60_000;

/**
 * One snapshot a network, dropped when the database tells of a change (see the triggers `tell_directory`): right in every
 * process, whichever made the change. While the connection that would tell is down, nothing is served from memory.
 */
@Injectable()
export class CachedDirectory extends Directory implements OnApplicationShutdown {
  private readonly snapshots = new Map<string, { readonly at: number; readonly snapshot: Promise<NetworkSnapshot> }>();
  private readonly connection: DirectoryConnection;

  constructor(@Inject(CONFIG) config: { readonly database: Pick<Config['database'], 'url'> }) {
    super();
    this.connection = new DirectoryConnection(config.database.url, (networkId) => this.forget(networkId));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }

  /** A change of this same process is seen by its next question, without waiting for the database to tell. */
  forget(networkId: string | null): void {
    if (networkId === null) this.snapshots.clear();
    else this.snapshots.delete(networkId);
  }

  async units(networkId: string): Promise<readonly Unit[]> {
    return (await this.snapshot(networkId)).units;
  }

  async unitByCode(networkId: string, code: string): Promise<Unit | undefined> {
    return (await this.snapshot(networkId)).unitByCode.get(code);
  }

  async unitById(networkId: string, unitId: string): Promise<Unit | undefined> {
    return (await this.snapshot(networkId)).unitById.get(unitId);
  }

  async frontOpenings(networkId: string, on: string): Promise<ReadonlyMap<string, WeekOpenings>> {
    const { frontHours } = await this.snapshot(networkId);
    const inForce = frontHours.filter(({ from, to }) => from <= on && (to === null || on <= to));
    return new Map(inForce.map(({ unitId, week }) => [unitId, week]));
  }

  async coordinationMembers(networkId: string): Promise<readonly DirectoryPerson[]> {
    return this.holding(networkId, null, ['coordinator', 'interface_operator']);
  }

  async membersOf(networkId: string, unitId: string, ...roles: Role[]): Promise<readonly DirectoryPerson[]> {
    return this.holding(networkId, unitId, roles);
  }

  async person(networkId: string, accountId: string): Promise<DirectoryPerson | undefined> {
    return (await this.snapshot(networkId)).people.get(accountId);
  }

  async standIns(
    networkId: string,
    accountIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string | null>> {
    const { absences, people } = await this.snapshot(networkId);
    const today = romeDay(at);
    const away = absences.filter(({ from, to }) => from <= today && today <= to);
    const absent = new Set(away.map(({ accountId }) => accountId));
    const wanted = new Set(accountIds);
    return new Map(
      away
        .filter(({ accountId }) => wanted.has(accountId))
        .map(({ accountId, substituteId }) => {
          const isThere = people.get(substituteId)?.active === true && !absent.has(substituteId);
          return [accountId, isThere ? substituteId : null];
        }),
    );
  }

  async codeList(networkId: string, list: CodeListName, on: string): Promise<readonly CodeListEntry[]> {
    return ((await this.snapshot(networkId)).lists.get(list) ?? []).filter((entry) => isInForce(entry, on));
  }

  async codeEntry(networkId: string, list: CodeListName, code: string, on: string): Promise<CodeListEntry | undefined> {
    const entries = (await this.snapshot(networkId)).lists.get(list) ?? [];
    return entries.find((entry) => entry.code === code && isInForce(entry, on));
  }

  async hasCode(networkId: string, list: CodeListName, code: string, on: string): Promise<boolean> {
    return (await this.codeEntry(networkId, list, code, on)) !== undefined;
  }

  async ruleVersions(networkId: string): Promise<readonly RuleVersion[]> {
    return (await this.snapshot(networkId)).rules;
  }

  async privacyNotices(networkId: string, on: string): Promise<readonly PrivacyNotice[]> {
    return noticesInForce((await this.snapshot(networkId)).notices, on);
  }

  async settings(networkId: string): Promise<DirectoryNetwork> {
    return (await this.snapshot(networkId)).network;
  }

  private async holding(networkId: string, unitId: string | null, roles: readonly Role[]): Promise<DirectoryPerson[]> {
    const now = new Date();
    const found = (await this.snapshot(networkId)).roles.filter(
      (held) =>
        held.person.active &&
        roles.includes(held.role) &&
        (unitId === null || held.unitId === unitId) &&
        held.validFrom <= now &&
        (held.validTo === null || held.validTo > now),
    );
    return [...new Set(found.map(({ person }) => person))];
  }

  private snapshot(networkId: string): Promise<NetworkSnapshot> {
    const kept = this.snapshots.get(networkId);
    if (kept && Date.now() - kept.at < MAX_AGE) return kept.snapshot;
    const snapshot = this.connection.run((client) => loadSnapshot(client, networkId));
    const entry = { at: Date.now(), snapshot };
    this.snapshots.set(networkId, entry);
    snapshot.catch(() => {
      if (this.snapshots.get(networkId) === entry) this.snapshots.delete(networkId);
    });
    return snapshot;
  }
}

function isInForce(entry: CodeListEntry, on: string): boolean {
  return (entry.validFrom === null || entry.validFrom <= on) && (entry.validTo === null || on <= entry.validTo);
}

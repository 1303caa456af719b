import type { Role } from './roles';
import type { PrivacyNotice } from './privacy-notice';
import type { RuleVersion } from './rule-book';
import type { NetworkSettings } from './settings';
import type { CodeListEntry, CodeListName, Unit, WeekOpenings } from './units';

/** A person who works, or worked, in a network. */
export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** False for whoever has left: the name is still wanted, for what that person did. */
  readonly active: boolean;
}

export interface DirectoryNetwork extends Readonly<NetworkSettings> {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
  /** `CN` of `CN-2026-000123`. */
  readonly numberPrefix: string;
}

/**
 * Who is who and what is called how in one network: the one port through which other contexts know identity.
 * Answers come from memory, a moment behind the database at most, and need no connection of the caller's pool: they may
 * be awaited within a transaction. Nothing here decides rights: the memberships of an actor come with the transaction.
 */
export abstract class Directory {
  /** Every unit of the network by kind and name, closed ones too (`active: false`). */
  abstract units(networkId: string): Promise<readonly Unit[]>;
  abstract unitByCode(networkId: string, code: string): Promise<Unit | undefined>;
  abstract unitById(networkId: string, unitId: string): Promise<Unit | undefined>;

  /** By unit: when the public is let in on the day `on`, where hours are registered for it. */
  abstract frontOpenings(networkId: string, on: string): Promise<ReadonlyMap<string, WeekOpenings>>;

  /** Who holds `coordinator` or `interface_operator` now, by name. */
  abstract coordinationMembers(networkId: string): Promise<readonly DirectoryPerson[]>;
  /** Who holds one of `roles` at the unit now, by name. */
  abstract membersOf(networkId: string, unitId: string, ...roles: Role[]): Promise<readonly DirectoryPerson[]>;
  /** Anybody who ever worked in the network. */
  abstract person(networkId: string, accountId: string): Promise<DirectoryPerson | undefined>;

  /**
   * Who hears in the place of whom, on the day of `at`: of `accountIds`, those who are absent. null where the substitute has
   * left or is absent too: no chains are followed, and who tells people sees to it that nothing is lost.
   */
  abstract standIns(
    networkId: string,
    accountIds: readonly string[],
    at: Date,
  ): Promise<ReadonlyMap<string, string | null>>;

  /** Entries in force on the day `on` (`YYYY-MM-DD`, both ends of a validity included), by position. */
  abstract codeList(networkId: string, list: CodeListName, on: string): Promise<readonly CodeListEntry[]>;
  abstract codeEntry(
    networkId: string,
    list: CodeListName,
    code: string,
    on: string,
  ): Promise<CodeListEntry | undefined>;
  abstract hasCode(networkId: string, list: CodeListName, code: string, on: string): Promise<boolean>;

  /** Every version of everything that was decided, oldest first. The same array for as long as nothing changes. */
  abstract ruleVersions(networkId: string): Promise<readonly RuleVersion[]>;

  /** What people are told about their data, of `noticesInForce` on that day. */
  abstract privacyNotices(networkId: string, on: string): Promise<readonly PrivacyNotice[]>;

  /** @throws Problem not_found for an id that is no network. */
  abstract settings(networkId: string): Promise<DirectoryNetwork>;
}

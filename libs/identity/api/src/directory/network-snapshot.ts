import {
  AUTO_CLOSE_DAYS,
  type CodeListEntry,
  type DirectoryNetwork,
  type DirectoryPerson,
  EMERGENCY_TEXT_DEFAULT,
  type NetworkSettings,
  type PrivacyNotice,
  type Role,
  type RuleVersion,
  type Unit,
  type WeekOpenings,
} from '@respi/identity/contract';
import { Problem, isId } from '@respi/shared/kernel';
import type pg from 'pg';
import { UNIT_COLUMNS } from '../persistence/unit-columns';

export interface HeldRole {
  readonly person: DirectoryPerson;
  readonly role: Role;
  readonly unitId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

export interface RecordedAbsence {
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
  readonly substituteId: string;
}

export interface FrontHours {
  readonly unitId: string;
  readonly from: string;
  readonly to: string | null;
  readonly week: WeekOpenings;
}

/** Everything the Directory answers about one network, as it stood at one instant. */
export interface NetworkSnapshot {
  readonly network: DirectoryNetwork;
  readonly units: readonly Unit[];
  readonly unitById: ReadonlyMap<string, Unit>;
  readonly unitByCode: ReadonlyMap<string, Unit>;
  /** Past and future ones too. */
  readonly frontHours: readonly FrontHours[];
  readonly people: ReadonlyMap<string, DirectoryPerson>;
  /** By name. Past and future ones too: who holds a role now is asked at each call. */
  readonly roles: readonly HeldRole[];
  /** By list, then by position. Every version of every code. */
  readonly lists: ReadonlyMap<string, readonly CodeListEntry[]>;
  /** Not called off. Past ones too. */
  readonly absences: readonly RecordedAbsence[];
  /** Oldest first. */
  readonly rules: readonly RuleVersion[];
  /** Every version in every language. */
  readonly notices: readonly PrivacyNotice[];
}

/** @throws Problem not_found */
export async function loadSnapshot(client: pg.Client, networkId: string): Promise<NetworkSnapshot> {
  if (!isId(networkId)) throw new Problem('not_found');
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query('select respi.enter($1, null, null)', [networkId]);
    const network = (await client.query<NetworkRow>(NETWORK)).rows[0];
    if (!network) throw new Problem('not_found');
    const units = (await client.query<Unit>(`select ${UNIT_COLUMNS} from unit`)).rows.sort(byKindAndName);
    const frontHours = (await client.query<FrontHours>(FRONT_HOURS)).rows;
    const people = (await client.query<DirectoryPerson>(PEOPLE)).rows.sort((a, b) => italian.compare(a.name, b.name));
    const roles = (await client.query<RoleRow>(ROLES)).rows;
    const entries = (await client.query<CodeListEntry & { list: string }>(ENTRIES)).rows;
    const absences = (await client.query<RecordedAbsence>(ABSENCES)).rows;
    const notices = (await client.query<PrivacyNotice>(NOTICES)).rows;
    const rules = (await client.query<RuleVersion>(RULES)).rows;
    return {
      network: { ...withDefaults(network.settings), ...network.about },
      units,
      unitById: new Map(units.map((unit) => [unit.id, unit])),
      unitByCode: new Map(units.map((unit) => [unit.code, unit])),
      frontHours,
      people: new Map(people.map((person) => [person.id, person])),
      roles: heldRoles(people, roles),
      lists: byList(entries),
      absences,
      rules,
      notices,
    };
  } finally {
    // A connection that cannot even do this is dropped by whoever lent it.
    await client.query('rollback').catch(() => undefined);
  }
}

/** What a network has not decided yet. */
export function withDefaults(settings: Partial<NetworkSettings>): NetworkSettings {
  return {
    emergencyText: settings.emergencyText ?? EMERGENCY_TEXT_DEFAULT,
    autoCloseDays: settings.autoCloseDays ?? AUTO_CLOSE_DAYS,
    sealedHandlers: settings.sealedHandlers ?? [],
    oidcLogin: settings.oidcLogin ?? false,
  };
}

interface NetworkRow {
  readonly about: Omit<DirectoryNetwork, keyof NetworkSettings>;
  readonly settings: Partial<NetworkSettings>;
}

interface RoleRow {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

const NOTICES = `select language, version, valid_from::text as "validFrom", text, false as "toReview" from privacy_notice`;

const italian = new Intl.Collator('it');

function byKindAndName(a: Unit, b: Unit): number {
  return a.kind.localeCompare(b.kind) || italian.compare(a.name, b.name);
}

function heldRoles(people: readonly DirectoryPerson[], rows: readonly RoleRow[]): HeldRole[] {
  const rank = new Map(people.map((person, index) => [person.id, { person, index }]));
  return rows
    .flatMap(({ accountId, ...row }) => {
      const holder = rank.get(accountId);
      return holder ? [{ ...row, ...holder }] : [];
    })
    .sort((a, b) => a.index - b.index)
    .map(({ index: _, ...held }) => held);
}

function byList(rows: readonly (CodeListEntry & { list: string })[]): Map<string, CodeListEntry[]> {
  const lists = new Map<string, CodeListEntry[]>();
  for (const { list, ...entry } of rows) {
    const entries = lists.get(list);
    if (entries) entries.push(entry);
    else lists.set(list, [entry]);
  }
  return lists;
}

const NETWORK = `
  select jsonb_build_object('id', id, 'slug', slug, 'name', name, 'owner', owner, 'numberPrefix', number_prefix) as about, settings
    from network`;
const FRONT_HOURS = `
  select unit_id as "unitId", from_day::text as "from", to_day::text as "to", week from unit_hours
   where desk = 'front' order by unit_id, from_day`;
const PEOPLE = `
  select a.id, p.name, a.email::text as email, p.active and a.active and p.accepted_at is not null as active
    from person p join account a on a.id = p.account_id`;
const ROLES = `
  select account_id as "accountId", role, unit_id as "unitId", valid_from as "validFrom", valid_to as "validTo" from membership`;
const ENTRIES = `
  select list, code, label, position, valid_from as "validFrom", valid_to as "validTo", data,
         max(version) over (partition by list, code) as version
    from code_list_entry order by list, position, label, valid_from nulls first`;
const ABSENCES = `
  select account_id as "accountId", from_day::text as "from", to_day::text as "to", substitute_id as "substituteId"
    from absence where ended_at is null`;
const RULES = `
  select subject, unit_id as "unitId", version, known_from as "knownFrom", data, by_id as "byId", reason
    from rule_version order by version`;

import type { INestApplicationContext } from '@nestjs/common';
import {
  EnrolPerson,
  LoadUnitsAndCodeLists,
  NetworkSettingsChange,
  Networks,
  Organisations,
  Units,
  createNetwork,
} from '@respi/identity/api';
import { AUTO_CLOSE_DAYS, OrganisationsQuery, type Permission } from '@respi/identity/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import type { DataSource } from 'typeorm';
import type { DemoNetwork } from './demo-network';

/** A network of the demo with its people: what the tale needs to begin. */
export interface PeopledNetwork {
  readonly id: string;
  readonly slug: string;
  as(person: string, permission: Permission): Principal;
}

/** Makes the network, fills its lists, enrols its people and sets it as its administrator would. Adds what is missing. */
export async function setUpNetwork(
  installation: INestApplicationContext,
  owner: DataSource,
  network: DemoNetwork,
  passwords: ReadonlyMap<string, string>,
): Promise<PeopledNetwork> {
  const id = await networkOf(installation, owner, network);
  await installation.get(LoadUnitsAndCodeLists).run(id, network.lists, { seat: network.seat });
  const accounts = await enrolPeople(installation, id, network, passwords);
  const as = (person: string, permission: Permission): Principal => {
    const accountId = accounts.get(person);
    if (!accountId) throw new Error(`Nobody of ${network.slug} is called ${person}`);
    return { accountId, networkId: id, sessionId: null, permission };
  };
  const admin = as(network.admin, 'network.administer');
  await setOffices(installation.get(Units), admin, network);
  await setOrganisations(installation.get(Organisations), installation.get(Units), admin, network);
  const settings = installation.get(NetworkSettingsChange);
  const { version } = await settings.read(admin);
  await settings.replace(admin, version, {
    emergencyText: network.emergencyText,
    autoCloseDays: AUTO_CLOSE_DAYS,
    sealedHandlers: network.sealedHandlers.map((person) => as(person, 'case.act').accountId),
  });
  return { id, slug: network.slug, as };
}

async function networkOf(
  installation: INestApplicationContext,
  owner: DataSource,
  { slug, name, owner: body, numberPrefix }: DemoNetwork,
): Promise<string> {
  try {
    return await installation.get(Networks).idOf(slug);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'not_found')) throw error;
    return createNetwork(owner, { slug, name, owner: body, numberPrefix, demo: true });
  }
}

/** @returns account ids by the people's keys */
async function enrolPeople(
  installation: INestApplicationContext,
  networkId: string,
  network: DemoNetwork,
  passwords: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const known = await installation
    .get(Database)
    .asSystem(networkId, (tx) =>
      tx.query<{ id: string; email: string }>(
        'select a.id, a.email::text as email from person p join account a on a.id = p.account_id',
      ),
    );
  const accounts = new Map<string, string>();
  for (const [key, { name, email, at }] of Object.entries(network.people)) {
    const there = known.find((person) => person.email === email);
    const memberships = at.map(([role, unit]) => ({ role, unit }));
    const password = passwords.get(email)!;
    accounts.set(
      key,
      there?.id ??
        (await installation.get(EnrolPerson).withPassword(networkId, { name, email, memberships }, password)),
    );
  }
  return accounts;
}

async function setOffices(units: Units, admin: Principal, { offices }: DemoNetwork): Promise<void> {
  for (const unit of await units.list(admin)) {
    const wanted = offices[unit.code];
    if (!wanted) continue;
    const { searchableBy, channels, ...rest } = wanted;
    const change = {
      ...rest,
      ...(searchableBy ? { searchableBy: [...searchableBy] } : {}),
      ...(channels ? { channels: [...channels] } : {}),
    };
    await units.change(admin, unit.id, unit.version, change);
  }
}

/** Those that are missing; what somebody changed since stays. */
async function setOrganisations(
  organisations: Organisations,
  units: Units,
  admin: Principal,
  { organisations: wanted = [] }: DemoNetwork,
): Promise<void> {
  const { items } = await organisations.list(admin, OrganisationsQuery.parse({ limit: 100 }));
  const known = new Set(items.map(({ code }) => code));
  for (const { protocol, units: own, ...body } of wanted) {
    if (known.has(body.code)) continue;
    const made = await organisations.add(admin, null, body);
    if (protocol) await organisations.addProtocol(admin, null, made.id, made.version, protocol);
    for (const unit of await units.list(admin))
      if (own.includes(unit.code)) await units.change(admin, unit.id, unit.version, { organisation: body.code });
  }
}

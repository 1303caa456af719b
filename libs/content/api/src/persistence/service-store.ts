import {
  contactFields,
  descriptionFields,
  type NewService,
  type ServiceContent,
  type ServiceKind,
  type ServiceLocation,
  type ServiceProposal,
  type ServiceStatus,
} from '@respi/content/contract';
import { folded } from '@respi/content/domain';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId, newId } from '@respi/shared/kernel';
import { z } from 'zod';

/** A service with the body that gives it. */
export interface ServiceRow {
  id: string;
  slug: string;
  code: string | null;
  unit: string | null;
  name: string;
  kind: ServiceKind;
  status: ServiceStatus;
  cities: string[];
  content: ServiceContent;
  assured_on: string | null;
  assured_by: string | null;
  assured_for: string | null;
  proposal: ServiceProposal | null;
  proposed_by: string | null;
  proposed_at: Date | null;
  refusal: string | null;
  changed_at: Date;
  version: number;
  organization_id: string;
  organization_name: string;
  organization_description: string | null;
  organization_url: string | null;
  organisation: string | null;
}

const ROW = `select s.id, s.slug, s.code, s.unit, s.name, s.kind, s.status, s.cities, s.content, s.assured_on, s.assured_by,
    s.assured_for, s.proposal, s.proposed_by, s.proposed_at, s.refusal, s.changed_at, s.version, s.organization_id,
    o.name as organization_name, o.description as organization_description, o.url as organization_url, o.organisation
  from directory_service s join directory_organization o on o.id = s.organization_id`;
/** What the public is shown. */
const SHOWN = `s.status in ('active', 'temporarily closed')`;
/** $n: words that an entry must all have. */
const HAS_WORDS = (words: string): string =>
  `not exists (select 1 from unnest(${words}::text[]) as w (word) where position(w.word in s.words) = 0)`;

export const PlaceInServices = z.strictObject({ name: z.string(), id: z.uuid() });
export type PlaceInServices = z.infer<typeof PlaceInServices>;

export interface ServiceFilter {
  /** null: whatever its status. */
  readonly shown: boolean;
  readonly kind: ServiceKind | null;
  readonly city: string | null;
  readonly words: readonly string[];
  /** Only what these units, or bodies, keep; null: anybody's. */
  readonly keptBy: KeptBy | null;
  /** Only what was confirmed before this day, or never; null: whatever it was. */
  readonly oldBefore: string | null;
  readonly proposed: boolean;
}

export interface KeptBy {
  readonly units: readonly string[];
  readonly organisations: readonly string[];
}

export const EVERY_SERVICE: ServiceFilter = {
  shown: false,
  kind: null,
  city: null,
  words: [],
  keptBy: null,
  oldBefore: null,
  proposed: false,
};

const FILTER = `(not $1 or ${SHOWN}) and ($2::text is null or s.kind = $2) and ($3::text is null or $3 = any (s.cities))
  and ${HAS_WORDS('$4')}
  and ($5::text[] is null or s.unit = any ($5) or o.organisation = any ($6))
  and ($7::date is null or (${SHOWN} and (s.assured_on is null or s.assured_on < $7)))
  and (not $8 or s.proposal is not null)`;

function filterValues(filter: ServiceFilter): unknown[] {
  return [
    filter.shown,
    filter.kind,
    filter.city,
    filter.words,
    filter.keptBy?.units ?? null,
    filter.keptBy?.organisations ?? [],
    filter.oldBefore,
    filter.proposed,
  ];
}

/** By name, one more than the page. */
export async function listServices(
  tx: Tx,
  filter: ServiceFilter,
  { after, limit }: { after: PlaceInServices | null; limit: number },
): Promise<ServiceRow[]> {
  return tx.query(
    `${ROW} where ${FILTER} and ($9::text is null or (lower(s.name), s.id) > (lower($9), $10::uuid))
      order by lower(s.name), s.id limit $11`,
    [...filterValues(filter), after?.name ?? null, after?.id ?? null, limit + 1],
  );
}

/** How many there are; a network holds no more than `SERVICES_MAX`. */
export async function countServices(tx: Tx, filter: ServiceFilter): Promise<number> {
  const counted = await tx.one<{ count: number }>(
    `select count(*)::integer as count
       from directory_service s join directory_organization o on o.id = s.organization_id where ${FILTER}`,
    filterValues(filter),
  );
  return counted?.count ?? 0;
}

/** A page by its number, as HSDS asks for it. */
export async function pageOfServices(
  tx: Tx,
  filter: ServiceFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<ServiceRow[]> {
  return tx.query(`${ROW} where ${FILTER} order by lower(s.name), s.id offset $9 limit $10`, [
    ...filterValues(filter),
    offset,
    limit,
  ]);
}

/** What the public may choose among. */
export async function publicChoices(
  tx: Tx,
): Promise<{ kinds: { kind: ServiceKind; count: number }[]; cities: string[] }> {
  const kinds = await tx.query<{ kind: ServiceKind; count: number }>(
    `select s.kind, count(*)::integer as count from directory_service s where ${SHOWN} group by s.kind`,
  );
  const cities = await tx.query<{ city: string }>(
    `select distinct c.city from directory_service s, unnest(s.cities) as c (city) where ${SHOWN} order by c.city`,
  );
  return { kinds, cities: cities.map(({ city }) => city) };
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly url: string | null;
}

/** Bodies that give a service which the public is shown, by name. */
export async function pageOfOrganizations(
  tx: Tx,
  words: readonly string[],
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: OrganizationRow[]; total: number }> {
  const shown = `from directory_organization o
    where exists (select 1 from directory_service s where s.organization_id = o.id and ${SHOWN} and ${HAS_WORDS('$1')})`;
  const rows = await tx.query<OrganizationRow>(
    `select o.id, o.name, o.description, o.url ${shown} order by lower(o.name), o.id offset $2 limit $3`,
    [words, offset, limit],
  );
  const counted = await tx.one<{ count: number }>(`select count(*)::integer as count ${shown}`, [words]);
  return { rows, total: counted?.count ?? 0 };
}

/** Places at which the public finds a service, by service and in its order. */
export async function pageOfLocations(
  tx: Tx,
  words: readonly string[],
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: ServiceLocation[]; total: number }> {
  const shown = `from directory_service s, jsonb_array_elements(s.content -> 'locations') with ordinality as l (location, place)
    where ${SHOWN} and ${HAS_WORDS('$1')}`;
  const rows = await tx.query<{ location: ServiceLocation }>(
    `select l.location ${shown} order by lower(s.name), s.id, l.place offset $2 limit $3`,
    [words, offset, limit],
  );
  const counted = await tx.one<{ count: number }>(`select count(*)::integer as count ${shown}`, [words]);
  return { rows: rows.map(({ location }) => location), total: counted?.count ?? 0 };
}

export async function readService(tx: Tx, serviceId: string): Promise<ServiceRow | undefined> {
  return isId(serviceId) ? tx.one<ServiceRow>(`${ROW} where s.id = $1`, [serviceId]) : undefined;
}

export async function readPublicService(
  tx: Tx,
  by: { readonly slug: string } | { readonly id: string },
): Promise<ServiceRow | undefined> {
  if ('slug' in by) return tx.one<ServiceRow>(`${ROW} where s.slug = $1 and ${SHOWN}`, [by.slug]);
  return isId(by.id) ? tx.one<ServiceRow>(`${ROW} where s.id = $1 and ${SHOWN}`, [by.id]) : undefined;
}

/** @throws Problem not_found */
export async function lockService(tx: Tx, serviceId: string): Promise<ServiceRow> {
  const row = isId(serviceId) ? await tx.one<ServiceRow>(`${ROW} where s.id = $1 for update of s`, [serviceId]) : null;
  if (!row) throw new Problem('not_found');
  return row;
}

export async function serviceByCode(tx: Tx, code: string): Promise<ServiceRow | undefined> {
  return tx.one<ServiceRow>(`${ROW} where s.code = $1 for update of s`, [code]);
}

/** The slugs that begin as a name would have it. */
export async function slugsLike(tx: Tx, base: string): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ slug: string }>(
    `select slug from directory_service where slug = $1 or slug ~ ('^' || $1 || '-[0-9]+$')`,
    [base],
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** The body of that name, made if there is none; what is known of it better now is kept. @returns its id */
export async function keepOrganization(tx: Tx, organization: NewService['organization']): Promise<string> {
  const { name, description, url, organisation } = organization;
  const kept = await tx.one<{ id: string }>(
    `insert into directory_organization as o (id, network_id, name, description, url, organisation)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (network_id, lower(name)) do update
       set name = excluded.name, description = coalesce(excluded.description, o.description),
           url = coalesce(excluded.url, o.url), organisation = coalesce(excluded.organisation, o.organisation)
     returning id`,
    [newId(), tx.networkId, name, description, url, organisation],
  );
  if (!kept) throw new Error('An organization is kept or refused');
  return kept.id;
}

/** The body of an entry, as its form has it: what was emptied is empty. */
export async function putOrganization(tx: Tx, organization: NewService['organization']): Promise<string> {
  const id = await keepOrganization(tx, organization);
  const { description, url, organisation } = organization;
  await tx.query('update directory_organization set description = $2, url = $3, organisation = $4 where id = $1', [
    id,
    description,
    url,
    organisation,
  ]);
  return id;
}

export interface ServiceInsert {
  readonly id: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly slug: string;
  readonly code: string | null;
  readonly unit: string | null;
  readonly content: ServiceContent;
}

export async function insertService(tx: Tx, service: ServiceInsert): Promise<void> {
  const { content } = service;
  await tx.query(
    `insert into directory_service (id, network_id, organization_id, slug, code, unit, name, kind, status, cities, content,
                                    words, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      service.id,
      tx.networkId,
      service.organizationId,
      service.slug,
      service.code,
      service.unit,
      content.name,
      content.kind,
      content.status,
      citiesOf(content),
      JSON.stringify(content),
      wordsOf(content, service.organizationName),
      tx.now,
    ],
  );
}

export interface ServiceUpdate {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly unit: string | null;
  readonly content: ServiceContent;
  readonly proposal: ServiceProposal | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  readonly refusal: string | null;
}

export async function updateService(tx: Tx, serviceId: string, service: ServiceUpdate): Promise<void> {
  const { content } = service;
  await tx.query(
    `update directory_service
        set organization_id = $2, unit = $3, name = $4, kind = $5, status = $6, cities = $7, content = $8, words = $9,
            proposal = $10, proposed_by = $11, proposed_at = $12, refusal = $13, changed_at = $14, version = version + 1
      where id = $1`,
    [
      serviceId,
      service.organizationId,
      service.unit,
      content.name,
      content.kind,
      content.status,
      citiesOf(content),
      JSON.stringify(content),
      wordsOf(content, service.organizationName),
      service.proposal && JSON.stringify(service.proposal),
      service.proposal && service.proposedBy,
      service.proposal && service.proposedAt,
      service.refusal,
      tx.now,
    ],
  );
}

/** @param on calendar day */
export async function assureService(
  tx: Tx,
  serviceId: string,
  { on, forWhom }: { on: string; forWhom: string },
): Promise<void> {
  await tx.query(
    `update directory_service
        set assured_on = $2, assured_by = $3, assured_for = $4, reminded_on = null, version = version + 1 where id = $1`,
    [serviceId, on, tx.actor.accountId || null, forWhom],
  );
}

function citiesOf({ locations }: ServiceContent): string[] {
  return [...new Set(locations.map(({ city }) => city))];
}

function wordsOf(content: ServiceContent, organizationName: string): string {
  const { name, alternateName, description, eligibilityDescription, locations } = content;
  const places = locations.flatMap((location) => [location.name, location.city, location.address1]);
  return folded(
    [name, alternateName, organizationName, description, eligibilityDescription, ...places].filter(Boolean).join(' '),
  );
}

const FIELDS: readonly string[] = [...descriptionFields, ...contactFields];

/** The content of an entry out of what was sent for the whole of it. */
export function contentOf(sent: Partial<NewService> & Partial<ServiceContent>): Partial<ServiceContent> {
  return Object.fromEntries(Object.entries(sent).filter(([field]) => FIELDS.includes(field)));
}

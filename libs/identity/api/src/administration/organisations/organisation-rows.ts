import {
  type Organisation,
  type OrganisationChange,
  type OrganisationInput,
  type OrganisationsQuery,
  PROTOCOL_NOTICE_DAYS,
} from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import { Problem, isId, newId, romeDay } from '@respi/shared/kernel';
import type { NamePlace } from '../name-cursor';

/** By name; `after`: the last one of the page before. */
export async function organisationsByName(
  tx: Tx,
  limit: number,
  after: NamePlace | null,
  { kind, protocol }: Pick<OrganisationsQuery, 'kind' | 'protocol'>,
): Promise<Organisation[]> {
  return tx.query(
    `select * from (${organisationsOn('$1')}) o
      where ($2::text is null or (o.name collate "it-IT-x-icu", o.id) > ($2::text collate "it-IT-x-icu", $3::uuid))
        and ($4::text is null or o.kind = $4) and ($5::text is null or o."protocolState" = $5)
      order by o.name collate "it-IT-x-icu", o.id limit $6`,
    [romeDay(tx.now), after?.[0] ?? null, after?.[1] ?? null, kind ?? null, protocol ?? null, limit],
  );
}

/** @throws Problem not_found */
export async function organisationById(tx: Tx, id: string): Promise<Organisation> {
  const found = isId(id)
    ? await tx.one<Organisation>(`select * from (${organisationsOn('$1')}) o where o.id = $2`, [romeDay(tx.now), id])
    : undefined;
  if (!found) throw new Problem('not_found');
  return found;
}

/** The organisation for the length of the transaction: two changes of one come one after the other. @throws Problem not_found */
export async function lockOrganisation(tx: Tx, id: string): Promise<Organisation> {
  if (!isId(id)) throw new Problem('not_found');
  await tx.query('select 1 from organisation where id = $1 for update', [id]);
  return organisationById(tx, id);
}

/** @returns its id; null when the network has an organisation of that code already */
export async function insertOrganisation(tx: Tx, input: OrganisationInput): Promise<string | null> {
  const id = newId();
  const made = await tx.one(
    `insert into organisation (id, network_id, code, name, kind, ipa_code, owner, manager, email, phone, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (network_id, code) do nothing returning 1`,
    [
      id,
      tx.networkId,
      input.code,
      input.name,
      input.kind,
      input.ipaCode ?? null,
      input.owner,
      input.manager,
      input.email ?? null,
      input.phone ?? null,
      tx.now,
    ],
  );
  return made ? id : null;
}

/** What is left out stays as it is; null empties. @returns the names of the fields that changed */
export async function updateOrganisation(tx: Tx, before: Organisation, change: OrganisationChange): Promise<string[]> {
  const given: OrganisationChange = Object.fromEntries(
    Object.entries<unknown>(change).filter(([, value]) => value !== undefined),
  );
  const after = { ...before, ...given };
  await tx.query(
    `update organisation set name = $2, kind = $3, ipa_code = $4, owner = $5, manager = $6, email = $7, phone = $8,
            ended_on = $9, version = version + 1 where id = $1`,
    [
      before.id,
      after.name,
      after.kind,
      after.ipaCode,
      after.owner,
      after.manager,
      after.email,
      after.phone,
      after.endedOn,
    ],
  );
  return CHANGEABLE.filter((field) => after[field] !== before[field]);
}

const CHANGEABLE = ['name', 'kind', 'ipaCode', 'owner', 'manager', 'email', 'phone', 'endedOn'] as const;

/** How a protocol stands on a day. One that renews itself is shown as expiring too: who wants out must say so before. */
const STATE = (protocol: string, today: string): string => `
  case when ${protocol}.ended_on <= ${today}::date then 'ended'
       when ${protocol}.expires_on is null then 'in_force'
       when ${protocol}.expires_on < ${today}::date then case when ${protocol}.tacit_renewal then 'renewed' else 'expired' end
       when ${protocol}.expires_on <= ${today}::date + ${PROTOCOL_NOTICE_DAYS} then 'expiring'
       else 'in_force' end`;

function organisationsOn(today: string): string {
  return `
  select g.id, g.code, g.name, g.kind, g.ipa_code as "ipaCode", g.owner, g.manager, g.email, g.phone,
         g.ended_on::text as "endedOn", g.version,
         coalesce(p.state, 'missing') as "protocolState", coalesce(p.protocols, '[]') as protocols,
         (select count(*) from unit u where u.active and (u.organisation_id = g.id or u.manager_id = g.id))::int as units
    from organisation g
    left join lateral (
      select (array_agg(s.state order by s.signed_on desc, s.id desc))[1] as state,
             jsonb_agg(jsonb_build_object('id', s.id, 'version', s.version, 'signedOn', s.signed_on, 'expiresOn', s.expires_on,
               'tacitRenewal', s.tacit_renewal, 'endedOn', s.ended_on, 'state', s.state) order by s.signed_on desc, s.id desc) as protocols
        from (select q.*, ${STATE('q', today)} as state from organisation_protocol q where q.organisation_id = g.id) s) p on true`;
}

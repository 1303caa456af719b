import type { Role } from '@respi/identity/contract';
import type { Tx } from '@respi/shared/api-platform';
import type { NoticedEventFacts } from './event-facts';
import type { Audience } from './notice';

export interface Recipient {
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** Whom this one stands in for. */
  readonly forAccount: string | null;
}

/**
 * The accounts of an audience: those who stand to the case as the policy of segnalazioni has it. Of a sealed case the
 * counter is the operator who filed it, and the coordination its handlers; nobody else may learn that it exists.
 * Where nobody is in charge, or can be any more, the coordination is.
 */
export async function recipientsOf(tx: Tx, audience: Audience, about: NoticedEventFacts): Promise<Recipient[]> {
  const found = await holding(tx, AUDIENCE[audience], about);
  const passedOn = audience === 'in_charge' || audience === 'releaser';
  return found.length === 0 && passedOn ? holding(tx, AUDIENCE.coordination, about) : found;
}

/** Of the substitutes, those who share a role with the absent and could open the case by it. */
export async function substitutesWhoMay(
  tx: Tx,
  standIns: ReadonlyMap<string, string>,
  about: NoticedEventFacts,
): Promise<Recipient[]> {
  if (standIns.size === 0) return [];
  const pairs = [...standIns];
  return holding(tx, MAY_OPEN, about, pairs);
}

async function holding(
  tx: Tx,
  condition: string,
  { subject, offices, named, relieved }: NoticedEventFacts,
  standIns: readonly (readonly [absent: string, substitute: string])[] = [],
): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `with s as (select $2::uuid as case_id, $3::boolean as sealed, $4::uuid as filed_by, $5::uuid as sportello_id,
                       $6::uuid as in_charge_of, $7::uuid[] as offices, $8::uuid as named, $11::uuid as relieved),
          held as (
            select m.account_id, m.role, m.unit_id
              from membership m
              join person p on p.account_id = m.account_id and p.network_id = m.network_id and p.active and p.accepted_at is not null
              join account a on a.id = m.account_id and a.active
              join unit u on u.id = m.unit_id and u.active
             where m.network_id = $1 and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())),
          stand_in as (select absent, substitute from unnest($9::uuid[], $10::uuid[]) as pair (absent, substitute))
     select m.account_id as "accountId",
            (select array_agg(distinct every.role) from held every where every.account_id = m.account_id) as roles,
            (select min(i.absent::text) from stand_in i where i.substitute = m.account_id) as "forAccount"
       from held m cross join s where (${condition}) group by m.account_id order by m.account_id`,
    [
      tx.networkId,
      subject.id,
      subject.sealed,
      subject.filedBy,
      subject.sportelloId,
      subject.inChargeOf,
      offices,
      named,
      standIns.map(([absent]) => absent),
      standIns.map(([, substitute]) => substitute),
      relieved,
    ],
  );
}

const HANDLES = `(not s.sealed or exists (select 1 from case_handler h where h.case_id = s.case_id and h.account_id = m.account_id))`;
const COORDINATES = `m.role in ('coordinator', 'interface_operator') and ${HANDLES}`;
const AT_THE_COUNTER = `m.unit_id = s.sportello_id
  and (m.role = 'counter_operator' and (not s.sealed or m.account_id = s.filed_by)
    or m.role = 'external_operator' and m.account_id = s.filed_by)`;
const AT_AN_ADDRESSEE = `m.role = 'referent' and exists (
  select 1 from referral r where r.case_id = s.case_id and r.office_id = m.unit_id and r.status <> 'recalled')`;

/** Those who were to answer; never of a sealed case, which is not there for them any more. */
const ASKED_NO_MORE = `not s.sealed and m.role = 'referent' and m.unit_id = any (s.offices)`;

const AUDIENCE: Readonly<Record<Audience, string>> = {
  counter: AT_THE_COUNTER,
  interface: `m.role = 'interface_operator' and ${HANDLES}`,
  in_charge: `m.account_id = s.in_charge_of and ${COORDINATES}`,
  // a reply goes out by a coordinator's hand alone
  releaser: `m.account_id = s.in_charge_of and m.role = 'coordinator' and ${HANDLES}`,
  coordination: `(m.role = 'coordinator' or s.sealed) and ${COORDINATES}`,
  referents: `m.unit_id = any (s.offices) and ${AT_AN_ADDRESSEE}`,
  asked_no_more: ASKED_NO_MORE,
  new_hands: `m.account_id = s.named and ${COORDINATES}`,
  old_hands: `m.account_id = s.relieved and m.role in ('coordinator', 'interface_operator')`,
  other_coordinators: `s.sealed and m.role = 'coordinator' and not ${HANDLES}`,
};

const MAY_OPEN = `exists (
    select 1 from stand_in i join held absent on absent.account_id = i.absent
     where i.substitute = m.account_id and absent.role = m.role and absent.unit_id = m.unit_id)
  and (${AT_THE_COUNTER} or ${COORDINATES} or ${AT_AN_ADDRESSEE} or ${ASKED_NO_MORE})`;

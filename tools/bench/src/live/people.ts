import { createHmac, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A large network as it might be: of a thousand people, a case is of one counter's two dozen and of the coordination's forty. */
const COUNTERS = 40;
const AT_EACH_COUNTER = 24;
const COORDINATION = 40;

/** Signs tokens as the api does: a thousand log-ins would cost a thousand argon2id. */
export async function peopleWhoListen(
  owner: pg.Client,
  networkId: string,
  coordinationId: string,
  tokenKey: string,
  count: number,
): Promise<string[]> {
  const counters = Array.from({ length: COUNTERS }, () => randomUUID());
  await owner.query(
    `insert into unit (id, network_id, code, name, kind)
       select id, $2, 'SP-B' || n, 'Sportello ' || n, 'sportello' from unnest($1::uuid[]) with ordinality u (id, n)`,
    [counters, networkId],
  );
  const people = Array.from({ length: count }, (_, index) => ({
    account: randomUUID(),
    session: randomUUID(),
    role: index < COORDINATION ? 'coordinator' : 'counter_operator',
    unit:
      index < COORDINATION ? coordinationId : counters[Math.floor((index - COORDINATION) / AT_EACH_COUNTER) % COUNTERS],
  }));
  const column = (of: keyof (typeof people)[number]): unknown[] => people.map((person) => person[of]);
  await owner.query(
    `insert into account (id, email) select id, 'ascolto' || n || '@esempio.example.org' from unnest($1::uuid[]) with ordinality a (id, n)`,
    [column('account')],
  );
  await owner.query(
    `insert into person (id, network_id, account_id, name, accepted_at) select gen_random_uuid(), $2, id, 'In ascolto', now() from unnest($1::uuid[]) id`,
    [column('account'), networkId],
  );
  await owner.query(
    `insert into membership (id, network_id, account_id, unit_id, role)
       select gen_random_uuid(), $4, a, u, r from unnest($1::uuid[], $2::uuid[], $3::text[]) m (a, u, r)`,
    [column('account'), column('unit'), column('role'), networkId],
  );
  await owner.query(
    `insert into session (id, network_id, account_id) select s, $3, a from unnest($1::uuid[], $2::uuid[]) p (s, a)`,
    [column('session'), column('account'), networkId],
  );
  return people.map(({ account, session }) => tokenOf(tokenKey, { sub: account, net: networkId, sid: session }));
}

function tokenOf(key: string, claims: object): string {
  const now = Math.floor(Date.now() / 1_000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...claims, iat: now, exp: now + 3_600, iss: 'respi' })}`;
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(signed).digest('base64url');
  return `${signed}.${signature}`;
}

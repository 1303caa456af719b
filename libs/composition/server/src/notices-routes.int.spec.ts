import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MailList, Notice, VersionedPreferences } from '@respi/notifications/contract';
import type { Page } from '@respi/shared/contract';
import { newId } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import type { z } from 'zod';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';
import { bearer, overHttp } from './testing/over-http';

let installation: TestInstallation;
let owner: pg.Client;
let network: TestNetwork;
let asti: TestNetwork;
let app: NestFastifyApplication;
let steps: CaseSteps;
const tokens = new Map<string, { authorization: string }>();

beforeAll(async () => {
  installation = await anInstallation();
  owner = new pg.Client({ connectionString: installation.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  network = await aNetwork(installation.ownerUrl);
  asti = await aNetwork(installation.ownerUrl, 'asti', 'AT');
  steps = new CaseSteps(installation, network);
  app = await overHttp(installation);
  for (const name of ['coordinator', 'secondCoordinator', 'counter', 'interface', 'admin', 'referentQuestura'] as const)
    tokens.set(name, await bearer(app, installation, network, name));
  tokens.set('admin of Asti', await bearer(app, installation, asti, 'admin'));
});

beforeEach(async () => {
  await owner.query('truncate notice; truncate mail');
});

afterAll(async () => {
  await app.close();
  await owner.end();
  await installation.close();
});

async function call(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  as?: string,
  payload?: object,
  more: Record<string, string> = {},
) {
  const headers = { ...(as === undefined ? {} : tokens.get(as)), ...more };
  const answer = await app.inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json<unknown>() };
}

async function aNotice(
  who: PersonName,
  change: { caseId?: string; read?: boolean; kind?: string } = {},
): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into notice (id, network_id, account_id, event_id, kind, case_id, case_number, urgency_level, must_act, at, read_at)
     values ($1, $2, $3, $4, $5, $6, $7, 4, true, now(), $8)`,
    [
      id,
      network.id,
      network.person[who],
      newId(),
      change.kind ?? 'nudged',
      change.caseId ?? null,
      change.caseId ? 'CN-2026-000001' : null,
      change.read ? new Date() : null,
    ],
  );
  await new Promise((resolve) => setTimeout(resolve, 2));
  return id;
}

const unread = async (as: PersonName): Promise<unknown> =>
  ((await call('GET', '/me/notices/unread', as)).body as { unread: number }).unread;

async function everyPage(query: string): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const url = `/me/notices?limit=2&${query}${cursor ? `&cursor=${cursor}` : ''}`;
    const page: Page<Notice> = (await call('GET', url, 'coordinator')).body as Page<Notice>;
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return seen;
}

describe('the inbox', () => {
  it('comes in pages, newest first or the unread ones first', async () => {
    const made: string[] = [];
    for (const read of [false, true, true, false, true]) made.push(await aNotice('coordinator', { read }));
    const [a, b, c, d, e] = made;
    expect(await everyPage('first=newest')).toEqual([e, d, c, b, a]);
    expect(await everyPage('first=unread')).toEqual([d, a, e, c, b]);
    expect((await call('GET', '/me/notices?cursor=x', 'coordinator')).status).toBe(422);
  });

  it('tells what, about which case, and for whom', async () => {
    const { id: caseId } = await steps.file();
    const id = await aNotice('coordinator', { caseId });
    await owner.query('update notice set for_account = $1', [network.person.secondCoordinator]);
    const body = (await call('GET', '/me/notices', 'coordinator')).body as Page<Notice>;
    expect(body.items).toEqual([
      {
        id,
        kind: 'nudged',
        case: { id: caseId, number: 'CN-2026-000001' },
        urgencyLevel: 4,
        mustAct: true,
        turn: 'reader',
        clock: null,
        standingInFor: { id: network.person.secondCoordinator, name: 'secondCoordinator' },
        at: expect.any(String),
        readAt: null,
      },
    ]);
  });

  it('says which term a notice is about, and not once the case is sealed', async () => {
    const { id: caseId } = await steps.forwarded();
    await aNotice('coordinator', { caseId, kind: 'overdue' });
    await owner.query(`update notice set clock_act = 'office_answer', clock_office = $1`, [network.unit['QST-IMM']]);
    const told = async () => {
      const { items } = (await call('GET', '/me/notices', 'coordinator')).body as Page<Notice>;
      return items.map(({ turn, clock }) => ({ turn, clock }));
    };
    expect(await told()).toEqual([
      { turn: 'office', clock: { act: 'office_answer', office: { code: 'QST-IMM', name: 'Questura' } } },
    ]);
    await owner.query('update segnalazione set sealed = true where id = $1', [caseId]);
    await owner.query(
      'insert into case_handler (case_id, account_id, network_id) values ($1, $2, $3) on conflict do nothing',
      [caseId, network.person.coordinator, network.id],
    );
    expect(await told()).toEqual([{ turn: null, clock: null }]);
  });

  describe('says whose turn it is only while it is', () => {
    const told = async (as: PersonName) => {
      const { items } = (await call('GET', '/me/notices', as)).body as Page<Notice>;
      return items.map(({ kind, turn }) => `${kind} ${turn}`);
    };

    it('until somebody takes the case, or its counter withdraws it', async () => {
      for (const [by, command] of [
        ['secondCoordinator', { action: 'take', body: {} }],
        ['counter', { action: 'withdraw', body: { reason: 'Non serve più.' } }],
      ] as const) {
        await owner.query('truncate notice');
        const { id: caseId } = await steps.file();
        await aNotice('coordinator', { caseId, kind: 'case_filed' });
        expect(await told('coordinator')).toEqual(['case_filed reader']);
        await steps.act(by, caseId, command);
        expect(await told('coordinator')).toEqual(['case_filed null']);
      }
    });

    it('of what came with the very act that moved the case', async () => {
      const { id: caseId } = await steps.file();
      await aNotice('coordinator', { caseId, kind: 'case_filed' });
      await owner.query(`update notice set at = (select min(at) from event where stream_id = $1)`, [caseId]);
      expect(await told('coordinator')).toEqual(['case_filed reader']);
    });

    it('until the case is handed on to another, which leaves its state', async () => {
      const { id: caseId } = await steps.file();
      await steps.act('coordinator', caseId, { action: 'take', body: {} });
      await aNotice('coordinator', { caseId, kind: 'nudged' });
      await steps.act('coordinator', caseId, { action: 'add_note', body: { text: 'Una nota.' } });
      expect(await told('coordinator')).toEqual(['nudged reader']);
      const to = network.person.secondCoordinator;
      await steps.act('coordinator', caseId, { action: 'hand_over', body: { to, note: 'Passaggio.' } });
      expect(await told('coordinator')).toEqual(['nudged null']);
    });

    it('of a disputed merging, until the coordinator has decided', async () => {
      const reason = 'Per prova.';
      const { id: into } = await steps.file();
      const { id: caseId } = await steps.file();
      await steps.act('coordinator', caseId, { action: 'merge', body: { into } });
      await steps.act('counter', caseId, { action: 'dispute_merge', body: { reason } });
      await aNotice('coordinator', { caseId, kind: 'merge_disputed' });
      expect(await told('coordinator')).toEqual(['merge_disputed reader']);
      await steps.act('coordinator', caseId, { action: 'keep_merged', body: { reason } });
      expect(await told('coordinator')).toEqual(['merge_disputed null']);
    });

    it('until the reply is read, which leaves the state too', async () => {
      const { id: caseId } = await steps.file();
      const body = { text: 'Il titolo si ritira dal lunedì.', outcome: 'risolta' } as const;
      await steps.act('coordinator', caseId, { action: 'answer_directly', body });
      await aNotice('counter', { caseId, kind: 'reply_released' });
      expect(await told('counter')).toEqual(['reply_released reader']);
      await steps.act('counter', caseId, { action: 'mark_read', body: {} });
      expect(await told('counter')).toEqual(['reply_released null']);
    });

    it('of an office, until that office has answered or is asked no more', async () => {
      const { id: caseId, referrals } = await steps.forwarded({}, 'portal');
      await steps.act('coordinator', caseId, {
        action: 'add_office',
        body: { office: 'PREF-CIT', channel: 'distinta' },
      });
      await aNotice('referentQuestura', { caseId, kind: 'referral_opened' });
      await aNotice('interface', { caseId, kind: 'referral_opened' });
      await aNotice('coordinator', { caseId, kind: 'overdue' });
      await owner.query(`update notice set clock_act = 'office_answer', clock_office = $1 where kind = 'overdue'`, [
        network.unit['QST-IMM'],
      ]);
      expect(await told('referentQuestura')).toEqual(['referral_opened reader']);
      expect(await told('coordinator')).toEqual(['overdue office']);
      const body = { referralId: referrals[0]!.id, reason: 'Non serve più.' };
      await steps.act('coordinator', caseId, { action: 'recall', body });
      expect(await told('referentQuestura')).toEqual(['referral_opened null']);
      expect(await told('coordinator')).toEqual(['overdue null']);
      // The other office is still asked, on paper.
      expect(await told('interface')).toEqual(['referral_opened reader']);
    });

    it('of a reply to validate, until nothing of the office waits', async () => {
      const { id: caseId } = await steps.collected();
      await aNotice('referentQuestura', { caseId, kind: 'reply_to_validate' });
      await owner.query(`update reply set validation = 'pending' where case_id = $1`, [caseId]);
      expect(await told('referentQuestura')).toEqual(['reply_to_validate reader']);
      await owner.query(`update reply set validation = 'approved' where case_id = $1`, [caseId]);
      expect(await told('referentQuestura')).toEqual(['reply_to_validate null']);
    });

    it('of a proposed urgency, until somebody decides on it', async () => {
      const { id: caseId } = await steps.file();
      await aNotice('coordinator', { caseId, kind: 'urgency_reproposed' });
      const proposed = (open: boolean) =>
        owner.query('update segnalazione set urgency_reproposed = $2 where id = $1', [caseId, { open }]);
      await proposed(true);
      expect(await told('coordinator')).toEqual(['urgency_reproposed reader']);
      await proposed(false);
      expect(await told('coordinator')).toEqual(['urgency_reproposed null']);
    });

    it('of a sealed case never', async () => {
      const { id: caseId } = await steps.file();
      await aNotice('coordinator', { caseId, kind: 'case_filed' });
      await steps.act('coordinator', caseId, { action: 'seal', body: { reason: 'Pericolo.' } });
      expect(await told('coordinator')).toEqual(['case_filed null']);
    });
  });

  it('is read by opening its case: one’s own notices of it, and no other', async () => {
    const { id: caseId } = await steps.file();
    await aNotice('coordinator', { caseId });
    await aNotice('coordinator', { caseId });
    await aNotice('coordinator');
    await aNotice('secondCoordinator', { caseId });
    expect((await call('POST', '/me/notices/read', 'coordinator', { caseId })).body).toEqual({ unread: 1 });
    expect(await unread('secondCoordinator')).toBe(1);
    expect((await call('POST', '/me/notices/read', 'coordinator', { caseId: 'x' })).status).toBe(422);
    expect((await call('POST', '/me/notices/read', undefined, { caseId })).status).toBe(401);
  });

  it('is read one by one, or up to one of them', async () => {
    const made: string[] = [];
    for (let index = 0; index < 4; index += 1) made.push(await aNotice('coordinator'));
    expect((await call('POST', '/me/notices/read', 'coordinator', { ids: [made[3]] })).body).toEqual({ unread: 3 });
    expect((await call('POST', '/me/notices/read', 'coordinator', { upTo: made[1] })).body).toEqual({ unread: 1 });
    expect(await unread('coordinator')).toBe(1);
    expect((await call('POST', '/me/notices/read', 'coordinator', { ids: [], upTo: made[1] })).status).toBe(422);
  });

  it('is nobody else’s: neither seen nor read by others', async () => {
    const id = await aNotice('coordinator');
    expect(((await call('GET', '/me/notices', 'secondCoordinator')).body as Page<Notice>).items).toEqual([]);
    await call('POST', '/me/notices/read', 'secondCoordinator', { ids: [id] });
    expect(await unread('coordinator')).toBe(1);
    expect((await call('GET', '/me/notices')).status).toBe(401);
    const rows = await installation.database.run(installation.as(network, 'admin', 'session.own'), (tx) =>
      tx.query('select 1 from notice'),
    );
    expect(rows).toEqual([]);
  });

  it('loses what was sealed meanwhile, for those who may not know of it', async () => {
    const { id: caseId } = await steps.file();
    for (const who of ['coordinator', 'interface', 'counter'] as const) await aNotice(who, { caseId });
    await steps.act('coordinator', caseId, { action: 'seal', body: { reason: 'Pericolo.' } });
    expect([await unread('interface'), await unread('coordinator'), await unread('counter')]).toEqual([0, 1, 1]);
    expect(((await call('GET', '/me/notices', 'interface')).body as Page<Notice>).items).toEqual([]);
  });
});

describe('what a person hears of', () => {
  const path = '/me/notifications/preferences';
  const read = async (as: PersonName) => (await call('GET', path, as)).body as VersionedPreferences;
  const put = (
    as: PersonName,
    { version, ...chosen }: { readonly version: number; readonly [choice: string]: unknown },
  ) => call('PUT', path, as, chosen, { 'if-match': `"${version}"` });

  it('begins with what the role wants, and is kept as chosen, for oneself alone', async () => {
    const before = await read('counter');
    expect(before.groups).toMatchObject({ replies: { mail: 'now' }, new_cases: { mail: 'off' } });
    const chosen: VersionedPreferences = {
      ...before,
      groups: { ...before.groups, replies: { mail: 'digest', push: true } },
      digest: { rhythm: 'weekly', weekday: 5, hour: 17 },
    };
    expect((await put('counter', chosen)).body).toEqual({ ...chosen, version: 1 });
    expect(await read('counter')).toEqual({ ...chosen, version: 1 });
    expect((await read('coordinator')).digest.rhythm).toBe('daily');
  });

  it('is changed by the second of two pages only once that one knows of the first', async () => {
    const before = await read('secondCoordinator');
    const first = await put('secondCoordinator', { ...before, digest: { rhythm: 'daily', weekday: 1, hour: 7 } });
    expect(first.status).toBe(200);
    const second = { ...before, digest: { rhythm: 'daily', weekday: 1, hour: 18 } } as const;
    const refused = await put('secondCoordinator', second);
    expect([refused.status, refused.body]).toEqual([
      412,
      expect.objectContaining({
        code: 'stale_version',
        params: { version: 1, at: expect.stringMatching(/Z$/), how: 'page' },
      }),
    ]);
    expect((await read('secondCoordinator')).digest.hour).toBe(7);
    expect((await put('secondCoordinator', { ...second, version: 1 })).status).toBe(200);
    const { version: _, ...blind } = second;
    expect((await call('PUT', path, 'secondCoordinator', blind)).status).toBe(428);
    expect((await call('GET', path)).status).toBe(401);
  });

  it('moves the digest that is waited for', async () => {
    await aNotice('counter', { kind: 'merged' });
    await owner.query(`update notice set digest_at = now() - interval '1 minute'`);
    await put('counter', {
      ...(await read('counter')),
      digest: { rhythm: 'daily', weekday: 1, hour: 7 },
    });
    const { rows } = await owner.query<{ later: boolean; hour: number }>(
      `select digest_at > now() as later, extract(hour from digest_at at time zone 'Europe/Rome')::int as hour from notice`,
    );
    expect(rows).toEqual([{ later: true, hour: 7 }]);
  });

  it('takes what is wanted no more out of the digest that is waited for', async () => {
    for (const kind of ['nudged', 'declined']) await aNotice('interface', { kind });
    await owner.query(`update notice set digest_at = now() + interval '1 minute'`);
    const before = await read('interface');
    const groups = { ...before.groups, assigned: { mail: 'off', push: false } };
    await put('interface', { ...before, groups });
    const { rows } = await owner.query('select kind from notice where digest_at is not null');
    expect(rows).toEqual([{ kind: 'declined' }]);
  });

  it.each([
    ['an hour that no day has', { digest: { rhythm: 'daily', weekday: 1, hour: 24 } }],
    ['a group left out', { groups: {} }],
    ['a language that mails are not written in', { language: 'en' }],
  ])('is refused with %s', async (_what, change) => {
    expect((await put('counter', { ...(await read('counter')), ...change })).status).toBe(422);
  });
});

describe('mails that were given up', () => {
  async function aMail(state: string, of = network): Promise<string> {
    const id = newId();
    await owner.query(
      `insert into mail (id, network_id, event_id, recipient, kind, case_number, state, attempts, last_error, next_attempt_at, created_at)
       values ($1, $2, $3, $4, 'declined', 'CN-2026-000001', $5, 11, '550', now(), now())`,
      [id, of.id, newId(), of.person.counter, state],
    );
    return id;
  }
  const states = async (): Promise<unknown[]> =>
    (await owner.query('select state, attempts from mail order by id')).rows;

  it('are tried again one by one, with every attempt before them', async () => {
    const id = await aMail('failed');
    expect(await call('POST', `/admin/mails/${id}/resend`, 'admin')).toEqual({ status: 200, body: { resent: 1 } });
    expect(await states()).toEqual([{ state: 'queued', attempts: 0 }]);
    expect((await call('POST', `/admin/mails/${id}/resend`, 'admin')).status).toBe(404);
    expect((await call('POST', '/admin/mails/x/resend', 'admin')).status).toBe(404);
  });

  it('are tried again all at once, and no other mail is', async () => {
    for (const state of ['failed', 'sent', 'failed', 'kept']) await aMail(state);
    await aMail('failed', asti);
    expect((await call('POST', '/admin/mails/resend', 'admin')).body).toEqual({ resent: 2 });
    const after = (await states()).map((row) => (row as { state: string }).state);
    expect(after.sort()).toEqual(['failed', 'kept', 'queued', 'queued', 'sent']);
  });

  it('are the own network’s administrator’s alone', async () => {
    const id = await aMail('failed');
    expect((await call('POST', `/admin/mails/${id}/resend`, 'admin of Asti')).status).toBe(404);
    expect((await call('POST', '/admin/mails/resend', 'coordinator')).status).toBe(403);
    expect((await call('POST', '/admin/mails/resend')).status).toBe(401);
  });

  it.each(['sealed_overdue', 'passed_on'])('do not tell the administrator of a sealed case: %s', async (kind) => {
    await aMail('failed');
    await owner.query(`update mail set kind = $1, case_number = null`, [kind]);
    const body = (await call('GET', '/admin/mails', 'admin')).body as z.infer<typeof MailList>;
    expect(body.items).toEqual([]);
  });
});

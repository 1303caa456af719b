import type { TestingModule } from '@nestjs/testing';
import { Directory } from '@respi/identity/contract';
import { NOTICE_GROUPS, type NotificationPreferences, ServiceHours } from '@respi/notifications/contract';
import {
  EVENT_HANDLERS,
  type EventHandler,
  EventHandlers,
  type EventJob,
  QueueBackend,
  SCHEDULED_TASKS,
  type ScheduledTask,
} from '@respi/shared/api-platform';
import { addDays, newId, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import {
  type NoticeRow,
  type TestCase,
  type TestSchema,
  aCase,
  aWorker,
  anEvent,
  mailsOf,
  migratedDatabase,
  noticesOf,
  serviceHours,
} from './testing/a-worker';

let database: TestSchema;
let network: TestNetwork;
let worker: TestingModule;
let handlers: EventHandlers;

beforeAll(async () => {
  database = await migratedDatabase();
  network = await aNetwork(database.ownerUrl);
  await serviceHours(database, network, true);
  worker = await aWorker(database);
  handlers = new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS));
});

afterEach(async () => {
  await database.owner.query('truncate notification_preference; update absence set ended_at = now()');
  await database.owner.query('truncate notice; truncate mail');
});

afterAll(async () => {
  await worker.get(QueueBackend).close();
  await worker.close();
  await database.drop();
});

const handle = (event: EventJob) => handlers.handle(event, new AbortController().signal);
const short = ({ who, kind, mustAct }: NoticeRow): string => `${who}: ${kind}${mustAct ? '!' : ''}`;

/** Inbox and mails of an event that the system did. */
async function told(subject: TestCase, type: string, data: object = {}, actor: PersonName | null = null) {
  const event = await anEvent(database, network, subject, type, data, {
    actorId: actor && network.person[actor],
  });
  await handle(event);
  const notices = await noticesOf(database, network, event.eventId);
  const mails = await mailsOf(database, network, event.eventId);
  return { event, notices, inbox: notices.map(short), mails: mails.map(({ who }) => who) };
}

async function aReferral(subject: TestCase, office = 'QST-IMM'): Promise<string> {
  const id = newId();
  await database.owner.query(
    `insert into referral (id, network_id, case_id, office_id, channel, by_id, at, status) values ($1, $2, $3, $4, 'portal', $5, now(), 'open')`,
    [id, network.id, subject.id, network.unit[office], network.person.coordinator],
  );
  return id;
}

async function handledBy(subject: TestCase, ...people: PersonName[]): Promise<void> {
  for (const name of people)
    await database.owner.query('insert into case_handler (case_id, account_id, network_id) values ($1, $2, $3)', [
      subject.id,
      network.person[name],
      network.id,
    ]);
}

describe('who is told', () => {
  const COORDINATION = ['coordinator', 'secondCoordinator'];
  const both = (kind: string) => COORDINATION.map((who) => `${who}: ${kind}`);

  it('of a new case: the coordination, in the digest; of a ROSSO one at once', async () => {
    const filed = await told(await aCase(database, network), 'submitted', {}, 'counter');
    expect([filed.inbox, filed.mails]).toEqual([both('case_filed!'), []]);
    const red = await told(await aCase(database, network, { red: true }), 'submitted', {}, 'counter');
    expect([red.inbox, red.mails]).toEqual([both('red_case_filed!'), COORDINATION]);
  });

  it('of a case that is handed over: whoever has it now', async () => {
    const data = { to: network.person.secondCoordinator, from: network.person.coordinator };
    const { inbox } = await told(await aCase(database, network), 'handed_over', data, 'coordinator');
    expect(inbox).toEqual(['secondCoordinator: handed_over!']);
  });

  it('of what is sent to an office: who carries it there, and the referents where it comes by the portal', async () => {
    const subject = await aCase(database, network);
    await aReferral(subject);
    const referrals = (channel: string) => [{ id: newId(), officeId: network.unit['QST-IMM'], channel }];
    expect((await told(subject, 'forwarded', { to: 'forwarded', referrals: referrals('portal') })).inbox).toEqual([
      'interface: referral_opened',
      'referentQuestura: referral_opened!',
    ]);
    expect((await told(subject, 'forwarded', { to: 'forwarded', referrals: referrals('distinta') })).inbox).toEqual([
      'interface: referral_opened!',
    ]);
  });

  it.each([
    ['recalled', (id: string) => ({ referralId: id }), 'interface: referral_recalled'],
    ['declined', (id: string) => ({ to: 'declined', struck: [id] }), 'interface: referrals_struck!'],
    ['closed', (id: string) => ({ to: 'closed', struck: [id] }), 'interface: referrals_struck!'],
    ['withdrawn', (id: string) => ({ to: 'withdrawn', struck: [id] }), 'interface: referrals_struck!'],
  ] as const)(
    'of what is taken back from an office (%s): its referents too, by number alone',
    async (type, data, carrier) => {
      const ofOffice = async (channel: string, change = {}) => {
        const subject = await aCase(database, network, change);
        const id = await aReferral(subject);
        await database.owner.query(`update referral set status = 'recalled', channel = $2 where id = $1`, [
          id,
          channel,
        ]);
        const { inbox } = await told(subject, type, data(id));
        return inbox.filter((each) => /interface|referent/.test(each));
      };
      expect(await ofOffice('portal')).toEqual([carrier, 'referentQuestura: question_recalled']);
      expect(await ofOffice('distinta')).toEqual([carrier]);
      expect(await ofOffice('portal', { sealed: true })).toEqual([]);
    },
  );

  it('of a collected reply: the coordinator in charge, and the coordination where an interface operator is', async () => {
    const hers = await aCase(database, network, { inChargeOf: network.person.secondCoordinator });
    expect((await told(hers, 'reply_collected')).inbox).toEqual(['secondCoordinator: reply_collected!']);
    const carried = await aCase(database, network, { inChargeOf: network.person.interface });
    expect((await told(carried, 'reply_collected')).inbox).toEqual(both('reply_collected!'));
  });

  it('of a reply to validate: the referents of that office, and no other', async () => {
    const subject = await aCase(database, network);
    await aReferral(subject);
    const data = { officeId: network.unit['QST-IMM'], replyId: newId() };
    expect((await told(subject, 'sent_to_validation', data)).inbox).toEqual(['referentQuestura: reply_to_validate!']);
  });

  it('of what comes back: who is in charge, and the coordination where nobody is or can be', async () => {
    const inChargeOf = network.person.secondCoordinator;
    const subject = await aCase(database, network, { inChargeOf });
    for (const type of ['integration_submitted', 'nudged', 'recheck_due'])
      expect((await told(subject, type)).inbox).toEqual([`secondCoordinator: ${type}!`]);
    expect((await told(await aCase(database, network), 'nudged')).inbox).toEqual(both('nudged!'));
    await database.owner.query('update person set active = false where account_id = $1', [inChargeOf]);
    expect((await told(subject, 'nudged')).inbox).toEqual(['coordinator: nudged!']);
    await database.owner.query('update person set active = true where account_id = $1', [inChargeOf]);
  });

  it('of a disputed merging: who may part the two, and then the counter', async () => {
    const subject = await aCase(database, network, { inChargeOf: network.person.interface });
    expect((await told(subject, 'merge_disputed', {}, 'counter')).inbox).toEqual(both('merge_disputed!'));
    const kept = await told(subject, 'merge_kept', {}, 'coordinator');
    expect(kept.inbox).toEqual(expect.arrayContaining(['counter: merge_kept']));
  });

  it('not whoever is in charge, of what they did themselves', async () => {
    const subject = await aCase(database, network, { inChargeOf: network.person.coordinator });
    expect((await told(subject, 'recheck_due', {}, 'coordinator')).inbox).toEqual([]);
  });

  it('of a late clock: by the rung of the ladder', async () => {
    const subject = await aCase(database, network, { inChargeOf: network.person.interface });
    const referralId = await aReferral(subject, 'PREF-SUI-RIC');
    const step = (rung: string, percent: number) => told(subject, 'clock_escalated', { rung, percent, referralId });
    expect((await step('in_charge', 75)).inbox).toEqual(['interface: due_soon!']);
    expect((await step('coordination', 100)).inbox).toEqual(both('overdue!'));
    expect((await step('office_head', 150)).inbox).toEqual(['referentPrefettura: office_overdue!']);
  });

  it('of a late clock: which term it is, in the inbox and in the mail, and whose in the inbox alone', async () => {
    const subject = await aCase(database, network);
    const referralId = await aReferral(subject, 'PREF-SUI-RIC');
    const named = async (data: object) => {
      const { event } = await told(subject, 'clock_escalated', { rung: 'coordination', percent: 100, ...data });
      const { rows } = await database.owner.query<{ row: string }>(
        `select distinct jsonb_build_array(n.clock_act, (select code from unit where id = n.clock_office), to_jsonb(m) ->> 'clock_act') as row
           from notice n join mail m using (event_id) where event_id = $1`,
        [event.eventId],
      );
      return rows.map(({ row }) => row);
    };
    expect(await named({ act: 'office_answer', referralId })).toEqual([
      ['office_answer', 'PREF-SUI-RIC', 'office_answer'],
    ]);
    expect(await named({ act: 'take' })).toEqual([['take', null, 'take']]);
    expect(await named({ act: 'dance' })).toEqual([[null, null, null]]);
  });

  it('of another urgency that the facts propose now: who is in charge, and the counter', async () => {
    const { inbox, mails } = await told(await aCase(database, network), 'urgency_reproposed', { code: 'ROSSO' });
    expect(inbox).toEqual(
      [...both('urgency_reproposed!'), 'colleague: urgency_reproposed', 'counter: urgency_reproposed'].sort(),
    );
    expect(mails).toEqual(COORDINATION);
    const { rows } = await database.owner.query('select distinct urgent from mail');
    expect(rows).toEqual([{ urgent: true }]);
    await database.owner.query('truncate mail');
    await told(await aCase(database, network), 'urgency_reproposed', { code: 'ARANCIONE' });
    expect((await database.owner.query('select distinct urgent from mail')).rows).toEqual([{ urgent: false }]);
  });
});

describe('a sealed case', () => {
  it('is told to its handlers, whatever the kind', async () => {
    const subject = await aCase(database, network, { sealed: true, inChargeOf: network.person.secondCoordinator });
    await handledBy(subject, 'coordinator', 'interface');
    const handlersOnly = (kind: string) => [`coordinator: ${kind}`, `interface: ${kind}`];
    expect((await told(subject, 'submitted')).inbox).toEqual(handlersOnly('case_filed!'));
    // who is in charge does not handle it any more
    expect((await told(subject, 'nudged')).inbox).toEqual(handlersOnly('nudged!'));
    const named = { to: network.person.secondCoordinator };
    expect((await told(subject, 'handed_over', named)).inbox).toEqual([]);
    expect((await told(subject, 'taken')).inbox).toEqual(['counter: taken']);
  });

  it('tells from whom it was taken by the seal that it went to others, and neither which nor why', async () => {
    const subject = await aCase(database, network, { sealed: true, inChargeOf: network.person.coordinator });
    await handledBy(subject, 'coordinator');
    const passed = { passedFrom: network.person.interface, passedTo: network.person.coordinator };
    const { event, inbox, mails } = await told(subject, 'sealed', passed, 'coordinator');
    expect(inbox).toEqual(['interface: passed_on']);
    expect(mails).toEqual(['interface']);
    const { rows } = await database.owner.query<{ row: string }>(
      `select to_jsonb(n)::text as row from (select case_id, case_number, urgency_level, kind from notice where event_id = $1
         union all select case_id, case_number, null, kind from mail where event_id = $1) n`,
      [event.eventId],
    );
    expect(rows.map(({ row }) => JSON.parse(row) as object)).toEqual(
      [1, 2].map(() => ({ case_id: null, case_number: null, urgency_level: null, kind: 'passed_on' })),
    );
    // Whoever has it now hears of it as of any case that is handed over, unless they did it.
    expect((await told(subject, 'sealed', passed)).inbox).toEqual([
      'coordinator: handed_over!',
      'interface: passed_on',
    ]);
    expect((await told(subject, 'sealed')).inbox).toEqual([]);
  });

  it('that is late tells the other coordinators so, and neither which nor anything else', async () => {
    const subject = await aCase(database, network, { sealed: true, red: true });
    await handledBy(subject, 'coordinator');
    const { event, inbox } = await told(subject, 'clock_escalated', {
      rung: 'coordination',
      percent: 100,
      act: 'take',
    });
    expect(inbox).toEqual(['coordinator: overdue!', 'secondCoordinator: sealed_overdue']);
    const { rows } = await database.owner.query<{ row: string }>(
      `select to_jsonb(n)::text as row from (select case_id, case_number, urgency_level, kind, clock_act from notice where kind = 'sealed_overdue' and event_id = $1
         union all select case_id, case_number, event_seq, kind, clock_act from mail where kind = 'sealed_overdue' and event_id = $1) n`,
      [event.eventId],
    );
    expect(rows.map(({ row }) => JSON.parse(row) as object)).toEqual(
      [1, 2].map(() => ({
        case_id: null,
        case_number: null,
        urgency_level: null,
        kind: 'sealed_overdue',
        clock_act: null,
      })),
    );
    const toHandlers = await told(subject, 'clock_escalated', { rung: 'in_charge', percent: 75 });
    expect(toHandlers.inbox).toEqual(['coordinator: due_soon!']);
  });
});

describe('the absent', () => {
  async function away(name: PersonName, substitute: PersonName, days = 0): Promise<void> {
    const day = addDays(romeDay(new Date()), days);
    await database.owner.query(
      `insert into absence (id, network_id, account_id, from_day, to_day, substitute_id, created_by, created_at) values ($1, $2, $3, $4, $4, $5, $3, now())`,
      [newId(), network.id, network.person[name], day, network.person[substitute]],
    );
    await seen(name, days === 0);
  }

  /** The directory hears of the change from the database. */
  async function seen(name: PersonName, absent: boolean): Promise<void> {
    for (const end = Date.now() + 5_000; Date.now() < end;) {
      const standIns = await worker.get(Directory).standIns(network.id, [network.person[name]], new Date());
      if (standIns.size > 0 === absent) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the directory did not hear');
  }

  it('keep their notice, and their substitute gets one with their name', async () => {
    await away('secondCoordinator', 'coordinator');
    const subject = await aCase(database, network, { inChargeOf: network.person.secondCoordinator });
    const { notices, mails } = await told(subject, 'nudged');
    expect(notices.map(({ who, instead }) => [who, instead])).toEqual([
      ['coordinator', 'secondCoordinator'],
      ['secondCoordinator', null],
    ]);
    expect(mails).toEqual(['coordinator', 'secondCoordinator']);
  });

  it('on another day have no substitute', async () => {
    await away('secondCoordinator', 'coordinator', 2);
    const subject = await aCase(database, network, { inChargeOf: network.person.secondCoordinator });
    expect((await told(subject, 'nudged')).inbox).toEqual(['secondCoordinator: nudged!']);
  });

  it('are not stood in for by somebody who could not open the case', async () => {
    await away('coordinator', 'secondCoordinator');
    const sealed = await aCase(database, network, { sealed: true });
    await handledBy(sealed, 'coordinator');
    expect((await told(sealed, 'nudged')).inbox).toEqual(['coordinator: nudged!']);
    await away('counter', 'otherCounter');
    expect((await told(await aCase(database, network), 'declined')).inbox).toEqual([
      'colleague: declined!',
      'counter: declined!',
    ]);
  });

  it('whose substitute is away too lose nothing: the coordination hears instead', async () => {
    await away('counter', 'colleague');
    await away('colleague', 'counter');
    const { notices } = await told(await aCase(database, network), 'declined');
    expect(notices.map(({ who, instead }) => [who, instead !== null])).toEqual([
      ['colleague', false],
      ['coordinator', true],
      ['counter', false],
      ['secondCoordinator', true],
    ]);
    const sealed = await aCase(database, network, { sealed: true });
    await handledBy(sealed, 'coordinator');
    expect((await told(sealed, 'declined')).notices.map(({ who }) => who)).toEqual(['coordinator', 'counter']);
    expect((await told(await aCase(database, network), 'taken')).inbox).toEqual(['colleague: taken', 'counter: taken']);
  });

  it('who come back have none any more', async () => {
    await away('secondCoordinator', 'coordinator');
    await database.owner.query('update absence set ended_at = now()');
    await seen('secondCoordinator', false);
    const subject = await aCase(database, network, { inChargeOf: network.person.secondCoordinator });
    expect((await told(subject, 'nudged')).inbox).toEqual(['secondCoordinator: nudged!']);
  });
});

describe('in the order of the case', () => {
  it('tells what came before, when a later event overtakes it, and each once', async () => {
    const subject = await aCase(database, network, { inChargeOf: network.person.secondCoordinator });
    const first = await anEvent(database, network, subject, 'nudged');
    const second = await anEvent(database, network, subject, 'integration_submitted');
    await handle(second);
    await handle(first);
    await handle(second);
    const { rows } = await database.owner.query<{ kind: string }>(
      'select kind from mail where recipient = $1 order by event_seq',
      [network.person.secondCoordinator],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['nudged', 'integration_submitted']);
    expect(await noticesOf(database, network)).toHaveLength(2);
  });

  it('tells each once when many come at the same time', async () => {
    const subject = await aCase(database, network);
    const events: EventJob[] = [];
    for (let index = 0; index < 20; index += 1) events.push(await anEvent(database, network, subject, 'nudged'));
    await Promise.all(events.reverse().map(handle));
    const { rows } = await database.owner.query<{ events: string[] }>(
      'select array_agg(event_id::text order by id) as events from mail where recipient = $1',
      [network.person.secondCoordinator],
    );
    expect(rows[0]?.events).toHaveLength(20);
  });

  it('goes past an event that tells nobody anything, and past what an import tells again', async () => {
    const subject = await aCase(database, network);
    await anEvent(database, network, subject, 'note_added');
    await anEvent(database, network, subject, 'nudged', {}, { silent: true });
    const { event } = await told(subject, 'nudged');
    expect((await noticesOf(database, network)).length).toBe(
      (await noticesOf(database, network, event.eventId)).length,
    );
  });
});

describe('what a person chose', () => {
  async function chooses(name: PersonName, mail: 'now' | 'digest' | 'off'): Promise<void> {
    const choices: NotificationPreferences = {
      groups: Object.fromEntries(
        NOTICE_GROUPS.map((group) => [group, { mail, push: false }]),
      ) as NotificationPreferences['groups'],
      digest: { rhythm: 'daily', weekday: 1, hour: 9 },
      language: 'it',
    };
    await database.owner.query('insert into notification_preference values ($1, $2, $3)', [
      network.id,
      network.person[name],
      JSON.stringify(choices),
    ]);
  }

  it('decides about the mail, never about the inbox', async () => {
    await chooses('counter', 'off');
    const { inbox, mails } = await told(await aCase(database, network), 'reply_released', { to: 'answered' });
    expect(inbox).toEqual(['colleague: reply_released!', 'counter: reply_released!']);
    expect(mails).toEqual(['colleague']);
  });

  it('does not keep a ROSSO case from who must act on it, and does from who need not', async () => {
    const subject = await aCase(database, network, { red: true });
    for (const name of ['coordinator', 'secondCoordinator', 'counter', 'colleague'] as const)
      await chooses(name, 'off');
    const { mails } = await told(subject, 'urgency_reproposed');
    expect(mails).toEqual(['coordinator', 'secondCoordinator']);
    const { rows } = await database.owner.query('select distinct urgent from mail');
    expect(rows).toEqual([{ urgent: true }]);
  });

  const digests = async (): Promise<void> => {
    const task = worker.get<ScheduledTask[]>(SCHEDULED_TASKS).find(({ name }) => name === 'send-digests');
    await task?.run(new AbortController().signal);
  };

  async function heard(open: boolean): Promise<void> {
    for (const end = Date.now() + 5_000; Date.now() < end;) {
      const now = new Date();
      if ((await worker.get(ServiceHours, { strict: false }).nextOpening(network.id, now)) <= now === open) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the directory did not hear');
  }

  it('makes one mail of all that waits, of what is still unread, while there is service', async () => {
    await chooses('counter', 'digest');
    const subject = await aCase(database, network);
    for (const type of ['reply_corrected', 'declined', 'merged']) await told(subject, type);
    await digests();
    expect((await mailsOf(database, network)).filter(({ kind }) => kind === 'digest')).toEqual([]);
    await database.owner.query(`update notice set digest_at = now() where digest_at is not null and account_id = $1`, [
      network.person.counter,
    ]);
    await database.owner.query(`update notice set read_at = now() where kind = 'merged' and account_id = $1`, [
      network.person.counter,
    ]);
    await serviceHours(database, network, false);
    await heard(false);
    await digests();
    expect((await mailsOf(database, network)).filter(({ kind }) => kind === 'digest')).toEqual([]);
    await serviceHours(database, network, true);
    await heard(true);
    await Promise.all([digests(), digests()]);
    await digests();
    expect((await mailsOf(database, network)).filter(({ kind }) => kind === 'digest')).toEqual([
      expect.objectContaining({ who: 'counter' }),
    ]);
    const { rows } = await database.owner.query(
      `select n.kind from notice n join mail m on m.event_id = n.digest_id and m.kind = 'digest' order by n.kind`,
    );
    expect(rows).toEqual([{ kind: 'declined' }, { kind: 'reply_corrected' }]);
  });
});

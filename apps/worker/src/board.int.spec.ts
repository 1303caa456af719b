import type { TestingModule } from '@nestjs/testing';
import { KeepBoard, ReadBoard, TendBoardNightly } from '@respi/content/api';
import { BOARD_STREAM, NewBoardPost } from '@respi/content/contract';
import type { Permission } from '@respi/identity/contract';
import {
  EVENT_HANDLERS,
  type EventHandler,
  EventHandlers,
  type Principal,
  QueueBackend,
} from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestSchema, aWorker, mailsOf, migratedDatabase } from './testing/a-worker';

let database: TestSchema;
let cuneo: TestNetwork;
let worker: TestingModule;

beforeAll(async () => {
  database = await migratedDatabase();
  cuneo = await aNetwork(database.ownerUrl, 'cuneo', 'CN');
  worker = await aWorker(database);
});

afterAll(async () => {
  await worker.get(QueueBackend).close();
  await worker.close();
  await database.drop();
});

const today = romeDay(new Date());
const as = (name: PersonName, permission: Permission): Principal => ({
  ...{ accountId: cuneo.person[name], networkId: cuneo.id, sessionId: null, permission },
});
const post = (more: object = {}) =>
  NewBoardPost.parse({
    ...{
      title: 'Turni',
      text: 'I turni sono affissi.',
      roles: [],
      units: ['SP-CUNEO', 'QST-IMM'],
      receiptWanted: true,
    },
    ...{ remindAfterDays: 2, expiresOn: addDays(today, 10), ...more },
  });

/** The events of a post, each told twice by the worker: who has it in the inbox, and in brackets who by mail at once. */
async function told(id: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string; type: string }>(
    'select id, type from event where stream_id = $1 order by seq',
    [id],
  );
  const handlers = new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS));
  const lines: string[] = [];
  for (const { id: eventId, type } of rows) {
    const event = {
      ...{ eventId, networkId: cuneo.id, stream: BOARD_STREAM, streamId: id, type, actorId: null },
      ...{ at: new Date().toISOString(), silent: false },
    };
    await handlers.handle(event, new AbortController().signal);
    await handlers.handle(event, new AbortController().signal);
    const inboxes = await database.owner.query<{ name: string; kind: string }>(
      `select p.name, n.kind from notice n join person p on p.account_id = n.account_id and p.network_id = n.network_id
        where n.event_id = $1 order by p.name`,
      [eventId],
    );
    const mails = (await mailsOf(database, cuneo, eventId)).map(({ who }) => who).sort();
    lines.push(`${type}: ${inboxes.rows.map(({ name }) => name).join(', ')} (${mails.join(', ')})`);
  }
  return lines;
}

it('tells whom a post is for, and after its days whoever has not read it, once', async () => {
  const { id } = await worker.get(KeepBoard).post(as('coordinator', 'content.write'), post(), null);
  expect(await told(id)).toEqual(['board_posted: colleague, counter, referentQuestura ()']);
  await worker.get(ReadBoard).read(as('counter', 'content.read'), id, { round: 1 });
  const night = worker.get(TendBoardNightly);
  // The day comes: nobody waits for it here.
  await database.owner.query('update board_post set remind_on = $2 where id = $1', [id, today]);
  expect([await night.remind(cuneo.id), await night.remind(cuneo.id)]).toEqual([1, 0]);
  expect(await told(id)).toEqual([
    'board_posted: colleague, counter, referentQuestura ()',
    'board_reminded: colleague, referentQuestura (referentQuestura)',
  ]);
});

it('tells nobody of a post without receipts, or one that was withdrawn meanwhile', async () => {
  const board = worker.get(KeepBoard);
  const quiet = await board.post(as('coordinator', 'content.write'), post({ receiptWanted: false }), null);
  expect(await told(quiet.id)).toEqual(['board_post_added:  ()']);
  const gone = await board.post(as('coordinator', 'content.write'), post(), null);
  await board.withdraw(as('coordinator', 'content.write'), gone.id, 1);
  expect(await told(gone.id)).toEqual(['board_posted:  ()', 'board_post_withdrawn:  ()']);
});

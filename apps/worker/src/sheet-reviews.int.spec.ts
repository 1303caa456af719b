import type { TestingModule } from '@nestjs/testing';
import { ActOnSheet, DraftASheet, RemindOwners } from '@respi/knowledge/api';
import { NewSheet, SHEET_REVIEW_ANNOUNCED } from '@respi/knowledge/contract';
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

const REVIEW_BY = addDays(romeDay(new Date()), 200);
/** Noon, so many days before the review day. */
const before = (days: number): Date => new Date(`${addDays(REVIEW_BY, -days)}T11:00:00Z`);

function as(name: PersonName): Principal {
  return { accountId: cuneo.person[name], networkId: cuneo.id, sessionId: null, permission: 'sheet.act' };
}

async function published(): Promise<string> {
  const sheet = NewSheet.parse({
    question: 'Come si rinnova?',
    shortAnswer: 'Allo sportello.',
    ...{ topic: 'permesso-soggiorno', offices: ['QST-IMM'], audience: 'pubblica', reviewBy: REVIEW_BY },
  });
  const { id } = await worker.get(DraftASheet).draft(as('coordinator'), sheet, null);
  const act = worker.get(ActOnSheet);
  await act.act(as('coordinator'), id, null, { action: 'send_to_review', body: {} }, null);
  await act.act(as('referentQuestura'), id, null, { action: 'validate', body: {} }, null);
  await act.act(as('coordinator'), id, null, { action: 'publish', body: {} }, null);
  return id;
}

/** What the night announced of a sheet, told by the worker. */
async function heard(sheetId: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string; data: string }>(
    'select id, data from event where stream_id = $1 and type = $2 order by seq',
    [sheetId, SHEET_REVIEW_ANNOUNCED],
  );
  const handlers = new EventHandlers(worker.get<EventHandler[]>(EVENT_HANDLERS));
  const told: string[] = [];
  for (const { id, data } of rows) {
    const event = {
      ...{ eventId: id, networkId: cuneo.id, stream: 'sheet', streamId: sheetId, type: SHEET_REVIEW_ANNOUNCED },
      ...{ actorId: null, at: new Date().toISOString(), silent: false },
    };
    await handlers.handle(event, new AbortController().signal);
    await handlers.handle(event, new AbortController().signal);
    const who = (await mailsOf(database, cuneo, id)).map((mail) => mail.who).sort();
    told.push(`${String((JSON.parse(data) as { days: number }).days)}: ${who.join(', ')}`);
  }
  return told;
}

describe('the review day of a sheet', () => {
  it('is announced to its owner thirty and seven days ahead, each once however often the night comes', async () => {
    const id = await published();
    const reminding = worker.get(RemindOwners);
    expect(await reminding.of(cuneo.id, before(31))).toBe(0);
    expect(await reminding.of(cuneo.id, before(30))).toBe(1);
    expect(await reminding.of(cuneo.id, before(29))).toBe(0);
    expect(await reminding.of(cuneo.id, before(7))).toBe(1);
    expect(await reminding.of(cuneo.id, before(0))).toBe(0);
    expect(await heard(id)).toEqual(['30: coordinator', '7: coordinator']);
    const { rows } = await database.owner.query('select case_id, kind from notice where kind = $1', [
      'sheet_review_due',
    ]);
    expect(rows).toEqual([
      { case_id: null, kind: 'sheet_review_due' },
      { case_id: null, kind: 'sheet_review_due' },
    ]);
    await worker.get(ActOnSheet).act(as('coordinator'), id, null, { action: 'archive', body: { reason: 'x' } }, null);
  });

  it('is announced once where nights were missed, and to whom the sheet was entrusted', async () => {
    const id = await published();
    const owner = cuneo.person.secondCoordinator;
    await worker.get(ActOnSheet).act(as('coordinator'), id, null, { action: 'entrust', body: { owner } }, null);
    expect(await worker.get(RemindOwners).of(cuneo.id, before(3))).toBe(1);
    expect(await worker.get(RemindOwners).of(cuneo.id, before(2))).toBe(0);
    expect(await heard(id)).toEqual(['7: secondCoordinator']);
    await expect(
      worker
        .get(ActOnSheet)
        .act(as('coordinator'), id, null, { action: 'entrust', body: { owner: cuneo.person.interface } }, null),
    ).rejects.toMatchObject({ code: 'invalid_input', fields: [{ path: 'owner', code: 'not_a_colleague' }] });
  });

  it('is announced to every coordinator where nobody answers for the sheet, and to nobody once it is looked at', async () => {
    const id = await published();
    await database.owner.query('update sheet set owner_id = null where id = $1', [id]);
    await worker.get(RemindOwners).of(cuneo.id, before(7));
    expect(await heard(id)).toEqual(['7: coordinator, secondCoordinator']);
    const other = await published();
    await worker.get(RemindOwners).of(cuneo.id, before(7));
    await worker.get(ActOnSheet).act(as('coordinator'), other, null, { action: 'edit', body: { tags: ['kit'] } }, null);
    expect(await heard(other)).toEqual(['7: ']);
  });
});

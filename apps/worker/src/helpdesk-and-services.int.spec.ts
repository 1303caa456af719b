import type { TestingModule } from '@nestjs/testing';
import { Helpdesk, RemindToAssure, ServiceDesk } from '@respi/content/api';
import { type HelpdeskAction, NewHelpdeskRequest, NewService } from '@respi/content/contract';
import type { Permission } from '@respi/identity/contract';
import { type Principal, QueueBackend } from '@respi/shared/api-platform';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestSchema, aWorker, migratedDatabase } from './testing/a-worker';
import { Telling } from './testing/telling';

let database: TestSchema;
let cuneo: TestNetwork;
let asti: TestNetwork;
let worker: TestingModule;

beforeAll(async () => {
  database = await migratedDatabase();
  cuneo = await aNetwork(database.ownerUrl, 'cuneo', 'CN');
  asti = await aNetwork(database.ownerUrl, 'asti', 'AT');
  worker = await aWorker(database);
});

afterAll(async () => {
  await worker.get(QueueBackend).close();
  await worker.close();
  await database.drop();
});

const as = (name: PersonName, permission: Permission): Principal => ({
  ...{ accountId: cuneo.person[name], networkId: cuneo.id, sessionId: null, permission },
});
const ANSWERED = 'counter helpdesk_answered';
const ASKED = 'admin helpdesk_asked';

describe('help with the portal', () => {
  const act = async (id: string, who: PersonName, action: HelpdeskAction, text?: string) => {
    const permission = who === 'admin' ? 'helpdesk.handle' : 'helpdesk.ask';
    const { version } = await worker.get(Helpdesk).read(as(who, permission), id);
    await worker.get(Helpdesk).act(as(who, permission), id, version, { action, text });
  };
  const asked = async (): Promise<string> => {
    const request = { kind: 'broken', text: 'Il tasto Invia di Fatima non fa niente.' };
    const { id } = await worker
      .get(Helpdesk)
      .open(as('counter', 'helpdesk.ask'), NewHelpdeskRequest.parse(request), null);
    return id;
  };

  it('tells the other side what waits for it, each time once, and never what was written', async () => {
    const telling = new Telling(database, cuneo, worker, 'helpdesk');
    const id = await asked();
    await act(id, 'admin', 'take');
    await act(id, 'admin', 'ask', 'Con quale browser?');
    await act(id, 'counter', 'write', 'Con il solito.');
    expect(await telling.allOf(id)).toEqual([
      `helpdesk_opened: ${ASKED}`,
      'helpdesk_take: ',
      `helpdesk_ask: ${ANSWERED}`,
      `helpdesk_write: ${ASKED}`,
    ]);
    expect(await telling.allNotices()).not.toMatch(/Fatima|browser|solito/);
    const { rows } = await database.owner.query<{ n: string }>(
      'select count(*) as n from notice where network_id = $1',
      [asti.id],
    );
    expect(rows).toEqual([{ n: '0' }]);
  });

  it('tells nobody of what was seen to before the worker came by', async () => {
    const telling = new Telling(database, cuneo, worker, 'helpdesk');
    const id = await asked();
    await act(id, 'admin', 'take');
    await act(id, 'admin', 'solve', 'Ora risponde.');
    expect(await telling.allOf(id)).toEqual(['helpdesk_opened: ', 'helpdesk_take: ', `helpdesk_solve: ${ANSWERED}`]);
  });
});

describe('an entry of the directory that nobody confirmed', () => {
  const entry = async (name: string, unit: string | null): Promise<string> => {
    const service = {
      name,
      kind: 'employment',
      description: 'Ricerca di lavoro.',
      organization: { name: 'Ente' },
      unit,
    };
    return (await worker.get(ServiceDesk).add(as('coordinator', 'service.write'), NewService.parse(service), null)).id;
  };

  it('is asked about to its own people, or to the coordination where nobody keeps it, once', async () => {
    const telling = new Telling(database, cuneo, worker, 'service');
    const kept = await entry('Centro per l’impiego di prova', 'CPI-ALBA');
    const unkept = await entry('Ambulatorio di prova', null);
    await worker.get(RemindToAssure).of(cuneo.id);
    await worker.get(RemindToAssure).of(cuneo.id);
    const due = (of: string[]) => of.filter((told) => told.startsWith('service_assurance_due'));
    expect(due(await telling.allOf(kept))).toEqual(['service_assurance_due: external service_assurance_due']);
    expect(due(await telling.allOf(unkept))).toEqual([
      'service_assurance_due: coordinator service_assurance_due, secondCoordinator service_assurance_due',
    ]);
    expect(await telling.allNotices()).not.toMatch(/impiego|Ambulatorio/);
  });
});

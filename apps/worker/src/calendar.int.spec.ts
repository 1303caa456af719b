import type { TestingModule } from '@nestjs/testing';
import { KeepAgenda, KeepCalendar } from '@respi/content/api';
import { NewAgendaItem, NewAppointment } from '@respi/content/contract';
import type { Permission } from '@respi/identity/contract';
import { type Principal, QueueBackend } from '@respi/shared/api-platform';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestSchema, aWorker, migratedDatabase } from './testing/a-worker';
import { Telling } from './testing/telling';

let database: TestSchema;
let cuneo: TestNetwork;
let worker: TestingModule;
let telling: Telling;

beforeAll(async () => {
  database = await migratedDatabase();
  cuneo = await aNetwork(database.ownerUrl, 'cuneo', 'CN');
  worker = await aWorker(database);
  telling = new Telling(database, cuneo, worker, 'appointment');
});

afterAll(async () => {
  await worker.get(QueueBackend).close();
  await worker.close();
  await database.drop();
});

const as = (name: PersonName, permission: Permission = 'content.write'): Principal => ({
  ...{ accountId: cuneo.person[name], networkId: cuneo.id, sessionId: null, permission },
});
const words = {
  ...{ title: 'Équipe riservata a pochi', day: addDays(romeDay(new Date()), 7), begins: '09:30', ends: '12:00' },
  ...{ place: null, link: null, description: null, agenda: [], trainer: null, places: null },
  ...{ publicly: false, enrolment: null, enrolLink: null },
  ...{ roles: [], units: ['SP-CUNEO', 'QST-IMM'] },
};

it('tells whoever is invited that a meeting is planned, moved, has an agenda and is cancelled, each once', async () => {
  const calendar = worker.get(KeepCalendar);
  const agendas = worker.get(KeepAgenda);
  const { id } = await calendar.add(as('coordinator'), NewAppointment.parse({ kind: 'team_meeting', ...words }), null);
  const { version } = await calendar.edit(as('coordinator'), id, 1, { ...words, begins: '10:00' });
  const item = { kind: 'question', title: 'Chi accompagna', text: null, minutes: null, presenter: null };
  const agenda = await agendas.add(as('coordinator'), id, 1, NewAgendaItem.parse(item));
  await agendas.send(as('coordinator'), id, agenda.version);
  await calendar.cancel(as('coordinator'), id, version, 'Neve.');

  const told = await telling.allOf(id);
  const invited = (kind: string) =>
    ['colleague', 'counter', 'referentQuestura'].map((name) => `${name} ${kind}`).join(', ');
  expect(told).toEqual([
    `appointment_planned: ${invited('appointment_planned')}`,
    `appointment_moved: ${invited('appointment_moved')}`,
    'agenda_item_added: ',
    `appointment_agenda: ${invited('appointment_agenda')}`,
    `appointment_cancelled: ${invited('appointment_cancelled')}`,
  ]);
  expect(await telling.allNotices()).not.toMatch(/riservata a pochi|Chi accompagna|Neve/);
});

it('tells nobody in part: where it dies between two people, all are told afterwards, once', async () => {
  const { id } = await worker
    .get(KeepCalendar)
    .add(as('coordinator'), NewAppointment.parse({ kind: 'training', ...words }), null);
  const [planned] = await telling.eventsOf(id);
  await database.owner.query(
    `create function public.die() returns trigger language plpgsql as $$ begin raise 'gone'; end $$;
     create trigger die after insert on respi.notice for each statement execute function public.die()`,
  );
  await expect(telling.handle(planned!, id)).rejects.toThrow();
  await database.owner.query('drop trigger die on respi.notice; drop function public.die()');
  expect(await telling.inboxesOf(planned!)).toBe('appointment_planned: ');
  await telling.handle(planned!, id);
  await telling.handle(planned!, id);
  expect((await telling.inboxesOf(planned!)).split(', ')).toHaveLength(3);
});

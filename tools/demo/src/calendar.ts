import type { INestApplicationContext } from '@nestjs/common';
import { KeepAgenda, KeepCalendar } from '@respi/content/api';
import { AgendaResult, NewAgendaItem, NewAppointment } from '@respi/content/contract';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type DemoClock, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

const NOTHING = {
  place: null,
  link: null,
  description: null,
  trainer: null,
  places: null,
  agenda: [],
  roles: [],
  units: [],
};

/** A team meeting that was held with an agenda, one to come each month, and a training with places. */
export async function planCalendar(
  { installation, clock, now }: { installation: INestApplicationContext; clock: DemoClock; now: Date },
  network: PeopledNetwork,
): Promise<number> {
  const calendar = installation.get(KeepCalendar);
  const coordinator = network.as('coordinator', 'content.write');
  const plan = async (key: string, appointment: object): Promise<string> => {
    const claim = { key: `demo/appointment/${key}`, fingerprint: 'demo' };
    return (await calendar.add(coordinator, NewAppointment.parse({ ...NOTHING, ...appointment }), claim)).id;
  };
  const held = momentOf([15, '12:30'], now);
  clock.tell(momentOf([20, '09:00'], now));
  const past = await plan('past', {
    ...{ kind: 'team_meeting', title: 'Équipe di rete', day: romeDay(held), begins: '09:30', ends: '12:00' },
    ...{ place: 'Sala riunioni della Prefettura', agenda: ['Casi fermi oltre il termine', 'Prassi sul sopralluogo'] },
  });
  const next = await plan('next', {
    ...{ kind: 'team_meeting', title: 'Équipe di rete', day: workday(now, 9), begins: '09:30', ends: '12:00' },
    ...{ place: 'Sala riunioni della Prefettura', months: 6 },
    agenda: ['Sala per gli incontri del nuovo anno'],
  });
  await plan('training', {
    ...{ kind: 'training', title: 'Il permesso per protezione speciale', day: workday(now, 16) },
    ...{ begins: '14:30', ends: '17:30', link: 'https://video.example.org/formazione', places: 30 },
    ...{ trainer: 'Associazione di esempio per gli studi giuridici', roles: ['counter_operator', 'external_operator'] },
  });
  const agendas = installation.get(KeepAgenda);
  const toHold = await calendar.open(coordinator, past);
  if (toHold.state === 'planned') {
    let { version } = await agendas.open(coordinator, past);
    for (const item of TALKED_OF)
      ({ version } = await agendas.add(coordinator, past, version, NewAgendaItem.parse({ ...PLAIN, ...item })));
    await agendas.send(coordinator, past, version);
  }
  await plan('public', {
    ...{ kind: 'training', title: 'Come si rinnova il permesso di soggiorno', day: workday(now, 20) },
    ...{ begins: '18:00', ends: '19:30', place: 'Biblioteca civica di esempio, Cuneo', places: 40, publicly: true },
    enrolment: 'Non serve iscriversi: basta arrivare dieci minuti prima. C’è chi traduce in arabo e in francese.',
    trainer: 'Coordinamento della rete',
  });
  clock.tell(held);
  const { items } = await calendar.invited(coordinator, past);
  const { state, version } = await calendar.open(coordinator, past);
  if (state === 'planned') {
    const present = items.slice(0, 6).map(({ accountId }) => accountId);
    await calendar.record(coordinator, past, version, { present, externals: 2, hours: 2.5 });
    let agenda = await agendas.open(coordinator, past);
    for (const [at, { id }] of agenda.items.entries()) {
      const result = AgendaResult.parse(CAME_OF_IT[at] ?? { outcome: 'carried_over', notes: null });
      agenda = await agendas.record(coordinator, past, id, agenda.version, result);
    }
    await agendas.close(coordinator, past, agenda.version);
  }
  clock.present();
  await calendar.answer(network.as('coordinator', 'content.read'), next, true);
  let preparing = await agendas.open(coordinator, next);
  // What was carried over, and some of what is proposed; the rest waits for the coordination.
  if (preparing.state === 'draft' && preparing.items.length < 3)
    for (const { source } of (await agendas.proposals(coordinator, next)).items.slice(0, 3))
      preparing = await agendas.take(coordinator, next, preparing.version, source);
  return 9;
}

const PLAIN = { kind: 'question', caseNumber: null, title: null, text: null, minutes: null, presenter: null };
const TALKED_OF = [
  { title: 'Casi fermi oltre il termine', minutes: 50, presenter: 'Coordinamento' },
  { title: 'Sopralluogo per la coesione familiare: chi lo chiede', minutes: 60, presenter: 'Ufficio Immigrazione' },
  { kind: 'word', title: 'Orari degli sportelli nelle feste', minutes: 40 },
];
const CAME_OF_IT = [
  {
    outcome: 'discussed',
    notes: 'Ogni sportello sollecita i propri entro venerdì; quelli senza numero di pratica si richiamano.',
  },
  { outcome: 'carried_over', notes: 'Manca il parere della Prefettura.' },
  { outcome: 'discussed', notes: 'Si pubblicano in notizia entro il 10.' },
];

/** Nobody meets on a Saturday or a Sunday. */
function workday(now: Date, after: number): string {
  const day = addDays(romeDay(now), after);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

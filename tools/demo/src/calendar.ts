import type { INestApplicationContext } from '@nestjs/common';
import { KeepCalendar } from '@respi/content/api';
import { NewAppointment } from '@respi/content/contract';
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

/** A team meeting that was held, one to come each month, and a training with places. */
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
    ...{ kind: 'team_meeting', title: 'Équipe di rete', day: addDays(romeDay(now), 9), begins: '09:30', ends: '12:00' },
    ...{ place: 'Sala riunioni della Prefettura', months: 6 },
    agenda: ['Segnalazioni riaperte più di una volta', 'Divergenze di prassi aperte', 'Schede da rivedere'],
  });
  await plan('training', {
    ...{ kind: 'training', title: 'Il permesso per protezione speciale', day: addDays(romeDay(now), 16) },
    ...{ begins: '14:30', ends: '17:30', link: 'https://video.example.org/formazione', places: 30 },
    ...{ trainer: 'Associazione di esempio per gli studi giuridici', roles: ['counter_operator', 'external_operator'] },
  });
  clock.tell(held);
  const { items } = await calendar.invited(coordinator, past);
  const { state, version } = await calendar.open(coordinator, past);
  if (state === 'planned') {
    const present = items.slice(0, 6).map(({ accountId }) => accountId);
    await calendar.record(coordinator, past, version, { present, externals: 2, hours: 2.5 });
  }
  clock.present();
  await calendar.answer(network.as('coordinator', 'content.read'), next, true);
  return 8;
}

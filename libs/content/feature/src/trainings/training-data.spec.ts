import { trainingsData } from './training-data';

const TRAINING = {
  ...{
    id: 't1',
    title: 'Il permesso unico',
    day: '2026-12-09',
    begins: '14:30',
    ends: '17:30',
    place: null,
    online: true,
  },
  ...{ trainer: null, places: 30, enrolment: null, enrolLink: null, cancelled: false, updatedOn: '2026-06-01' },
};

it('tells search engines when by the clocks of Italy, where, and whether it is still held', () => {
  const { '@graph': events } = trainingsData(
    [TRAINING, { ...TRAINING, id: 't2', day: '2026-07-01', place: 'Sala', cancelled: true }],
    'https://respi.example.it/cuneo/it/incontri',
    'Rete',
  ) as { '@graph': unknown[] };
  expect(events).toMatchObject([
    {
      url: 'https://respi.example.it/cuneo/it/incontri#t1',
      startDate: '2026-12-09T14:30:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    },
    {
      startDate: '2026-07-01T14:30:00+02:00',
      eventStatus: 'https://schema.org/EventCancelled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    },
  ]);
});

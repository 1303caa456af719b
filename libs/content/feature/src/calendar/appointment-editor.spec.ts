import type { Appointment } from '@respi/content/contract';
import { appointmentForm, bodyOf, linesTogether } from './appointment-editor';

const UNITS = [
  { code: 'SP-CUNEO', name: 'Sportello di Cuneo' },
  { code: 'QST-IMM', name: 'Questura' },
];
const before = { units: ['QST-IMM'], roles: [], agenda: [] as string[] } as unknown as Appointment;

it('invites by boxes with names, and sends the codes of those that are ticked', () => {
  const form = appointmentForm(before, UNITS);
  expect(form.getRawValue().units).toEqual({ 'SP-CUNEO': false, 'QST-IMM': true });
  form.controls.units.controls['SP-CUNEO']?.setValue(true);
  expect(bodyOf(form.getRawValue(), 'training').units).toEqual(['SP-CUNEO', 'QST-IMM']);
});

it('sends of a team meeting nothing that only a training has', () => {
  const form = appointmentForm(null, UNITS);
  form.patchValue({ trainer: 'Un ente', places: 12 });
  expect(bodyOf(form.getRawValue(), 'training')).toMatchObject({ trainer: 'Un ente', places: 12 });
  expect(bodyOf(form.getRawValue(), 'team_meeting')).toMatchObject({ trainer: null, places: null });
});

it('says at which line of the screen something is wrong, and at which unit', () => {
  const wrong = (path: string, message: string) => ({ path, code: 'x', message });
  const problem = {
    ...{ type: 'about:blank', code: 'invalid_input', title: '', detail: '', status: 422 },
    errors: [
      wrong('ends', 'Prima.'),
      wrong('units.1', 'Chiusa.'),
      wrong('agenda.0', 'Sembra «A».'),
      wrong('agenda.1', 'Sembra «B».'),
    ],
  };
  const told = linesTogether(problem, '\nUno\n\nDue', ['SP-CUNEO', 'QST-IMM'], (line) => `Riga ${line}`);
  expect(told.errors?.map(({ path, message }) => [path, message])).toEqual([
    ['ends', 'Prima.'],
    ['units.QST-IMM', 'Chiusa.'],
    ['agenda', 'Riga 2: Sembra «A». Riga 4: Sembra «B».'],
  ]);
});

import { APPOINTMENT_STATES } from '@respi/content/contract';
import { type Actor, ROLES, type Role } from '@respi/identity/contract';
import { lifecycleFaults } from '@respi/shared/kernel';
import fc from 'fast-check';
import {
  APPOINTMENT_LIFECYCLE,
  availableAppointmentActions,
  calendarFile,
  isInvited,
  monthlyDays,
  romeInstant,
} from './index';

const actor = (...held: [Role, string][]): Actor => ({
  ...{ accountId: 'a', networkId: 'cuneo', name: 'A', kind: 'person' },
  memberships: held.map(([role, unitCode]) => ({ role, unitCode, unitId: unitCode })),
});
const coordinator = actor(['coordinator', 'COORD']);
const counter = actor(['counter_operator', 'SP-CUNEO']);
const meeting = { networkId: 'cuneo', state: 'planned', day: '2026-12-01', roles: [], units: [] } as const;

describe('the life of an appointment', () => {
  it('rests on sound data', () => expect(lifecycleFaults(APPOINTMENT_LIFECYCLE)).toEqual([]));

  it('is planned by the coordination, answered by the invited, and recorded once its day has come', () => {
    expect(availableAppointmentActions(coordinator, meeting, '2026-11-30')).toEqual(['edit', 'answer', 'cancel']);
    expect(availableAppointmentActions(coordinator, meeting, '2026-12-01')).toEqual([
      'edit',
      'answer',
      'record',
      'cancel',
    ]);
    expect(availableAppointmentActions(counter, meeting, '2026-12-01')).toEqual(['answer']);
    expect(availableAppointmentActions(counter, meeting, '2026-12-02')).toEqual([]);
    const foreigner = { ...coordinator, networkId: 'asti' };
    expect(availableAppointmentActions(foreigner, meeting, '2026-12-01')).toEqual([]);
    expect(isInvited(foreigner, meeting)).toBe(false);
  });

  it('invites by role and unit of one membership', () => {
    const both = actor(['counter_operator', 'SP-CUNEO'], ['referent', 'QST-IMM']);
    const asked = { networkId: 'cuneo', roles: ['referent' as const], units: ['SP-CUNEO'] };
    expect(isInvited(both, asked)).toBe(false);
    expect(isInvited(both, { ...asked, units: ['QST-IMM'] })).toBe(true);
  });

  it('does not invite who could not open it', () => {
    const everybody = { networkId: 'cuneo', roles: [], units: [] };
    expect(isInvited(actor(['general_coordinator', 'PROVINCIA']), everybody)).toBe(false);
    expect(isInvited(actor(['referent', 'QST-IMM']), everybody)).toBe(true);
  });

  it('offers to who does not coordinate an answer at most, whatever stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...APPOINTMENT_STATES),
        fc.constantFrom(...ROLES.filter((role) => role !== 'coordinator')),
        fc.constantFrom('2026-11-30', '2026-12-01', '2026-12-02'),
        (state, role, today) => {
          const offered = availableAppointmentActions(actor([role, 'U']), { ...meeting, state }, today);
          const invited = role !== 'general_coordinator';
          expect(offered).toEqual(invited && state === 'planned' && today <= meeting.day ? ['answer'] : []);
        },
      ),
    );
  });
});

describe('what repeats each month', () => {
  it('keeps its weekday and its week', () => {
    expect(monthlyDays('2026-11-10', 3)).toEqual(['2026-11-10', '2026-12-08', '2027-01-12']);
    expect(monthlyDays('2026-12-31', 3)).toEqual(['2026-12-31', '2027-01-28', '2027-02-25']);
  });

  it('is held once in each month, always on the same weekday', () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (first, months) => {
        const all = monthlyDays(first, months);
        expect(all[0]).toBe(first);
        expect(new Set(all.map((day) => day.slice(0, 7))).size).toBe(months);
        expect(new Set(all.map((day) => new Date(day).getUTCDay())).size).toBe(1);
        expect(all.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(all);
      }),
    );
  });
});

describe('the file for a calendar', () => {
  const entry = {
    ...{ id: 'x', title: 'Équipe', day: '2026-07-01', begins: '09:30', ends: '12:00' },
    ...{ place: 'Via Esempio, 1', description: null, link: null, cancelled: false, version: 1 },
  };
  const now = new Date('2026-06-01T08:00:00Z');

  it('says the hours of Rome, in summer and in winter', () => {
    expect(calendarFile([entry], now)).toContain('DTSTART:20260701T073000Z\r\nDTEND:20260701T100000Z');
    expect(romeInstant('2026-12-01', '09:30').toISOString()).toBe('2026-12-01T08:30:00.000Z');
    expect(calendarFile([entry], now)).toContain('LOCATION:Via Esempio\\, 1');
  });

  it('says how to enrol and where more is read', () => {
    const file = calendarFile(
      [{ ...entry, description: 'Basta arrivare.\nOppure: 0171', link: 'https://a.example' }],
      now,
    );
    expect(file).toContain('DESCRIPTION:Basta arrivare.\\nOppure: 0171\r\nURL:https://a.example\r\n');
    expect(calendarFile([entry], now)).not.toMatch(/DESCRIPTION|URL/);
  });

  it('has no line longer than 75 bytes, and loses nothing by it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const title = typed.replaceAll(/[\r\n\\;,]/g, '');
        const file = calendarFile([{ ...entry, title }], now);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
      }),
    );
  });
});

import { italianServiceCalendar } from '@respi/segnalazioni/domain';
import type { NetworkRules } from '../rules/network-rules';
import { ServiceHoursOfNetwork } from './service-hours-of-network';

const opening = async (at: string, calendar = italianServiceCalendar()): Promise<string> => {
  const rules = { networkCalendar: () => Promise.resolve(calendar) } as unknown as NetworkRules;
  return (await new ServiceHoursOfNetwork(rules).nextOpening('', new Date(at))).toISOString();
};

it.each([
  ['in the morning', '2026-11-18T09:00:00Z', '2026-11-18T09:00:00.000Z'],
  ['before it begins', '2026-11-18T05:00:00Z', '2026-11-18T07:30:00.000Z'],
  ['at its first instant', '2026-11-18T07:30:00Z', '2026-11-18T07:30:00.000Z'],
  ['over lunch', '2026-11-18T12:30:00Z', '2026-11-18T13:00:00.000Z'],
  ['at its last instant, which is over', '2026-11-18T16:00:00Z', '2026-11-19T07:30:00.000Z'],
  ['on a Friday evening', '2026-11-20T18:00:00Z', '2026-11-23T07:30:00.000Z'],
  ['on the Sunday of the hour change', '2026-03-29T10:00:00Z', '2026-03-30T06:30:00.000Z'],
  ['on Christmas', '2026-12-25T10:00:00Z', '2026-12-28T07:30:00.000Z'],
])('begins, asked %s', async (_when, at, expected) => {
  expect(await opening(at)).toBe(expected);
});

it('is now for a network that is never at work: better at night than never', async () => {
  expect(await opening('2026-11-18T23:00:00Z', italianServiceCalendar(null, {}))).toBe('2026-11-18T23:00:00.000Z');
});

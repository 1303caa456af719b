import { DEFAULT_SERVICE_HOURS } from '../service-time';
import { weekInWords } from './in-words';

describe('the hours of a week', () => {
  const morning = { from: '08:30', to: '13:00' };

  it.each([
    [DEFAULT_SERVICE_HOURS, 'lun–ven 8:30–13:00 e 14:00–17:00'],
    [{ 4: [morning] }, 'gio 8:30–13:00'],
    [{ 1: [morning], 3: [morning], 4: [morning] }, 'lun 8:30–13:00; mer–gio 8:30–13:00'],
    [{ 1: [morning], 2: [{ from: '00:00', to: '24:00' }] }, 'lun 8:30–13:00; mar 0:00–24:00'],
    [{ 1: [] }, ''],
  ])('of %j are %s', (hours, words) => {
    expect(weekInWords(hours)).toBe(words);
  });
});

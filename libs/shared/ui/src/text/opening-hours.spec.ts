/** @jest-environment node */
import { openingHours } from './opening-hours';

const plain = (written: string | null, language: Parameters<typeof openingHours>[1]) => {
  const { lines, language: of } = openingHours(written, language);
  return [of, ...lines.map((line) => line.replaceAll('\u2060', ''))];
};

it('says days in the words of the reader, and leaves hours alone', () => {
  expect(plain('da lunedì a venerdì 8:30-12:30; giovedì anche 15:00-17:00', 'en')).toEqual([
    'en',
    'Monday – Friday from 8:30 to 12:30',
    'Thursday + from 15:00 to 17:00',
  ]);
  expect(plain('Lunedì, mercoledì e venerdì 9:00-12:30, 14:00-17:00', 'fr')).toEqual([
    'fr',
    'lundi, mercredi et vendredi de 9:00 à 12:30 et de 14:00 à 17:00',
  ]);
  expect(plain('martedì 9.00-12.00', 'uk')).toEqual(['uk', 'вівторок з 9.00 до 12.00']);
  expect(plain('martedì 9:00-12:30', 'ar')).toEqual(['ar', 'الثلاثاء من 9:00 إلى 12:30']);
});

it.each(['en', 'ar', 'it', 'it-facile'] as const)(
  'leaves in Italian what says more than days and hours, in %s',
  (language) =>
    expect(plain('lunedì 9:00-12:00; da giugno a ottobre anche sabato 9:00-12:00', language)).toEqual([
      'it',
      'lunedì 9:00-12:00',
      'da giugno a ottobre anche sabato 9:00-12:00',
    ]),
);

it('breaks no hour in two, and has no lines for hours that nobody gave', () => {
  expect(openingHours('lunedì 9:00 - 12:30', 'it').lines).toEqual(['lunedì 9:00\u2060-\u206012:30']);
  expect(openingHours(null, 'en')).toEqual({ lines: [], language: 'it' });
});

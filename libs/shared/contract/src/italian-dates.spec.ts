import { withItalianDates } from './italian-dates';

it.each([
  ['Valida dal {{ day }}.', '10 novembre 2026', 'Valida dal 10 novembre 2026.'],
  ['Confermato il {{ day }} da qui.', 'sabato 24 ottobre 2026', 'Confermato il 24 ottobre 2026 da qui.'],
  ['entro il {{day}}', 'mer 23 dic 2026', 'entro il 23 dic 2026'],
  ['Dal {{ day }} cambia', '8 marzo 2026', 'Dall’8 marzo 2026 cambia'],
  ['Il {{ day }}', 'mer 11 nov 2026, 14:05', 'L’11 nov 2026, 14:05'],
  ['fino al {{ day }}, del {{ day }}', '8 mag 2026', 'fino all’8 mag 2026, dell’8 mag 2026'],
  ['il {{ day }}', '1 novembre 2026', 'il 1 novembre 2026'],
])('%s with %s', (sentence, day, told) => expect(withItalianDates(sentence, { day })).toBe(told));

it.each([
  ['entro {{ day }}', 'mar 24 nov 2026'],
  ['{{ day }}, dalle 9', 'martedì 24 novembre 2026'],
  ['del {{ day }}', '8 casi'],
  ['il {{ day }}', 'martedì'],
  ['l’edil {{ day }}', '8 marzo 2026'],
  ['il {{ other }}', '8 marzo 2026'],
])('leaves %s with %s as it is', (sentence, day) => expect(withItalianDates(sentence, { day })).toBe(sentence));

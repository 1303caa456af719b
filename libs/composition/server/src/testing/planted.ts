/** What must not reach a reader, in a sentence that says nothing else wrong. */
export const PLANTED = {
  name: 'Ne ha parlato la signora Hanane Zubaydi.',
  codice_fiscale: 'Il codice è RSSMRA85T10A562S.',
  phone: 'Chiamare il 333 1234567.',
  email: 'Scrivere a mario.rossi@example.it.',
  iban: 'Versare su IT60X0542811101000000123456.',
  practice_identifier: 'Il protocollo è P-CN/L/N/2026/104455.',
  birth_date: 'La persona è nata il 17/05/1986.',
} as const;
export type Planted = keyof typeof PLANTED;

/** Nothing of that kind. */
export const CLEAN = 'Si aspetta la data.';
export const MARKS = /Zubaydi|RSSMRA85|333 1234567|mario\.rossi|IT60X|104455|17\/05\/1986/;

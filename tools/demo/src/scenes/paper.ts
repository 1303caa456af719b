import type { DemoDistinta, ReturnedDistinta } from '../distinte';

/** Sheets of paper, in every state that one can be in. What is on none waits for the next one. */
export const DISTINTE: readonly DemoDistinta[] = [
  {
    key: 'questura-tornata',
    office: 'QST-IMM',
    scenes: ['raccolta-da-validare-questura', 'in-validazione-questura', 'in-validazione-impronte'],
    by: 'interface',
    prepared: [10, '12:00'],
    handedOver: [9, '09:00'],
  },
  {
    key: 'questura-pronta',
    office: 'QST-IMM',
    scenes: ['rinnovo-in-stampa', 'aggiornamento-indirizzo'],
    by: 'interface',
    prepared: [1, '16:00'],
  },
  {
    key: 'ricongiungimenti-consegnata',
    office: 'PREF-SUI-RIC',
    scenes: ['nulla-osta-madre', 'raccolta-ricongiungimento'],
    by: 'interface',
    prepared: [8, '11:00'],
    handedOver: [7, '09:30'],
  },
  {
    key: 'lavoro-consegnata',
    office: 'PREF-SUI-LAV',
    scenes: ['contratto-di-soggiorno'],
    by: 'manyRoles',
    prepared: [8, '15:00'],
    handedOver: [7, '11:00'],
  },
  {
    key: 'cittadinanza-chiusa',
    office: 'PREF-CIT',
    scenes: ['in-validazione-cittadinanza'],
    by: 'interface',
    prepared: [12, '10:00'],
    handedOver: [11, '09:00'],
  },
];

export const RETURNED: readonly ReturnedDistinta[] = [
  { key: 'questura-tornata', by: 'interface', returned: [1, '13:00'] },
  { key: 'cittadinanza-chiusa', by: 'interface', returned: [2, '12:00'], closed: [2, '16:00'] },
];

export const ASTI_DISTINTE: readonly DemoDistinta[] = [
  {
    key: 'asti-questura',
    office: 'QST-IMM',
    scenes: ['asti-vendemmia'],
    by: 'interface',
    prepared: [1, '10:00'],
    handedOver: [1, '11:00'],
  },
];

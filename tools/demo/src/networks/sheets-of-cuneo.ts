import type { NewSheet } from '@respi/knowledge/contract';
import type { DemoSheet, Review, SheetFate } from '../sheets';

const published = (audience: DemoSheet['audience']): DemoSheet => ({ audience, fate: 'published' });

/** Where each sheet of `faq.json` stands: most are out, and every stage of the review has some. */
export const CUNEO_SHEETS: Readonly<Record<string, DemoSheet>> = {
  'FAQ-01': published('pubblica'),
  'FAQ-02': published('pubblica'),
  'FAQ-03': published('pubblica'),
  'FAQ-04': published('pubblica'),
  'FAQ-05': { audience: 'rete', fate: 'draft' },
  'FAQ-06': published('pubblica'),
  'FAQ-07': { audience: 'pubblica', fate: 'to_review' },
  'FAQ-08': published('pubblica'),
  'FAQ-09': published('pubblica'),
  'FAQ-10': published('pubblica'),
  'FAQ-11': published('rete'),
  'FAQ-12': { audience: 'pubblica', fate: 'validated' },
  'FAQ-13': { audience: 'pubblica', fate: 'in_review' },
  'FAQ-14': published('rete'),
  'FAQ-15': published('pubblica'),
  'FAQ-16': published('pubblica'),
  'FAQ-17': published('rete'),
  'FAQ-18': published('pubblica'),
  'FAQ-19': { audience: 'pubblica', fate: 'archived' },
  'FAQ-20': published('pubblica'),
  'FAQ-21': published('pubblica'),
  'FAQ-22': published('pubblica'),
  'FAQ-23': { audience: 'pubblica', fate: 'to_review' },
  'FAQ-24': { audience: 'rete', fate: 'in_review' },
  'FAQ-25': { audience: 'pubblica', fate: 'draft' },
};

export const CUNEO_REVIEW: Review = {
  writer: 'coordinator',
  publisher: 'secondCoordinator',
  referentOf: {
    'QST-IMM': 'referentQuestura',
    'PREF-SUI-RIC': 'referentFamily',
    'PREF-SUI-LAV': 'referentWork',
    'PREF-SUI-TEST': 'referentWork',
    'PREF-CIT': 'referentCitizenship',
    ANAGRAFE: 'referentRegistry',
    COMUNE: 'referentHousing',
    ASL: 'referentHealth',
  },
  at: { sent: [12, '10:00'], validated: [10, '11:00'], published: [9, '09:00'], later: [2, '15:00'] },
};

export interface WrittenSheet {
  readonly key: string;
  readonly fate: SheetFate;
  /** Scenes whose cases it comes from. */
  readonly from: readonly string[];
  /** Key of the one that took its place; it stands earlier in the list. */
  readonly supersededBy?: string;
  readonly sheet: Omit<NewSheet, 'sources'>;
}

/** Sheets that the coordination wrote from cases of the demo. */
export const WRITTEN_IN_CUNEO: readonly WrittenSheet[] = [
  {
    key: 'scheda-sopralluogo',
    fate: 'published',
    from: ['chiusa-alloggio'],
    sheet: {
      question: 'Dopo quanto tempo il Comune fissa il sopralluogo per l’idoneità alloggiativa?',
      shortAnswer:
        'Di norma entro trenta giorni dalla domanda. Se la data non arriva, lo sportello invia una segnalazione al Comune, che la fissa e avvisa per telefono.',
      steps: [
        'Controllare che alla domanda sia allegata la planimetria',
        'Passati trenta giorni, rivolgersi allo sportello con la ricevuta della domanda',
        'Tenere libero il telefono: il tecnico chiama prima di venire',
      ],
      documents: ['Ricevuta della domanda', 'Contratto di affitto o di comodato'],
      legalRefs: ['D.M. 5/7/1975', 'L. 241/1990 art. 2'],
      tags: ['idoneità', 'sopralluogo'],
      topic: 'idoneita-alloggio',
      offices: ['COMUNE'],
      audience: 'rete',
    },
  },
  {
    key: 'scheda-sopralluogo-di-prima',
    fate: 'published',
    from: [],
    supersededBy: 'scheda-sopralluogo',
    sheet: {
      question: 'Quanto si aspetta il sopralluogo del Comune?',
      shortAnswer: 'Di norma trenta giorni dalla domanda di idoneità alloggiativa.',
      steps: [],
      documents: ['Ricevuta della domanda'],
      legalRefs: ['D.M. 5/7/1975'],
      tags: ['idoneità', 'sopralluogo'],
      topic: 'idoneita-alloggio',
      offices: ['COMUNE'],
      audience: 'rete',
    },
  },
  {
    key: 'scheda-giuramento',
    fate: 'in_review',
    from: ['chiusa-giuramento'],
    sheet: {
      question: 'Il decreto di cittadinanza è stato notificato ma il Comune non fissa il giuramento: che cosa si fa?',
      shortAnswer:
        'Il Comune aspetta l’originale del decreto dalla Prefettura. Lo sportello chiede alla Prefettura se è stato spedito: il giuramento va prestato entro sei mesi dalla notifica.',
      steps: [
        'Segnare la data di notifica: da lì decorrono i sei mesi',
        'Chiedere al Comune se l’originale è arrivato',
        'Se non è arrivato, inviare una segnalazione all’Ufficio Cittadinanza',
      ],
      documents: ['Decreto notificato', 'Documento di identità'],
      legalRefs: ['L. 91/1992 art. 10'],
      tags: ['giuramento'],
      topic: 'cittadinanza',
      offices: ['PREF-CIT'],
      audience: 'pubblica',
    },
  },
];

/** Questions that wait for a sheet, and the scene whose case asked them. */
export const PROPOSED_IN_CUNEO: Readonly<Record<string, string>> = {
  'Chi avvisa la persona del giorno del giuramento?': 'chiusa-giuramento',
  'Serve la planimetria per chiedere l’idoneità alloggiativa?': 'chiusa-alloggio',
};

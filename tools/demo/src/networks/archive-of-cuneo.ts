import type { DemoDocument } from '../archive';

export const CUNEO_DOCUMENTS: readonly DemoDocument[] = [
  {
    key: 'protocollo',
    ...{
      title: 'Protocollo d’intesa della rete',
      kind: 'protocol',
      office: 'Provincia di Cuneo',
      topic: null,
      at: [40, '10:00'],
    },
    summary: 'Chi fa parte della rete, che cosa fa ognuno e come ci si scambia le segnalazioni.',
    isPublic: true,
    versions: [
      { text: 'Gli enti che firmano gestiscono insieme gli sportelli per cittadini stranieri.', note: '' },
      {
        text: 'Gli enti che firmano gestiscono insieme gli sportelli per cittadini stranieri.\n\nGli uffici rispondono alle segnalazioni entro i termini che la rete si è data.',
        note: 'Aggiunti i tempi di risposta degli uffici.',
      },
    ],
  },
  {
    key: 'delega',
    ...{
      title: 'Delega per ritirare documenti',
      kind: 'form',
      office: 'Provincia di Cuneo',
      topic: null,
      at: [32, '11:30'],
    },
    summary: 'Il modulo con cui si incarica un’altra persona di ritirare un documento allo sportello.',
    isPublic: true,
    versions: [
      {
        text: 'Io sottoscritto/a ____________________________________\n\ndelego ____________________________________\n\na ritirare per me il documento: ____________________________________\n\nData e firma ____________________________________\n\nAllegare la copia di un documento di chi delega e di chi ritira.',
        note: '',
      },
    ],
  },
  {
    key: 'verbale',
    ...{ title: 'Verbale dell’équipe di rete', kind: 'minutes', office: null, topic: null, at: [14, '09:00'] },
    summary: 'Casi fermi oltre il termine, prassi sul sopralluogo, prossimi passi.',
    ofLastMeeting: true,
    versions: [
      {
        text: 'Presenti: coordinamento, sportelli, operatori di interfaccia.\n\n1. Casi fermi oltre il termine: si sollecitano insieme una volta la settimana.\n\n2. Sopralluogo: si apre una divergenza di prassi fra i due uffici.',
        note: '',
      },
    ],
  },
  {
    key: 'formazione',
    ...{ title: 'Il rinnovo in dieci passi', kind: 'training_material', office: null, topic: null, at: [25, '15:00'] },
    summary: 'Appunti della formazione per chi comincia allo sportello.',
    plain: true,
    versions: [
      {
        text: 'Il rinnovo in dieci passi\n\n1. Guardare la scadenza sul permesso.\n2. Chiedere il numero della ricevuta.\n3. Controllare i documenti con l’elenco della rete.\n',
        note: '',
      },
    ],
  },
  {
    key: 'mediatori',
    ...{ title: 'Ore dei mediatori per sportello', kind: 'other', office: null, topic: null, at: [6, '12:00'] },
    summary: 'Tabella delle ore di mediazione di questo mese, da aprire con un foglio di calcolo.',
    plain: true,
    versions: [{ text: 'sportello;lingua;ore\nCuneo;arabo;12\nAlba;albanese;8\nBra;francese;6\n', note: '' }],
  },
];

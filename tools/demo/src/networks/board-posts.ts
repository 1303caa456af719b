import type { DemoPost } from '../board';

export const CUNEO_POSTS: readonly DemoPost[] = [
  {
    key: 'incontro',
    at: [9, '09:30'],
    title: 'Prossimo incontro di rete',
    text: 'Giorno, ora e luogo del prossimo incontro sono nel Calendario.\n\nChi vuole portare un caso lo segnala al coordinamento due giorni prima.',
    receiptWanted: false,
  },
  {
    key: 'ricevute',
    readBy: 'counterAlba',
    at: [3, '11:15'],
    title: 'Ricevute della posta: copiare anche il numero sul retro',
    text: 'Da questa settimana la Questura cerca la pratica con il numero stampato sul retro della ricevuta.\n\nAllo sportello copiare tutti e due i numeri nella segnalazione: chi ha solo il primo chieda il secondo alla persona.',
    receiptWanted: true,
  },
];

export const ASTI_POSTS: readonly DemoPost[] = [
  {
    key: 'mediatori',
    readBy: 'counterCanelli',
    at: [5, '10:00'],
    title: 'Mediatori: nuovo calendario',
    text: 'Il calendario dei mediatori cambia dal mese prossimo: ogni sportello lo trova affisso.',
    receiptWanted: true,
  },
];

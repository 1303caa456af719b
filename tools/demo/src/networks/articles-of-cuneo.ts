import type { DemoArticle } from '../articles';

export const CUNEO_ARTICLES: readonly DemoArticle[] = [
  {
    at: [30, '10:00'],
    article: {
      kind: 'page',
      slug: 'chi-siamo',
      audience: 'pubblica',
      title: 'Chi siamo e come lavoriamo',
      summary: 'Sportelli, Questura, Prefettura e servizi della provincia lavorano insieme per rispondere alle tue domande.',
      blocks: [
        { kind: 'paragraph', text: 'La rete riunisce gli sportelli per cittadini stranieri della provincia. Lo sportello ascolta, gli uffici rispondono: la risposta torna allo sportello, e la leggi lì.' },
        { kind: 'heading', text: 'Che cosa puoi chiedere' },
        { kind: 'list', items: ['A che punto è la tua pratica', 'Quali documenti servono', 'A quale ufficio rivolgerti'] },
        { kind: 'link', text: 'Trova lo sportello più vicino', href: 'sportelli' },
      ],
    },
  },
  {
    at: [28, '11:00'],
    article: {
      kind: 'page',
      slug: 'primo-appuntamento',
      audience: 'pubblica',
      title: 'Il primo appuntamento allo sportello',
      summary: 'Che cosa portare, quanto dura e che cosa succede dopo.',
      blocks: [
        { kind: 'list', items: ['Il passaporto o un altro documento', 'Il permesso di soggiorno, anche scaduto', 'Le ricevute della posta o degli uffici'] },
        { kind: 'paragraph', text: 'Il servizio è gratuito. Se serve un mediatore, dillo quando prendi appuntamento.' },
        { kind: 'link', text: 'Leggi le risposte alle domande più comuni', href: 'argomenti' },
      ],
    },
  },
  {
    at: [12, '09:30'],
    article: {
      kind: 'page',
      slug: 'regole-della-rete',
      audience: 'rete',
      title: 'Come si lavora nella rete',
      summary: 'Le regole concordate fra sportelli e uffici.',
      blocks: [
        { kind: 'paragraph', text: 'Ogni segnalazione ha un solo sportello che la segue fino alla fine. Gli uffici rispondono nei tempi del protocollo.' },
        { kind: 'list', items: ['Prima di inviare si cerca nelle schede', 'Le urgenze si motivano', 'I dati delle persone non escono dal portale'] },
      ],
    },
  },
  {
    at: [6, '12:00'],
    article: {
      kind: 'news',
      slug: 'orario-sportelli-dicembre',
      audience: 'pubblica',
      title: 'Sportelli: gli orari di dicembre',
      summary: 'Nella settimana delle feste alcuni sportelli chiudono prima. Controlla prima di partire.',
      blocks: [
        { kind: 'paragraph', text: 'Gli orari aggiornati di ogni sportello sono nella pagina degli sportelli.' },
        { kind: 'link', text: 'Gli orari di tutti gli sportelli', href: 'sportelli' },
      ],
    },
  },
  {
    at: [3, '15:00'],
    article: {
      kind: 'news',
      slug: 'corsi-di-italiano',
      audience: 'pubblica',
      title: 'Corsi di italiano: iscrizioni aperte',
      summary: 'Le iscrizioni ai corsi serali si fanno allo sportello, fino a esaurimento dei posti.',
      blocks: [
        { kind: 'paragraph', text: 'I corsi sono gratuiti e si tengono la sera, due volte alla settimana.' },
        { kind: 'link', text: 'Dove andare', href: 'sportelli' },
      ],
    },
  },
  {
    at: [2, '09:00'],
    article: {
      kind: 'news',
      slug: 'formazione-nuovi-operatori',
      audience: 'rete',
      title: 'Formazione per i nuovi operatori',
      summary: 'Due mattine per imparare il portale e le regole della rete.',
      blocks: [{ kind: 'paragraph', text: 'Si lavora su casi inventati. Ogni sportello può mandare due persone.' }],
    },
  },
  {
    at: [1, '10:00'],
    isDraft: true,
    article: {
      kind: 'news',
      slug: 'nuovo-sportello-in-valle',
      audience: 'pubblica',
      title: 'Un nuovo sportello in valle',
      summary: 'Bozza: manca la data di apertura.',
      blocks: [{ kind: 'paragraph', text: 'Lo sportello aprirà un giorno alla settimana.' }],
    },
  },
]; // prettier-ignore

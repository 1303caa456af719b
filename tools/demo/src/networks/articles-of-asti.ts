import type { DemoArticle } from '../articles';

export const ASTI_ARTICLES: readonly DemoArticle[] = [
  {
    at: [20, '10:00'],
    article: {
      kind: 'page',
      slug: 'la-rete-di-asti',
      audience: 'pubblica',
      title: 'La rete di Asti',
      summary: 'Chi lavora nella rete della provincia di Asti e che cosa fa per te.',
      blocks: [
        { kind: 'paragraph', text: 'Gli sportelli della provincia e gli uffici rispondono insieme alle domande sul soggiorno e sulla cittadinanza.' },
        { kind: 'link', text: 'Gli sportelli', href: 'sportelli' },
      ],
    },
  },
  {
    at: [4, '11:00'],
    article: {
      kind: 'news',
      slug: 'giornata-delle-associazioni',
      audience: 'pubblica',
      title: 'La giornata delle associazioni',
      summary: 'Gli sportelli incontrano le associazioni della provincia: la partecipazione è libera.',
      blocks: [{ kind: 'paragraph', text: 'Si parla di casa, scuola e lavoro. Ci sono mediatori in più lingue.' }],
    },
  },
]; // prettier-ignore

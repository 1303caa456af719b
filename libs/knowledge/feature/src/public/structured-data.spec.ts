import type { PublicSheet } from '@respi/knowledge/contract';
import type { PublicCounter } from './public-reading';
import { countersData, sheetData } from './structured-data';

const publisher = { name: 'Rete di Cuneo', owner: 'Provincia di Cuneo', home: 'https://respi.example.it/cuneo/it' };
const sheet: PublicSheet = {
  slug: 'rinnovo',
  language: 'it',
  translations: [],
  translatedOn: null,
  outdated: null,
  topic: { code: 'permesso-soggiorno', label: 'Permesso di soggiorno', language: 'it' },
  question: 'Quando si chiede il rinnovo?',
  shortAnswer: 'Almeno 60 giorni prima.',
  steps: ['Prenotare', 'Spedire il kit'],
  documents: [],
  legalRefs: [],
  validatedBy: [],
  publishedOn: '2026-01-02',
  updatedOn: '2026-03-04',
  reviewBy: null,
  lawChanges: [],
  checklists: [],
  paper: { address: '', qr: { size: 29, path: '' }, pdf: true },
};

describe('structured data', () => {
  it('says a sheet as a question with its answer', () => {
    const words = { steps: 'Che cosa fare', documents: 'Che cosa portare' };
    expect(sheetData(sheet, `${publisher.home}/schede/rinnovo`, publisher, words)).toMatchObject({
      '@type': 'FAQPage',
      url: 'https://respi.example.it/cuneo/it/schede/rinnovo',
      dateModified: '2026-03-04',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Quando si chiede il rinnovo?',
          acceptedAnswer: { text: 'Almeno 60 giorni prima.\nChe cosa fare: Prenotare; Spedire il kit.' },
        },
      ],
    });
  });

  it('says where and when the counters are there, and nothing that is not known', () => {
    const known: PublicCounter = {
      code: 'SP-ALBA',
      name: 'Sportello di Alba',
      comune: 'Alba',
      basin: null,
      email: 'alba@example.org',
      phone: '0171 000011',
      openingHours: 'martedì 9:00-12:30',
      address: 'piazza di Esempio 2',
      channels: [],
    };
    const unknown: PublicCounter = {
      ...known,
      name: 'Altro',
      comune: null,
      phone: null,
      openingHours: null,
      address: null,
    };
    const { availableChannel } = countersData([known, unknown], `${publisher.home}/sportelli`, publisher);
    expect(availableChannel).toEqual([
      {
        '@type': 'ServiceChannel',
        name: 'Sportello di Alba',
        servicePhone: {
          '@type': 'ContactPoint',
          telephone: '0171 000011',
          hoursAvailable: { '@type': 'OpeningHoursSpecification', description: 'martedì 9:00-12:30' },
        },
        serviceLocation: {
          '@type': 'Place',
          name: 'Sportello di Alba',
          address: {
            '@type': 'PostalAddress',
            streetAddress: 'piazza di Esempio 2',
            addressLocality: 'Alba',
            addressCountry: 'IT',
          },
        },
      },
      {
        '@type': 'ServiceChannel',
        name: 'Altro',
        serviceLocation: {
          '@type': 'Place',
          name: 'Altro',
          address: { '@type': 'PostalAddress', addressCountry: 'IT' },
        },
      },
    ]);
  });
});

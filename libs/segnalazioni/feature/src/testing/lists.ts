import type { CodeListEntry, Unit } from '@respi/identity/contract';
import type { FakeApi } from './browser';

export const entry = (code: string, label: string, data: Record<string, unknown> = {}): CodeListEntry => ({
  code,
  label,
  position: 0,
  validFrom: null,
  validTo: null,
  data,
  version: 1,
});
const office = (code: string, name: string, searchableBy: string[] | null = null): Unit => ({
  id: `id-${code}`,
  code,
  name,
  kind: 'ufficio',
  comune: null,
  basin: null,
  email: null,
  phone: null,
  openingHours: null,
  address: null,
  channels: [],
  organisation: null,
  manager: null,
  validationPolicy: 'none',
  searchableBy,
  active: true,
  version: 1,
});

export const OFFICES = [
  office('QST-IMM', 'Questura', ['pratica_questura', 'assicurata']),
  office('PREF-CIT', 'Ufficio Cittadinanza', ['cittadinanza']),
  office('ANAGRAFE', 'Servizi demografici', []),
  office('COORD', 'Coordinamento'),
];
const FROM_SUBMISSION = { terms: [{ who: 'amministrazione', amount: 60, unit: 'days', starts_from: 'presentazione' }] };
export const PROCEDURES = [
  entry('RINNOVO', 'Rinnovo', { office: 'QST-IMM', ...FROM_SUBMISSION }),
  entry('CONVERSIONE', 'Conversione', { office: 'PREF-ALTRA / QST-IMM' }),
  entry('CITT_GIURAMENTO', 'Giuramento', { office: 'COMUNE-STATO-CIVILE' }),
  entry('ISCR_ANAGR', 'Iscrizione anagrafica', { office: 'ANAGRAFE' }),
];
export const TOPICS = [
  entry('permesso-soggiorno', 'Permesso di soggiorno'),
  entry('anagrafe', 'Anagrafe'),
  entry('altro', 'Altro'),
];
export const IDENTIFIERS = [
  entry('assicurata', 'Numero di assicurata postale', { regex: '^\\d{12}$' }),
  entry('pratica_questura', 'Numero di pratica della Questura', {
    regex: '^[A-Z0-9]{10}$',
    strict: '^\\d{2}[A-Z]{2}\\d{6}$',
  }),
  entry('cittadinanza', 'Numero pratica cittadinanza', { regex: '^K10' }),
  entry('ologramma', 'Codice ologramma', { regex: '^[A-Z0-9]{8,14}$' }),
];

export function withLists(api: FakeApi): FakeApi {
  return api
    .on('GET /offices', () => OFFICES)
    .on('GET /sportelli', () => [])
    .on('GET /colleagues', () => [{ id: 'elena', name: 'Elena Dimostra' }])
    .on('GET /code-lists/procedures', () => PROCEDURES)
    .on('GET /code-lists/topics', () => TOPICS)
    .on('GET /code-lists/identifiers', () => IDENTIFIERS)
    .on('GET /code-lists/signals', () => [entry('violenza', 'Violenza, tratta o sfruttamento')])
    .on('GET /privacy-notices', () => [])
    .on('GET /code-lists/*', () => []);
}

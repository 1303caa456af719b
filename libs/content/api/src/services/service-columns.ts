import { type NewService, SERVICE_KINDS, type ServiceColumn, type ServiceKind } from '@respi/content/contract';
import { folded } from '@respi/content/domain';
import { type WeekOpenings, openingsOf, openingsText } from '@respi/identity/contract';

/** What a cell calls a kind of service; its code is taken too. */
export const KIND_WORDS: Readonly<Record<ServiceKind, string>> = {
  civil_registry: 'Anagrafe',
  housing_suitability: 'Idoneità alloggiativa',
  social_services: 'Servizi sociali',
  minors: 'Servizi per i minori',
  immigration_office: 'Ufficio immigrazione',
  health: 'Salute',
  employment: 'Centro per l’impiego',
  adult_education: 'CPIA e corsi di italiano',
  schools: 'Scuola',
  training: 'Formazione professionale',
  driving_licences: 'Motorizzazione',
  revenue: 'Agenzia delle Entrate',
  patronato: 'Patronato',
  mediation: 'Mediazione',
  third_sector: 'Privato sociale',
  other: 'Altro',
};

const DAYS = {
  lunedi: '1',
  martedi: '2',
  mercoledi: '3',
  giovedi: '4',
  venerdi: '5',
  sabato: '6',
  domenica: '7',
} as const satisfies Partial<Record<ServiceColumn, keyof WeekOpenings>>;
const DAY_COLUMNS = Object.keys(DAYS) as (keyof typeof DAYS)[];

export type ServiceCells = Readonly<Partial<Record<ServiceColumn, string>>>;

/** The column that each field of an entry is read from, to tell where it is wrong. */
export const COLUMN_OF: Readonly<Record<string, ServiceColumn>> = {
  code: 'codice',
  name: 'nome',
  kind: 'tipo',
  organization: 'ente',
  description: 'descrizione',
  city: 'comune',
  address1: 'indirizzo',
  postalCode: 'cap',
  stateProvince: 'provincia',
  phones: 'telefono',
  email: 'email',
  url: 'sito',
  scheduleNotes: 'note_orario',
  languages: 'lingue',
  eligibilityDescription: 'a_chi',
  applicationProcess: 'come',
  feesDescription: 'costo',
  requiredDocuments: 'documenti',
  accessibility: 'accessibilita',
  unit: 'unita',
};

/** An entry as a line has it, for the schema to judge; the days that cannot be read. */
export function entryOfCells(cells: ServiceCells): { entry: Record<string, unknown>; unreadable: ServiceColumn[] } {
  const kind = folded(cells.tipo ?? '');
  const code = SERVICE_KINDS.find((each) => each === cells.tipo?.toLowerCase() || folded(KIND_WORDS[each]) === kind);
  const listed = (text: string | undefined): string[] =>
    (text ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const week = Object.fromEntries(DAY_COLUMNS.map((day) => [DAYS[day], openingsOf(cells[day] ?? '')]));
  const hasPlace = [cells.comune, cells.indirizzo, cells.cap, cells.provincia].some(Boolean);
  const place = {
    name: null,
    address1: cells.indirizzo,
    city: cells.comune,
    postalCode: cells.cap,
    stateProvince: cells.provincia,
    transportation: null,
    accessibility: cells.accessibilita ?? null,
  };
  return {
    entry: {
      code: cells.codice,
      name: cells.nome,
      kind: code ?? cells.tipo,
      organization: { name: cells.ente },
      description: cells.descrizione,
      locations: hasPlace ? [place] : [],
      phones: listed(cells.telefono).map((number) => ({ number })),
      email: cells.email ?? null,
      url: cells.sito ?? null,
      week: Object.fromEntries(Object.entries(week).map(([day, openings]) => [day, openings ?? []])),
      scheduleNotes: cells.note_orario ?? null,
      languages: listed(cells.lingue),
      eligibilityDescription: cells.a_chi ?? null,
      applicationProcess: cells.come ?? null,
      feesDescription: cells.costo ?? null,
      requiredDocuments: listed(cells.documenti),
      unit: cells.unita ?? null,
    },
    unreadable: DAY_COLUMNS.filter((day) => week[DAYS[day]] === null),
  };
}

/** The other way round: a line for an entry, as it can be read in again. Of several places the first is written. */
export function cellsOfEntry(service: NewService): ServiceCells {
  const [place] = service.locations;
  const days = Object.fromEntries(DAY_COLUMNS.map((day) => [day, openingsText(service.week[DAYS[day]])]));
  return {
    codice: service.code ?? '',
    nome: service.name,
    tipo: KIND_WORDS[service.kind],
    ente: service.organization.name,
    descrizione: service.description,
    comune: place?.city ?? '',
    indirizzo: place?.address1 ?? '',
    cap: place?.postalCode ?? '',
    provincia: place?.stateProvince ?? '',
    telefono: service.phones.map(({ number }) => number).join(' | '),
    email: service.email ?? '',
    sito: service.url ?? '',
    ...days,
    note_orario: service.scheduleNotes ?? '',
    lingue: service.languages.join(' | '),
    a_chi: service.eligibilityDescription ?? '',
    come: service.applicationProcess ?? '',
    costo: service.feesDescription ?? '',
    documenti: service.requiredDocuments.join(' | '),
    accessibilita: place?.accessibility ?? '',
    unita: service.unit ?? '',
  };
}

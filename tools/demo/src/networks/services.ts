import type { DemoService } from '../services';

type Entry = DemoService['entry'];

const place = (address1: string, city: string, postalCode: string, stateProvince: string, accessibility?: string) => ({
  address1,
  city,
  postalCode,
  stateProvince,
  accessibility: accessibility ?? null,
});

const mornings = { from: '09:00', to: '12:30' };
const afternoons = { from: '14:30', to: '16:30' };
const week = (...days: readonly ('1' | '2' | '3' | '4' | '5' | '6')[]): NonNullable<Entry['week']> =>
  Object.fromEntries(days.map((day) => [day, [mornings]]));

/** Invented services of invented bodies: numbers that ring nowhere and addresses that lead nowhere (RFC 2606). */
export const CUNEO_SERVICES: readonly DemoService[] = [
  {
    assured: 20,
    entry: {
      code: 'ANA-CUNEO',
      name: 'Anagrafe di Cuneo',
      kind: 'civil_registry',
      organization: { name: 'Comune di Cuneo (esempio)' },
      description: 'Residenza, carta d’identità, cambio di indirizzo.',
      eligibilityDescription: 'Chi abita nel comune, o vi si trasferisce.',
      requiredDocuments: ['Permesso di soggiorno o ricevuta del rinnovo', 'Passaporto', 'Titolo della casa'],
      phones: [{ number: '0171 000101' }],
      email: 'anagrafe@cuneo.example.org',
      week: { ...week('1', '2', '3', '4', '5'), '2': [mornings, afternoons] },
      languages: ['fr', 'en'],
      feesDescription: 'La residenza è gratuita.',
      costOptions: [{ option: 'Carta d’identità elettronica', amount: 22.21 }],
      locations: [place('via Inventata 10', 'Cuneo', '12100', 'CN', 'Ingresso senza gradini dal cortile')],
    },
  },
  {
    assured: 230,
    entry: {
      code: 'ALL-CUNEO',
      name: 'Idoneità alloggiativa di Cuneo',
      kind: 'housing_suitability',
      organization: { name: 'Comune di Cuneo (esempio)' },
      description:
        'Certificato di idoneità dell’alloggio, per il ricongiungimento familiare e per il permesso di lungo periodo.',
      requiredDocuments: ['Contratto di affitto registrato', 'Planimetria dell’alloggio', 'Documento di chi chiede'],
      costOptions: [{ option: 'Marca da bollo', amount: 16 }],
      phones: [{ number: '0171 000102' }],
      scheduleNotes: 'Solo su appuntamento.',
      locations: [place('via Inventata 10', 'Cuneo', '12100', 'CN')],
    },
  },
  {
    assured: 45,
    entry: {
      code: 'ANA-ALBA',
      name: 'Anagrafe di Alba',
      kind: 'civil_registry',
      organization: { name: 'Comune di Alba (esempio)', organisation: 'COM-ALBA' },
      description: 'Residenza, stato civile, carta d’identità.',
      phones: [{ number: '0173 000103' }],
      week: week('1', '3', '5'),
      locations: [place('piazza di Esempio 4', 'Alba', '12051', 'CN')],
    },
  },
  {
    assured: 12,
    entry: {
      code: 'CPI-ALBA',
      name: 'Centro per l’impiego di Alba',
      kind: 'employment',
      organization: { name: 'Agenzia lavoro di esempio' },
      unit: 'CPI-ALBA',
      description: 'Dichiarazione di disponibilità al lavoro, ricerca di un impiego, tirocini.',
      applicationProcess: 'Su appuntamento, per telefono o allo sportello.',
      requiredDocuments: ['Permesso di soggiorno', 'Codice fiscale'],
      phones: [{ number: '0173 000104', description: 'per gli appuntamenti' }],
      email: 'cpi.alba@cuneo.example.org',
      week: week('1', '2', '3', '4', '5'),
      languages: ['en'],
      interpretationServices: 'Mediazione in arabo il martedì, su richiesta.',
      locations: [place('corso Dimostrazione 8', 'Alba', '12051', 'CN')],
    },
  },
  {
    assured: 300,
    entry: {
      code: 'CONS-FINTO',
      name: 'Servizio sociale del Consorzio di esempio',
      kind: 'social_services',
      organization: { name: 'Consorzio socio-assistenziale di esempio' },
      description: 'Ascolto e aiuto a persone e famiglie in difficoltà.',
      phones: [{ number: '0172 000105' }],
      week: week('2', '4'),
      scheduleNotes: 'Negli altri giorni su appuntamento.',
      locations: [place('via Finta 12', 'Fossano', '12045', 'CN')],
    },
  },
  {
    assured: 60,
    entry: {
      code: 'MIN-FINTO',
      name: 'Servizio minori del Consorzio di esempio',
      kind: 'minors',
      organization: { name: 'Consorzio socio-assistenziale di esempio' },
      description: 'Minori soli, affidi, sostegno ai genitori.',
      phones: [{ number: '0172 000106' }],
      scheduleNotes: 'Su appuntamento.',
      locations: [place('via Finta 12', 'Fossano', '12045', 'CN')],
    },
  },
  {
    assured: null,
    entry: {
      code: 'CPIA-CN',
      name: 'CPIA di esempio, sede di Mondovì',
      kind: 'adult_education',
      organization: { name: 'CPIA di esempio' },
      description: 'Corsi di italiano, licenza media, test di lingua per il permesso di lungo periodo.',
      eligibilityDescription: 'Dai 16 anni.',
      feesDescription: 'I corsi sono gratuiti.',
      phones: [{ number: '0174 000107' }],
      locations: [place('corso Dimostrazione 20', 'Mondovì', '12084', 'CN')],
    },
  },
  {
    assured: 90,
    entry: {
      code: 'MOT-CN',
      name: 'Motorizzazione, ufficio di Cuneo',
      kind: 'driving_licences',
      organization: { name: 'Motorizzazione civile (esempio)' },
      description: 'Conversione di patenti straniere, esami di guida.',
      requiredDocuments: ['Patente da convertire', 'Traduzione, se è richiesta', 'Permesso di soggiorno'],
      phones: [{ number: '0171 000108' }],
      week: week('1', '3', '5'),
      alert: 'Nella settimana di Natale lo sportello è chiuso.',
      locations: [place('via di Prova 30', 'Cuneo', '12100', 'CN')],
    },
  },
  {
    assured: 30,
    entry: {
      code: 'ENT-BRA',
      name: 'Agenzia delle Entrate, sportello di Bra',
      kind: 'revenue',
      status: 'temporarily closed',
      organization: { name: 'Agenzia delle Entrate (esempio)' },
      description: 'Codice fiscale, registrazione dei contratti di affitto.',
      alert: 'Chiuso per lavori: rivolgersi allo sportello di Cuneo.',
      locations: [place('via Finta 7', 'Bra', '12042', 'CN')],
    },
  },
];

export const ASTI_SERVICES: readonly DemoService[] = [
  {
    assured: 15,
    entry: {
      code: 'ANA-ASTI',
      name: 'Anagrafe di Asti',
      kind: 'civil_registry',
      organization: { name: 'Comune di Asti (esempio)' },
      description: 'Residenza e carta d’identità.',
      phones: [{ number: '0141 000201' }],
      week: week('1', '2', '3', '4', '5'),
      locations: [place('corso Finzione 1', 'Asti', '14100', 'AT')],
    },
  },
  {
    assured: 250,
    entry: {
      code: 'ASL-AT',
      name: 'Ambulatorio per stranieri senza tessera',
      kind: 'health',
      organization: { name: 'ASL di esempio' },
      description:
        'Visite per chi non ha ancora la tessera sanitaria, anche senza permesso di soggiorno. Nessuno è segnalato.',
      feesDescription: 'Gratuito per chi non può pagare.',
      phones: [{ number: '0141 000202' }],
      week: { '2': [afternoons], '4': [afternoons] },
      languages: ['fr', 'en', 'ar'],
      locations: [place('via Modello 3', 'Asti', '14100', 'AT')],
    },
  },
  {
    assured: null,
    entry: {
      code: 'PAT-CANELLI',
      name: 'Patronato di esempio, sede di Canelli',
      kind: 'patronato',
      organization: { name: 'Patronato di esempio' },
      description: 'Domande di rinnovo del permesso, disoccupazione, assegno unico.',
      feesDescription: 'Gratuito.',
      phones: [{ number: '0141 000203' }],
      locations: [place('piazza Facsimile 2', 'Canelli', '14053', 'AT')],
    },
  },
  {
    assured: 5,
    entry: {
      code: 'MED-AT',
      name: 'Mediazione interculturale',
      kind: 'mediation',
      organization: { name: 'Cooperativa di esempio' },
      description: 'Mediatrici e mediatori negli uffici, nelle scuole e negli ospedali.',
      applicationProcess: 'La chiede l’ufficio a cui ci si rivolge.',
      email: 'mediazione@asti.example.org',
      languages: ['ar', 'sq', 'fr'],
      locations: [place('via Modello 15', 'Asti', '14100', 'AT')],
    },
  },
];

import lists from '../../data/codelists.json' with { type: 'json' };
import type { DemoNetwork } from '../demo-network';
import { IN_BOTH_NETWORKS, peopleOf } from './people-of';

export const CUNEO_PEOPLE = peopleOf('cuneo.example.org', {
  counterCuneo: ['Marta Esempio', 'sportello.cuneo', 'counter_operator@SP-CUNEO'],
  colleagueCuneo: ['Samir Provato', 'sportello2.cuneo', 'counter_operator@SP-CUNEO'],
  counterAlba: ['Chiara Fittizia', 'sportello.alba', 'counter_operator@SP-ALBA'],
  counterBra: ['Paolo Modello', 'sportello.bra', 'counter_operator@SP-BRA'],
  counterMondovi: ['Irene Campione', 'sportello.mondovi', 'counter_operator@SP-MONDOVI'],
  counterFossano: ['Luca Facsimile', 'sportello.fossano', 'counter_operator@SP-FOSSANO'],
  external: ['Giorgio Saggio', 'cpi.alba', 'external_operator@CPI-ALBA'],
  externalHealth: ['Rosa Bozzetto', 'asl.distretto', 'external_operator@ASL-CN1-DISTR'],
  coordinator: ['Elena Dimostra', 'coordinamento', 'coordinator@COORD'],
  secondCoordinator: ['Davide Simulato', 'coordinamento2', 'coordinator@COORD'],
  interface: ['Nadia Inventata', 'interfaccia', 'interface_operator@COORD'],
  referentQuestura: ['Bruno Tentativo', 'questura', 'referent@QST-IMM'],
  secondReferentQuestura: ['Silvia Abbozzo', 'questura2', 'referent@QST-IMM'],
  referentFamily: ['Carla Provino', 'ricongiungimenti', 'referent@PREF-SUI-RIC'],
  secondReferentFamily: ['Enrico Schizzo', 'ricongiungimenti2', 'referent@PREF-SUI-RIC'],
  referentWork: ['Teresa Esempi', 'sui.lavoro', 'referent@PREF-SUI-LAV', 'referent@PREF-SUI-TEST'],
  referentCitizenship: ['Laura Traccia', 'cittadinanza', 'referent@PREF-CIT'],
  referentRegistry: ['Piero Modelli', 'anagrafe', 'referent@ANAGRAFE'],
  referentHousing: ['Anna Saggi', 'alloggi', 'referent@COMUNE'],
  referentHealth: ['Marco Prove', 'asl.stranieri', 'referent@ASL'],
  admin: ['Giulia Amministra', 'amministrazione', 'network_admin@COORD'],
  general: ['Roberto Coordina', 'provincia', 'general_coordinator@PROVINCIA'],
  manyRoles: [
    'Aminata Finzione',
    'aminata.finzione',
    'counter_operator@SP-SALUZZO',
    'counter_operator@SP-BARGE',
    'interface_operator@COORD',
  ],
  inBoth: [IN_BOTH_NETWORKS.name, IN_BOTH_NETWORKS.email, 'counter_operator@SP-BRA'],
});
export type CuneoPerson = keyof typeof CUNEO_PEOPLE;

const COUNTER_HOURS: Readonly<Record<string, string>> = {
  'SP-CUNEO': 'lunedì, mercoledì e venerdì 9:00-12:30; martedì e giovedì 14:30-17:30',
  'SP-ALBA': 'martedì e giovedì 9:00-12:30; mercoledì 14:30-17:00',
  'SP-BRA': 'lunedì 14:30-17:30; giovedì 9:00-12:00',
  'SP-MONDOVI': 'mercoledì 9:00-12:30; venerdì 14:00-17:00',
  'SP-CEVA': 'primo e terzo martedì del mese 9:30-12:00',
  'SP-SALUZZO': 'lunedì e giovedì 9:00-12:00; da giugno a ottobre anche sabato 9:00-12:00',
  'SP-BARGE': 'venerdì 9:00-12:00',
  'SP-FOSSANO': 'martedì 9:00-12:00; giovedì 15:00-18:00',
};

export const CUNEO: DemoNetwork = {
  slug: 'cuneo',
  name: 'Rete Re.S.P.I. della provincia di Cuneo',
  owner: 'Provincia di Cuneo',
  numberPrefix: 'CN',
  seat: 'Cuneo',
  lists: {
    ...lists,
    sportelli: lists.sportelli.map((sportello, index) => ({
      ...sportello,
      email: `${sportello.code.toLowerCase()}@cuneo.example.org`,
      phone: `0171 0000${String(10 + index)}`,
      openingHours: COUNTER_HOURS[sportello.code] ?? 'da lunedì a venerdì 9:00-12:00',
    })),
  },
  offices: {
    'QST-IMM': {
      validationPolicy: 'before',
      searchableBy: ['assicurata', 'pratica_questura', 'permesso', 'codice_fiscale', 'c3_vestanet'],
      openingHours: 'da lunedì a venerdì 8:30-12:30; giovedì anche 15:00-17:00',
      phone: '0171 000001',
    },
    'PREF-SUI-RIC': {
      validationPolicy: 'after',
      searchableBy: ['sui_protocollo', 'sui_id'],
      openingHours: 'martedì e giovedì 9:30-12:00',
      phone: '0171 000002',
    },
    'PREF-SUI-LAV': {
      validationPolicy: 'after',
      searchableBy: ['sui_protocollo', 'sui_id'],
      openingHours: 'lunedì e mercoledì 9:30-12:00',
    },
    'PREF-SUI-TEST': {
      validationPolicy: 'after',
      searchableBy: ['sui_protocollo', 'sui_id'],
      openingHours: 'mercoledì 9:30-12:00',
    },
    'PREF-CIT': {
      validationPolicy: 'before',
      searchableBy: ['cittadinanza'],
      openingHours: 'venerdì 9:00-12:00, su appuntamento',
      phone: '0171 000003',
    },
    ANAGRAFE: { openingHours: 'da lunedì a venerdì 8:30-12:00' },
    COMUNE: { openingHours: 'martedì e venerdì 9:00-12:00' },
    ASL: { openingHours: 'da lunedì a venerdì 8:30-12:30' },
    COORD: { openingHours: 'da lunedì a venerdì 8:30-13:00 e 14:00-16:30', phone: '0171 000000' },
  },
  people: CUNEO_PEOPLE,
  admin: 'admin',
  sealedHandlers: ['coordinator', 'secondCoordinator'],
  emergencyText:
    'In caso di pericolo immediato chiamare il 112. Per violenza o tratta il 1522, gratuito e attivo 24 ore su 24. Il coordinamento legge le segnalazioni dalle 8:30 del prossimo giorno lavorativo.',
};

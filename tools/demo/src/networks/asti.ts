import lists from '../../data/codelists.json' with { type: 'json' };
import type { DemoNetwork } from '../demo-network';
import { IN_BOTH_NETWORKS, peopleOf } from './people-of';

export const ASTI_PEOPLE = peopleOf('asti.example.org', {
  counterAsti: ['Bianca Ipotesi', 'sportello.asti', 'counter_operator@SP-ASTI'],
  counterCanelli: ['Omar Prototipo', 'sportello.canelli', 'counter_operator@SP-CANELLI'],
  coordinator: ['Franca Variante', 'coordinamento', 'coordinator@COORD'],
  secondCoordinator: ['Ivo Matrice', 'coordinamento2', 'coordinator@COORD'],
  interface: ['Sonia Calco', 'interfaccia', 'interface_operator@COORD'],
  referentQuestura: ['Aldo Stampo', 'questura', 'referent@QST-IMM'],
  referentFamily: ['Ornella Copia', 'prefettura', 'referent@PREF-SUI-RIC'],
  admin: ['Tina Registra', 'amministrazione', 'network_admin@COORD'],
  general: ['Ugo Presiede', 'provincia', 'general_coordinator@PROVINCIA'],
  inBoth: [IN_BOTH_NETWORKS.name, IN_BOTH_NETWORKS.email, 'interface_operator@COORD'],
});
export type AstiPerson = keyof typeof ASTI_PEOPLE;

export const ASTI: DemoNetwork = {
  slug: 'asti',
  name: 'Rete Re.S.P.I. della provincia di Asti',
  owner: 'Provincia di Asti',
  numberPrefix: 'AT',
  seat: 'Asti',
  lists: {
    ...lists,
    sportelli: [
      {
        code: 'SP-ASTI',
        name: 'Sportello immigrati di Asti',
        comune: 'Asti',
        basin: 'Asti',
        kind: 'sportello',
        email: 'sp-asti@asti.example.org',
        phone: '0141 000010',
        openingHours: 'da lunedì a giovedì 9:00-12:30',
      },
      {
        code: 'SP-CANELLI',
        name: 'Sportello immigrati di Canelli',
        comune: 'Canelli',
        basin: 'Canelli',
        kind: 'sportello',
        email: 'sp-canelli@asti.example.org',
        phone: '0141 000011',
        openingHours: 'mercoledì 14:30-17:30',
      },
    ],
    offices: [
      ['QST-IMM', 'Questura - Ufficio Immigrazione'],
      ['PREF-SUI-RIC', 'Prefettura UTG - SUI - Ufficio Ricongiungimenti Familiari'],
      ['COORD', 'Coordinamento della rete di Asti'],
    ],
  },
  offices: {
    'QST-IMM': {
      validationPolicy: 'after',
      searchableBy: ['assicurata', 'pratica_questura'],
      openingHours: 'da lunedì a venerdì 8:30-12:00',
    },
    'PREF-SUI-RIC': {
      validationPolicy: 'none',
      searchableBy: ['sui_protocollo', 'sui_id'],
      openingHours: 'martedì 9:30-12:00',
    },
    COORD: { openingHours: 'da lunedì a venerdì 9:00-13:00' },
  },
  people: ASTI_PEOPLE,
  admin: 'admin',
  sealedHandlers: ['coordinator', 'secondCoordinator'],
  emergencyText: 'In caso di pericolo immediato chiamare il 112. Per violenza o tratta chiamare il 1522.',
};

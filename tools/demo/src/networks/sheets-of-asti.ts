import type { DemoSheet, Review } from '../sheets';

export const ASTI_SHEETS: Readonly<Record<string, DemoSheet>> = {
  'FAQ-02': { audience: 'pubblica', fate: 'published' },
  'FAQ-09': { audience: 'pubblica', fate: 'published' },
  'FAQ-10': { audience: 'rete', fate: 'published' },
  'FAQ-03': { audience: 'pubblica', fate: 'draft' },
};

export const ASTI_REVIEW: Review = {
  writer: 'coordinator',
  publisher: 'secondCoordinator',
  referentOf: { 'QST-IMM': 'referentQuestura', 'PREF-SUI-RIC': 'referentFamily' },
  at: { sent: [9, '10:00'], validated: [8, '11:00'], published: [7, '09:00'], later: [2, '15:00'] },
};

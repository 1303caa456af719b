import type { ListedCase, ReferralToRecord } from '@respi/segnalazioni/contract';

export function aReferralToRecord(changes: Partial<ReferralToRecord> = {}): ReferralToRecord {
  return {
    id: 'invio-1',
    office: 'QST-IMM',
    line: null,
    identifiers: [],
    name: null,
    identityWithheld: false,
    question: 'Perché la pratica è ferma?',
    dueAt: null,
    dueWords: null,
    late: false,
    ...changes,
  };
}

export function aListedCase(changes: Partial<ListedCase> = {}): ListedCase {
  return {
    id: 'caso-1',
    number: 'CN-2026-000123',
    state: 'forwarded',
    kind: 'verifica_stato',
    topic: 'permesso-soggiorno',
    procedure: null,
    office: 'QST-IMM',
    sportello: 'SP-CUNEO',
    urgency: 'VERDE',
    urgencyProposed: 'VERDE',
    reproposal: null,
    sealed: false,
    excerpt: 'Perché la pratica è ferma?',
    submittedAt: '2026-11-18T09:30:00Z',
    updatedAt: '2026-11-18T09:30:00Z',
    dueAt: null,
    dueWords: null,
    late: false,
    inChargeOf: null,
    openReferrals: ['QST-IMM'],
    unread: false,
    corrected: false,
    lap: 1,
    nudges: 0,
    integrationDueOn: null,
    ended: false,
    version: 3,
    toRecord: [aReferralToRecord()],
    ...changes,
  };
}

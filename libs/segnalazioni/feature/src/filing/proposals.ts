import type { CodeListEntry, Unit } from '@respi/identity/contract';

/** The topic under which questions about a procedure are filed: a proposal, the operator may choose another. */
const TOPIC_OF_PROCEDURE: Readonly<Record<string, string>> = {
  PRIMO_RILASCIO: 'permesso-soggiorno',
  RINNOVO: 'permesso-soggiorno',
  AGGIORNAMENTO: 'permesso-soggiorno',
  DUPLICATO: 'permesso-soggiorno',
  CONVERSIONE: 'permesso-soggiorno',
  RITIRO: 'permesso-soggiorno',
  UE_LP: 'lungo-periodo',
  RICONG_NULLA_OSTA: 'ricongiungimento',
  COESIONE: 'ricongiungimento',
  FLUSSI_SUB: 'lavoro-flussi',
  FLUSSI_STAG: 'lavoro-flussi',
  CONTRATTO_SOGG: 'lavoro',
  ISCR_CPI: 'lavoro',
  EMERSIONE_2020: 'emersione',
  TEST_A2: 'test-italiano',
  ACC_INTEGRAZIONE: 'accordo-integrazione',
  CITT_RESIDENZA: 'cittadinanza',
  CITT_MATRIMONIO: 'cittadinanza',
  CITT_GIURAMENTO: 'cittadinanza',
  CITT_18ANNI: 'cittadinanza',
  ISCR_ANAGR: 'anagrafe',
  DIMORA_ABITUALE: 'anagrafe',
  OSPITALITA: 'anagrafe',
  IDON_ALLOGGIO: 'idoneita-alloggio',
  CF_RILASCIO: 'cf-documenti',
  CF_ERRATO: 'cf-documenti',
  SSN_ISCRIZIONE: 'sanita',
  PREAVVISO_DINIEGO: 'espulsione-diniego',
  RICORSO_TAR: 'espulsione-diniego',
  DINIEGO_RINNOVO: 'espulsione-diniego',
  VIAGGIO_RICEVUTA: 'viaggio',
  CONSOLARE: 'viaggio',
  PATENTE: 'patente-titoli',
  TITOLO_STUDIO: 'patente-titoli',
  ALTRO: 'altro',
};

const COORDINATION = 'COORD';

export function topicFor(procedure: string, topics: readonly CodeListEntry[]): string {
  const topic = TOPIC_OF_PROCEDURE[procedure] ?? '';
  return topics.some((entry) => entry.code === topic) ? topic : '';
}

/**
 * The addressee of a procedure: the first of its offices that the network has (`QST-IMM / PREF-SUI-LAV`), else the
 * coordination, which knows whom to ask.
 */
export function officeFor(procedure: CodeListEntry | undefined, offices: readonly Unit[]): string {
  const wanted = typeof procedure?.data['office'] === 'string' ? procedure.data['office'] : '';
  const named = wanted.split('/').map((code) => code.trim());
  const open = offices.filter((office) => office.active);
  return [...named, COORDINATION].find((code) => open.some((office) => office.code === code)) ?? '';
}

/** Types of number by which an office can search; an office that says nothing takes any. `ologramma` is a credential. */
export function identifierTypesFor(
  office: Unit | undefined,
  types: readonly CodeListEntry[],
): readonly CodeListEntry[] {
  const usable = types.filter((type) => type.code !== 'ologramma');
  const searchable = office?.searchableBy ?? null;
  return searchable === null ? usable : usable.filter((type) => searchable.includes(type.code));
}

/** The one type whose form the typed number has; null when none or several have it. */
export function typeOfNumber(value: string, types: readonly CodeListEntry[]): string | null {
  const compact = value.trim().toUpperCase();
  if (compact.length < 5) return null;
  const fitting = types.filter((type) => {
    const shape = type.data['strict'] ?? type.data['regex'];
    return (
      typeof shape === 'string' && [compact, compact.replace(/[\s-]/g, '')].some((form) => new RegExp(shape).test(form))
    );
  });
  return fitting.length === 1 ? (fitting[0]?.code ?? null) : null;
}

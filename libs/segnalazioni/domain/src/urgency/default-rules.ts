import type { UrgencyRuleSet } from './rules';

/** Procedures of somebody who is about to start a job, not of somebody who may lose one. */
const NEW_JOB_PROCEDURES = ['FLUSSI_SUB', 'FLUSSI_STAG', 'CONTRATTO_SOGG'];

/**
 * The ten rules of the seed (`codelists.json`, `urgency_rules`) as data. A signal counts on its own, since the operator
 * chose it from a list that says its time span; where the date is known too, the date decides.
 * What no rule reaches: a question on practice is BIANCO, a practice that stands still is VERDE (`urgency[].text`).
 */
export const DEFAULT_URGENCY_RULES: UrgencyRuleSet = {
  version: 1,
  rules: [
    {
      code: 'R1',
      urgency: 'ROSSO',
      label: 'violenza domestica, tratta, sfruttamento (18, 18-bis, 18-ter)',
      law: 'artt. 18, 18-bis, 18-ter TUI',
      when: {
        any: [
          { signal: 'violenza' },
          {
            // A question on practice names a permit and concerns nobody in danger.
            all: [
              { not: { fact: 'kind', in: ['prassi'] } },
              {
                any: [
                  { fact: 'permit', in: ['CASI_SPEC_18', 'CASI_SPEC_18BIS', 'CASI_SPEC_18TER'] },
                  { fact: 'topic', in: ['violenza-sfruttamento'] },
                ],
              },
            ],
          },
        ],
      },
    },
    {
      code: 'R2',
      urgency: 'ROSSO',
      label: 'ricovero o intervento salvavita; gravidanza a rischio senza copertura',
      law: null,
      when: { any: [{ signal: 'salute_grave' }, { day: 'event', kinds: ['intervento_sanitario'], from: 0, to: 7 }] },
    },
    {
      code: 'R3',
      urgency: 'ROSSO',
      label: 'espulsione o allontanamento esecutivo entro 7 giorni; diniego notificato con minori',
      law: null,
      when: {
        any: [
          { day: 'event', kinds: ['allontanamento'], from: -7, to: 7 },
          { all: [{ signal: 'espulsione' }, { not: { day: 'event', kinds: ['allontanamento'], from: 8 } }] },
          {
            all: [
              { signal: 'diniego_notificato' },
              { any: [{ signal: 'minori' }, { signal: 'minore' }, { fact: 'ageBand', in: ['<18'] }] },
            ],
          },
        ],
      },
    },
    {
      code: 'R4',
      urgency: 'ARANCIONE',
      label: 'termine perentorio entro 10 giorni: osservazioni art. 10-bis, giuramento 6 mesi, 19° compleanno, ricorso',
      law: null,
      when: {
        any: [
          { signal: 'termine_perentorio_prossimo' },
          { signal: 'termine_10bis' },
          { day: 'deadline', kinds: ['osservazioni_10bis', 'giuramento', 'ricorso'], from: 0, to: 10 },
          {
            all: [
              { fact: 'procedure', in: ['CITT_18ANNI'] },
              { day: 'deadline', from: 0, to: 10 },
            ],
          },
        ],
      },
    },
    {
      code: 'R5',
      urgency: 'ARANCIONE',
      label: 'minore non accompagnato che compie 18 anni entro 30 giorni',
      law: 'art. 32 TUI',
      when: {
        any: [{ signal: 'maggiore_eta_imminente' }, { day: 'deadline', kinds: ['maggiore_eta'], from: 0, to: 30 }],
      },
    },
    {
      code: 'R6',
      urgency: 'ARANCIONE',
      label: 'lutto o malattia grave del familiare con viaggio entro 7 giorni',
      law: null,
      when: {
        all: [
          { signal: 'lutto' },
          { any: [{ signal: 'viaggio_imminente' }, { day: 'event', kinds: ['viaggio'], from: 0, to: 7 }] },
        ],
      },
    },
    {
      code: 'R7',
      urgency: 'ARANCIONE',
      label: 'sospensione dal lavoro annunciata entro 10 giorni; richiedente asilo senza accoglienza',
      law: null,
      when: {
        any: [
          { signal: 'senza_accoglienza' },
          {
            all: [
              { signal: 'lavoro_a_rischio' },
              { not: { fact: 'procedure', in: NEW_JOB_PROCEDURES } },
              { not: { day: 'deadline', from: 11 } },
            ],
          },
        ],
      },
    },
    {
      code: 'R8',
      urgency: 'AZZURRO',
      label: 'titolo in scadenza entro 30 giorni; visto o nulla osta (6 mesi) in scadenza; inizio lavoro fissato',
      law: null,
      when: {
        any: [
          // Renewal is accepted until 60 days after expiry (art. 13 c. 2 lett. b TUI): until then something can be lost.
          { day: 'titleExpiresOn', from: -60, to: 30 },
          { signal: 'scadenza_titolo' },
          { day: 'event', kinds: ['inizio_lavoro'], from: 0 },
          { signal: 'lavoro_a_rischio' },
          // The level's own text: a time limit or a harm within 30 days.
          { day: 'deadline', from: 0, to: 30 },
          { day: 'event', kinds: ['allontanamento', 'udienza'], from: 0, to: 30 },
        ],
      },
    },
    {
      code: 'R9',
      urgency: 'VERDE',
      label:
        'superati i termini di legge: 60 gg permesso, 90 UE LP, 150 nulla osta, 60 test A2, 24/36 mesi cittadinanza',
      law: null,
      when: { term: 'exceeded', of: 'amministrazione' },
    },
    {
      code: 'R10',
      urgency: 'BIANCO',
      label: "nessun identificativo di pratica e tipo 'prassi'",
      law: null,
      when: { all: [{ fact: 'kind', in: ['prassi'] }, { identifiers: 'none' }] },
    },
  ],
  otherwise: [
    {
      urgency: 'BIANCO',
      text: 'quesito generale, non legato a un termine',
      fact: 'kind',
      when: { fact: 'kind', in: ['prassi'] },
    },
    {
      urgency: 'VERDE',
      text: 'nessun termine vicino e nessun danno imminente fra i dati inseriti',
      fact: 'facts',
      when: null,
    },
  ],
};

import { fold } from './words';

/**
 * What a text is about, by rules on its words: which procedure, which permit, which document, which act. Two texts
 * that name different members of one family are about different things, however many words they share.
 */
export const SUBJECT_FAMILIES = ['procedure', 'permit', 'object', 'act'] as const;
export type SubjectFamily = (typeof SUBJECT_FAMILIES)[number];

export interface SubjectRule {
  /** Code of the lists `procedures` and `permits` where there is one. */
  readonly code: string;
  readonly label: string;
  readonly family: SubjectFamily;
  readonly says: RegExp;
  /** Codes that this one makes more precise: it stands in their place. */
  readonly over?: readonly string[];
}

const rule = (family: SubjectFamily, code: string, label: string, says: RegExp, ...over: string[]): SubjectRule => ({
  code,
  label,
  family,
  says,
  over,
});

export const SUBJECT_RULES: readonly SubjectRule[] = [
  rule(
    'procedure',
    'RINNOVO',
    'rinnovo',
    /\brinnov|\bkit\b|(?:permesso|titolo|documento)[^.?!]{0,30}(?:scad|finisc)|scad\w+[^.?!]{0,20}(?:permesso|titolo)/,
  ),
  rule(
    'procedure',
    'PRIMO_RILASCIO',
    'primo rilascio',
    /\bprimo (?:rilascio|permesso)|\bprima (?:domanda|richiesta) (?:di|del) permesso/,
  ),
  // What a web page last said of a practice is no update of a permit.
  rule(
    'procedure',
    'AGGIORNAMENTO',
    'aggiornamento',
    /(?<!\bultim[oi] )\baggiorna(?:mento|re)\b(?! profession| (?:ne|su|de)l (?:portale|sito))/,
    'RINNOVO',
  ),
  rule(
    'procedure',
    'DUPLICATO',
    'duplicato',
    /\bduplicato|\bsmarri|\brubat|\bfurto|\bpers[oa] (?:il |la |l )?(?:mi[oa] )?(?:permesso|titolo|documento|ricevuta|carta)/,
    'RINNOVO',
  ),
  rule(
    'procedure',
    'CONVERSIONE',
    'conversione',
    /\bconver(?:sion|ti|te)|\btrasform|\bcambi\w* da|\bpassa\w* da \w+ a\b/,
    'RINNOVO',
    'PRIMO_RILASCIO',
  ),
  rule(
    'procedure',
    'UE_LP',
    'lungo periodo',
    /\blungo ?(?:periodo|soggiorn)|\bcarta di soggiorno(?! (?:per )?familiar)|\bpermesso ue\b/,
    'RINNOVO',
    'PRIMO_RILASCIO',
  ),
  rule(
    'procedure',
    'RICONG_NULLA_OSTA',
    'ricongiungimento',
    /\bricongiung|\b(?:portare|far venire|farl\w venire|chiamare)\b[^.?!]{0,30}\b(?:famiglia|figli\w*|moglie|marito|genitor\w|madre|padre)/,
  ),
  rule('procedure', 'COESIONE', 'coesione familiare', /\bcoesione/, 'RICONG_NULLA_OSTA'),
  rule('procedure', 'FLUSSI_SUB', 'flussi', /\bflussi\b|\bsubentr|\bclick day|\bnulla ?osta (?:al|per) lavoro/),
  rule('procedure', 'FLUSSI_STAG', 'lavoro stagionale', /\bstagional/, 'FLUSSI_SUB'),
  rule('procedure', 'CONTRATTO_SOGG', 'contratto di soggiorno', /\bcontratto di soggiorno/),
  rule('procedure', 'EMERSIONE_2020', 'emersione', /\bemersione|\bsanatoria|\bregolarizzazion/, 'CONTRATTO_SOGG'),
  rule(
    'procedure',
    'TEST_A2',
    'test di italiano',
    /\b(?:test|esame|prova)\b[^.?!]{0,25}\b(?:italian\w|a2|lingua)|\ba2\b/,
  ),
  rule(
    'procedure',
    'ACC_INTEGRAZIONE',
    'accordo di integrazione',
    /\baccordo (?:di |d )?integrazione|\baccordo con lo stato|\bsessione civica|\bcrediti\b/,
    'TEST_A2',
  ),
  rule(
    'procedure',
    'CITT_RESIDENZA',
    'cittadinanza per residenza',
    /\bcittadinanza[^.?!]{0,20}\bresidenza|\bdieci anni di residenza/,
  ),
  rule(
    'procedure',
    'CITT_MATRIMONIO',
    'cittadinanza per matrimonio',
    /\bcittadinanza[^.?!]{0,25}\b(?:matrimonio|coniuge|spos)|\bspos\w+[^.?!]{0,25}\bcittadinanza/,
  ),
  rule('procedure', 'CITT_GIURAMENTO', 'giuramento', /\bgiurament|\bgiurare\b/, 'CITT_MATRIMONIO', 'CITT_RESIDENZA'),
  rule(
    'procedure',
    'CITT_18ANNI',
    'cittadinanza a 18 anni',
    /\bnat[oaie] (?:qui|in italia)\b|\bnat[oaie] a\w? [^.?!]{0,30}\b(?:18|diciott)/,
  ),
  rule(
    'procedure',
    'ISCR_ANAGR',
    'iscrizione anagrafica',
    /\banagrafe|\banagrafic|\biscri\w+[^.?!]{0,20}\bresidenza|\bservizi demografici/,
  ),
  rule('procedure', 'DIMORA_ABITUALE', 'dimora abituale', /\bdimora\b/, 'ISCR_ANAGR', 'RINNOVO'),
  rule(
    'procedure',
    'IDON_ALLOGGIO',
    'idoneità alloggiativa',
    /\bidoneita\b|\balloggio idoneo|\bcasa idonea/,
    'RICONG_NULLA_OSTA',
    'CONTRATTO_SOGG',
    'RINNOVO',
  ),
  rule('procedure', 'OSPITALITA', 'ospitalità', /\bospit(?:alita|o|a|are|iamo)\b|\bcessione (?:di )?fabbricato/),
  rule(
    'procedure',
    'CF_RILASCIO',
    'codice fiscale',
    /\b(?:richie\w+|rilascio|avere|serve|otten\w+)[^.?!]{0,15}\bcodice fiscale/,
  ),
  rule(
    'procedure',
    'CF_ERRATO',
    'correzione dei dati',
    /\bcodice fiscale[^.?!]{0,40}\b(?:errat|sbagliat|non corrispond)|\b(?:cognome|nome)[^.?!]{0,20}\b(?:invertit|sbagliat|errat)|\berrore anagrafico/,
    'CF_RILASCIO',
  ),
  rule(
    'procedure',
    'SSN_ISCRIZIONE',
    'Servizio sanitario',
    /\bservizio sanitario|\bssn\b|\bmedico (?:di base|di famiglia|curante)|\btessera sanitaria|\bpediatra\b|\bcopertura sanitaria/,
  ),
  rule(
    'procedure',
    'PREAVVISO_DINIEGO',
    'preavviso di rigetto',
    /\bpreavviso|\b10[- ]?bis\b|\bmotivi ostativi|\bvuol\w* (?:respinger|rifiutar|negar|rigettar)/,
    'RINNOVO',
  ),
  rule(
    'procedure',
    'DINIEGO_RINNOVO',
    'diniego',
    /\bdiniego|\b(?:rinnovo|permesso|domanda)[^.?!]{0,20}\b(?:negat|rifiutat|respint|rigettat)/,
    'RINNOVO',
  ),
  rule('procedure', 'RICORSO_TAR', 'ricorso', /\bricors[oi]\b|\bricorrere\b|\bimpugnare\b/, 'RINNOVO'),
  rule(
    'procedure',
    'ISCR_CPI',
    'Centro per l’impiego',
    /\bcentro (?:per )?l? ?impiego|\bcollocamento\b|\bpatto di servizio/,
  ),
  rule(
    'procedure',
    'VIAGGIO_RICEVUTA',
    'viaggio',
    /\bviaggi|\bpartire\b|\bvolo\b|\baereo\b|\bestero\b|\brientr(?:are|o)\b|\bschengen\b/,
    'RINNOVO',
  ),
  rule('procedure', 'RITIRO', 'ritiro', /\britir(?:o|are|arlo)\b/),
  rule('procedure', 'PATENTE', 'patente', /\bpatente\b|\bguidare\b/, 'CONVERSIONE', 'RINNOVO'),
  rule(
    'procedure',
    'TITOLO_STUDIO',
    'titolo di studio',
    /\briconosc\w+[^.?!]{0,25}\b(?:titolo|diploma|laurea)|\briconoscimento accademico|\bequipollenza|\bdichiarazione di valore|\b(?:diploma|laurea) ester/,
  ),
  rule(
    'procedure',
    'CONSOLARE',
    'pratica consolare',
    /\bconsolat|\bambasciata|\bconsolar|\brinnov\w+ (?:del |il )?(?:mio )?passaporto/,
    'RINNOVO',
  ),
  // What people ask at a counter and no office of the network decides.
  rule(
    'procedure',
    'PAGHE',
    'controversia di lavoro',
    /\bvertenza|\bsindacal|\bbust\w paga non|\bnon (?:mi )?pag\w+ (?:lo |il )?(?:stipendio|padrone|datore)/,
  ),
  rule(
    'procedure',
    'FISCO',
    'dichiarazioni fiscali',
    /\b730\b|\bdichiarazione (?:dei )?redditi|\bdetrazion|\btar[is]\b|\btassa sui rifiuti/,
  ),
  rule(
    'procedure',
    'SCUOLA',
    'scuola',
    /\bpagella|\basilo nido|\bnido\b|\bscuola (?:materna|elementare|media|superiore)|\biscri\w+[^.?!]{0,20}\b(?:scuola|superiori|materna)/,
  ),
  rule(
    'procedure',
    'AIUTI',
    'aiuto materiale',
    /\bmangiare\b|\bmensa\b|\bpacco alimentare|\bbonus\b|\bassegno (?:unico|di maternita)|\bcasa popolare|\bsfratt/,
  ),
  rule('procedure', 'APPUNTAMENTO', 'appuntamento', /\bimpronte\b|\bfotosegnal|\bappuntament/),

  rule(
    'permit',
    'LAV_SUB',
    'lavoro subordinato',
    /\blavoro subordinato|\bmotivi di lavoro|\bpermesso (?:per|di) lavoro/,
  ),
  rule('permit', 'LAV_AUT', 'lavoro autonomo', /\blavoro autonomo|\bpartita iva/),
  rule('permit', 'STAGIONALE', 'stagionale', /\bstagional/),
  rule(
    'permit',
    'ATT_OCC',
    'attesa occupazione',
    /\battesa (?:di )?occupazione|\blicenzi|\bdisoccup|\bpers\w+ (?:il |del )?(?:mio )?lavoro|\bperdita del (?:posto|lavoro)|\bsenza lavoro|\bcessazione del (?:rapporto|lavoro)|\bnon lavoro piu/,
    'LAV_SUB',
  ),
  rule('permit', 'STUDIO', 'studio', /\bper studio|\bstudent|\buniversit|\blaure/),
  rule('permit', 'FAMIGLIA', 'motivi familiari', /\bmotivi familiari|\bpermesso (?:per|di) famiglia/),
  rule(
    'permit',
    'FAM_UE',
    'familiare di cittadino UE',
    /\bfamiliar\w (?:di |del )?cittadin\w (?:dell )?(?:unione|ue|europe|italian)|\bcarta di soggiorno (?:per )?familiar|\bconiuge (?:italian|europe)/,
  ),
  rule(
    'permit',
    'UE_LP',
    'lungo periodo',
    /\blungo ?(?:periodo|soggiorn)|\bpermesso ue\b|\bcarta di soggiorno(?! (?:per )?familiar)/,
  ),
  rule('permit', 'ASILO', 'asilo', /\basilo\b|\brifugiat/),
  rule('permit', 'PROT_SUSS', 'protezione sussidiaria', /\bsussidiaria/),
  rule('permit', 'PROT_SPECIALE', 'protezione speciale', /\bprotezione speciale/),
  rule('permit', 'PROT_TEMP', 'protezione temporanea', /\bprotezione temporanea/),
  rule(
    'permit',
    'CASI_SPEC_18BIS',
    'violenza domestica',
    /\bviolenza|\bmaltratta|\bpicchia|\bantiviolenza|\b18[- ]?bis\b|\b1522\b/,
  ),
  rule('permit', 'CASI_SPEC_18TER', 'sfruttamento', /\bsfruttament|\bcaporal|\btratta di|\b18[- ]?ter\b/),
  rule('permit', 'CURE_MED', 'cure mediche', /\bcure mediche|\bgravidanza|\bincinta/),
  rule(
    'permit',
    'MINORE_ETA',
    'minore età',
    /\bnon accompagnat|\bmsna\b|\bminore eta\b|\bneomaggiorenn|\b(?:comp\w+|prima dei|diventa\w* maggiorenne) ?(?:i )?18 anni|\bdiventa maggiorenne/,
  ),
  rule(
    'permit',
    'ART31',
    'assistenza minore',
    /\bart(?:icolo)? ?\.? ?31\b|\bassistenza minore|\btribunale (?:per i )?minor|\btribunale\b[^.?!]{0,40}\bper (?:mi[oa] )?(?:figli|bambin)/,
  ),
  rule('permit', 'APOLIDE', 'apolide', /\bapolid/),
  rule('permit', 'RES_ELETTIVA', 'residenza elettiva', /\bresidenza elettiva/),

  rule('object', 'passaporto', 'passaporto', /\bpassaporto\b/),
  rule('object', 'certificato-idoneita', 'certificato di idoneità', /\bidoneita\b/),
  rule('object', 'carta-identita', 'carta d’identità', /\bcarta (?:di |d )?identita\b/),
  rule('object', 'patente', 'patente', /\bpatente\b/),
  rule('object', 'tessera-sanitaria', 'tessera sanitaria', /\btessera sanitaria/),
  rule(
    'object',
    'atti-esteri',
    'atti del Paese di origine',
    /\bapostill|\blegalizza|\btraduzion|\btradott|\batto di nascita|\bcertificato penale/,
  ),

  rule('act', 'lavorare', 'lavorare', /\blavorare\b|\blavorar\w|\blavora\b|\battivita lavorativa|\bassum(?:ere|ermi)/),
  rule('act', 'viaggiare', 'viaggiare', /\bviaggi|\bpartire\b|\bvolo\b/),
  rule('act', 'giurare', 'giurare', /\bgiur(?:are|ament)/),
  rule(
    'act',
    'seguire',
    'stato della pratica',
    /\ba che punto|\bstato (?:di avanzamento|dell?a? |online)|\bavanzamento|\bin trattazione|\be (?:gia )?pront[oa]\b|\bseguo\b|\bnessuna (?:comunicazione|notizia|risposta)|\bnon risponde/,
  ),
  rule('act', 'iscriversi', 'iscriversi', /\biscri(?:vo|vermi|versi|zione)/),
];

export type Subjects = ReadonlyMap<string, SubjectRule>;

/** The subjects of a text, by `family:code`. */
export function subjectsOf(text: string): Subjects {
  const plain = fold(text).replace(/\s+/g, ' ');
  const said = SUBJECT_RULES.filter((subject) => subject.says.test(plain));
  const replaced = new Set(said.flatMap(({ family, over = [] }) => over.map((code) => `${family}:${code}`)));
  return new Map(
    said
      .map((subject) => [`${subject.family}:${subject.code}`, subject] as const)
      .filter(([key]) => !replaced.has(key)),
  );
}

/** What sheets may be filtered by, `procedure:RINNOVO` and `permit:STUDIO`: what their question and tags are about. */
export function filterSubjects({ question, tags }: { question: string; tags: readonly string[] }): string[] {
  return [...subjectsOf([question, ...tags].join('. '))]
    .filter(([, { family }]) => family === 'procedure' || family === 'permit')
    .map(([key]) => key);
}

export function codesIn(subjects: Subjects, family: SubjectFamily): string[] {
  return [...subjects.values()].filter((subject) => subject.family === family).map(({ code }) => code);
}

export function subjectOfCode(family: SubjectFamily, code: string): SubjectRule | undefined {
  return SUBJECT_RULES.find((subject) => subject.family === family && subject.code === code);
}

export type CodesByFamily = readonly (readonly string[])[];

/** The codes of a text, one list for each of `SUBJECT_FAMILIES`. */
export function codesByFamily(subjects: Subjects): CodesByFamily {
  return SUBJECT_FAMILIES.map((family) => codesIn(subjects, family));
}

/** In how many families both texts name something, and nothing in common. */
export function contradictions(a: CodesByFamily, b: CodesByFamily): number {
  let found = 0;
  a.forEach((codes, family) => {
    const others = b[family] ?? [];
    if (codes.length > 0 && others.length > 0 && !codes.some((code) => others.includes(code))) found++;
  });
  return found;
}

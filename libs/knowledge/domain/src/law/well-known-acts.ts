/** What people call the acts that counters cite most; the register shows it beside the number. */
const TITLES: Readonly<Record<string, string>> = {
  'dlgs-286-1998': 'Testo unico sull’immigrazione',
  'dpr-394-1999': 'Regolamento di attuazione del testo unico sull’immigrazione',
  'l-241-1990': 'Procedimento amministrativo e accesso ai documenti',
  'l-91-1992': 'Cittadinanza',
  'dpr-572-1993': 'Regolamento di esecuzione della legge sulla cittadinanza',
  'dlgs-25-2008': 'Procedure per la protezione internazionale',
  'dlgs-142-2015': 'Accoglienza dei richiedenti protezione internazionale',
  'dlgs-251-2007': 'Qualifica di beneficiario di protezione internazionale',
  'dlgs-30-2007': 'Circolazione e soggiorno dei cittadini dell’Unione e dei loro familiari',
  'dlgs-104-2010': 'Codice del processo amministrativo',
  'dlgs-150-2011': 'Semplificazione dei riti civili',
  'dpr-223-1989': 'Regolamento anagrafico',
  'dpr-179-2011': 'Accordo di integrazione',
  'l-47-2017': 'Minori stranieri non accompagnati',
  'reg-ue-2016-399': 'Codice frontiere Schengen',
};

export function titleOfAct(act: string): string | null {
  return TITLES[act] ?? null;
}

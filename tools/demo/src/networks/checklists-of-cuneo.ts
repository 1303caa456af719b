import type { NewChecklist } from '@respi/knowledge/contract';

type Item = NewChecklist['items'][number];
const item = (name: string, more: Partial<Item> = {}): Item => ({
  name,
  form: 'copy',
  copies: 1,
  condition: null,
  note: null,
  fromProcedure: null,
  sheet: null,
  ...more,
});
const list = (procedure: string, offices: readonly string[], items: readonly Item[]): NewChecklist => ({
  ...{ procedure, office: null, permit: null, offices: [...offices], items: [...items] },
});

/** Of the procedures that the sheets of `faq.json` speak of. Residenza and idoneità alloggiativa wait for each other. */
export const CUNEO_CHECKLISTS: readonly NewChecklist[] = [
  list('RINNOVO', ['QST-IMM'], [
    item('Passaporto', { note: 'Copia di tutte le pagine.' }),
    item('Permesso in scadenza', { form: 'original_and_copy' }),
    item('Codice fiscale'),
    item('Redditi (CU o 730)', { note: 'Dell’ultimo anno; in mancanza, altra prova dei mezzi.' }),
    item('Contratto di lavoro', { condition: 'il permesso è per lavoro' }),
    item('Marca da bollo da 16 euro', { form: 'original' }),
    item('Bollettino per la stampa del permesso', { form: 'original' }),
  ]),
  list('UE_LP', ['QST-IMM'], [
    item('Permesso valido', { form: 'original_and_copy' }),
    item('Passaporto'),
    item('CU o 730'),
    item('Attestato A2 o equivalente', { fromProcedure: 'TEST_A2' }),
    item('Certificato del casellario e carichi pendenti', { form: 'original' }),
    item('Idoneità alloggiativa', { condition: 'la domanda è anche per i familiari', fromProcedure: 'IDON_ALLOGGIO' }),
  ]),
  list('TEST_A2', ['PREF-SUI-TEST'], [
    item('Permesso di soggiorno', { form: 'shown' }),
    item('Documento d’identità', { form: 'shown' }),
    item('Stampa della convocazione', { form: 'original' }),
  ]),
  list('RICONG_NULLA_OSTA', ['PREF-SUI-RIC'], [
    item('CU o dichiarazione dei redditi'),
    item('Certificato di idoneità alloggiativa', { form: 'original', fromProcedure: 'IDON_ALLOGGIO' }),
    item('Atti di parentela tradotti e legalizzati', { form: 'original' }),
    item('Polizza sanitaria', { condition: 'per i genitori con più di 65 anni' }),
  ]),
  list('IDON_ALLOGGIO', ['COMUNE'], [
    item('Documento d’identità'),
    item('Planimetria dell’alloggio'),
    item('Contratto di affitto o rogito'),
    item('Residenza nell’alloggio', { fromProcedure: 'ISCR_ANAGR', note: 'Basta il certificato o l’autocertificazione.' }),
    item('Marca da bollo da 16 euro', { form: 'original', copies: 2 }),
  ]),
  list('ISCR_ANAGR', ['ANAGRAFE'], [
    item('Passaporto', { form: 'original_and_copy' }),
    item('Permesso o ricevuta', { form: 'original_and_copy' }),
    item('Contratto di soggiorno o nulla osta', { condition: 'si ha solo la ricevuta del primo rilascio' }),
    item('Titolo di alloggio', { note: 'Contratto di affitto, comodato o proprietà.' }),
    item('Idoneità alloggiativa', { condition: 'si ospitano familiari arrivati con il ricongiungimento', fromProcedure: 'IDON_ALLOGGIO' }),
  ]),
]; // prettier-ignore

/** Surnames of the seed's invented people: nobody is called so. */
export type InventedSurname =
  | 'PROVA'
  | 'PROVETTI'
  | 'ESEMPIO'
  | 'ESEMPI'
  | 'FITTIZIO'
  | 'FITTIZIA'
  | 'TESTI'
  | 'INVENTATI'
  | 'INVENTATA'
  | 'FINTI'
  | 'FINTA';

export function invented(surname: InventedSurname, name: string, birthDate?: string) {
  return { surname, name, ...(birthDate === undefined ? {} : { birthDate }) };
}

/** Practice numbers shaped as the real ones, in ranges that the seed's note declares invented. */
export const assicurata = (n: number) => ({ type: 'assicurata', value: `0600009${padded(n, 5)}` });
export const pratica = (n: number) => ({ type: 'pratica_questura', value: `26CN${padded(n, 6)}` });
export const protocollo = (line: 'F/N' | 'L/N' | 'L/Q', n: number) => ({
  type: 'sui_protocollo',
  value: `P-CN/${line}/2026/${100_100 + n}`,
});
export const suiId = (n: number) => ({ type: 'sui_id', value: `CN${padded(n, 10)}` });
export const cittadinanza = (n: number) => ({ type: 'cittadinanza', value: `K10/${padded(n, 7)}` });

function padded(n: number, digits: number): string {
  return String(n).padStart(digits, '0');
}

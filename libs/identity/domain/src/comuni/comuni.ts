import { COMUNI_OF_ITALY } from './comuni-of-italy';

export interface Comune {
  /** Cadastral code, `D205`. */
  readonly code: string;
  readonly name: string;
  /** Two letters, of the province it belongs or last belonged to. */
  readonly province: string;
  readonly validFrom: string;
  /** The first day on which it is no more; null while it exists. */
  readonly validTo: string | null;
}

export interface ComuneQuestion {
  /** The beginning of its name, or of a word of it; case and accents do not matter. */
  readonly text: string;
  /** Calendar day on which it must exist. */
  readonly on: string;
  /** These provinces come first. */
  readonly near?: ReadonlySet<string>;
  readonly limit: number;
}

interface Sought extends Comune {
  readonly folded: string;
}

/** The comuni that a text may mean: those near first, then those whose name begins so, then as Italian sorts. */
export function findComuni({ text, on, near = new Set(), limit }: ComuneQuestion): Comune[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const rank = ({ folded, province }: Sought): number | null => {
    const begins = folded.startsWith(wanted);
    if (!begins && !folded.includes(` ${wanted}`)) return null;
    return (near.has(province) ? 0 : 2) + (begins ? 0 : 1);
  };
  const ranked: Comune[][] = [[], [], [], []];
  for (const comune of all()) if (existsOn(comune, on)) ranked[rank(comune) ?? -1]?.push(comune);
  return ranked
    .flat()
    .slice(0, limit)
    .map(({ code, name, province, validFrom, validTo }) => ({ code, name, province, validFrom, validTo }));
}

/** Those of exactly this name: a few names are borne by two. */
export function comuniNamed(name: string, on: string): readonly Comune[] {
  const wanted = fold(name);
  return all().filter((comune) => comune.folded === wanted && existsOn(comune, on));
}

function existsOn({ validFrom, validTo }: Comune, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

let comuni: readonly Sought[] | undefined;

/** In the order of the list, which is that of their names. */
function all(): readonly Sought[] {
  return (comuni ??= COMUNI_OF_ITALY.trim()
    .split('\n')
    .map((line) => {
      const [code = '', name = '', province = '', validFrom = '', validTo = ''] = line.split('|');
      return { code, name, province, validFrom, validTo: validTo || null, folded: fold(name) };
    }));
}

/** As people type: without accents, apostrophes and hyphens as spaces. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

import type { Program } from './people.ts';

export interface CaseSeen {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly lap: number;
  readonly availableActions: readonly string[];
  readonly referrals: readonly { id: string; status: string; office: { code: string } }[];
  readonly replies: readonly { id: string; text: string | null; validation: string; withdrawnAt: string | null }[];
}

let made = 0;

/** An assicurata number that no other case of the run has. */
export function freshAssicurata(): string {
  made += 1;
  return `05${String(Date.now()).slice(-8)}${String(process.pid % 10)}${String(made % 10)}`;
}

export interface FilingWords {
  readonly text: string;
  readonly [field: string]: unknown;
}

/** A routine status check for the Questura, unless said otherwise. */
export function file(counter: Program, words: FilingWords): Promise<CaseSeen> {
  return counter.post<CaseSeen>('/segnalazioni', {
    kind: 'verifica_stato',
    office: 'QST-IMM',
    topic: 'permesso-soggiorno',
    identifiers: [{ type: 'assicurata', value: freshAssicurata() }],
    ...words,
  });
}

export function seen(who: Program, id: string): Promise<CaseSeen> {
  return who.get<CaseSeen>(`/segnalazioni/${id}`);
}

/** One action on the case as it is now; a page that is open meanwhile may mark it as read, so stale is tried again. */
export async function act(who: Program, id: string, action: string, body: object = {}): Promise<CaseSeen> {
  const path = `/segnalazioni/${id}/actions/${action}`;
  const { version } = await seen(who, id);
  try {
    await who.post(path, body, version);
  } catch (error) {
    if (!String(error).includes('stale_version')) throw error;
    await who.post(path, body, (await seen(who, id)).version);
  }
  return seen(who, id);
}

import type { Unit } from '@respi/identity/contract';
import type { Api } from '@respi/shared/api-client';
import { byItalianOrder } from '@respi/shared/ui';

export interface NamedUnit {
  readonly code: string;
  readonly name: string;
}

/** Counters, services and offices by name; who coordinates is chosen by role. */
export async function unitsOfNetwork(api: Api): Promise<readonly NamedUnit[]> {
  const [counters, offices] = await Promise.all([
    api.get<readonly Unit[]>('/sportelli'),
    api.get<readonly Unit[]>('/offices'),
  ]);
  return [...counters, ...offices]
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => byItalianOrder(a.name, b.name));
}

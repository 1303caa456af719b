import type { Database } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';

/** Id of the network that an address names. @param network slug or host. @throws Problem not_found */
export async function networkOf(database: Database, network: string): Promise<string> {
  const [found] = await database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [
    printable(network),
  ]);
  if (!found) throw new Problem('not_found');
  return found.id;
}

/** What comes in by an address: PostgreSQL has no NUL in a text. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}

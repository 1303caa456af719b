import { Problem } from '@respi/shared/kernel';
import type { Database } from './database';
import { printable } from './printable';

/** Id of the network that an address names. @param network slug or host. @throws Problem not_found */
export async function publicNetwork(database: Database, network: string): Promise<string> {
  const [found] = await database.preNetwork<{ id: string }>('select id from respi.find_network($1)', [
    printable(network),
  ]);
  if (!found) throw new Problem('not_found');
  return found.id;
}

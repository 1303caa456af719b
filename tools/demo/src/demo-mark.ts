import { ChangeLog, Networks } from '@respi/identity/api';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@respi/shared/api-platform';

const MARK = 'demo_loaded';

/** Notes in the network's own history that its demo is whole. */
export async function markLoaded(installation: INestApplicationContext, networkId: string): Promise<void> {
  await installation.get(Database).asSystem(networkId, async (tx) => {
    await tx.query('select 1 from network where id = $1 for no key update', [networkId]);
    const known = await tx.one('select 1 from event where stream_id = $1 and type = $2', [networkId, MARK]);
    if (!known) await installation.get(ChangeLog).record(tx, 'network', networkId, { type: MARK, data: {} });
  });
}

/** Whether every one of the networks was loaded to its end. */
export async function isLoaded(installation: INestApplicationContext, slugs: readonly string[]): Promise<boolean> {
  const known = await installation.get(Networks).list();
  for (const slug of slugs) {
    if (!known.some((network) => network.slug === slug)) return false;
    const id = await installation.get(Networks).idOf(slug);
    const mark = await installation
      .get(Database)
      .asSystem(id, (tx) => tx.one('select 1 from event where stream_id = $1 and type = $2', [id, MARK]));
    if (!mark) return false;
  }
  return true;
}

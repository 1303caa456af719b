import type { INestApplicationContext } from '@nestjs/common';
import { ServiceDesk } from '@respi/content/api';
import { NewService } from '@respi/content/contract';
import { Database } from '@respi/shared/api-platform';
import type { z } from 'zod';
import type { DemoClock } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

const DAY = 86_400_000;

/** An entry of the demo, and how many days ago the coordination confirmed it; null: nobody did. */
export interface DemoService {
  readonly assured: number | null;
  readonly entry: z.input<typeof NewService>;
}

/** The directory of a network of the demo, by its use cases. May be run again: it adds what is missing. */
export async function keepServices(
  installation: INestApplicationContext,
  network: PeopledNetwork,
  clock: DemoClock,
  services: readonly DemoService[],
): Promise<void> {
  const desk = installation.get(ServiceDesk);
  const coordinator = network.as('coordinator', 'service.write');
  const now = Date.now();
  const known = await installation
    .get(Database)
    .asSystem(network.id, (tx) => tx.query<{ code: string }>('select code from directory_service'));
  const codes = new Set(known.map(({ code }) => code));
  for (const { assured, entry } of services) {
    // Invented, and looked through by whoever wrote it.
    const service = NewService.parse({ ...entry, namesNobody: true });
    if (codes.has(service.code ?? '')) continue;
    clock.tell(new Date(now - ((assured ?? 0) + 1) * DAY));
    const { id } = await desk.add(coordinator, service, null);
    if (assured === null) continue;
    clock.tell(new Date(now - assured * DAY));
    await desk.assure(coordinator, id, 1);
  }
  clock.present();
}

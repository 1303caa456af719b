import type { INestApplicationContext } from '@nestjs/common';
import { KeepBoard } from '@respi/content/api';
import { addDays, romeDay } from '@respi/shared/kernel';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

/** A message to who works in a network of the demo. */
export interface DemoPost {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly receiptWanted: boolean;
  readonly at: When;
}

/** Posted by a coordinator of the network, each once. */
export async function putOnBoard(
  { installation, clock, now }: { installation: INestApplicationContext; clock: DemoClock; now: Date },
  network: PeopledNetwork,
  posts: readonly DemoPost[],
): Promise<void> {
  const keep = installation.get(KeepBoard);
  for (const { key, at, title, text, receiptWanted } of posts) {
    clock.tell(momentOf(at, now));
    const post = {
      ...{ title, text, receiptWanted, roles: [], units: [] },
      ...{ remindAfterDays: receiptWanted ? 20 : null, expiresOn: addDays(romeDay(now), 60) },
    };
    await keep.post(network.as('coordinator', 'content.write'), post, {
      key: `demo/board/${key}`,
      fingerprint: 'demo',
    });
  }
  clock.present();
}

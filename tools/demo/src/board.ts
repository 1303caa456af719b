import type { INestApplicationContext } from '@nestjs/common';
import { KeepBoard, ReadBoard } from '@respi/content/api';
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
  /** Who has said to have read it. */
  readonly readBy?: string;
}

/** Posted by a coordinator of the network, each once. */
export async function putOnBoard(
  { installation, clock, now }: { installation: INestApplicationContext; clock: DemoClock; now: Date },
  network: PeopledNetwork,
  posts: readonly DemoPost[],
): Promise<void> {
  const keep = installation.get(KeepBoard);
  for (const { key, at, title, text, receiptWanted, readBy } of posts) {
    clock.tell(momentOf(at, now));
    const post = {
      ...{ title, text, receiptWanted, roles: [], units: [], ofColleagues: true },
      ...{ remindAfterDays: receiptWanted ? 20 : null, expiresOn: addDays(romeDay(now), 30) },
    };
    const claim = { key: `demo/board/${key}`, fingerprint: 'demo' };
    const { id } = await keep.post(network.as('coordinator', 'content.write'), post, claim);
    if (readBy) await installation.get(ReadBoard).read(network.as(readBy, 'content.read'), id, { round: 1 });
  }
  clock.present();
}

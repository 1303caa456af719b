import type { INestApplicationContext } from '@nestjs/common';
import { KeepArticles } from '@respi/content/api';
import type { NewArticle } from '@respi/content/contract';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

/** A page or a piece of news of the demo, and when it was written and published; without, it is still a draft. */
export interface DemoArticle {
  readonly article: Omit<NewArticle, 'shownFrom' | 'shownUntil'>;
  readonly at: When;
  readonly isDraft?: boolean;
}

/** Written and published by a coordinator of the network, each once. */
export async function writeArticles(
  { installation, clock, now }: { installation: INestApplicationContext; clock: DemoClock; now: Date },
  network: PeopledNetwork,
  articles: readonly DemoArticle[],
): Promise<void> {
  const keep = installation.get(KeepArticles);
  const writer = network.as('coordinator', 'content.write');
  for (const { article, at, isDraft } of articles) {
    clock.tell(momentOf(at, now));
    const claim = { key: `demo/article/${article.slug}`, fingerprint: 'demo' };
    const { id } = await keep.add(writer, { ...article, shownFrom: null, shownUntil: null }, claim);
    const { state, version } = await keep.open(writer, id);
    if (state === 'draft' && !isDraft) await keep.publish(writer, id, version, true);
  }
  clock.present();
}

import { Inject, Injectable } from '@nestjs/common';
import { judgeLink, nextCheck } from '@respi/knowledge/domain';
import {
  CONFIG,
  type Config,
  Database,
  type EventHandler,
  type EventJob,
  type ScheduledTask,
} from '@respi/shared/api-platform';
import { dueLinks, keepCheck, readLink } from '../persistence/link-store';
import { askForLink } from './ask-for-link';
import { ASKS_FOR_LINK, LINK_STREAM } from './link-events';

/** Asked for at once: few, for each waits for somebody's server. */
const AT_ONCE = 4;
const AT_A_TIME = 200;
const PATIENCE_MS = 15_000;

/** Asks for links, outside of any transaction, and keeps what was found. Run twice, it finds the same twice. */
@Injectable()
export class CheckLinks {
  /** Addresses of this machine are asked for by tests alone. */
  protected readonly asking: { readonly patience: number; readonly inside: boolean; readonly agent: string };

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Pick<Config, 'publicUrl'>,
  ) {
    this.asking = { patience: PATIENCE_MS, inside: false, agent: `ReSPI (+${config.publicUrl})` };
  }

  async one(networkId: string, linkId: string): Promise<void> {
    const link = await this.database.asSystem(networkId, (tx) => readLink(tx, linkId));
    if (!link) return;
    const outcome = await askForLink(link.url, this.asking);
    await this.database.asSystem(networkId, async (tx) => {
      // A check of the same night may have come before: what it found counts.
      const now = await readLink(tx, linkId);
      if (now?.url !== link.url) return;
      const { known_title: knownTitle, failures, url } = now;
      const judged = judgeLink({ url, knownTitle, failures }, outcome);
      await keepCheck(tx, link, judged, nextCheck(judged, tx.now));
    });
  }

  /** Every link of a network whose turn has come. */
  async due(networkId: string, signal: AbortSignal): Promise<void> {
    for (;;) {
      const due = await this.database.asSystem(networkId, (tx) => dueLinks(tx, AT_A_TIME));
      const waiting = [...due];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift())
            await this.one(networkId, next.id);
        }),
      );
      if (due.length < AT_A_TIME || signal.aborted) return;
    }
  }
}

/** A link is new, or has another address, or somebody wants to know now. */
@Injectable()
export class CheckLinkAtOnce implements EventHandler {
  readonly name = 'check-link';
  readonly stream = LINK_STREAM;
  readonly types = ASKS_FOR_LINK;

  constructor(private readonly checking: CheckLinks) {}

  async handle({ networkId, streamId }: EventJob): Promise<void> {
    await this.checking.one(networkId, streamId);
  }
}

/** Each link once a week, the doubtful ones every night. */
@Injectable()
export class CheckLinksNightly implements ScheduledTask {
  readonly name = 'check-links';
  readonly cron = '41 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly checking: CheckLinks,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (signal.aborted) return;
      await this.checking.due(id, signal);
    }
  }
}

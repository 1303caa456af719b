import { Injectable } from '@nestjs/common';
import { EarlierCases } from '@respi/knowledge/contract';
import { askedOfList, bestFitting } from '@respi/knowledge/domain';
import {
  Database,
  type EventHandler,
  type EventJob,
  KeyedDigests,
  type ScheduledTask,
} from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import {
  type CountedRequest,
  countRequest,
  datedChecklists,
  firstSeen,
  forgetSeen,
} from '../persistence/checklist-store';

/** An office asked for papers: which of the list they are is counted, without a case and without a person. */
@Injectable()
export class CountAskedDocuments implements EventHandler {
  readonly name = 'count-asked-documents';
  readonly stream = 'case';
  readonly types = [
    'integration_requested',
    'answered_directly',
    'reply_released',
    'reply_approved',
    'reply_corrected',
  ];

  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly cases: EarlierCases,
  ) {}

  async handle(event: EventJob): Promise<void> {
    await this.database.asSystem(event.networkId, async (tx) => {
      const asked = await this.cases.integrationAsked(tx, event.eventId);
      if (!asked) return;
      const day = romeDay(new Date(event.at));
      const digest = this.digests.blindIndex(event.networkId, 'document_request', asked.key);
      if (!(await firstSeen(tx, digest, romeDay(tx.now)))) return;
      const { procedure, office, permit } = asked;
      const list = bestFitting(
        await datedChecklists(tx, day, procedure),
        { office, ...(permit === null ? {} : { permit }) },
        day,
      );
      const { items, outside } = askedOfList(asked.text, list?.items ?? []);
      const counted: Pick<CountedRequest, 'kind' | 'what'>[] = [
        { kind: 'request', what: '' },
        ...items.map((what) => ({ kind: 'item' as const, what })),
        ...outside.map((what) => ({ kind: 'outside' as const, what })),
      ];
      if (items.length + outside.length === 0) counted.push({ kind: 'unread', what: '' });
      await countRequest(tx, { procedure, office, month: `${day.slice(0, 7)}-01` }, counted);
    });
  }
}

const DAY_MS = 86_400_000;
/** Far longer than an event is tried again. */
const KEPT_DAYS = 120;

/** What was counted need not be known for ever: only as long as its event may come again. */
@Injectable()
export class ForgetCountedNightly implements ScheduledTask {
  readonly name = 'forget-counted-requests';
  readonly cron = '41 4 * * *';

  constructor(private readonly database: Database) {}

  async run(signal: AbortSignal): Promise<void> {
    for (const { id } of await this.database.preNetwork<{ id: string }>('select id from respi.list_networks()')) {
      if (signal.aborted) return;
      await this.database.asSystem(id, (tx) =>
        forgetSeen(tx, romeDay(new Date(tx.now.getTime() - KEPT_DAYS * DAY_MS))),
      );
    }
  }
}

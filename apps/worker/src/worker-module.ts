import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { INSTALLATION_PARTS } from '@respi/composition/server';
import { CONTENT_TASKS, ContentModule } from '@respi/content/api';
import { IdentityModule } from '@respi/identity/api';
import { KNOWLEDGE_HANDLERS, KNOWLEDGE_TASKS, KnowledgeModule } from '@respi/knowledge/api';
import {
  NOTIFICATIONS_HANDLERS,
  NOTIFICATIONS_LOOPS,
  NOTIFICATIONS_TASKS,
  NotificationsModule,
} from '@respi/notifications/api';
import {
  BACKGROUND_LOOPS,
  CheckpointFiles,
  type BackgroundLoop,
  type Config,
  Database,
  EVENT_HANDLERS,
  type EventHandler,
  EventHandlers,
  ForgetOldAnswers,
  KeyedDigests,
  OutboxRelay,
  PlatformModule,
  QueueBackend,
  SCHEDULED_TASKS,
  type ScheduledTask,
  ScheduledTasks,
  SealAccessLog,
  SweepOutbox,
  WorkerProcess,
  checkpointFolder,
  openQueue,
  signingKey,
} from '@respi/shared/api-platform';
import { LadderJobs, SEGNALAZIONI_TASKS, SegnalazioniModule, ServiceHoursModule } from '@respi/segnalazioni/api';
import { ForgetAdhesionsDaily } from './forget-adhesions-daily';
import { ForgetSpentLoginsDaily } from './forget-spent-logins-daily';

/** Who hears of events. A context's module exports what its list names. */
const HANDLERS: readonly Type<EventHandler>[] = [...NOTIFICATIONS_HANDLERS, ...KNOWLEDGE_HANDLERS, LadderJobs];

/** What a clock starts. */
const TASKS: readonly Type<ScheduledTask>[] = [
  ForgetOldAnswers,
  SweepOutbox,
  ForgetSpentLoginsDaily,
  ForgetAdhesionsDaily,
  ...NOTIFICATIONS_TASKS,
  ...KNOWLEDGE_TASKS,
  ...CONTENT_TASKS,
  ...SEGNALAZIONI_TASKS,
];

/** What goes on all the time. */
const LOOPS: readonly Type<BackgroundLoop>[] = [...NOTIFICATIONS_LOOPS, SealAccessLog];

/** The same modules as the api, and what a queue, a clock and a loop do with them. */
@Module({})
export class WorkerModule {
  static for(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.for(config, INSTALLATION_PARTS),
        IdentityModule.forWorker(),
        NotificationsModule.forWorker(),
        ServiceHoursModule,
        SegnalazioniModule,
        KnowledgeModule,
        ContentModule,
      ],
      providers: [
        { provide: QueueBackend, useFactory: () => openQueue(config.queue) },
        {
          provide: OutboxRelay,
          inject: [QueueBackend],
          useFactory: (queue: QueueBackend) => new OutboxRelay(config.database.url, queue),
        },
        {
          provide: ForgetOldAnswers,
          inject: [Database],
          useFactory: (database: Database) => new ForgetOldAnswers(database),
        },
        { provide: SweepOutbox, inject: [OutboxRelay], useFactory: (relay: OutboxRelay) => new SweepOutbox(relay) },
        {
          provide: SealAccessLog,
          inject: [Database, KeyedDigests],
          useFactory: (database: Database, digests: KeyedDigests) =>
            new SealAccessLog(
              database,
              digests,
              signingKey(digests.checkpointSeed()),
              new CheckpointFiles(checkpointFolder(config)),
            ),
        },
        ForgetSpentLoginsDaily,
        ForgetAdhesionsDaily,
        LadderJobs,
        allOf(EVENT_HANDLERS, HANDLERS),
        allOf(SCHEDULED_TASKS, TASKS),
        allOf(BACKGROUND_LOOPS, LOOPS),
        {
          provide: WorkerProcess,
          inject: [QueueBackend, OutboxRelay, EVENT_HANDLERS, SCHEDULED_TASKS, BACKGROUND_LOOPS, LadderJobs],
          useFactory: (
            queue: QueueBackend,
            relay: OutboxRelay,
            handlers: readonly EventHandler[],
            tasks: readonly ScheduledTask[],
            loops: readonly BackgroundLoop[],
            clocks: LadderJobs,
          ) => new WorkerProcess(queue, relay, new EventHandlers(handlers), new ScheduledTasks(tasks), loops, clocks),
        },
      ],
    };
  }
}

function allOf<T>(token: symbol, members: readonly Type<T>[]) {
  return { provide: token, inject: [...members], useFactory: (...all: T[]) => all };
}

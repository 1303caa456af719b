import { Module } from '@nestjs/common';
import { Database, LiveChannel, LiveHub } from '@respi/shared/api-platform';
import { CaseAudience } from './case-audience';
import { LiveController } from './live-controller';
import { LiveNews } from './live-news';
import { ReportPresence } from './report-presence';
import { WritersNow } from './writers-now';

/** What happens to cases, told to who has them open. Asleep until somebody listens. */
@Module({
  controllers: [LiveController],
  providers: [
    CaseAudience,
    LiveNews,
    ReportPresence,
    WritersNow,
    {
      provide: LiveHub,
      inject: [Database, LiveChannel, CaseAudience],
      useFactory: (database: Database, channel: LiveChannel, audience: CaseAudience) =>
        new LiveHub(database, channel, audience),
    },
  ],
})
export class LiveModule {}

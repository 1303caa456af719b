import { Injectable } from '@nestjs/common';
import { PRESENCE_SECONDS } from '@respi/shared/contract';
import type { PresenceNote } from '@respi/shared/api-platform';

interface Writer {
  readonly accountId: string;
  readonly circles: readonly string[];
  readonly until: number;
}

/** More cases than people could be writing on at once; the oldest go first, should somebody pretend. */
const CASES_AT_MOST = 5_000;

/** Who is writing on which case, as far as this process has heard. Memory only, and short. */
@Injectable()
export class WritersNow {
  private readonly byCase = new Map<string, readonly Writer[]>();

  notice({ streamId, accountId, doing, circles }: PresenceNote, now = Date.now()): void {
    const others = this.on(streamId, now).filter((writer) => writer.accountId !== accountId);
    const writers =
      doing === 'writing' ? [...others, { accountId, circles, until: now + PRESENCE_SECONDS * 1_000 }] : others;
    this.byCase.delete(streamId);
    if (writers.length > 0) this.byCase.set(streamId, writers);
    const [oldest] = this.byCase.keys();
    if (oldest !== undefined && this.byCase.size > CASES_AT_MOST) this.byCase.delete(oldest);
  }

  /** Accounts that write on the case now, on one of these sides. */
  among(caseId: string, circles: readonly string[], now = Date.now()): string[] {
    return this.on(caseId, now)
      .filter((writer) => writer.circles.some((circle) => circles.includes(circle)))
      .map(({ accountId }) => accountId);
  }

  private on(caseId: string, now: number): readonly Writer[] {
    return (this.byCase.get(caseId) ?? []).filter(({ until }) => until > now);
  }
}

import { Injectable } from '@nestjs/common';
import type { FilingAdvice, FilingCheck } from '@respi/segnalazioni/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import type { z } from 'zod';
import { FilingFacts } from './filing-facts';

/** Advice for a form that is still being filled. Reads the network's rules, stores nothing. */
@Injectable()
export class AdviseFiling {
  constructor(
    private readonly database: Database,
    private readonly facts: FilingFacts,
  ) {}

  async advise(who: Principal, filing: z.infer<typeof FilingCheck>): Promise<FilingAdvice> {
    return this.database.run(who, (tx) => this.facts.advise(tx.networkId, filing, tx.now));
  }
}

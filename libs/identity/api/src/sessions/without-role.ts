import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';

export interface NetworkLeft {
  readonly id: string;
  readonly slug: string;
}

/** Where somebody is still known and not closed out, but has no role that holds now. */
@Injectable()
export class WithoutRole {
  constructor(private readonly database: Database) {}

  /** Only for whoever has proven to be the one. */
  of(accountId: string): Promise<NetworkLeft[]> {
    return this.database.preNetwork('select * from respi.networks_without_role($1)', [accountId]);
  }
}

import type { Person } from '@respi/identity/contract';
import { Database, type Principal } from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { Injectable } from '@nestjs/common';
import { pageByName, placeOfName } from '../name-cursor';
import { peopleByName } from './person-rows';

@Injectable()
export class ListPeople {
  constructor(private readonly database: Database) {}

  async run(who: Principal, limit: number, cursor: string | undefined): Promise<Page<Person>> {
    const after = placeOfName(cursor);
    return pageByName(await this.database.run(who, (tx) => peopleByName(tx, limit + 1, after)), limit);
  }
}

import { Injectable } from '@nestjs/common';
import type { PublicService, PublicServiceList, PublicServiceQuery } from '@respi/content/contract';
import { assuranceOf, searchWords } from '@respi/content/domain';
import { Directory, openingsInWords } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import {
  EVERY_SERVICE,
  PlaceInServices,
  type ServiceRow,
  listServices,
  publicChoices,
  readPublicService,
} from '../persistence/service-store';
import { readPlace, writePlace } from './place';
import { networkOf, printable } from './public-network';

/** What anybody reads of the directory. No search is logged. */
@Injectable()
export class ReadPublicServices {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** @param network slug or host. @throws Problem not_found */
  async list(network: string, { kind, city, q, limit, cursor }: PublicServiceQuery): Promise<PublicServiceList> {
    const networkId = await networkOf(this.database, network);
    const today = romeDay(new Date());
    return this.database.asPublic(networkId, async (tx) => {
      const filter = {
        ...EVERY_SERVICE,
        shown: true,
        kind: kind ?? null,
        city: printable(city ?? '') || null,
        words: searchWords(q ?? ''),
      };
      const rows = await listServices(tx, filter, { after: readPlace(cursor, PlaceInServices), limit });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        items: shown.map((row) => ({
          slug: row.slug,
          name: row.name,
          kind: row.kind,
          status: row.status,
          organizationName: row.organization_name,
          cities: row.cities,
          phone: row.content.phones[0]?.number ?? null,
          assuredOn: row.assured_on,
          assurance: assuranceOf(row.assured_on, today),
        })),
        nextCursor: last ? writePlace({ name: last.name, id: last.id }) : null,
        ...(await publicChoices(tx)),
      };
    });
  }

  /** @param network slug or host. @throws Problem not_found */
  async open(network: string, slug: string): Promise<PublicService> {
    const networkId = await networkOf(this.database, network);
    const row = await this.database.asPublic(networkId, (tx) => readPublicService(tx, { slug: printable(slug) }));
    if (!row) throw new Problem('not_found');
    const today = romeDay(new Date());
    const languages = await this.directory.codeList(networkId, 'languages', today);
    return view(row, today, new Map(languages.map(({ code, label }) => [code, label])));
  }
}

function view(row: ServiceRow, today: string, languages: ReadonlyMap<string, string>): PublicService {
  return {
    slug: row.slug,
    organization: { name: row.organization_name, url: row.organization_url },
    content: row.content,
    hours: openingsInWords(row.content.week),
    languages: row.content.languages.map((code) => languages.get(code) ?? code),
    assurance: assuranceOf(row.assured_on, today),
    assuredOn: row.assured_on,
    assuredBy: row.assured_for,
    updatedOn: romeDay(row.changed_at),
  };
}

import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type {
  HsdsApi,
  HsdsLocation,
  HsdsLocationPage,
  HsdsOrganization,
  HsdsOrganizationPage,
  HsdsQuery,
  HsdsService,
  HsdsServicePage,
} from '@respi/content/contract';
import {
  type EntryForHsds,
  hsdsListed,
  hsdsLocation,
  hsdsOrganization,
  hsdsService,
  searchWords,
} from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
import { CONFIG, type Config, Database } from '@respi/shared/api-platform';
import { Problem, romeDay } from '@respi/shared/kernel';
import {
  EVERY_SERVICE,
  type ServiceRow,
  countServices,
  pageOfLocations,
  pageOfOrganizations,
  pageOfServices,
  readPublicService,
} from '../persistence/service-store';
import { networkOf } from './public-network';
import { KIND_WORDS } from './service-columns';

/** Where it is written which parts of HSDS are used, and how. */
const PROFILE = 'https://docs.openreferral.org/en/3.0/hsds/';

/** The directory for programs, as the HSDS 3.0 API has it: what the public pages show, and nothing else. */
@Injectable()
export class ReadHsds {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws Problem not_found */
  async about(network: string): Promise<HsdsApi> {
    await networkOf(this.database, network);
    return { version: '3.0', profile: PROFILE, openapi_url: `${this.config.publicUrl}/api/openapi.json` };
  }

  /** @throws Problem not_found */
  async services(network: string, query: HsdsQuery): Promise<HsdsServicePage> {
    const networkId = await networkOf(this.database, network);
    const filter = { ...EVERY_SERVICE, shown: true, words: searchWords(query.search ?? '') };
    return this.database.asPublic(networkId, async (tx) =>
      paged(
        query,
        await countServices(tx, filter),
        (await pageOfServices(tx, filter, window(query))).map((row) => hsdsListed(entryOf(row))),
      ),
    );
  }

  /** @throws Problem not_found */
  async service(network: string, id: string): Promise<HsdsService> {
    const networkId = await networkOf(this.database, network);
    const row = await this.database.asPublic(networkId, (tx) => readPublicService(tx, { id }));
    if (!row) throw new Problem('not_found');
    const listed = await this.directory.codeList(networkId, 'languages', romeDay(new Date()));
    const languages = new Map(listed.map(({ code, label }) => [code, label]));
    return hsdsService(entryOf(row), idOf, {
      kind: (kind) => KIND_WORDS[kind],
      language: (code) => languages.get(code) ?? code,
    });
  }

  /** @throws Problem not_found */
  async organizations(network: string, query: HsdsQuery): Promise<HsdsOrganizationPage> {
    const networkId = await networkOf(this.database, network);
    return this.database.asPublic(networkId, async (tx) => {
      const { rows, total } = await pageOfOrganizations(tx, searchWords(query.search ?? ''), window(query));
      return paged<HsdsOrganization>(query, total, rows.map(hsdsOrganization));
    });
  }

  /** @throws Problem not_found */
  async locations(network: string, query: HsdsQuery): Promise<HsdsLocationPage> {
    const networkId = await networkOf(this.database, network);
    return this.database.asPublic(networkId, async (tx) => {
      const { rows, total } = await pageOfLocations(tx, searchWords(query.search ?? ''), window(query));
      return paged<HsdsLocation>(
        query,
        total,
        rows.map((location) => hsdsLocation(location, idOf)),
      );
    });
  }
}

function entryOf(row: ServiceRow): EntryForHsds {
  return {
    id: row.id,
    content: row.content,
    organization: {
      id: row.organization_id,
      name: row.organization_name,
      description: row.organization_description,
      url: row.organization_url,
    },
    assuredOn: row.assured_on,
    assuredBy: row.assured_for,
    changedAt: row.changed_at.toISOString(),
  };
}

function window({ page, per_page: size }: HsdsQuery): { offset: number; limit: number } {
  return { offset: (page - 1) * size, limit: size };
}

function paged<T>({ page, per_page: size }: HsdsQuery, total: number, contents: T[]) {
  const pages = Math.max(1, Math.ceil(total / size));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** An id that is the same every time for what has none of its own (RFC 9562, version 8). */
function idOf(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

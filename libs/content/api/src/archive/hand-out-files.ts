import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { fileNameOf, mediaTypeOf } from '@respi/content/contract';
import { Database, NetworkKeys, type Principal, type Tx, publicNetwork } from '@respi/shared/api-platform';
import { Problem } from '@respi/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readDocument, versionsOf } from '../persistence/archive-store';
import { openPart, partsOf } from './file-parts';
import { keeps } from './keep-archive';

interface Handed {
  readonly fileId: string;
  readonly size: number;
  readonly tag: string;
  readonly name: string;
  readonly media: string;
}

type Entering = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Gives files out, a part at a time: of a file of 20 MB no reader ever holds more than a part of it here. Each part is asked for
 * as whoever reads, so that a document that is withdrawn meanwhile ends there.
 */
@Injectable()
export class HandOutFiles {
  constructor(
    private readonly database: Database,
    private readonly keys: NetworkKeys,
  ) {}

  /** @throws Problem not_found */
  async toNetwork(who: Principal, id: string, version: number, out: Out): Promise<StreamableFile | undefined> {
    const enter: Entering = (work) => this.database.run(who, work);
    const file = await enter(async (tx) => found(tx, id, version, false));
    return this.answer(who.networkId, file, enter, out, 'private, no-cache');
  }

  /** The version in force of what is public. @throws Problem not_found */
  async toPublic(network: string, id: string, out: Out): Promise<StreamableFile | undefined> {
    const networkId = await publicNetwork(this.database, network);
    const enter: Entering = (work) => this.database.asPublic(networkId, work);
    const file = await enter(async (tx) => found(tx, id, null, true));
    return this.answer(networkId, file, enter, out, 'public, no-cache');
  }

  private answer(
    networkId: string,
    file: Handed,
    enter: Entering,
    { request, reply }: Out,
    kept: string,
  ): StreamableFile | undefined {
    void reply.header('etag', file.tag).header('cache-control', kept);
    // It is saved, never shown: nothing in it may run under our address, whatever it is taken for.
    void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
    if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(file.tag)) {
      void reply.status(304);
      return undefined;
    }
    const { keys } = this;
    async function* parts(): AsyncGenerator<Buffer> {
      const cipher = await keys.of(networkId);
      for (let n = 0; n < partsOf(file.size); n += 1) yield await enter((tx) => openPart(tx, cipher, file.fileId, n));
    }
    return new StreamableFile(Readable.from(parts(), { objectMode: false, highWaterMark: 1 }), {
      type: file.media,
      length: file.size,
      disposition: `attachment; filename="${file.name}"`,
    });
  }
}

interface Out {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function found(tx: Tx, id: string, version: number | null, publicOnly: boolean): Promise<Handed> {
  const row = await readDocument(tx, id, { withdrawnToo: keeps(tx), publicOnly });
  const wanted = version ?? row.current_version;
  const file = (await versionsOf(tx, row.id)).find((each) => each.version === wanted);
  if (!file) throw new Problem('not_found');
  return {
    ...{ fileId: file.file_id, size: file.size, tag: `"${file.digest.toString('hex')}"` },
    ...{ name: fileNameOf(row.title, wanted, file.type), media: mediaTypeOf(file.type) },
  };
}

import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  ArchiveAppointments,
  ArchiveDocument,
  ArchiveList,
  ArchivePart,
  ArchivePartKept,
  ArchivePublication,
  ArchiveQuery,
  ArchiveUpload,
  ArchiveUse,
  ArchiveWithdrawal,
  ArchiveWords,
  NewArchiveDocument,
  NewArchiveUpload,
  NewArchiveVersion,
  PublicArchive,
  PublicArchiveQuery,
} from '@respi/content/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  Public,
  ServedPages,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
  servedPage,
} from '@respi/shared/api-platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HandOutFiles } from './hand-out-files';
import { KeepArchive } from './keep-archive';
import { ReadPublicArchive } from './read-public-archive';
import { TakeFiles } from './take-files';

const FILE = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;

@ApiTags('archive')
@Controller('v1/archive-uploads')
export class ArchiveUploadsController {
  constructor(private readonly files: TakeFiles) {}

  @Post()
  @HttpCode(200)
  @Needs('content.write')
  @ApiOperation({ summary: 'Begins to send a file in parts, or goes on; what the archive has already is told' })
  @ApiResponse({ status: 200, standardSchema: ArchiveUpload })
  begin(@Who() who: Principal, @Body({ schema: NewArchiveUpload }) upload: NewArchiveUpload): Promise<ArchiveUpload> {
    return this.files.begin(who, upload);
  }

  @Put(':id/parts/:n')
  @Needs('content.write')
  @ApiOperation({ summary: 'One part; sent twice it is kept once' })
  @ApiResponse({ status: 200, standardSchema: ArchivePartKept })
  part(
    @Who() who: Principal,
    @Param('id') id: string,
    @Param('n') n: string,
    @Body({ schema: ArchivePart }) part: ArchivePart,
  ): Promise<ArchivePartKept> {
    return this.files.keep(who, id, wholeNumber(n), part);
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Needs('content.write')
  @ApiOperation({ summary: 'All parts are sent: checks digest, type and, of a text, that it names nobody' })
  @ApiResponse({ status: 200, standardSchema: ArchiveUpload })
  complete(@Who() who: Principal, @Param('id') id: string): Promise<ArchiveUpload> {
    return this.files.complete(who, id);
  }
}

@ApiTags('archive')
@Controller('v1/archive-documents')
export class ArchiveDocumentsController {
  constructor(
    private readonly archive: KeepArchive,
    private readonly files: HandOutFiles,
  ) {}

  @Get()
  @Needs('content.read')
  @ApiOperation({
    summary: 'Documents of the network, the latest day first; what was withdrawn for the coordination alone',
  })
  @ApiResponse({ status: 200, standardSchema: ArchiveList })
  list(@Who() who: Principal, @Query({ schema: ArchiveQuery }) query: ArchiveQuery): Promise<ArchiveList> {
    return this.archive.list(who, query);
  }

  @Get('appointments')
  @Needs('content.write')
  @ApiOperation({ summary: 'Meetings and trainings that a document may come from, the latest first' })
  @ApiResponse({ status: 200, standardSchema: ArchiveAppointments })
  appointments(@Who() who: Principal): Promise<ArchiveAppointments> {
    return this.archive.appointments(who);
  }

  @Get('use')
  @Needs('content.write')
  @ApiOperation({ summary: 'How much of its room the network uses' })
  @ApiResponse({ status: 200, standardSchema: ArchiveUse })
  use(@Who() who: Principal): Promise<ArchiveUse> {
    return this.archive.use(who);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('content.write')
  @ApiOperation({ summary: 'Files a document with what was sent; the network reads it at once' })
  @ApiResponse({ status: 201, standardSchema: ArchiveDocument })
  async add(
    @Who() who: Principal,
    @Body({ schema: NewArchiveDocument }) document: NewArchiveDocument,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<ArchiveDocument> {
    const { id } = await this.archive.add(who, document, claim);
    return this.archive.open(who, id);
  }

  @Get(':id')
  @Needs('content.read')
  @ApiOperation({ summary: 'One document with its versions' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  open(@Who() who: Principal, @Param('id') id: string): Promise<ArchiveDocument> {
    return this.archive.open(who, id);
  }

  @Put(':id')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Changes what is said of it' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  edit(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ArchiveWords }) words: ArchiveWords,
  ): Promise<ArchiveDocument> {
    return this.archive.edit(who, id, version, words);
  }

  @Post(':id/versions')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Another version of its file, in force at once; the earlier ones stay' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  addVersion(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: NewArchiveVersion }) added: NewArchiveVersion,
  ): Promise<ArchiveDocument> {
    return this.archive.addVersion(who, id, version, added);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Lets the public read it, once somebody has read it through' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  publish(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ArchivePublication }) { readThrough }: ArchivePublication,
  ): Promise<ArchiveDocument> {
    return this.archive.publish(who, id, version, readThrough);
  }

  @Post(':id/unpublish')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'For the network alone again' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  unpublish(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<ArchiveDocument> {
    return this.archive.unpublish(who, id, version);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Nobody but the coordination finds it any more; after ninety days it is deleted' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  withdraw(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ArchiveWithdrawal }) { reason }: ArchiveWithdrawal,
  ): Promise<ArchiveDocument> {
    return this.archive.withdraw(who, id, version, reason);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Back into the archive, for the network' })
  @ApiResponse({ status: 200, standardSchema: ArchiveDocument })
  restore(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<ArchiveDocument> {
    return this.archive.restore(who, id, version);
  }

  @Get(':id/versions/:version/file')
  @Needs('content.read')
  @ApiOperation({ summary: 'The file of one version' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, content: FILE })
  file(
    @Who() who: Principal,
    @Param('id') id: string,
    @Param('version') version: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.files.toNetwork(who, id, wholeNumber(version), { request, reply });
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/archive')
export class PublicArchiveController {
  constructor(
    private readonly archive: ReadPublicArchive,
    private readonly files: HandOutFiles,
    private readonly modules: ModuleRef,
  ) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiOperation({ summary: 'Documents for everybody, the latest day first; the query is not logged' })
  @ApiResponse({ status: 200, standardSchema: PublicArchive })
  list(
    @Param('network') network: string,
    @Query({ schema: PublicArchiveQuery }) query: PublicArchiveQuery,
  ): Promise<PublicArchive> {
    return this.archive.list(network, query);
  }

  @Get(':id/file')
  @Header('x-robots-tag', 'noindex')
  @ApiOperation({ summary: 'The file of one, in the version in force' })
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, content: FILE })
  async file(
    @Param('network') network: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.files.toPublic(network, id, { request, reply });
    // Counted as pages are: month and document, and nothing of who reads.
    this.modules
      .get(ServedPages, { strict: false })
      .served({ ...servedPage(request, reply), url: `/${network}/it/documenti-utili/${id}` });
    return file;
  }
}

/** What is no number names nothing, and is told as that once it is known whose the thing is. */
function wholeNumber(text: string): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : NaN;
}

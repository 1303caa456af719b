import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  NewService,
  ProposalRefusal,
  Service,
  ServiceChange,
  ServiceExportQuery,
  ServiceImport,
  ServiceImportReport,
  ServiceList,
  ServiceQuery,
  ServiceSaved,
} from '@respi/content/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
} from '@respi/shared/api-platform';
import { ExportServices } from './export-services';
import { ImportServices } from './import-services';
import { ServiceDesk } from './service-desk';

@ApiTags('services')
@Controller('v1/services')
export class ServicesController {
  constructor(
    private readonly desk: ServiceDesk,
    private readonly importing: ImportServices,
    private readonly exporting: ExportServices,
  ) {}

  @Get()
  @Needs('service.read')
  @ApiOperation({ summary: 'The directory of services by name, with what waits to be confirmed or looked at' })
  @ApiResponse({ status: 200, standardSchema: ServiceList })
  list(@Who() who: Principal, @Query({ schema: ServiceQuery }) query: ServiceQuery): Promise<ServiceList> {
    return this.desk.list(who, query);
  }

  @Get('export')
  @Needs('service.write')
  @ApiOperation({ summary: 'The whole directory as a file' })
  @ApiProduces('text/csv', 'application/x-ndjson')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  export(
    @Who() who: Principal,
    @Query({ schema: ServiceExportQuery }) query: ServiceExportQuery,
  ): Promise<StreamableFile> {
    return this.exporting.asFile(who, query);
  }

  /** The same file twice changes nothing the second time, so it needs no key. */
  @Post('imports')
  @HttpCode(200)
  @Needs('service.write')
  @ApiOperation({ summary: 'Services from a CSV file: tried line by line, or kept all together' })
  @ApiResponse({ status: 200, standardSchema: ServiceImportReport })
  import(@Who() who: Principal, @Body({ schema: ServiceImport }) file: ServiceImport): Promise<ServiceImportReport> {
    return this.importing.run(who, file);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('service.write')
  @ApiOperation({ summary: 'Adds a service' })
  @ApiResponse({ status: 201, standardSchema: Service })
  async add(
    @Who() who: Principal,
    @Body({ schema: NewService }) service: NewService,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<Service> {
    const { id } = await this.desk.add(who, service, claim);
    return this.desk.open(who, id);
  }

  @Get(':id')
  @Needs('service.read')
  @ApiOperation({ summary: 'One service, with who confirmed it and what waits' })
  @ApiResponse({ status: 200, standardSchema: Service })
  open(@Who() who: Principal, @Param('id') id: string): Promise<Service> {
    return this.desk.open(who, id);
  }

  @Patch(':id')
  @TakesIfMatch()
  @Needs('service.tend')
  @ApiOperation({ summary: 'Changes a service; of its own people, what it is and for whom waits for the coordination' })
  @ApiResponse({ status: 200, standardSchema: ServiceSaved })
  change(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ServiceChange }) change: ServiceChange,
  ): Promise<ServiceSaved> {
    return this.desk.change(who, id, version, change);
  }

  @Post(':id/assure')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('service.tend')
  @ApiOperation({ summary: 'What stands there is still true' })
  @ApiResponse({ status: 200, standardSchema: Service })
  assure(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Service> {
    return this.desk.assure(who, id, version);
  }

  @Post(':id/proposal/accept')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('service.write')
  @ApiOperation({ summary: 'Takes what its people propose' })
  @ApiResponse({ status: 200, standardSchema: Service })
  accept(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Service> {
    return this.desk.accept(who, id, version);
  }

  @Post(':id/proposal/refuse')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('service.write')
  @ApiOperation({ summary: 'Leaves the entry as it is, and says why' })
  @ApiResponse({ status: 200, standardSchema: Service })
  refuse(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: ProposalRefusal }) { reason }: ProposalRefusal,
  ): Promise<Service> {
    return this.desk.refuse(who, id, version, reason);
  }
}

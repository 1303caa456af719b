import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  HsdsApi,
  HsdsLocationPage,
  HsdsOrganizationPage,
  HsdsQuery,
  HsdsService,
  HsdsServicePage,
  PublicService,
  PublicServiceList,
  PublicServiceQuery,
} from '@respi/content/contract';
import { Public } from '@respi/shared/api-platform';
import { ReadHsds } from './read-hsds';
import { ReadPublicServices } from './read-public-services';

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/services')
export class PublicServicesController {
  constructor(private readonly services: ReadPublicServices) {}

  @Get()
  @ApiOperation({ summary: 'Services by name, of a kind, of a city, or by words' })
  @ApiResponse({ status: 200, standardSchema: PublicServiceList })
  list(
    @Param('network') network: string,
    @Query({ schema: PublicServiceQuery }) query: PublicServiceQuery,
  ): Promise<PublicServiceList> {
    return this.services.list(network, query);
  }

  @Get(':slug')
  @ApiOperation({ summary: 'One service' })
  @ApiResponse({ status: 200, standardSchema: PublicService })
  open(@Param('network') network: string, @Param('slug') slug: string): Promise<PublicService> {
    return this.services.open(network, slug);
  }
}

/** The HSDS 3.0 API (https://docs.openreferral.org/en/3.0/hsds/api_reference.html): its required endpoints, and two more. */
@ApiTags('hsds')
@Public()
@Controller('v1/networks/:network/hsds')
export class HsdsController {
  constructor(private readonly hsds: ReadHsds) {}

  @Get()
  @ApiOperation({ summary: 'Which version of HSDS this is' })
  @ApiResponse({ status: 200, standardSchema: HsdsApi })
  about(@Param('network') network: string): Promise<HsdsApi> {
    return this.hsds.about(network);
  }

  @Get('services')
  @ApiOperation({ summary: 'Services, a page at a time' })
  @ApiResponse({ status: 200, standardSchema: HsdsServicePage })
  services(
    @Param('network') network: string,
    @Query({ schema: HsdsQuery }) query: HsdsQuery,
  ): Promise<HsdsServicePage> {
    return this.hsds.services(network, query);
  }

  @Get('services/:id')
  @ApiOperation({ summary: 'One service with everything' })
  @ApiResponse({ status: 200, standardSchema: HsdsService })
  service(@Param('network') network: string, @Param('id') id: string): Promise<HsdsService> {
    return this.hsds.service(network, id);
  }

  @Get('organizations')
  @ApiOperation({ summary: 'Those who give a service, a page at a time' })
  @ApiResponse({ status: 200, standardSchema: HsdsOrganizationPage })
  organizations(
    @Param('network') network: string,
    @Query({ schema: HsdsQuery }) query: HsdsQuery,
  ): Promise<HsdsOrganizationPage> {
    return this.hsds.organizations(network, query);
  }

  @Get('locations')
  @ApiOperation({ summary: 'Where services are given, a page at a time' })
  @ApiResponse({ status: 200, standardSchema: HsdsLocationPage })
  locations(
    @Param('network') network: string,
    @Query({ schema: HsdsQuery }) query: HsdsQuery,
  ): Promise<HsdsLocationPage> {
    return this.hsds.locations(network, query);
  }
}

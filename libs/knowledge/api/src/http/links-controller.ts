import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Link,
  LinkChange,
  LinkList,
  LinkQuery,
  NewLink,
  PublicLink,
  PublicSheetReading,
} from '@respi/knowledge/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  Public,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
} from '@respi/shared/api-platform';
import { z } from 'zod';
import { KeepLinks } from '../links/keep-links';
import { ReadPublicLinks } from '../public/read-public-links';

@ApiTags('links')
@Controller('v1/links')
export class LinksController {
  constructor(private readonly links: KeepLinks) {}

  @Get()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Links to institutions by title, with how each was last found' })
  @ApiResponse({ status: 200, standardSchema: LinkList })
  list(@Who() who: Principal, @Query({ schema: LinkQuery }) query: LinkQuery): Promise<LinkList> {
    return this.links.list(who, query);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Adds a link; its address is asked for at once' })
  @ApiResponse({ status: 201, standardSchema: Link })
  async add(
    @Who() who: Principal,
    @Body({ schema: NewLink }) link: NewLink,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<Link> {
    const { id } = await this.links.add(who, link, claim);
    return this.links.open(who, id);
  }

  @Patch(':id')
  @TakesIfMatch()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Changes a link; another address is asked for at once' })
  @ApiResponse({ status: 200, standardSchema: Link })
  change(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: LinkChange }) change: LinkChange,
  ): Promise<Link> {
    return this.links.change(who, id, version, change);
  }

  @Post(':id/believe')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'The page has another title and is still the right one' })
  @ApiResponse({ status: 200, standardSchema: Link })
  believe(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Link> {
    return this.links.believe(who, id, version);
  }

  @Post(':id/check')
  @HttpCode(202)
  @TakesIfMatch()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Has the address asked for now' })
  @ApiResponse({ status: 202, standardSchema: Link })
  check(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<Link> {
    return this.links.askNow(who, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @TakesIfMatch()
  @Needs('sheet.write')
  @ApiOperation({ summary: 'Takes a link away' })
  @ApiResponse({ status: 204 })
  remove(@Who() who: Principal, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    return this.links.remove(who, id, version);
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/links')
export class PublicLinksController {
  constructor(private readonly links: ReadPublicLinks) {}

  @Get()
  @ApiOperation({ summary: 'Links to institutions that are not broken' })
  @ApiResponse({ status: 200, standardSchema: z.array(PublicLink) })
  list(
    @Param('network') network: string,
    @Query({ schema: PublicSheetReading }) { language }: z.infer<typeof PublicSheetReading>,
  ): Promise<PublicLink[]> {
    return this.links.list(network, language);
  }
}

import { CodeListEntry, CodeListEntryChange, CodeListName } from '@respi/identity/contract';
import { IfMatch, Needs, type Principal, TakesIfMatch, Who } from '@respi/shared/api-platform';
import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { code } from '@respi/shared/contract';
import type { z } from 'zod';
import { PutCodeListEntry } from './put-code-list-entry';

@ApiTags('administration')
@Controller('v1/admin/code-lists')
export class CodeListsController {
  constructor(private readonly putEntry: PutCodeListEntry) {}

  @Put(':list/:code')
  @TakesIfMatch('Version of the code that the client saw, such as "3"; "0" for a code that is not there yet')
  @Needs('network.administer')
  @ApiOperation({ summary: 'Add or change an entry of a code list, from a day on' })
  @ApiOkResponse({ standardSchema: CodeListEntry })
  put(
    @Who() who: Principal,
    @Param('list', { schema: CodeListName }) list: CodeListName,
    @Param('code', { schema: code }) entryCode: string,
    @IfMatch() version: number,
    @Body({ schema: CodeListEntryChange }) body: z.infer<typeof CodeListEntryChange>,
  ) {
    return this.putEntry.run(who, list, entryCode, version, body);
  }
}

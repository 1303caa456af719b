import { PeoplePage, PeopleQuery, Person, PersonChange, PersonInvitation } from '@respi/identity/contract';
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
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangePerson } from './change-person';
import { InviteAgain } from './invite-again';
import { InvitePerson } from './invite-person';
import { ListPeople } from './list-people';

@ApiTags('administration')
@Controller('v1/admin/people')
export class PeopleController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly invitePerson: InvitePerson,
    private readonly inviteAgain: InviteAgain,
    private readonly changePerson: ChangePerson,
  ) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({ summary: 'The people of the network, by name' })
  @ApiOkResponse({ standardSchema: PeoplePage })
  list(@Who() who: Principal, @Query({ schema: PeopleQuery }) query: z.infer<typeof PeopleQuery>) {
    return this.listPeople.run(who, query.limit, query.cursor);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Invite a person by mail' })
  @ApiCreatedResponse({ standardSchema: Person })
  invite(
    @Who() who: Principal,
    @Idempotency() claim: IdempotencyClaim | null,
    @Body({ schema: PersonInvitation }) body: z.infer<typeof PersonInvitation>,
  ) {
    return this.invitePerson.run(who, claim, body);
  }

  @Post(':id/invitations')
  @TakesIdempotencyKey()
  @Needs('network.administer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a new link: the old one ran out, or the password was forgotten' })
  @ApiOkResponse({ standardSchema: Person })
  again(@Who() who: Principal, @Idempotency() claim: IdempotencyClaim | null, @Param('id') id: string) {
    return this.inviteAgain.run(who, claim, id);
  }

  @Patch(':id')
  @TakesIfMatch()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Rename, move, deactivate or reactivate a person' })
  @ApiOkResponse({ standardSchema: Person })
  change(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: PersonChange }) body: z.infer<typeof PersonChange>,
  ) {
    return this.changePerson.run(who, id, version, body);
  }
}

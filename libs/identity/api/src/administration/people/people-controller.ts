import {
  PeoplePage,
  PeopleQuery,
  Person,
  PersonChange,
  PersonDuties,
  PersonInvitation,
} from '@respi/identity/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  StepUp,
  TakesIdempotencyKey,
  TakesIfMatch,
  Who,
} from '@respi/shared/api-platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangePerson } from './change-person';
import { EndSessions } from './end-sessions';
import { InviteAgain } from './invite-again';
import { InvitePerson } from './invite-person';
import { ListPeople } from './list-people';
import { ReadPersonDuties } from './person-duties';
import { ResetSecondFactor } from './reset-second-factor';

@ApiTags('administration')
@Controller('v1/admin/people')
export class PeopleController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly invitePerson: InvitePerson,
    private readonly inviteAgain: InviteAgain,
    private readonly changePerson: ChangePerson,
    private readonly readDuties: ReadPersonDuties,
    private readonly resetSecondFactor: ResetSecondFactor,
    private readonly endSessions: EndSessions,
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
  @StepUp()
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
  @StepUp()
  @Needs('network.administer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a new link: the old one ran out, or the password was forgotten' })
  @ApiOkResponse({ standardSchema: Person })
  again(@Who() who: Principal, @Idempotency() claim: IdempotencyClaim | null, @Param('id') id: string) {
    return this.inviteAgain.run(who, claim, id);
  }

  @Get(':id/duties')
  @Needs('network.administer')
  @ApiOperation({ summary: 'What a person has taken on for others: absences, sealed cases' })
  @ApiOkResponse({ standardSchema: PersonDuties })
  duties(@Who() who: Principal, @Param('id') id: string) {
    return this.readDuties.run(who, id);
  }

  @Delete(':id/second-factor')
  @StepUp()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Take away the second factor of a person who lost it; their sessions end' })
  @ApiOkResponse({ standardSchema: Person })
  reset(@Who() who: Principal, @Param('id') id: string) {
    return this.resetSecondFactor.run(who, id);
  }

  @Delete(':id/sessions')
  @StepUp()
  @Needs('network.administer')
  @ApiOperation({ summary: 'End every session of a person in this network, at once' })
  @ApiOkResponse({ standardSchema: Person })
  signOut(@Who() who: Principal, @Param('id') id: string) {
    return this.endSessions.run(who, id);
  }

  @Patch(':id')
  @TakesIfMatch()
  @StepUp()
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

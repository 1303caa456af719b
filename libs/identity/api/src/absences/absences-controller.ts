import { AbsenceInput, AbsenceList } from '@respi/identity/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Absences } from './absences';

@ApiTags('absences')
@Controller('v1/me/absences')
export class OwnAbsencesController {
  constructor(private readonly absences: Absences) {}

  @Get()
  @Needs('session.own')
  @ApiOperation({ summary: 'When the caller is away, and who could stand in' })
  @ApiOkResponse({ standardSchema: AbsenceList })
  list(@Who() who: Principal): Promise<AbsenceList> {
    return this.absences.list(who, who.accountId);
  }

  @Post()
  @Needs('session.own')
  @ApiOperation({ summary: 'Record that the caller will be away' })
  @ApiCreatedResponse({ standardSchema: AbsenceList })
  record(@Who() who: Principal, @Body({ schema: AbsenceInput }) body: AbsenceInput): Promise<AbsenceList> {
    return this.absences.record(who, who.accountId, body);
  }

  @Delete(':absenceId')
  @Needs('session.own')
  @ApiOperation({ summary: 'Call an absence off, or end it before its last day' })
  @ApiOkResponse({ standardSchema: AbsenceList })
  end(@Who() who: Principal, @Param('absenceId') absenceId: string): Promise<AbsenceList> {
    return this.absences.end(who, who.accountId, absenceId);
  }
}

@ApiTags('administration')
@Controller('v1/admin/people/:id/absences')
export class AbsencesOfPeopleController {
  constructor(private readonly absences: Absences) {}

  @Get()
  @Needs('network.administer')
  @ApiOperation({ summary: 'When a person is away, and who could stand in' })
  @ApiOkResponse({ standardSchema: AbsenceList })
  list(@Who() who: Principal, @Param('id') id: string): Promise<AbsenceList> {
    return this.absences.list(who, id);
  }

  @Post()
  @Needs('network.administer')
  @ApiOperation({ summary: 'Record that a person is away: somebody fell ill' })
  @ApiCreatedResponse({ standardSchema: AbsenceList })
  record(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: AbsenceInput }) body: AbsenceInput,
  ): Promise<AbsenceList> {
    return this.absences.record(who, id, body);
  }

  @Delete(':absenceId')
  @Needs('network.administer')
  @ApiOperation({ summary: 'Call an absence off, or end it before its last day' })
  @ApiOkResponse({ standardSchema: AbsenceList })
  end(@Who() who: Principal, @Param('id') id: string, @Param('absenceId') absenceId: string): Promise<AbsenceList> {
    return this.absences.end(who, id, absenceId);
  }
}

import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  AccessFileRequest,
  CaseList,
  ErasureRequest,
  type ListedCase,
  PeopleOfCases,
  PeopleRequest,
  PersonCases,
  PersonCasesRequest,
  PrivacyRecord,
  PrivacyRecords,
  PrivacyRecordsQuery,
  SameNumbersRequest,
} from '@respi/segnalazioni/contract';
import {
  Idempotency,
  type IdempotencyClaim,
  Needs,
  type Principal,
  StepUp,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import type { Page } from '@respi/shared/contract';
import { CasesOfPerson } from './cases-of-person';
import { EraseOnRequest } from './erase-on-request';
import { MakeAccessFile } from './make-access-file';
import { Records } from './records';
import { SameNumbers } from './same-numbers';
import { WhoseCases } from './whose-cases';

@ApiTags('conservazione')
@Controller('v1/privacy')
export class PrivacyController {
  constructor(
    private readonly erasing: EraseOnRequest,
    private readonly files: MakeAccessFile,
    private readonly records: Records,
    private readonly numbers: SameNumbers,
    private readonly whose: WhoseCases,
    private readonly cases: CasesOfPerson,
  ) {}

  @Get('records')
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'What people asked of their own data and what became of it, without names' })
  @ApiOkResponse({ standardSchema: PrivacyRecords })
  list(
    @Who() who: Principal,
    @Query({ schema: PrivacyRecordsQuery }) query: PrivacyRecordsQuery,
  ): Promise<PrivacyRecords> {
    return this.records.list(who, query);
  }

  @Post('person-cases')
  @HttpCode(200)
  @Needs('privacy.handle')
  @ApiOperation({
    summary: 'Cases that may be of a person, by number or by name, with those that say too little marked',
  })
  @ApiOkResponse({ standardSchema: PersonCases })
  casesOf(@Who() who: Principal, @Body({ schema: PersonCasesRequest }) body: PersonCasesRequest): Promise<PersonCases> {
    return this.cases.find(who, body);
  }

  @Post('people')
  @HttpCode(200)
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'Whose these cases are, and whether they seem to be of one person' })
  @ApiOkResponse({ standardSchema: PeopleOfCases })
  people(@Who() who: Principal, @Body({ schema: PeopleRequest }) body: PeopleRequest): Promise<PeopleOfCases> {
    return this.whose.people(who, body);
  }

  @Post('same-numbers')
  @HttpCode(200)
  @Needs('privacy.handle')
  @ApiOperation({
    summary: 'Other cases that hold, in a field or in a text, a practice number or tax code that stands in these',
  })
  @ApiOkResponse({ standardSchema: CaseList })
  sameNumbers(
    @Who() who: Principal,
    @Body({ schema: SameNumbersRequest }) body: SameNumbersRequest,
  ): Promise<Page<ListedCase>> {
    return this.numbers.find(who, body);
  }

  @Post('erasures')
  @HttpCode(200)
  @TakesIdempotencyKey()
  @StepUp()
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'Erase the data of a person in the cases that were recognised as theirs' })
  @ApiOkResponse({ standardSchema: PrivacyRecord })
  erase(
    @Who() who: Principal,
    @Idempotency() claim: IdempotencyClaim | null,
    @Body({ schema: ErasureRequest }) body: ErasureRequest,
  ): Promise<PrivacyRecord> {
    return this.erasing.erase(who, body, claim);
  }

  /** Each file is made anew and written down, so that it needs no key. */
  @Post('access-files')
  @HttpCode(200)
  @StepUp()
  @Needs('privacy.handle')
  @ApiOperation({ summary: 'Everything that is held on a person in these cases, as PDF or JSON' })
  @ApiProduces('application/pdf', 'application/json')
  @ApiOkResponse({ description: 'the file' })
  file(@Who() who: Principal, @Body({ schema: AccessFileRequest }) body: AccessFileRequest): Promise<StreamableFile> {
    return this.files.asFile(who, body);
  }
}

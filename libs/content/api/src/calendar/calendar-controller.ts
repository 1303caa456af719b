import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  Appointment,
  AppointmentAnswer,
  AppointmentCancellation,
  AppointmentList,
  AppointmentQuery,
  AppointmentWords,
  Attendance,
  AttendanceQuery,
  AttendanceTotals,
  InvitedList,
  NewAppointment,
} from '@respi/content/contract';
import { calendarFile } from '@respi/content/domain';
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
import { CountAttendance } from './count-attendance';
import { KeepCalendar } from './keep-calendar';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('calendar')
@Controller('v1/appointments')
export class CalendarController {
  constructor(
    private readonly calendar: KeepCalendar,
    private readonly counting: CountAttendance,
  ) {}

  @Get()
  @Needs('content.read')
  @ApiOperation({ summary: 'Team meetings and trainings of one month, by day' })
  @ApiResponse({ status: 200, standardSchema: AppointmentList })
  list(@Who() who: Principal, @Query({ schema: AppointmentQuery }) query: AppointmentQuery): Promise<AppointmentList> {
    return this.calendar.list(who, query);
  }

  @Post()
  @TakesIdempotencyKey()
  @Needs('content.write')
  @ApiOperation({ summary: 'Plans a meeting or a training, once or each month' })
  @ApiResponse({ status: 201, standardSchema: Appointment })
  async add(
    @Who() who: Principal,
    @Body({ schema: NewAppointment }) appointment: NewAppointment,
    @Idempotency() claim: IdempotencyClaim | null,
  ): Promise<Appointment> {
    const { id } = await this.calendar.add(who, appointment, claim);
    return this.calendar.open(who, id);
  }

  @Get('calendar-file')
  @Needs('content.read')
  @ApiOperation({ summary: 'The calendar for other programs: from a month ago on' })
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, content: { 'text/calendar': FILE } })
  async wholeFile(@Who() who: Principal): Promise<StreamableFile> {
    return asFile(calendarFile(await this.calendar.entries(who), new Date()));
  }

  @Get('attendance')
  @Needs('content.write')
  @ApiOperation({ summary: 'Presences and hours of a year by unit, as figures' })
  @ApiResponse({ status: 200, standardSchema: AttendanceTotals })
  attendance(
    @Who() who: Principal,
    @Query({ schema: AttendanceQuery }) { year }: AttendanceQuery,
  ): Promise<AttendanceTotals> {
    return this.counting.of(who, year);
  }

  @Get('attendance/export')
  @Needs('content.write')
  @ApiOperation({ summary: 'The same figures as a file' })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, content: { 'text/csv': FILE } })
  export(
    @Who() who: Principal,
    @Query({ schema: AttendanceQuery }) { year }: AttendanceQuery,
  ): Promise<StreamableFile> {
    return this.counting.asFile(who, year);
  }

  @Get(':id')
  @Needs('content.read')
  @ApiOperation({ summary: 'One of them, with what the reader may do' })
  @ApiResponse({ status: 200, standardSchema: Appointment })
  open(@Who() who: Principal, @Param('id') id: string): Promise<Appointment> {
    return this.calendar.open(who, id);
  }

  @Put(':id')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Changes one that is planned' })
  @ApiResponse({ status: 200, standardSchema: Appointment })
  edit(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AppointmentWords }) words: AppointmentWords,
  ): Promise<Appointment> {
    return this.calendar.edit(who, id, version, words);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Cancels it, with the reason; whoever is invited is told' })
  @ApiResponse({ status: 200, standardSchema: Appointment })
  cancel(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: AppointmentCancellation }) { reason }: AppointmentCancellation,
  ): Promise<Appointment> {
    return this.calendar.cancel(who, id, version, reason);
  }

  /** Said twice it is said once, and about nobody else: neither key nor version is wanted. */
  @Put(':id/answer')
  @Needs('content.read')
  @ApiOperation({ summary: 'Says whether the reader is going to come' })
  @ApiResponse({ status: 200, standardSchema: Appointment })
  answer(
    @Who() who: Principal,
    @Param('id') id: string,
    @Body({ schema: AppointmentAnswer }) { coming }: AppointmentAnswer,
  ): Promise<Appointment> {
    return this.calendar.answer(who, id, coming);
  }

  @Get(':id/invited')
  @Needs('content.write')
  @ApiOperation({ summary: 'Who is invited, what they answered, and who was present' })
  @ApiResponse({ status: 200, standardSchema: InvitedList })
  invited(@Who() who: Principal, @Param('id') id: string): Promise<InvitedList> {
    return this.calendar.invited(who, id);
  }

  @Put(':id/attendance')
  @TakesIfMatch()
  @Needs('content.write')
  @ApiOperation({ summary: 'Records who was present: it was held' })
  @ApiResponse({ status: 200, standardSchema: Appointment })
  record(
    @Who() who: Principal,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body({ schema: Attendance }) attendance: Attendance,
  ): Promise<Appointment> {
    return this.calendar.record(who, id, version, attendance);
  }

  @Get(':id/calendar-file')
  @Needs('content.read')
  @ApiOperation({ summary: 'One of them for other programs' })
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, content: { 'text/calendar': FILE } })
  async file(@Who() who: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return asFile(calendarFile(await this.calendar.entries(who, id), new Date()));
  }
}

function asFile(text: string): StreamableFile {
  return new StreamableFile(Buffer.from(text), {
    type: 'text/calendar; charset=utf-8',
    disposition: 'attachment; filename="calendario.ics"',
  });
}

import { Controller, Get, Inject, Injectable, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PublicTrainingList } from '@respi/content/contract';
import { calendarFile } from '@respi/content/domain';
import { Directory } from '@respi/identity/contract';
import { CONFIG, type Config, Database, Public } from '@respi/shared/api-platform';
import { romeDay } from '@respi/shared/kernel';
import { publicTrainings } from '../persistence/appointment-store';
import { networkOf } from '../services/public-network';

/** What anybody may come to: from what was marked so, and nothing of who comes or what is said inside. */
@Injectable()
export class ReadPublicTrainings {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @param network slug or host. @throws Problem not_found */
  async list(network: string): Promise<PublicTrainingList> {
    const rows = await this.database.asPublic(await networkOf(this.database, network), publicTrainings);
    const items = rows.map(({ id, state, day, begins, ends, content, places, changed_at }) => ({
      ...{ id, day, begins, ends, places, title: content.title, place: content.place, trainer: content.trainer },
      // The address of the call is for whoever has enrolled.
      ...{ online: content.link !== null, cancelled: state === 'cancelled' },
      ...{ enrolment: content.enrolment ?? null, enrolLink: content.enrolLink ?? null },
      updatedOn: romeDay(changed_at),
    }));
    return { items };
  }

  /** @param network slug or host. @throws Problem not_found */
  async asFile(network: string): Promise<StreamableFile> {
    const networkId = await networkOf(this.database, network);
    const rows = await this.database.asPublic(networkId, publicTrainings);
    const { slug } = await this.directory.settings(networkId);
    const entries = rows.map(({ id, state, day, begins, ends, content, version }) => ({
      ...{ id, day, begins, ends, version, title: content.title, place: content.place },
      description: [content.enrolment, content.enrolLink].filter(Boolean).join('\n') || null,
      link: `${this.config.publicUrl}/${slug}/it/incontri#${id}`,
      cancelled: state === 'cancelled',
    }));
    return new StreamableFile(Buffer.from(calendarFile(entries, new Date())), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="incontri.ics"',
    });
  }
}

@ApiTags('public')
@Public()
@Controller('v1/networks/:network/trainings')
export class PublicTrainingsController {
  constructor(private readonly trainings: ReadPublicTrainings) {}

  @Get()
  @ApiOperation({ summary: 'Trainings that anybody may come to, from today on' })
  @ApiResponse({ status: 200, standardSchema: PublicTrainingList })
  list(@Param('network') network: string): Promise<PublicTrainingList> {
    return this.trainings.list(network);
  }

  @Get('calendar-file')
  @ApiOperation({ summary: 'The same for other programs' })
  @ApiProduces('text/calendar')
  @ApiResponse({ status: 200, content: { 'text/calendar': { schema: { type: 'string', format: 'binary' } } } })
  file(@Param('network') network: string): Promise<StreamableFile> {
    return this.trainings.asFile(network);
  }
}

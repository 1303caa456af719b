import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SHEET_ACTION_BODIES, SheetDetail } from '@respi/knowledge/contract';
import { SHEET_LIFECYCLE, type SheetCommand } from '@respi/knowledge/domain';
import { ActionRoutes, type PerformsActions, type Principal, type RequestedAction } from '@respi/shared/api-platform';
import { ActOnSheet } from '../acting/act-on-sheet';
import { ReadSheets } from '../reading/read-sheets';

@ApiTags('faq: azioni')
@Controller('v1/faq/:id/actions')
@ActionRoutes({
  prefix: 'sheet',
  bodies: SHEET_ACTION_BODIES,
  transitions: SHEET_LIFECYCLE.transitions,
  needs: 'sheet.act',
  answers: SheetDetail,
})
export class FaqActionsController implements PerformsActions<SheetCommand, SheetDetail> {
  constructor(
    private readonly acting: ActOnSheet,
    private readonly reading: ReadSheets,
  ) {}

  async perform(who: Principal, { id, version, command, claim }: RequestedAction<SheetCommand>): Promise<SheetDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }
}

import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ACTION_BODIES, type CaseCommand, CaseDetail } from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE } from '@respi/segnalazioni/domain';
import { ActionRoutes, type PerformsActions, type Principal, type RequestedAction } from '@respi/shared/api-platform';
import { ActOnCase } from '../acting/act-on-case';
import { ReadCases } from '../reading/read-cases';

@ApiTags('segnalazioni: azioni')
@Controller('v1/segnalazioni/:id/actions')
@ActionRoutes({
  prefix: 'case',
  bodies: ACTION_BODIES,
  transitions: CASE_LIFECYCLE.transitions,
  needs: 'case.act',
  answers: CaseDetail,
})
export class ActionsController implements PerformsActions<CaseCommand, CaseDetail> {
  constructor(
    private readonly acting: ActOnCase,
    private readonly reading: ReadCases,
  ) {}

  /** Acts, then shows the case as it now is to this actor (or tells that it is out of their sight). */
  async perform(who: Principal, { id, version, command, claim }: RequestedAction<CaseCommand>): Promise<CaseDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }
}

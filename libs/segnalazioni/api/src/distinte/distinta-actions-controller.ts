import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DISTINTA_ACTION_BODIES, type DistintaCommand, DistintaDetail } from '@respi/segnalazioni/contract';
import { DISTINTA_LIFECYCLE } from '@respi/segnalazioni/domain';
import { ActionRoutes, type PerformsActions, type Principal, type RequestedAction } from '@respi/shared/api-platform';
import { ActOnDistinta } from './act-on-distinta';
import { ReadDistinte } from './read-distinte';

@ApiTags('distinte: azioni')
@Controller('v1/distinte/:id/actions')
@ActionRoutes({
  prefix: 'distinta',
  bodies: DISTINTA_ACTION_BODIES,
  transitions: DISTINTA_LIFECYCLE.transitions,
  needs: 'distinta.handle',
  answers: DistintaDetail,
})
export class DistintaActionsController implements PerformsActions<DistintaCommand, DistintaDetail> {
  constructor(
    private readonly acting: ActOnDistinta,
    private readonly reading: ReadDistinte,
  ) {}

  async perform(
    who: Principal,
    { id, version, command, claim }: RequestedAction<DistintaCommand>,
  ): Promise<DistintaDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }
}

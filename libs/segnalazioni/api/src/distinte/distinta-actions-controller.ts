import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  DISTINTA_ACTIONS,
  DISTINTA_ACTION_BODIES,
  type DistintaAction,
  type DistintaCommand,
  DistintaDetail,
} from '@respi/segnalazioni/contract';
import { DISTINTA_LIFECYCLE } from '@respi/segnalazioni/domain';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { ActOnDistinta } from './act-on-distinta';
import { ReadDistinte } from './read-distinte';

/** One route an action, made from the table of bodies like those of a case. */
@ApiTags('distinte: azioni')
@Controller('v1/distinte/:id/actions')
export class DistintaActionsController {
  constructor(
    private readonly acting: ActOnDistinta,
    private readonly reading: ReadDistinte,
  ) {}

  private async perform(
    who: Principal,
    id: string,
    version: number,
    command: DistintaCommand,
    claim: IdempotencyClaim | null,
  ): Promise<DistintaDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }

  static {
    for (const action of DISTINTA_ACTIONS)
      addRoute(this.prototype, action, (controller, ...given) =>
        (controller as DistintaActionsController).perform(...given),
      );
  }
}

type Perform = (
  controller: object,
  who: Principal,
  id: string,
  version: number,
  command: DistintaCommand,
  claim: IdempotencyClaim | null,
) => Promise<DistintaDetail>;

function addRoute(prototype: object, action: DistintaAction, perform: Perform): void {
  const handler = function (
    this: object,
    who: Principal,
    id: string,
    version: number,
    body: never,
    claim: IdempotencyClaim | null,
  ): Promise<DistintaDetail> {
    return perform(this, who, id, version, { action, body }, claim);
  };
  Object.defineProperty(handler, 'name', { value: action });
  const descriptor: PropertyDescriptor = { value: handler, configurable: true, enumerable: false, writable: true };
  Object.defineProperty(prototype, action, descriptor);
  Who()(prototype, action, 0);
  Param('id')(prototype, action, 1);
  IfMatch()(prototype, action, 2);
  Body({ schema: DISTINTA_ACTION_BODIES[action] })(prototype, action, 3);
  Idempotency()(prototype, action, 4);
  Reflect.defineMetadata('design:paramtypes', [Object, String, Number, Object, Object], prototype, action);
  const decorators = [
    Post(action),
    HttpCode(200),
    Needs('distinta.handle'),
    ApiOperation({ summary: DISTINTA_LIFECYCLE.transitions[action].label, operationId: `distinta_${action}` }),
    ApiHeader({ name: 'If-Match', required: true, description: 'Version that the client saw, such as "3"' }),
    TakesIdempotencyKey(),
    ApiResponse({ status: 200, standardSchema: DistintaDetail }),
  ];
  for (const decorate of decorators) decorate(prototype, action, descriptor);
}

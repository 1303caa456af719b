import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  ACTION_BODIES,
  type CaseCommand,
  CaseDetail,
  REQUESTED_ACTIONS,
  type RequestedAction,
} from '@respi/segnalazioni/contract';
import { CASE_LIFECYCLE } from '@respi/segnalazioni/domain';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { ActOnCase } from '../acting/act-on-case';
import { ReadCases } from '../reading/read-cases';

/**
 * One route an action, each with a schema of its own, made from the table of bodies: an action that is added to the
 * contract has its route, its validation and its documentation.
 */
@ApiTags('segnalazioni: azioni')
@Controller('v1/segnalazioni/:id/actions')
export class ActionsController {
  constructor(
    private readonly acting: ActOnCase,
    private readonly reading: ReadCases,
  ) {}

  /** Acts, then shows the case as it now is to this actor (or tells that it is out of their sight). */
  private async perform(
    who: Principal,
    id: string,
    version: number,
    command: CaseCommand,
    claim: IdempotencyClaim | null,
  ): Promise<CaseDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }

  static {
    for (const action of REQUESTED_ACTIONS)
      addRoute(this.prototype, action, (controller, ...given) => (controller as ActionsController).perform(...given));
  }
}

type Perform = (
  controller: object,
  who: Principal,
  id: string,
  version: number,
  command: CaseCommand,
  claim: IdempotencyClaim | null,
) => Promise<CaseDetail>;

function addRoute(prototype: object, action: RequestedAction, perform: Perform): void {
  const handler = function (
    this: object,
    who: Principal,
    id: string,
    version: number,
    body: never,
    claim: IdempotencyClaim | null,
  ): Promise<CaseDetail> {
    return perform(this, who, id, version, { action, body } as CaseCommand, claim);
  };
  Object.defineProperty(handler, 'name', { value: action });
  const descriptor: PropertyDescriptor = { value: handler, configurable: true, enumerable: false, writable: true };
  Object.defineProperty(prototype, action, descriptor);
  Who()(prototype, action, 0);
  Param('id')(prototype, action, 1);
  IfMatch()(prototype, action, 2);
  Body({ schema: ACTION_BODIES[action] })(prototype, action, 3);
  Idempotency()(prototype, action, 4);
  Reflect.defineMetadata('design:paramtypes', [Object, String, Number, Object, Object], prototype, action);
  const decorators = [
    Post(action),
    HttpCode(200),
    Needs('case.act'),
    ApiOperation({ summary: CASE_LIFECYCLE.transitions[action].label, operationId: `case_${action}` }),
    ApiHeader({ name: 'If-Match', required: true, description: 'Version that the client saw, such as "3"' }),
    TakesIdempotencyKey(),
    ApiResponse({ status: 200, standardSchema: CaseDetail }),
  ];
  for (const decorate of decorators) decorate(prototype, action, descriptor);
}

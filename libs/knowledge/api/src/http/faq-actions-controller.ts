import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { SHEET_ACTIONS, SHEET_ACTION_BODIES, type SheetAction, SheetDetail } from '@respi/knowledge/contract';
import { SHEET_LIFECYCLE, type SheetCommand } from '@respi/knowledge/domain';
import {
  Idempotency,
  type IdempotencyClaim,
  IfMatch,
  Needs,
  type Principal,
  TakesIdempotencyKey,
  Who,
} from '@respi/shared/api-platform';
import { ActOnSheet } from '../acting/act-on-sheet';
import { ReadSheets } from '../reading/read-sheets';

/** One route an action, each with a schema of its own, made from the table of bodies, as for the segnalazioni. */
@ApiTags('faq: azioni')
@Controller('v1/faq/:id/actions')
export class FaqActionsController {
  constructor(
    private readonly acting: ActOnSheet,
    private readonly reading: ReadSheets,
  ) {}

  private async perform(
    who: Principal,
    id: string,
    version: number,
    command: SheetCommand,
    claim: IdempotencyClaim | null,
  ): Promise<SheetDetail> {
    await this.acting.act(who, id, version, command, claim);
    return this.reading.open(who, id);
  }

  static {
    for (const action of SHEET_ACTIONS)
      addRoute(this.prototype, action, (controller, ...given) =>
        (controller as FaqActionsController).perform(...given),
      );
  }
}

type Perform = (
  controller: object,
  who: Principal,
  id: string,
  version: number,
  command: SheetCommand,
  claim: IdempotencyClaim | null,
) => Promise<SheetDetail>;

function addRoute(prototype: object, action: SheetAction, perform: Perform): void {
  const handler = function (
    this: object,
    who: Principal,
    id: string,
    version: number,
    body: never,
    claim: IdempotencyClaim | null,
  ): Promise<SheetDetail> {
    return perform(this, who, id, version, { action, body }, claim);
  };
  Object.defineProperty(handler, 'name', { value: action });
  const descriptor: PropertyDescriptor = { value: handler, configurable: true, enumerable: false, writable: true };
  Object.defineProperty(prototype, action, descriptor);
  Who()(prototype, action, 0);
  Param('id')(prototype, action, 1);
  IfMatch()(prototype, action, 2);
  Body({ schema: SHEET_ACTION_BODIES[action] })(prototype, action, 3);
  Idempotency()(prototype, action, 4);
  Reflect.defineMetadata('design:paramtypes', [Object, String, Number, Object, Object], prototype, action);
  const decorators = [
    Post(action),
    HttpCode(200),
    Needs('sheet.act'),
    ApiOperation({ summary: SHEET_LIFECYCLE.transitions[action].label, operationId: `sheet_${action}` }),
    ApiHeader({ name: 'If-Match', required: true, description: 'Version that the client saw, such as "3"' }),
    TakesIdempotencyKey(),
    ApiResponse({ status: 200, standardSchema: SheetDetail }),
  ];
  for (const decorate of decorators) decorate(prototype, action, descriptor);
}

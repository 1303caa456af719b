import type { Permission } from '@respi/identity/contract';
import { Body, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';
import type { IdempotencyClaim, Principal } from '../database/database';
import { Needs, Who } from './access';
import { Idempotency, IfMatch, TakesIdempotencyKey, TakesIfMatch } from './request-claims';

/** The routes of a lifecycle: what each action takes, who is let in and what every one of them answers. */
export interface ActionRoutesOptions<Action extends string, Answer> {
  /** Before the action in the `operationId` of the API's document, such as `case` in `case_take`. */
  readonly prefix: string;
  /** The schema of each action's body; an action without one has no route. */
  readonly bodies: Readonly<Record<Action, ZodType>>;
  /** What a person calls each action. */
  readonly transitions: Readonly<Record<NoInfer<Action>, { readonly label: string }>>;
  readonly needs: Permission;
  readonly answers: ZodType<Answer>;
}

/** What an action came with. */
export interface RequestedAction<Command> {
  readonly id: string;
  /** The version that the client saw, from `If-Match`. */
  readonly version: number;
  readonly command: Command;
  readonly claim: IdempotencyClaim | null;
}

/** A controller that acts and answers with what the actor then sees. */
export interface PerformsActions<Command, Answer> {
  perform(who: Principal, requested: RequestedAction<Command>): Promise<Answer>;
}

/**
 * Gives a controller `POST {action}` for each action, with a schema of its own: an action that is added to the contract
 * has its route, its validation and its documentation. The path of the controller carries `:id`.
 */
export function ActionRoutes<Action extends string, Answer, Command extends { readonly action: Action }>(
  options: ActionRoutesOptions<Action, Answer>,
) {
  return (controller: { readonly prototype: PerformsActions<Command, Answer> }): void => {
    for (const action of Object.keys(options.bodies) as Action[])
      addRoute<Action, Answer, Command>(controller.prototype, action, options);
  };
}

function addRoute<Action extends string, Answer, Command extends { readonly action: Action }>(
  prototype: PerformsActions<Command, Answer>,
  action: Action,
  { prefix, bodies, transitions, needs, answers }: ActionRoutesOptions<Action, Answer>,
): void {
  const handler = function (
    this: PerformsActions<Command, Answer>,
    who: Principal,
    id: string,
    version: number,
    body: unknown,
    claim: IdempotencyClaim | null,
  ): Promise<Answer> {
    // The body was parsed by the schema of this very action.
    return this.perform(who, { id, version, command: { action, body } as unknown as Command, claim });
  };
  Object.defineProperty(handler, 'name', { value: action });
  const descriptor: PropertyDescriptor = { value: handler, configurable: true, enumerable: false, writable: true };
  Object.defineProperty(prototype, action, descriptor);
  Who()(prototype, action, 0);
  Param('id')(prototype, action, 1);
  IfMatch()(prototype, action, 2);
  Body({ schema: bodies[action] })(prototype, action, 3);
  Idempotency()(prototype, action, 4);
  Reflect.defineMetadata('design:paramtypes', [Object, String, Number, Object, Object], prototype, action);
  const decorators = [
    Post(action),
    HttpCode(200),
    Needs(needs),
    ApiOperation({ summary: transitions[action].label, operationId: `${prefix}_${action}` }),
    TakesIfMatch(),
    TakesIdempotencyKey(),
    ApiResponse({ status: 200, standardSchema: answers }),
  ];
  for (const decorate of decorators) decorate(prototype, action, descriptor);
}

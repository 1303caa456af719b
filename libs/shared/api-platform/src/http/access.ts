import type { Permission } from '@respi/identity/contract';
import { type ExecutionContext, Injectable, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ApiExtension } from '@nestjs/swagger';
import { Problem } from '@respi/shared/kernel';
import type { FastifyRequest } from 'fastify';
import type { Asked } from '../access/access-log';
import type { Principal } from '../database/database';
import { RequestLimits } from './request-limits';
import { type Caller, seatOf } from './session-strategy';
import { SessionUse } from './session-use';

const PUBLIC = 'respi:public';
const PERMISSION = 'respi:permission';
const STEP_UP = 'respi:step-up';

/** Open to everybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** The permission that opens this route. A route with neither this nor `@Public()` answers to nobody. */
export const Needs = (permission: Permission): MethodDecorator => SetMetadata(PERMISSION, permission);

/**
 * Wants that who one is was proven within the last ten minutes: by a factor, or by the password where there is none. Else
 * the answer is `step_up_wanted`; the portal asks over the page and repeats the request.
 */
export const StepUp = (): MethodDecorator =>
  applyDecorators(SetMetadata(STEP_UP, true), ApiExtension('x-step-up', true));

export const ROUTE_ACCESS = { public: PUBLIC, permission: PERMISSION } as const;

/** Who is calling, with the permission of the route: hand it to `Database.run` or `Database.command`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Caller }>();
  const { user: caller } = request;
  if (!caller?.permission) throw new Problem('not_authenticated');
  return { ...(caller as Principal), asked: askedBy(request) };
});

/** By which request something was asked, for the access log. */
export function askedBy({ method, routeOptions, headers, id }: FastifyRequest): Asked {
  const screen = headers['x-respi-screen'];
  return {
    route: `${method} ${routeOptions.url ?? ''}`.slice(0, 200),
    screen: typeof screen === 'string' && SCREEN.test(screen) ? screen : null,
    requestId: id,
  };
}

/** The address of a page without ids: whatever else is sent is not written down. */
const SCREEN = /^\/[a-z0-9/:-]{0,120}$/;

@Injectable()
export class SessionGuard extends AuthGuard('session') {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RequestLimits,
    private readonly use: SessionUse,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [handler, context.getClass()])) return true;
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, handler);
    if (!permission) throw new Problem('not_allowed');
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<FastifyRequest & { user: Caller }>();
    this.limits.ofSession(request.ip, request.user.sessionId);
    if (request.user.byCookie) mustBeOurPage(request);
    this.use.note(request.user.sessionId);
    request.user.permission = permission;
    request.user.stepUp = this.reflector.get<boolean | undefined>(STEP_UP, handler) === true;
    return true;
  }

  override handleRequest<T>(error: unknown, caller: T | false): T {
    if (error instanceof Problem) throw error;
    if (!caller) throw new Problem('not_authenticated');
    return caller;
  }
}

/** What a page proves by the header: that it is ours, and, where it knows, whose it is. */
function mustBeOurPage({ user, method, headers }: FastifyRequest & { user: Caller }): void {
  const seat = headers['x-respi'];
  // A page of another site can make the browser send the cookie, but not this header.
  if (seat === undefined && method !== 'GET') throw new Problem('not_allowed');
  // All tabs share the cookie: a page that was opened by somebody else, or in another network, must not act in this one.
  if (seat !== undefined && seat !== '1' && seat !== seatOf(user.accountId, user.networkId))
    throw new Problem('session_ended');
}

import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Problem, invalidField } from '@respi/shared/kernel';
import type { FastifyRequest } from 'fastify';
import type { IdempotencyClaim } from '../database/database';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The `Idempotency-Key` of a POST with what was asked, or null when the client sent none. */
export const Idempotency = createParamDecorator((_: unknown, context: ExecutionContext): IdempotencyClaim | null => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key)) throw invalidField('Idempotency-Key', 'bad_idempotency_key');
  return { key, fingerprint: `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}` };
});

/** The version that the client saw, from `If-Match: "7"`. @throws Problem version_required when absent, invalid_input when it is none. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw new Problem('version_required');
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
  if (version === undefined) throw invalidField('If-Match', 'bad_version');
  return Number(version);
});

/** Says in the API's document which version is changed. Beside `@IfMatch()` in the parameters. */
export const TakesIfMatch = (
  description = 'Version that the client saw, such as "3"',
): MethodDecorator & ClassDecorator => ApiHeader({ name: 'If-Match', required: true, description });

/** Says in the API's document that a retry with the same key acts once. Beside `@Idempotency()` in the parameters. */
export const TakesIdempotencyKey = (): MethodDecorator & ClassDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A retry with the same key acts once and gets the first answer',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  });

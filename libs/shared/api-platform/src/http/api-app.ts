import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import proxy from '@fastify/http-proxy';
import {
  type LoggerService,
  type NestApplicationOptions,
  type Type,
  type DynamicModule,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '@respi/shared/kernel';
import type { FastifyReply } from 'fastify';
import { SessionGuard } from './access';
import { endingInOrder } from './end-in-order';
import { inputProblem } from './input-problems';
import { ProblemFilter, problemDocument } from './problem-filter';

/** Largest request body, in bytes: the longest text (10,000 characters) with everything around it, several times over. */
const BODY_LIMIT = 256 * 1024;

export interface ApiAppOptions {
  /** Internal address of the portal; every path outside /api goes there. */
  readonly portalUrl?: string | undefined;
  readonly logger?: LoggerService | false;
}

/** The HTTP application, ready to listen: validation, walls, problems and headers are the same for every route. */
export async function createApiApp(
  root: Type | DynamicModule,
  options: ApiAppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    // Only a proxy on this machine may say where a request came from.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes any object
  const settings: NestApplicationOptions = { abortOnError: false };
  if (options.logger !== undefined) settings.logger = options.logger;
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, settings);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: inputProblem }));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(app.get(SessionGuard));
  await app.register(cookie);
  const fastify = adapter.getInstance();
  const end = endingInOrder(fastify.server);
  fastify.addHook('preClose', (done) => {
    end();
    done();
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api')) guardAnswer(reply);
    done();
  });
  fastify.addHook('preSerialization', (_request, reply, payload, done) => {
    // Whatever carries a version can be changed with If-Match: its answer says which version it shows.
    const version = (payload as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    done(null, payload);
  });
  if (options.portalUrl !== undefined) await passToPortal(app, options.portalUrl);
  return app;
}

/** What every answer of the API says to browsers: it is data for our own pages, to be neither kept nor framed. */
function guardAnswer(reply: FastifyReply): void {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('referrer-policy', 'no-referrer');
  void reply.header('x-frame-options', 'DENY');
  if (!reply.hasHeader('content-security-policy')) {
    void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
}

async function passToPortal(app: NestFastifyApplication, portalUrl: string): Promise<void> {
  await app.register(proxy, {
    upstream: portalUrl,
    prefix: '/',
    httpMethods: ['GET', 'HEAD', 'POST'],
    http: { requestOptions: { timeout: 30_000 } },
    preHandler: (request, reply, done) => {
      if (!request.url.startsWith('/api')) {
        done();
        return;
      }
      const problem = problemDocument(new Problem('not_found'), request.id);
      void reply
        .status(404)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
    },
  });
}

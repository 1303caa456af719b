import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
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
import type { Config } from '../config';
import { KeyedDigests } from '../crypto/keyed-digests';
import { CONFIG } from '../module/platform-module';
import { SessionGuard } from './access';
import { ASKED_BY, signedAddress } from './asked-by';
import { endingInOrder } from './end-in-order';
import { inputProblem } from './input-problems';
import { ProblemFilter, asProblem, refuse, refusePage } from './problem-filter';
import { guardEveryAnswer, isOfApi } from './answer-headers';
import { refuseForeignPage } from './own-pages';
import { RequestLimits } from './request-limits';
import { ServedPages, servedPage } from './served-pages';
import { parseStrictly } from './strict-json';

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
    // An address that cannot be read meets no hook.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      guardEveryAnswer(request, reply, app.get<Config>(CONFIG).cookies.secure);
      refuse(request, reply, error.code === 'FST_ERR_BAD_URL' ? new Problem('malformed_request') : asProblem(error));
    },
  });
  const settings: NestApplicationOptions = { abortOnError: false };
  if (options.logger !== undefined) settings.logger = options.logger;
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, settings);
  const config = app.get<Config>(CONFIG);
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
  const limits = app.get(RequestLimits);
  fastify.addHook('onRequest', (request, reply, done) => {
    try {
      limits.ofAddress(request.ip);
      refusePackedBody(request.headers);
      refuseForeignPage(request.method, request.headers, config.publicUrl);
      done();
    } catch (error) {
      const problem = asProblem(error);
      if (isOfApi(request)) refuse(request, reply, problem);
      else refusePage(request, reply, problem);
    }
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    guardEveryAnswer(request, reply, config.cookies.secure);
    done();
  });
  fastify.addHook('preSerialization', (_request, reply, payload, done) => {
    // Whatever carries a version can be changed with If-Match: its answer says which version it shows.
    const version = (payload as { version?: unknown } | null)?.version;
    if (typeof version === 'number') void reply.header('etag', `"${version}"`);
    done(null, payload);
  });
  if (options.portalUrl !== undefined) {
    const pages = app.get(ServedPages, { strict: false });
    fastify.addHook('onResponse', (request, reply, done) => {
      if (request.method === 'GET' && !isOfApi(request)) pages.served(servedPage(request, reply));
      done();
    });
    await passToPortal(app, options.portalUrl);
  }
  // In place of the framework's reader, which takes the last of two equal keys. After the portal's: the proxy has its own.
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, (_request, body, done) => {
    readJson(body, done);
  });
  return app;
}

async function passToPortal(app: NestFastifyApplication, portalUrl: string): Promise<void> {
  const digests = app.get(KeyedDigests);
  await app.register(proxy, {
    upstream: portalUrl,
    prefix: '/',
    httpMethods: ['GET', 'HEAD', 'POST'],
    http: { requestOptions: { timeout: 30_000 } },
    // A page that cannot be made is asked for once: by itself the proxy asks ten times more, and whoever reads waits for all of them.
    // Forms that the portal passes on are slowed down by who sent them: whatever the caller says of itself is overwritten.
    replyOptions: {
      retryDelay: () => null,
      rewriteRequestHeaders: (request, headers) => ({ ...headers, [ASKED_BY]: signedAddress(digests, request.ip) }),
    },
    preHandler: (request, reply, done) => {
      if (isOfApi(request)) refuse(request, reply, new Problem('not_found'));
      else done();
    },
  });
}

/** Nothing unpacks bodies here: what says that it is packed is not what its schema will be held against. */
function refusePackedBody(headers: IncomingHttpHeaders): void {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new Problem('malformed_request');
}

function readJson(body: string | Buffer, done: (error: Error | null, value?: unknown) => void): void {
  const text = body.toString();
  try {
    // Sent without anything, as some clients do with DELETE.
    done(null, text === '' ? undefined : parseStrictly(text));
  } catch (error) {
    done(error as Error);
  }
}

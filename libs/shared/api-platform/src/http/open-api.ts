import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProblemDocument } from '@respi/shared/contract';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { docsPage, docsPolicy } from './docs-page';

/** The OpenAPI 3.1 document of an application, made from the same schemas that validate. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const description = [
    'Errors are RFC 9457 problem documents (`application/problem+json`) with a stable `code`, in Italian.',
    'POST takes an `Idempotency-Key`: a retry with the same key acts once and gets the first answer.',
    'Changes take `If-Match` with the version that was read: 412 when it is stale, 428 when it is missing.',
    'Lists are keyset-paginated: pass `nextCursor` on as `cursor`.',
    'With the session cookie, every request that is not a GET also carries the header `X-Respi`: the `seat` of `/me`, or `1`.',
  ].join('\n\n');
  const base = new DocumentBuilder()
    .setTitle('ReSPI')
    .setVersion('1')
    .setDescription(description)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return withSharedParts(SwaggerModule.createDocument(app, base));
}

interface Operation {
  responses: Record<string, { content?: Record<string, { schema?: object }>; description?: string }>;
}

/**
 * What operations share is said once: each may answer a problem, and a schema that several answer stands in the
 * components.
 */
function withSharedParts(document: OpenAPIObject): OpenAPIObject {
  const { $schema: _, ...problem } = z.toJSONSchema(ProblemDocument) as Record<string, unknown>;
  const schemas: Record<string, object> = { Problem: problem };
  const seen = new Map<string, { name: string; places: { schema?: object }[] }>();
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations) as Operation[]) {
      for (const media of Object.values(operation.responses).flatMap(({ content }) => Object.values(content ?? {}))) {
        const text = JSON.stringify(media.schema ?? {});
        if (text.length < 400) continue;
        const known = seen.get(text) ?? { name: `Answer${seen.size + 1}`, places: [] };
        known.places.push(media);
        seen.set(text, known);
      }
      operation.responses['default'] ??= {
        description: 'A problem, in Italian',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  for (const [text, { name, places }] of seen) {
    if (places.length < 2) continue;
    schemas[name] = JSON.parse(text) as object;
    for (const place of places) place.schema = { $ref: `#/components/schemas/${name}` };
  }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...schemas } };
  return document;
}

/** Serves the document at /api/openapi.json and a readable page at /api/docs, without any outside address. */
export function serveOpenApi(app: NestFastifyApplication, document: OpenAPIObject): void {
  const text = JSON.stringify(document);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(text),
  );
  const page = docsPage(document);
  const policy = docsPolicy(page);
  fastify.get('/api/docs', (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .header('content-security-policy', policy)
      .send(page),
  );
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ProblemDocument } from '@respi/shared/contract';
import { Problem, type ProblemCode } from '@respi/shared/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tellRefusal } from './refusal-log';
import { FIELD_WORDS, INVALID_FIELD, PROBLEM_WORDS, fill } from './problem-words';

/** The one place where errors become RFC 9457 documents, in Italian, with the correlation id of the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = asProblem(error);
    // Addresses hold no typed text and messages of unexpected errors are kept to their kind: nothing personal here.
    if (problem.status >= 500) this.log.error(`${request.id} ${problem.code} ${describe(error)}`);
    refuse(request, reply, problem);
  }
}

/** Answers with the problem's document, and leaves a line where the refusal may be of an attack. */
export function refuse(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  begin(request, reply, problem)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDocument(problem, request.id)));
}

/** The same where somebody asked for a page: words, for whoever sits in front of the browser. */
export function refusePage(request: FastifyRequest, reply: FastifyReply, problem: Problem): void {
  const { title, detail } = problemDocument(problem, request.id);
  begin(request, reply, problem).header('content-type', 'text/plain; charset=utf-8').send(`${title}. ${detail}\n`);
}

function begin(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  tellRefusal(request, problem);
  const retryAfter = problem.params['seconds'] ?? (problem.code === 'service_unavailable' ? 5 : undefined);
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  return reply.status(problem.status).header('cache-control', 'no-store');
}

export function problemDocument(problem: Problem, instance?: string): ProblemDocument {
  const words = PROBLEM_WORDS[problem.code];
  return {
    type: `urn:respi:problem:${problem.code}`,
    code: problem.code,
    title: words.title,
    detail: fill(words.detail, problem.params),
    status: problem.status,
    ...(instance ? { instance } : {}),
    ...(problem.fields.length > 0
      ? {
          errors: problem.fields.map((field) => ({
            path: field.path,
            code: field.code,
            message: field.message ?? fill(FIELD_WORDS[field.code] ?? INVALID_FIELD, field.params ?? {}),
            ...(Object.keys(field.params ?? {}).length > 0 ? { params: { ...field.params } } : {}),
          })),
        }
      : {}),
    ...(Object.keys(problem.params).length > 0 ? { params: { ...problem.params } } : {}),
  };
}

/** Every error as a problem: ours as they are, the framework's by status, the database's by its code. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException)
    return new Problem(BY_STATUS[error.getStatus()] ?? 'unexpected', { cause: error });
  const code = errorCode(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('body_too_large', { cause: error });
  if (code.startsWith('FST_ERR_CTP') || error instanceof SyntaxError)
    return new Problem('malformed_request', { cause: error });
  // A character that no text of the database can hold, such as NUL in an address: nothing is there by that name.
  if (code === '22021') return new Problem('malformed_request', { cause: error });
  if (code === '53100') return new Problem('storage_full', { cause: error });
  if (UNREACHABLE.test(code) || UNREACHABLE_WORDS.test(messageOf(error)))
    return new Problem('service_unavailable', { cause: error });
  return new Problem('unexpected', { cause: error });
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed_request',
  401: 'not_authenticated',
  403: 'not_allowed',
  404: 'not_found',
  405: 'not_found',
  413: 'body_too_large',
  415: 'malformed_request',
  422: 'invalid_input',
  429: 'too_many_attempts',
  503: 'service_unavailable',
};

// Class 08 (connection), 57P0x (shutting down, starting up), 55000 (the database takes no connections), 53300 (too many connections), 40001/40P01 (retry), and the socket's own.
const UNREACHABLE = /^(08...|57P0[1235]|53300|55000|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const UNREACHABLE_WORDS =
  /connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i;

function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function describe(error: unknown): string {
  if (error instanceof Problem && error.cause !== undefined) return describe(error.cause);
  // Messages of the driver may quote values; its code and the place in our code say enough.
  if (error instanceof Error) {
    const place =
      error.stack
        ?.split('\n')
        .filter((line) => line.trim().startsWith('at '))
        .slice(0, 6)
        .map((line) => line.trim())
        .join(' < ') ?? '';
    const code = errorCode(error);
    return code ? `${error.name} ${code} ${place}` : `${error.name}: ${error.message} ${place}`;
  }
  return typeof error;
}

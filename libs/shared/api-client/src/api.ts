import { PlatformLocation } from '@angular/common';
import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { languageOfAddress } from '@respi/shared/contract/languages';
import { firstValueFrom, retry, throwError, timer, type Observable } from 'rxjs';
import { Intention } from './intention';
import { type ProblemError, problemOf } from './problem-error';
import { forReaders } from './problem-for-readers';

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

export interface PostOptions {
  /** Give one when a person may press again after a fault; else each call is a wish of its own. */
  readonly intention?: Intention;
  /** Version that the person was looking at; becomes `If-Match`. */
  readonly version?: number;
}

export interface ChangeOptions {
  readonly version?: number;
}

/** A resource with the version to send back as `If-Match`. */
export interface Versioned<T> {
  readonly body: T;
  readonly version: number | null;
}

const BASE = '/api/v1';
const NO_ANSWER = [0, 502, 503, 504];

/**
 * The only door to the server. Paths are without `/api/v1`: `api.get<CaseDetail>(`/segnalazioni/${id}`)`.
 * Rejects with `ProblemError` and nothing else.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  private readonly transloco = inject(TranslocoService);
  private readonly language = languageOfAddress(inject(PlatformLocation).pathname);

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.settle(this.http.get<T>(BASE + path, { params: parameters(query) }));
  }

  /** With the version from `ETag`, for what is changed later. */
  async getVersioned<T>(path: string): Promise<Versioned<T>> {
    const answer = await this.settle(this.http.get<T>(BASE + path, { observe: 'response' }));
    return { body: answer.body as T, version: versionOf(answer) };
  }

  /** A file: a distinta's PDF, an export. */
  getBlob(path: string): Promise<Blob> {
    return this.asFile(this.http.get(BASE + path, { responseType: 'blob' }));
  }

  /** A file that is made of what is sent. Each call is a wish of its own. */
  postBlob(path: string, body: unknown): Promise<Blob> {
    return this.asFile(this.http.post(BASE + path, body, { responseType: 'blob' }));
  }

  async post<T>(path: string, body: unknown, options: PostOptions = {}): Promise<T> {
    const intention = options.intention ?? new Intention();
    const headers = { 'Idempotency-Key': intention.keyFor(path, body), ...ifMatch(options.version) };
    const call = this.http.post<T>(BASE + path, body, { headers });
    // Safe to repeat by itself: the key makes a second arrival answer as the first.
    const answer = await this.settle(call.pipe(retry({ count: 1, delay: (error) => onlyWithoutAnswer(error) })), body);
    intention.fulfilled();
    return answer;
  }

  patch<T>(path: string, body: unknown, options: ChangeOptions = {}): Promise<T> {
    return this.settle(this.http.patch<T>(BASE + path, body, { headers: ifMatch(options.version) }));
  }

  put<T>(path: string, body: unknown, options: ChangeOptions = {}): Promise<T> {
    return this.settle(this.http.put<T>(BASE + path, body, { headers: ifMatch(options.version) }));
  }

  delete<T>(path: string, options: ChangeOptions = {}): Promise<T> {
    return this.settle(this.http.delete<T>(BASE + path, { headers: ifMatch(options.version) }));
  }

  private async asFile(call: Observable<Blob>): Promise<Blob> {
    try {
      return await firstValueFrom(call);
    } catch (error) {
      throw this.problem(await inClear(error));
    }
  }

  private async settle<T>(call: Observable<T>, sent?: unknown): Promise<T> {
    try {
      return await firstValueFrom(call);
    } catch (error) {
      throw this.problem(error, sent);
    }
  }

  private problem(error: unknown, sent?: unknown): ProblemError {
    return problemOf(
      error,
      (key) => this.transloco.translate(key),
      (problem) => forReaders(problem, this.language, this.transloco, sent),
    );
  }
}

/** Where a file was asked for, the problem comes as a file too. */
async function inClear(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const body: unknown = await error.error
    .text()
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => null);
  return new HttpErrorResponse({ error: body, status: error.status, headers: error.headers });
}

function onlyWithoutAnswer(error: unknown): Observable<unknown> {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && NO_ANSWER.includes(status) ? timer(1_000) : throwError(() => error);
}

function ifMatch(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}

function versionOf(answer: HttpResponse<unknown>): number | null {
  const found = /(\d+)/.exec(answer.headers.get('ETag') ?? '');
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** Lists travel as one value separated by commas, as the contract reads them; empty values do not travel. */
function parameters(query: Query): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text !== '') kept[name] = text;
  }
  return kept;
}

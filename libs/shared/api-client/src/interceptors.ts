import {
  HttpErrorResponse,
  HttpEventType,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { DestroyRef, Injectable, Injector, PLATFORM_ID, inject } from '@angular/core';
import { DOCUMENT, isPlatformBrowser } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { TranslocoService } from '@jsverse/transloco';
import {
  type Observable,
  type OperatorFunction,
  catchError,
  finalize,
  from,
  map,
  of,
  shareReplay,
  switchMap,
  tap,
  throwError,
} from 'rxjs';
import { ProblemError } from './problem-error';
import { Session, type SessionOver } from './session';
import { StepUp } from './step-up';

/**
 * A page of another site cannot add this header, so a request that has it was made by ours. It says whose page it is: all
 * tabs share the cookie, and what was typed in one network is not sent in another that was entered since.
 */
export const apiHeaders: HttpInterceptorFn = (request, next) => {
  const seat = inject(Injector).get(Session).me()?.seat;
  if (!isOurs(request) || (request.method === 'GET' && !seat)) return next(request);
  return next(
    request.clone({
      setHeaders: { 'X-Respi': seat ?? '1', 'X-Respi-Screen': screenOf(inject(DOCUMENT).location.pathname) },
    }),
  );
};

/** The page without whose it is: the access log says from where somebody was read, and no more. */
function screenOf(path: string): string {
  return path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id')
    .toLowerCase()
    .replace(/[^a-z0-9/:-]/g, '-')
    .slice(0, 100);
}

/** One refresh at a time, however many requests were refused together. */
@Injectable({ providedIn: 'root' })
class Refreshing {
  private readonly http = inject(HttpClient);
  private pending: Observable<'renewed' | SessionOver> | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.pending = null));
  }

  refresh(): Observable<'renewed' | SessionOver> {
    this.pending ??= this.http.post('/api/v1/auth/refresh', {}).pipe(
      map(() => 'renewed' as const),
      catchError((error: unknown) =>
        error instanceof HttpErrorResponse && error.status >= 400 && error.status < 500
          ? of(whyOver(error))
          : throwError(() => error),
      ),
      finalize(() => (this.pending = null)),
      shareReplay(1),
    );
    return this.pending;
  }
}

/**
 * A 401 renews the session once and repeats the request; where that does not help, for the session is over or is somebody
 * else's by now, it is lost and the page stays.
 */
export const refreshOnce: HttpInterceptorFn = (request, next) => {
  if (!isPlatformBrowser(inject(PLATFORM_ID)) || !isOurs(request) || request.url.includes('/auth/'))
    return next(request);
  const injector = inject(Injector);
  let over: SessionOver = 'expired';
  return next(request).pipe(
    whenRefused((refusal) =>
      injector
        .get(Refreshing)
        .refresh()
        .pipe(
          switchMap((answer) => {
            if (answer === 'renewed')
              return next(request).pipe(
                tap((event) => {
                  if (event.type === HttpEventType.Response) injector.get(Session).regained();
                }),
              );
            over = answer;
            return throwError(() => refusal);
          }),
          whenRefused((final) => throwError(() => sessionLost(injector, final, over))),
        ),
    ),
  );
};

/**
 * What wants a fresh proof of who one is: it is asked for over the page, and the request goes out again, the same one. A
 * session that owes a second factor is read again: the pages lead to where one is added.
 */
export const stepUpOnce: HttpInterceptorFn = (request, next) => {
  if (!isPlatformBrowser(inject(PLATFORM_ID)) || !isOurs(request)) return next(request);
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 403) return throwError(() => error);
      return from(refusalOf(error)).pipe(
        switchMap((code) => {
          if (code === 'second_factor_wanted')
            void injector
              .get(Session)
              .reload()
              .catch(() => undefined);
          if (code !== 'step_up_wanted') return throwError(() => error);
          return from(injector.get(StepUp).proven()).pipe(
            switchMap((proven) => (proven ? next(request) : throwError(() => error))),
          );
        }),
      );
    }),
  );
};

/** Of a file that was asked for, the problem comes as a file too. */
async function refusalOf({ error }: HttpErrorResponse): Promise<string | undefined> {
  const body: unknown = error instanceof Blob ? JSON.parse(await error.text().catch(() => '{}')) : error;
  return (body as { code?: string } | null)?.code;
}

type Answer = HttpEvent<unknown>;

function whenRefused(then: (refusal: HttpErrorResponse) => Observable<Answer>): OperatorFunction<Answer, Answer> {
  return catchError((error: unknown) =>
    error instanceof HttpErrorResponse && error.status === 401 ? then(error) : throwError(() => error),
  );
}

function whyOver({ error }: HttpErrorResponse): SessionOver {
  const why = (error as { params?: { why?: unknown } } | null)?.params?.why;
  return WHY_OVER.find((known) => known === why) ?? 'expired';
}

const WHY_OVER = ['closed', 'ended', 'factor_reset', 'no_role'] as const;

const WORDS = {
  expired: 'sessionExpired',
  ended: 'sessionEnded',
  factor_reset: 'sessionEnded',
  closed: 'accessClosed',
  no_role: 'noRole',
} as const;

function sessionLost(injector: Injector, cause: HttpErrorResponse, over: SessionOver): ProblemError {
  injector.get(Session).lost(over);
  const transloco = injector.get(TranslocoService);
  return new ProblemError(
    {
      type: 'about:blank',
      code: 'session_expired',
      title: transloco.translate(`problem.${WORDS[over]}.title`),
      detail: transloco.translate(`problem.${WORDS[over]}.detail`),
      status: 401,
    },
    { cause },
  );
}

function isOurs(request: HttpRequest<unknown>): boolean {
  return request.url.startsWith('/api/');
}

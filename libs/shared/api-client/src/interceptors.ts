import { HttpErrorResponse, type HttpEvent, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { DestroyRef, Injectable, Injector, PLATFORM_ID, inject } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { TranslocoService } from '@jsverse/transloco';
import {
  type Observable,
  type OperatorFunction,
  catchError,
  finalize,
  map,
  of,
  shareReplay,
  switchMap,
  throwError,
} from 'rxjs';
import { ProblemError } from './problem-error';
import { Session } from './session';

/**
 * A page of another site cannot add this header, so a request that has it was made by ours. It says whose page it is: all
 * tabs share the cookie, and what was typed in one network is not sent in another that was entered since.
 */
export const apiHeaders: HttpInterceptorFn = (request, next) => {
  const seat = inject(Injector).get(Session).me()?.seat;
  if (!isOurs(request) || (request.method === 'GET' && !seat)) return next(request);
  return next(request.clone({ setHeaders: { 'X-Respi': seat ?? '1' } }));
};

/** One refresh at a time, however many requests were refused together. */
@Injectable({ providedIn: 'root' })
class Refreshing {
  private readonly http = inject(HttpClient);
  private pending: Observable<boolean> | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.pending = null));
  }

  refresh(): Observable<boolean> {
    this.pending ??= this.http.post('/api/v1/auth/refresh', {}).pipe(
      map(() => true),
      catchError((error: unknown) =>
        error instanceof HttpErrorResponse && error.status >= 400 && error.status < 500
          ? of(false)
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
  return next(request).pipe(
    whenRefused((refusal) =>
      injector
        .get(Refreshing)
        .refresh()
        .pipe(
          switchMap((renewed) => (renewed ? next(request) : throwError(() => refusal))),
          whenRefused((final) => throwError(() => sessionLost(injector, final))),
        ),
    ),
  );
};

type Answer = HttpEvent<unknown>;

function whenRefused(then: (refusal: HttpErrorResponse) => Observable<Answer>): OperatorFunction<Answer, Answer> {
  return catchError((error: unknown) =>
    error instanceof HttpErrorResponse && error.status === 401 ? then(error) : throwError(() => error),
  );
}

function sessionLost(injector: Injector, cause: HttpErrorResponse): ProblemError {
  injector.get(Session).lost();
  const transloco = injector.get(TranslocoService);
  return new ProblemError(
    {
      type: 'about:blank',
      code: 'session_expired',
      title: transloco.translate('problem.sessionExpired.title'),
      detail: transloco.translate('problem.sessionExpired.detail'),
      status: 401,
    },
    { cause },
  );
}

function isOurs(request: HttpRequest<unknown>): boolean {
  return request.url.startsWith('/api/');
}

import { FetchBackend, HttpBackend, type HttpEvent, HttpParams, type HttpRequest } from '@angular/common/http';
import { type ApplicationConfig, Injectable, REQUEST, inject, mergeApplicationConfig } from '@angular/core';
import { provideServerRendering, withRoutes } from '@angular/ssr';
import { PUBLIC_ORIGIN } from '@respi/shared/ui/reading';
import type { Observable } from 'rxjs';
import { appConfig } from './app.config';
import { serverRoutes } from './app.routes.server';

/** Signed by the api (libs/shared/api-platform/src/http/asked-by.ts). */
const ASKED_BY = 'x-respi-asked-by';
const NO_PARAMETERS = new HttpParams();

/** While a page is made here, `/api` is asked at its internal address: not through the front door again. */
@Injectable()
class InternalApiBackend implements HttpBackend {
  private readonly inner = inject(FetchBackend);
  private readonly page = inject(REQUEST, { optional: true });
  private readonly api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const { pathname, search } = new URL(request.urlWithParams, 'http://internal');
    return this.inner.handle(
      request.clone({ url: this.api + pathname + search, params: NO_PARAMETERS, setHeaders: this.onBehalf() }),
    );
  }

  /** A form of a page is slowed down by who sent it, not by this machine: what the api said of them is said back. */
  private onBehalf(): Record<string, string> {
    const askedBy = this.page?.method === 'POST' ? this.page.headers.get(ASKED_BY) : null;
    return askedBy === null ? {} : { [ASKED_BY]: askedBy };
  }
}

export const serverConfig: ApplicationConfig = mergeApplicationConfig(appConfig, {
  providers: [
    provideServerRendering(withRoutes(serverRoutes)),
    FetchBackend,
    { provide: HttpBackend, useClass: InternalApiBackend },
    { provide: PUBLIC_ORIGIN, useFactory: () => (process.env['PUBLIC_URL'] ?? '').replace(/\/$/, '') },
  ],
});

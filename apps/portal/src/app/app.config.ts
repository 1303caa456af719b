import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { registerLocaleData } from '@angular/common';
import localeIt from '@angular/common/locales/it';
import {
  type ApplicationConfig,
  Injectable,
  LOCALE_ID,
  isDevMode,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideClientHydration, withEventReplay } from '@angular/platform-browser';
import {
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { type Translation, type TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { apiClientDictionary, apiHeaders, refreshOnce, stepUpOnce } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui/reading';
import { type Observable, of } from 'rxjs';
import { routes } from './app.routes';
import { loadAnew } from './loading/stale-build';
import contentDictionary from './i18n/content-public.it.json' with { type: 'json' };
import portalDictionary from './i18n/it.json' with { type: 'json' };

registerLocaleData(localeIt);

/** The words of the shell travel with it; those of a feature come with its routes (`provideDictionary`). */
@Injectable({ providedIn: 'root' })
class BundledWords implements TranslocoLoader {
  getTranslation(): Observable<Translation> {
    return of({ ...uiDictionary, ...apiClientDictionary, ...portalDictionary, ...contentDictionary });
  }
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(loadAnew),
      // Whoever stays after Back stays at the same place of the history too, or the next Back would skip a page.
      withRouterConfig({ canceledNavigationResolution: 'computed' }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideClientHydration(withEventReplay()),
    provideHttpClient(withInterceptors([apiHeaders, refreshOnce, stepUpOnce])),
    { provide: LOCALE_ID, useValue: 'it-IT' },
    provideTransloco({
      config: {
        availableLangs: ['it'],
        defaultLang: 'it',
        reRenderOnLangChange: false,
        prodMode: !isDevMode(),
        missingHandler: { useFallbackTranslation: false },
      },
      loader: BundledWords,
    }),
  ],
};

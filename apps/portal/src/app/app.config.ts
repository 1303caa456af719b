import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { DOCUMENT, isPlatformServer, registerLocaleData } from '@angular/common';
import localeIt from '@angular/common/locales/it';
import {
  type ApplicationConfig,
  Injectable,
  LOCALE_ID,
  PLATFORM_ID,
  inject,
  isDevMode,
  provideAppInitializer,
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
import {
  type Translation,
  type TranslocoLoader,
  TranslocoService,
  provideTransloco,
  provideTranslocoTranspiler,
} from '@jsverse/transloco';
import {
  apiClientDictionary,
  apiClientTranslations,
  apiHeaders,
  refreshOnce,
  stepUpOnce,
} from '@respi/shared/api-client';
import { READING_LANGUAGES, SOURCE_LANGUAGE, directionOf, languageTag } from '@respi/shared/contract/languages';
import { PAGE_LANGUAGE, uiDictionary, uiTranslations } from '@respi/shared/ui/reading';
import { type Observable, firstValueFrom, of } from 'rxjs';
import { routes } from './app.routes';
import { loadAnew } from './loading/stale-build';
import { IsolatingTranspiler } from './i18n/isolating-transpiler';
import { portalDictionary, portalTranslations } from './i18n/dictionary';

registerLocaleData(localeIt);

/** The words of the shell travel with it; those of a feature come with its routes (`provideDictionary`). */
@Injectable({ providedIn: 'root' })
class BundledWords implements TranslocoLoader {
  getTranslation(): Observable<Translation> {
    return of({ ...uiDictionary, ...apiClientDictionary, ...portalDictionary });
  }
}

/** Before anything is shown: the page says its language and its direction, and the words of the shell are there in it. */
async function inPageLanguage(): Promise<void> {
  const [language, transloco, { documentElement }, isServer] = [
    inject(PAGE_LANGUAGE),
    inject(TranslocoService),
    inject(DOCUMENT),
    isPlatformServer(inject(PLATFORM_ID)),
  ];
  documentElement.setAttribute('lang', languageTag(language));
  if (directionOf(language) === 'rtl') documentElement.setAttribute('dir', 'rtl');
  transloco.setActiveLang(language);
  // The Italian words first: they stand where there is no translation.
  await firstValueFrom(transloco.load(language));
  if (language === SOURCE_LANGUAGE) {
    // Made on the server is what the public reads: problems are told to them, not to an office.
    if (isServer) transloco.setTranslation((await apiClientTranslations.it()).default, language);
    return;
  }
  for (const translations of [uiTranslations, apiClientTranslations, portalTranslations]) {
    const load = translations[language];
    if (load) transloco.setTranslation((await load()).default, language);
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
        availableLangs: [...READING_LANGUAGES],
        defaultLang: SOURCE_LANGUAGE,
        reRenderOnLangChange: false,
        prodMode: !isDevMode(),
        missingHandler: { useFallbackTranslation: false },
      },
      loader: BundledWords,
    }),
    provideTranslocoTranspiler(IsolatingTranspiler),
    provideAppInitializer(inPageLanguage),
  ],
};

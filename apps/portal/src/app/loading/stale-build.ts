import { DOCUMENT, isPlatformBrowser } from '@angular/common';
import { InjectionToken, PLATFORM_ID, inject } from '@angular/core';
import { type CanMatchFn, type NavigationError, RedirectCommand, Router } from '@angular/router';

/** No network has such a name. */
export const NOT_LOADED_PATH = '_not-loaded';
const NOT_LOADED = 'not-loaded';
const MARK = 'respi.loaded-anew';
/** A second failure within this is not mended by loading once more. */
const SHORT_WHILE_MS = 60_000;

/** What Chromium, Firefox and Safari say of a script that is no longer there. */
const WITHOUT_SCRIPT =
  /Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|is not a valid JavaScript MIME type/i;

/** Opens an address from the server, not within the page. */
export const FULL_LOAD = new InjectionToken<(url: string) => void>('FULL_LOAD', {
  providedIn: 'root',
  factory: () => {
    const { location } = inject(DOCUMENT);
    return (url) => {
      const here = location.pathname + location.search;
      location.assign(url);
      // The browser stays in the page where the address differs in its fragment at most.
      if (here === url.split('#')[0]) location.reload();
    };
  },
});

/**
 * After an upgrade an open page asks for scripts that are gone. The address that was wanted is then loaded anew, once within
 * a short while; if the script is still missing, a page says so under that address. Without a connection the page that stands
 * there stays, with what was typed in it; where none does yet, the same page says so.
 */
export function loadAnew({ url, error }: NavigationError): RedirectCommand | undefined {
  if (!isPlatformBrowser(inject(PLATFORM_ID)) || !(error instanceof Error) || !WITHOUT_SCRIPT.test(error.message))
    return undefined;
  const router = inject(Router);
  const offline = inject(DOCUMENT).defaultView?.navigator.onLine === false;
  if (offline && router.navigated) return undefined;
  if (!offline && firstTime(url)) {
    inject(FULL_LOAD)(url);
    return undefined;
  }
  return new RedirectCommand(router.parseUrl(`/${NOT_LOADED_PATH}`), { browserUrl: url, info: NOT_LOADED });
}

/** Nobody gets there by writing its address. */
export const wasNotLoaded: CanMatchFn = () => inject(Router).currentNavigation()?.extras.info === NOT_LOADED;

/** False as well where nothing can be noted: better a page that says so than one that loads for ever. */
function firstTime(url: string): boolean {
  try {
    const [at, before] = (sessionStorage.getItem(MARK) ?? '').split(' ');
    if (before === url && Date.now() - Number(at) < SHORT_WHILE_MS) return false;
    sessionStorage.setItem(MARK, `${String(Date.now())} ${url}`);
    return true;
  } catch {
    return false;
  }
}

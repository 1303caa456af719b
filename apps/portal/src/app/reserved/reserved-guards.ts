import { inject } from '@angular/core';
import { type CanActivateChildFn, type CanActivateFn, Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork, ProblemError, Session } from '@respi/shared/api-client';
import { Toasts } from '@respi/shared/ui';
import { homeOf, mayOpen } from './areas';

/** Only who is signed in comes in, and only into the network that the session is for. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const network = inject(CurrentNetwork);
  const session = inject(Session);
  const say = wordAlong();
  try {
    const me = await session.load();
    if (!me) return router.createUrlTree([network.link('accedi')], { queryParams: { ritorno: state.url } });
    if (me.mustEnrol && me.network.slug === network.slug() && !isAccessPage(state.url))
      return router.createUrlTree([network.link('riservata', 'accesso')]);
    if (me.network.slug === network.slug()) return true;
    say('otherNetwork', { network: me.network.name });
    return router.createUrlTree(['/', me.network.slug, 'it', 'riservata']);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // The layout shows that the server does not answer and offers to try again.
    return true;
  }
};

export const toOwnHome: CanActivateFn = () => {
  const home = homeOf(inject(Session).roles());
  return home === null ? true : inject(Router).createUrlTree([inject(CurrentNetwork).link('riservata', home)]);
};

/** The desk of others, reached by its address, would look empty: one's own is opened instead. */
export const ownAreas: CanActivateChildFn = (_route, state) => {
  if (inject(Session).me()?.mustEnrol && !isAccessPage(state.url))
    return inject(Router).createUrlTree([inject(CurrentNetwork).link('riservata', 'accesso')]);
  const roles = inject(Session).roles();
  const home = homeOf(roles);
  const page = /\/riservata\/([^/?#]+)/.exec(state.url)?.[1] ?? '';
  if (home === null || mayOpen(page, roles)) return true;
  wordAlong()('notYours');
  return inject(Router).createUrlTree([inject(CurrentNetwork).link('riservata', home)]);
};

/** Whoever is led elsewhere than they asked is told why. */
function wordAlong(): (key: string, parameters?: Record<string, string>) => void {
  const [toasts, transloco] = [inject(Toasts), inject(TranslocoService)];
  return (key, parameters = {}) => {
    toasts.show(transloco.translate(`portal.led.${key}`, parameters));
  };
}

/** The one page that is open to whoever owes a second factor. */
export function isAccessPage(url: string): boolean {
  return /\/riservata\/accesso([/?#]|$)/.test(url);
}

import { inject } from '@angular/core';
import { type CanActivateChildFn, type CanActivateFn, Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { CurrentNetwork, ProblemError, Session } from '@respi/shared/api-client';
import { LedAway, ledTo } from '@respi/shared/ui';
import { homeOf, mayOpen } from './areas';

/** Only who is signed in comes in, and only into the network that the session is for. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const network = inject(CurrentNetwork);
  const session = inject(Session);
  const [led, transloco] = [inject(LedAway), inject(TranslocoService)];
  try {
    const me = await session.load();
    if (!me) return router.createUrlTree([network.link('accedi')], { queryParams: { ritorno: state.url } });
    if (me.mustEnrol && me.network.slug === network.slug() && !isAccessPage(state.url))
      return router.createUrlTree([network.link('riservata', 'accesso')]);
    if (me.network.slug === network.slug()) return true;
    led.tell(transloco.translate('portal.led.otherNetwork', { network: me.network.name }));
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
  return ledTo(inject(CurrentNetwork).link('riservata', home));
};

/** The one page that is open to whoever owes a second factor. */
export function isAccessPage(url: string): boolean {
  return /\/riservata\/accesso([/?#]|$)/.test(url);
}

import { Injectable, inject, signal } from '@angular/core';
import { Router, type UrlTree } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';

/** Why somebody is not on the page that they asked for: told by the page that they were led to, until they leave it. */
@Injectable({ providedIn: 'root' })
export class LedAway {
  private readonly told = signal<string | null>(null);
  private coming: string | null = null;
  private at = '';
  readonly word = this.told.asReadonly();

  /** The words stand on the page that the navigation under way ends on. */
  tell(word: string): void {
    this.coming = word;
  }

  /** Call when a navigation is over. */
  arrived(url: string): void {
    const path = url.split(/[?#]/)[0] ?? '';
    if (this.coming === null && path === this.at) return;
    this.told.set(this.coming);
    this.coming = null;
    this.at = path;
  }
}

/** For the guard of a page that is not for everybody: another one, which says why it is there. */
export function ledTo(address: string): UrlTree {
  inject(LedAway).tell(inject(TranslocoService).translate('ui.notYours'));
  return inject(Router).createUrlTree([address]);
}

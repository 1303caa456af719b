import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { PageAddress, PageHeading } from '@respi/shared/ui/reading';

@Component({
  selector: 'respi-not-found',
  imports: [PageHeading, RouterLink, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'portal.notFound.title' | transloco" [lead]="'portal.notFound.text' | transloco" />
    <p>
      <a [routerLink]="current.network() ? current.home() : '/'">{{ 'portal.notFound.home' | transloco }}</a>
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {
  protected readonly current = inject(CurrentNetwork);

  constructor() {
    inject(PageAddress).status(404);
  }
}

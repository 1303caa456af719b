import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Breadcrumb, PageAddress, PageHeading } from '@respi/shared/ui/reading';

/** What follows a request to join. It has no code and shows nothing of the request: the answer comes by mail. */
@Component({
  selector: 'respi-received-page',
  imports: [Breadcrumb, PageHeading, RouterLink, TranslocoPipe],
  template: `
    <respi-breadcrumb
      [trail]="[
        { label: 'portal.nav.home' | transloco, link: current.home() },
        { label: 'identity.ask.title' | transloco, link: current.inItalian('aderisci') },
      ]"
      [current]="'identity.ask.done.title' | transloco"
    />
    <div class="r-narrow" data-reading-receipt>
      <respi-page-heading
        [title]="'identity.ask.done.title' | transloco"
        [lead]="'identity.ask.done.text' | transloco"
      />
      <h2>{{ 'identity.ask.done.then' | transloco }}</h2>
      <ul>
        <li>{{ 'identity.ask.done.read' | transloco }}</li>
        <li>{{ 'identity.ask.done.mail' | transloco }}</li>
      </ul>
      <p>
        <a [routerLink]="current.home()">{{ 'identity.ask.done.home' | transloco }}</a>
      </p>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReceivedPage {
  protected readonly current = inject(CurrentNetwork);

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.current.inItalian('aderisci', 'inviata'), ['it']);
    address.notIndexed();
  }
}

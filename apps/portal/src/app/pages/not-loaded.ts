import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeading } from '@respi/shared/ui/reading';

/** In place of a page whose script could not be loaded. */
@Component({
  selector: 'respi-not-loaded',
  imports: [PageHeading, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'portal.notLoaded.title' | transloco" [lead]="'portal.notLoaded.text' | transloco" />
    <p>
      <button type="button" class="btn btn-primary" (click)="reload()">
        {{ 'portal.notLoaded.reload' | transloco }}
      </button>
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotLoaded {
  private readonly location = inject(DOCUMENT).location;

  protected reload(): void {
    this.location.reload();
  }
}

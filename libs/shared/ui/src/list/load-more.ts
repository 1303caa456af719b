import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../forms/button';

/** Keyset pagination: shows *Mostra altri* while there is a next page. */
@Component({
  selector: 'respi-load-more',
  imports: [Button, TranslocoPipe],
  template: `
    @if (available()) {
      <div class="r-load-more">
        <button respiButton="secondary" type="button" [busy]="busy()" (click)="more.emit()">
          {{ (busy() ? 'ui.loadingMore' : 'ui.more') | transloco }}
        </button>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadMore {
  /** `nextCursor !== null` */
  readonly available = input.required<boolean>();
  readonly busy = input(false);
  readonly more = output();
}

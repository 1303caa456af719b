import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DutyVersion } from '@respi/content/contract';
import { Alert } from '@respi/shared/ui';

/** Somebody wrote a version while this one was being written. What was typed stays; theirs stands in the list below. */
@Component({
  selector: 'respi-duty-meanwhile',
  imports: [Alert, TranslocoPipe],
  template: `
    <respi-alert kind="warning" [title]="'bodyDuties.meanwhile.title' | transloco: { version: theirs().version }">
      <p>{{ 'bodyDuties.meanwhile.text' | transloco: { by: theirs().by ?? '' } }}</p>
    </respi-alert>
  `,
  host: { tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Meanwhile {
  readonly theirs = input.required<DutyVersion>();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => nativeElement.focus());
  }
}

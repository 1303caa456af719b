import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  input,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DecisionLine } from '@respi/segnalazioni/contract';
import { Alert, Icon } from '@respi/shared/ui';
import { ChangeList } from './change-list';
import type { ReadingChange } from './reading';

/** What became of a press on the button beside it: done, nothing to do, or somebody was first and changed this. */
export interface News {
  readonly done?: string;
  readonly unchanged?: boolean;
  readonly meanwhile?: {
    readonly decided: DecisionLine;
    readonly changes: readonly ReadingChange[];
    /** What saving what is in the form now would change of it. */
    readonly own: readonly ReadingChange[];
  };
}

@Component({
  selector: 'respi-decision-news',
  imports: [Alert, ChangeList, Icon, TranslocoPipe],
  template: `
    <div #box role="status" tabindex="-1">
      @let said = news();
      @if (said.done) {
        <p class="done"><respi-icon name="check-circle" /> {{ said.done }}</p>
      }
      @if (said.unchanged) {
        <respi-alert [title]="'segnalazioni.rules.unchanged.title' | transloco">
          <p>{{ 'segnalazioni.rules.unchanged.text' | transloco }}</p>
        </respi-alert>
      }
      @if (said.meanwhile; as first) {
        <respi-alert
          kind="warning"
          [title]="
            'segnalazioni.rules.meanwhile.title'
              | transloco: { by: first.decided.by ?? ('segnalazioni.rules.meanwhile.somebody' | transloco) }
          "
        >
          <p>{{ 'segnalazioni.rules.because' | transloco: { reason: first.decided.reason } }}</p>
          <p>{{ 'segnalazioni.rules.meanwhile.changes' | transloco: { version: first.decided.version } }}</p>
          <respi-change-list [changes]="first.changes" />
          <p class="last">{{ 'segnalazioni.rules.meanwhile.text' | transloco }}</p>
          @if (first.own.length > 0) {
            <p class="last">{{ 'segnalazioni.rules.meanwhile.own' | transloco }}</p>
            <respi-change-list [changes]="first.own" />
          }
        </respi-alert>
      }
    </div>
  `,
  styles: `
    p {
      margin-block-end: 0.375rem;
    }
    .last {
      margin-block: 0.375rem 0;
    }
    .done {
      color: var(--r-success);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionNews {
  readonly news = input.required<News>();
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    // What was said before was higher or lower: the page moved, and the words with it.
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      const { done, unchanged, meanwhile } = this.news();
      if (!done && !unchanged && !meanwhile) return;
      box.scrollIntoView({ block: 'nearest' });
      // The button that was pressed may be gone with what it saved.
      if (document.activeElement === document.body) box.focus({ preventScroll: true });
    });
  }
}

import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, DialogFrame } from '@respi/shared/ui';
import { Shortcuts } from '../reference/shortcuts';

export interface KeyMeaning {
  readonly key: string;
  /** Key of the dictionary. */
  readonly words: string;
}

/** What each key does on this page, and the way to turn them off. */
@Component({
  selector: 'respi-keys-dialog',
  imports: [Button, DialogFrame, TranslocoPipe],
  template: `
    <respi-dialog [title]="'segnalazioni.keys.title' | transloco">
      <dl class="r-facts">
        @for (meaning of meanings; track meaning.key) {
          <dt>
            <kbd>{{ meaning.key }}</kbd>
          </dt>
          <dd>{{ meaning.words | transloco }}</dd>
        }
      </dl>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" (click)="shortcuts.turn(!shortcuts.active())">
          {{ (shortcuts.active() ? 'segnalazioni.shortcuts.turnOff' : 'segnalazioni.shortcuts.turnOn') | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  styles: `
    dl {
      grid-template-columns: 5rem 1fr;
      row-gap: 0.5rem;
    }
    kbd {
      display: inline-block;
      min-width: 2rem;
      padding: 0.1rem 0.5rem;
      border: 1px solid var(--r-control-line);
      border-radius: 4px;
      background: var(--r-surface);
      color: var(--r-text);
      text-align: center;
      font: inherit;
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeysDialog {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly meanings = inject<readonly KeyMeaning[]>(DIALOG_DATA);
}

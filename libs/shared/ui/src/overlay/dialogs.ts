import { hasModifierKey } from '@angular/cdk/keycodes';
import { Dialog, DIALOG_DATA, DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import type { ComponentType } from '@angular/cdk/portal';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, firstValueFrom } from 'rxjs';
import { Button } from '../forms/button';
import { Icon } from '../icon/icon';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** A verb: *Disattiva*, *Elimina la bozza*. */
  readonly confirm: string;
  readonly danger?: boolean;
}

let made = 0;

/** As long as the second press of a double click may take: it meant the button, not the page behind the dialog. */
const DOUBLE_CLICK_MS = 500;

/** Opens dialogs over the page. The focus goes in, stays in and comes back to where it was. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  /** The result of the dialog, or undefined when it was left. Inside, inject `DialogRef<R>` and `DIALOG_DATA`. */
  open<R>(component: ComponentType<unknown>, data?: unknown): Promise<R | undefined> {
    const config = new DialogConfig<unknown, DialogRef<R>>();
    config.data = data ?? null;
    config.panelClass = 'r-dialog-panel';
    config.backdropClass = 'r-dialog-backdrop';
    config.ariaModal = true;
    config.ariaLabelledBy = `r-dialog-title-${made + 1}`;
    // Left by Esc at once, by a press beside it only when that cannot be the second of a double click any more.
    config.disableClose = true;
    const opened = this.dialog.open<R>(component, config);
    const openedAt = Date.now();
    opened.keydownEvents
      .pipe(filter((event) => event.key === 'Escape' && !hasModifierKey(event)))
      .subscribe((event) => {
        event.preventDefault();
        opened.close(undefined, { focusOrigin: 'keyboard' });
      });
    opened.backdropClick.pipe(filter(() => Date.now() - openedAt > DOUBLE_CLICK_MS)).subscribe(() => {
      opened.close(undefined, { focusOrigin: 'mouse' });
    });
    return firstValueFrom(opened.closed, { defaultValue: undefined });
  }

  closeAll(): void {
    this.dialog.closeAll();
  }

  /** For what cannot be undone: names the thing, asks with a verb. */
  async confirm(question: Question): Promise<boolean> {
    return (await this.open<boolean>(ConfirmDialog, question)) === true;
  }
}

/** Frame of a dialog: title, close button, projected content, buttons in `[respiDialogActions]`. */
@Component({
  selector: 'respi-dialog',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="r-dialog">
      <header>
        <h2 [id]="titleId">{{ title() }}</h2>
        <button type="button" class="r-icon-button" [attr.aria-label]="'ui.close' | transloco" (click)="ref.close()">
          <respi-icon name="close" />
        </button>
      </header>
      <div class="r-dialog-body"><ng-content /></div>
      <footer><ng-content select="[respiDialogActions]" /></footer>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DialogFrame {
  protected readonly ref = inject<DialogRef>(DialogRef);
  readonly title = input.required<string>();
  protected readonly titleId = `r-dialog-title-${++made}`;
}

@Component({
  selector: 'respi-confirm-dialog',
  imports: [Button, DialogFrame, TranslocoPipe],
  template: `
    <respi-dialog [title]="question.title">
      <p>{{ question.text }}</p>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" (click)="ref.close(false)">{{ 'ui.cancel' | transloco }}</button>
        <button [respiButton]="question.danger ? 'danger' : 'primary'" type="button" (click)="ref.close(true)">
          {{ question.confirm }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmDialog {
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly question = inject<Question>(DIALOG_DATA);
}

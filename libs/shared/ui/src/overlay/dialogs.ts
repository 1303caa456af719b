import { hasModifierKey } from '@angular/cdk/keycodes';
import { Dialog, DIALOG_DATA, DialogConfig, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, booleanAttribute, inject, input } from '@angular/core';
import type { ComponentType } from '@angular/cdk/portal';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { filter, firstValueFrom } from 'rxjs';
import { Button } from '../forms/button';
import { Icon } from '../icon/icon';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** A verb: *Disattiva*, *Elimina la bozza*. */
  readonly confirm: string;
  /** The other answer, where *Annulla* would not say what is cancelled: *Continua a scrivere*. */
  readonly stay?: string;
  readonly danger?: boolean;
}

let made = 0;

/** As long as the second press of a double click may take: it meant the button, not the page behind the dialog. */
const DOUBLE_CLICK_MS = 500;

/** Whether something stands in a dialog that would be lost with it. */
const unsaved = new WeakMap<DialogRef, () => boolean>();

type Way = 'keyboard' | 'mouse';

/** Opens dialogs over the page. The focus goes in, stays in and comes back to where it was. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);
  private readonly transloco = inject(TranslocoService);
  private readonly asked = new WeakMap<DialogRef, Promise<boolean>>();

  /** The result of the dialog, or undefined when it was left. Inside, inject `DialogRef<R>` and `DIALOG_DATA`. */
  open<R>(component: ComponentType<unknown>, data?: unknown): Promise<R | undefined> {
    return firstValueFrom(this.show<R>(component, data).closed, { defaultValue: undefined });
  }

  /** Left without a result: asks first where something was typed. */
  async leave(dialog: DialogRef, by: Way): Promise<void> {
    if (unsaved.get(dialog)?.() && !(await this.mayLose(dialog))) return;
    dialog.close(undefined, { focusOrigin: by });
  }

  closeAll(): void {
    this.dialog.closeAll();
  }

  /** *Back* and *Forward* of the browser leave dialogs too: false where somebody would rather go on writing in one. */
  async leaveAll(): Promise<boolean> {
    const held = this.dialog.openDialogs.find((each) => unsaved.get(each)?.());
    if (held && !(await this.mayLose(held))) return false;
    this.closeAll();
    return true;
  }

  /** For what cannot be undone: names the thing, asks with a verb. */
  async confirm(question: Question): Promise<boolean> {
    return (await this.open<boolean>(ConfirmDialog, question)) === true;
  }

  /** Asked once, however often somebody tries to leave meanwhile. */
  private mayLose(dialog: DialogRef): Promise<boolean> {
    const asked = this.asked.get(dialog) ?? this.askToLose(dialog).finally(() => this.asked.delete(dialog));
    this.asked.set(dialog, asked);
    return asked;
  }

  private async askToLose(dialog: DialogRef): Promise<boolean> {
    const words = (key: string): string => this.transloco.translate(`ui.leave.${key}`);
    const question: Question = {
      title: words('dialogTitle'),
      text: words('dialogText'),
      confirm: words('dialogConfirm'),
      stay: words('stay'),
      danger: true,
    };
    const asking = this.show<boolean>(ConfirmDialog, question);
    // What was being saved is saved: there is nothing left to ask.
    dialog.closed.subscribe(() => {
      asking.close(false);
    });
    return (await firstValueFrom(asking.closed, { defaultValue: false })) === true;
  }

  private show<R>(component: ComponentType<unknown>, data: unknown): DialogRef<R> {
    const config = new DialogConfig<unknown, DialogRef<R>>();
    config.data = data ?? null;
    config.panelClass = 'r-dialog-panel';
    config.backdropClass = 'r-dialog-backdrop';
    config.ariaModal = true;
    config.ariaLabelledBy = `r-dialog-title-${made + 1}`;
    // Left by Esc at once, by a press beside it only when that cannot be the second of a double click any more.
    config.disableClose = true;
    // Back of the browser would throw away what was typed: it asks first (asksBeforeLeavingDialogs).
    config.closeOnNavigation = false;
    const opened = this.dialog.open<R>(component, config);
    const openedAt = Date.now();
    opened.keydownEvents
      .pipe(filter((event) => event.key === 'Escape' && !hasModifierKey(event)))
      .subscribe((event) => {
        event.preventDefault();
        void this.leave(opened as DialogRef, 'keyboard');
      });
    opened.backdropClick.pipe(filter(() => Date.now() - openedAt > DOUBLE_CLICK_MS)).subscribe(() => {
      void this.leave(opened as DialogRef, 'mouse');
    });
    return opened;
  }
}

/**
 * Frame of a dialog: title, close button, projected content, buttons in `[respiDialogActions]`. Where something was typed
 * in a form of it, Esc, a press beside it, the close button and a `respiLeavesDialog` ask first.
 */
@Component({
  selector: 'respi-dialog',
  imports: [Icon, TranslocoPipe],
  template: `
    <div class="r-dialog">
      <header>
        <h2 [id]="titleId">{{ title() }}</h2>
        <button type="button" class="r-icon-button" [attr.aria-label]="'ui.close' | transloco" (click)="leave()">
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
  private readonly ref = inject<DialogRef>(DialogRef);
  private readonly dialogs = inject(Dialogs);
  private readonly forms = new Set<() => boolean>();
  readonly title = input.required<string>();
  /** Nothing is lost with it: only a password is typed, or what is typed is kept elsewhere. */
  readonly leavesFreely = input(false, { transform: booleanAttribute });
  protected readonly titleId = `r-dialog-title-${++made}`;

  constructor() {
    unsaved.set(this.ref, () => this.holdsText());
  }

  holdsText(): boolean {
    return !this.leavesFreely() && [...this.forms].some((changed) => changed());
  }

  /** A form in it; what is given back ends it. */
  hold(changed: () => boolean): () => void {
    this.forms.add(changed);
    return () => this.forms.delete(changed);
  }

  protected leave(): void {
    void this.dialogs.leave(this.ref, 'mouse');
  }
}

@Component({
  selector: 'respi-confirm-dialog',
  imports: [Button, DialogFrame, TranslocoPipe],
  template: `
    <respi-dialog [title]="question.title">
      <p>{{ question.text }}</p>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" cdkFocusInitial (click)="ref.close(false)">
          {{ question.stay ?? ('ui.cancel' | transloco) }}
        </button>
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

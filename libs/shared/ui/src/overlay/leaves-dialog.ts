import { DialogRef } from '@angular/cdk/dialog';
import { Directive, inject } from '@angular/core';
import { Dialogs } from './dialogs';

/** *Annulla* of a dialog: leaves it as Esc and the close button do, and so asks first where something was typed. */
@Directive({ selector: 'button[respiLeavesDialog]', host: { '(click)': 'leave($event)' } })
export class LeavesDialog {
  private readonly ref = inject<DialogRef>(DialogRef);
  private readonly dialogs = inject(Dialogs);

  protected leave({ detail }: MouseEvent): void {
    void this.dialogs.leave(this.ref, detail === 0 ? 'keyboard' : 'mouse');
  }
}

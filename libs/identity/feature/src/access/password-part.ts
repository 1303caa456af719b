import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FORM_PARTS } from '@respi/shared/ui';
import { newPasswordForm } from '../login/new-password';
import { OwnAccessStore } from './own-access';

/** The form opens on demand: who came for something else is not asked for a password. */
@Component({
  selector: 'respi-password-part',
  imports: [FORM_PARTS, TranslocoPipe],
  templateUrl: './password-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordPart {
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(OwnAccessStore);
  protected readonly open = signal(false);
  protected readonly form = newPasswordForm(() => this.transloco.translate('access.password.different'));

  protected begin(): void {
    this.form.reset();
    this.open.set(true);
    this.focusHeading();
  }

  protected async save(): Promise<void> {
    const { password } = this.form.getRawValue();
    if (await this.store.changePassword(password)) this.callOff();
  }

  protected callOff(): void {
    this.open.set(false);
    this.form.reset();
    this.focusHeading();
  }

  private focusHeading(): void {
    this.host.nativeElement.querySelector('h2')?.focus();
  }
}

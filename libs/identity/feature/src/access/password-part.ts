import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { OwnPassword, Proof, ProofWanted } from '@respi/identity/contract';
import { FORM_PARTS } from '@respi/shared/ui';
import { newPasswordForm } from '../login/new-password';
import { FactorForm } from '../proof/factor-form';
import { OwnAccessStore } from './own-access';

/** The form opens on demand: who came for something else is not asked for a password. */
@Component({
  selector: 'respi-password-part',
  imports: [FORM_PARTS, FactorForm, TranslocoPipe],
  templateUrl: './password-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordPart {
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(OwnAccessStore);
  protected readonly open = signal(false);
  /** The present password is not known: another proof is asked for in its place, once the new one is typed. */
  protected readonly without = signal(false);
  protected readonly wanted = signal<ProofWanted | null>(null);
  protected readonly form = new FormGroup({
    current: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(128)] }),
    ...newPasswordForm(() => this.transloco.translate('access.password.different')).controls,
  });

  protected begin(): void {
    this.doWithout(false);
    this.form.reset();
    this.open.set(true);
    this.focusHeading();
  }

  protected doWithout(without: boolean): void {
    this.without.set(without);
    const { current } = this.form.controls;
    current.reset();
    if (without) current.disable();
    else current.enable();
    this.focusHeading();
  }

  protected async save(): Promise<void> {
    const { current, password } = this.form.getRawValue();
    if (!this.without()) await this.change({ password, current });
    else {
      await this.askForProof();
      this.focusHeading();
    }
  }

  protected give(challenge: string, proof: Proof): Promise<void> {
    return this.change({ password: this.form.getRawValue().password, proof: { challenge, proof } });
  }

  protected giveThere(challenge: string): Promise<void> {
    return this.change({ password: this.form.getRawValue().password, provenThere: challenge });
  }

  protected callOff(): void {
    this.open.set(false);
    this.wanted.set(null);
    this.form.reset();
    this.focusHeading();
  }

  private async change(wish: OwnPassword): Promise<void> {
    if (await this.store.changePassword(wish)) {
      this.callOff();
      return;
    }
    if (!this.wanted()) return;
    const problem = this.store.problemOf('password');
    // The new one is refused: back to where it is typed.
    if (problem?.errors?.some(({ path }) => path === 'password')) this.wanted.set(null);
    else if (problem?.code === 'challenge_over') await this.askForProof();
  }

  private async askForProof(): Promise<void> {
    const wanted = await this.store.ask('password', (api) => api.post<ProofWanted>('/me/step-up/challenge', {}));
    if (wanted) this.wanted.set({ ...wanted, proofs: wanted.proofs.filter((kind) => kind !== 'password') });
  }

  private focusHeading(): void {
    this.host.nativeElement.querySelector('h2')?.focus();
  }
}

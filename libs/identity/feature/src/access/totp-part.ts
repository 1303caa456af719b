import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AccessChanged, OwnAccess, TotpOffer } from '@respi/identity/contract';
import { DayPipe, Dialogs, FORM_PARTS, Problem } from '@respi/shared/ui';
import { OwnAccessStore } from './own-access';

@Component({
  selector: 'respi-totp-part',
  imports: [DayPipe, FORM_PARTS, Problem, TranslocoPipe],
  templateUrl: './totp-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TotpPart {
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(OwnAccessStore);

  readonly access = input.required<OwnAccess>();

  /** The key, while the app is being set up. */
  protected readonly offer = signal<TotpOffer | null>(null);
  protected readonly form = new FormGroup({
    code: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });

  protected async begin(): Promise<void> {
    const offer = await this.store.ask('totp', (api) => api.post<TotpOffer>('/me/access/totp/challenge', {}));
    if (!offer) return;
    this.form.reset();
    this.offer.set(offer);
    this.focusHeading();
  }

  protected async confirm({ challenge }: TotpOffer): Promise<void> {
    const { code } = this.form.getRawValue();
    const added = await this.store.change('totp', 'totp', (api) =>
      api.post<AccessChanged>('/me/access/totp', { challenge, code }),
    );
    if (added) this.callOff();
  }

  protected callOff(): void {
    this.offer.set(null);
    this.focusHeading();
  }

  protected async remove(): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.transloco.translate('access.removeTotpTitle'),
      text: this.transloco.translate('access.removeTotpText'),
      confirm: this.transloco.translate('access.remove'),
      danger: true,
    });
    if (!sure) return;
    if (await this.store.change('totp', 'removed', (api) => api.delete<AccessChanged>('/me/access/totp')))
      this.focusHeading();
  }

  private focusHeading(): void {
    this.host.nativeElement.querySelector('h2')?.focus();
  }
}

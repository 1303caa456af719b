import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AccessChanged, OwnAccess, OwnPasskey, PasskeyChallenge } from '@respi/identity/contract';
import { DayPipe, Dialogs, FORM_PARTS, Icon } from '@respi/shared/ui';
import { browserHasPasskeys, passkeyMadeFor } from '../proof/passkeys';
import { OwnAccessStore } from './own-access';

const NAME_MAX = 60;
const aName = () =>
  new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(NAME_MAX)] }),
  });

@Component({
  selector: 'respi-passkeys-part',
  imports: [DayPipe, FORM_PARTS, Icon, TranslocoPipe],
  templateUrl: './passkeys-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasskeysPart {
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly store = inject(OwnAccessStore);
  protected readonly hasPasskeys = browserHasPasskeys();

  readonly access = input.required<OwnAccess>();

  protected readonly adding = aName();
  protected readonly renaming = aName();
  /** Which one is being renamed. */
  protected readonly renamed = signal<string | null>(null);
  protected readonly failed = signal(false);

  protected async add(): Promise<void> {
    this.failed.set(false);
    const offer = await this.store.ask('passkeys', (api) =>
      api.post<PasskeyChallenge>('/me/access/passkeys/challenge', {}),
    );
    if (!offer) return;
    const response = await passkeyMadeFor(offer.options);
    this.failed.set(!response);
    if (!response) return;
    const { name } = this.adding.getRawValue();
    const added = await this.store.change('passkeys', 'passkey', (api) =>
      api.post<AccessChanged>('/me/access/passkeys', { challenge: offer.challenge, name, response }),
    );
    if (added) this.adding.reset();
  }

  protected startRenaming({ id, name }: OwnPasskey): void {
    this.renaming.setValue({ name });
    this.renamed.set(id);
  }

  protected async rename(id: string): Promise<void> {
    const access = await this.store.ask('passkeys', (api) =>
      api.patch<OwnAccess>(`/me/access/passkeys/${encodeURIComponent(id)}`, this.renaming.getRawValue()),
    );
    if (!access) return;
    this.store.show(access, 'renamed');
    this.renamed.set(null);
    this.focusHeading();
  }

  protected async remove({ id, name }: OwnPasskey): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.transloco.translate('access.removePasskeyTitle', { name }),
      text: this.transloco.translate('access.removePasskeyText'),
      confirm: this.transloco.translate('access.remove'),
      danger: true,
    });
    if (!sure) return;
    const removed = await this.store.change('passkeys', 'removed', (api) =>
      api.delete<AccessChanged>(`/me/access/passkeys/${encodeURIComponent(id)}`),
    );
    if (removed) this.focusHeading();
  }

  /** The button is gone with its row. */
  protected focusHeading(): void {
    this.host.nativeElement.querySelector('h2')?.focus();
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AccessChanged } from '@respi/identity/contract';
import { Alert, Button, Dialogs, Icon, PluralPipe, Problem, UnsavedChanges } from '@respi/shared/ui';
import { OwnAccessStore } from './own-access';

/** The codes are shown once, first on the page, until the person says that they are kept. */
@Component({
  selector: 'respi-codes-part',
  imports: [Alert, Button, Icon, PluralPipe, Problem, TranslocoPipe],
  templateUrl: './codes-part.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CodesPart {
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly heading = viewChild<ElementRef<HTMLElement>>('shown');
  protected readonly store = inject(OwnAccessStore);
  protected readonly copied = signal('');

  constructor() {
    const words = (key: string): string => this.transloco.translate(`access.codesLeave.${key}`);
    inject(UnsavedChanges).watch(
      () => this.store.codes() !== null,
      undefined,
      () => ({ title: words('title'), text: words('text'), confirm: words('confirm'), danger: true }),
    );
    effect(() => this.heading()?.nativeElement.focus());
  }

  protected async renew(): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.transloco.translate('access.codesRenewTitle'),
      text: this.transloco.translate('access.codesRenewText'),
      confirm: this.transloco.translate('access.codesRenew'),
    });
    if (!sure) return;
    await this.store.change('codes', 'codes', (api) => api.post<AccessChanged>('/me/access/recovery-codes', {}));
  }

  protected async copy(codes: readonly string[]): Promise<void> {
    const copied = await navigator.clipboard.writeText(codes.join('\n')).then(
      () => true,
      () => false,
    );
    this.copied.set(this.transloco.translate(copied ? 'access.codesCopied' : 'access.codesNotCopied'));
  }

  protected print(): void {
    this.window?.print();
  }

  protected kept(): void {
    this.copied.set('');
    this.store.codes.set(null);
  }
}

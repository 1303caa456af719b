import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert, Button, Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { CodesPart } from './codes-part';
import { OwnAccessStore } from './own-access';
import { PasskeysPart } from './passkeys-part';
import { PasswordPart } from './password-part';
import { SessionsPart } from './sessions-part';
import { TotpPart } from './totp-part';

/** By what one proves who one is. Whoever owes a second factor is led here, and on from here once it is added. */
@Component({
  selector: 'respi-access-page',
  imports: [
    Alert,
    Button,
    CodesPart,
    Icon,
    PageHeading,
    PasskeysPart,
    PasswordPart,
    Problem,
    RouterLink,
    SessionsPart,
    Skeleton,
    TotpPart,
    TranslocoPipe,
  ],
  providers: [OwnAccessStore],
  templateUrl: './access-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessPage {
  protected readonly store = inject(OwnAccessStore);
  protected readonly current = inject(CurrentNetwork);
  /** Whether the person came because one was owed: they are offered the way on. */
  protected readonly owed = this.store.must();
}

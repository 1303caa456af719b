import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Proof, ProofKind, ProofWanted } from '@respi/identity/contract';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS, Problem } from '@respi/shared/ui';
import words from '../i18n/proof.it.json' with { type: 'json' };
import { answerOf, browserHasPasskeys } from './passkeys';

/** Asks for one of the proofs that are wanted; the others are a press away. Says what it got, and keeps what was refused. */
@Component({
  selector: 'respi-factor-form',
  imports: [FORM_PARTS, Problem, TranslocoPipe],
  templateUrl: './factor-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactorForm {
  readonly wanted = input.required<ProofWanted>();
  readonly problem = input<ProblemDocument | null>(null);
  readonly busy = input(false);
  readonly given = output<Proof>();
  /** The person says that they have proven themselves at the identity provider, in another tab. */
  readonly provenThere = output();

  /** Those that this browser can give, the quickest first. */
  protected readonly kinds = computed<readonly ProofKind[]>(() =>
    this.wanted().proofs.filter((kind) => kind !== 'passkey' || browserHasPasskeys()),
  );
  protected readonly kind = linkedSignal<readonly ProofKind[], ProofKind | null>({
    source: this.kinds,
    // A challenge that was renewed must not change what somebody is typing.
    computation: (kinds, before) => (before?.value && kinds.includes(before.value) ? before.value : (kinds[0] ?? null)),
  });
  protected readonly others = computed(() => this.kinds().filter((kind) => kind !== this.kind()));
  protected readonly failed = signal(false);
  protected readonly form = new FormGroup({
    text: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(128)] }),
  });

  constructor() {
    // Shown over any page: its words may not have come with the routes.
    inject(TranslocoService).setTranslation(words, 'it');
    effect(() => {
      // A code that was refused is no good any more; a password may have one letter wrong.
      if (this.problem() && this.kind() !== 'password') this.form.reset();
    });
  }

  protected choose(kind: ProofKind): void {
    this.form.reset();
    this.failed.set(false);
    this.kind.set(kind);
  }

  protected give(): void {
    const { text } = this.form.getRawValue();
    const kind = this.kind();
    if (kind === 'password') this.given.emit({ kind, password: text });
    else if (kind === 'totp' || kind === 'recovery_code') this.given.emit({ kind, code: text });
  }

  protected async usePasskey(): Promise<void> {
    this.failed.set(false);
    const response = await answerOf(this.wanted().passkey);
    if (response) this.given.emit({ kind: 'passkey', response });
    else this.failed.set(true);
  }
}

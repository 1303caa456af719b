import { ChangeDetectionStrategy, Component, computed, effect, inject, resource, signal } from '@angular/core';
import { FormControl, FormGroup, FormRecord, type ValidationErrors, Validators } from '@angular/forms';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type NetworkSettings,
  type Person,
  SEALED_HANDLERS_MIN,
  SECOND_FACTOR_RULES,
  type SecondFactorRule,
} from '@respi/identity/contract';
import { asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, Toasts, UnsavedChanges } from '@respi/shared/ui';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { fillUntouched } from './fill-untouched';

/** Who of a network may handle sealed cases. */
const HANDLING_ROLES = ['coordinator', 'interface_operator'];

/** What a network decides for itself. */
@Component({
  selector: 'respi-settings-page',
  imports: [Alert, ChangedMeanwhile, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './settings-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  private readonly administration = inject(Administration);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly known = resource({
    loader: () => loaded(Promise.all([this.administration.settings(), this.administration.people()])),
  });
  protected readonly colleagues = computed(() => (this.known.value()?.value?.[1] ?? []).filter(mayHandle));
  private readonly settings = computed(() => this.known.value()?.value?.[0] ?? null);
  protected readonly shown = computed(() => this.fieldsOf(this.settings()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    emergencyText: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(1_000)],
    }),
    autoCloseDays: new FormControl(30, {
      nonNullable: true,
      validators: [Validators.required, Validators.min(1), Validators.max(365)],
    }),
    secondFactor: new FormControl<SecondFactorRule>('everybody', { nonNullable: true }),
    oidcLogin: new FormControl(false, { nonNullable: true }),
    sealedHandlers: new FormRecord<FormControl<boolean>>({}),
  });
  /** Lifting it for everybody is for demo networks: others are not even shown it. */
  protected readonly rules = computed(() =>
    SECOND_FACTOR_RULES.filter((rule) => rule !== 'nobody' || this.settings()?.secondFactor === 'nobody'),
  );
  protected readonly isDemo = computed(() => this.settings()?.secondFactor === 'nobody');
  protected readonly rule = toSignal(this.form.controls.secondFactor.valueChanges, { initialValue: 'everybody' });
  protected readonly fewHandlers = signal(false);
  /** Once the form was sent: before that, a network that has too few is only warned. */
  protected readonly asked = signal(false);
  private readonly handlersProblem = signal('');
  protected readonly handlersWrong = computed(() => (this.asked() ? this.handlersProblem() : ''));

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const settings = this.settings();
      if (settings) this.fill(settings);
    });
    const { sealedHandlers } = this.form.controls;
    sealedHandlers.addValidators(() => this.tooFew());
    sealedHandlers.statusChanges.subscribe(() => {
      this.fewHandlers.set(this.chosen().length < SEALED_HANDLERS_MIN);
      this.handlersProblem.set((sealedHandlers.errors?.['problem'] as string | undefined) ?? '');
    });
  }

  protected async save(): Promise<void> {
    const settings = this.settings();
    if (!settings) return;
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    try {
      const { emergencyText, autoCloseDays, secondFactor, oidcLogin } = this.form.getRawValue();
      const wanted = { emergencyText, autoCloseDays, secondFactor, oidcLogin, sealedHandlers: this.chosen() };
      await this.administration.changeSettings(wanted, settings.version);
      this.form.markAsPristine();
      this.known.reload();
      this.toasts.show(this.transloco.translate('admin.settings.saved'));
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private chosen(): string[] {
    return Object.entries(this.form.controls.sealedHandlers.getRawValue()).flatMap(([id, yes]) => (yes ? [id] : []));
  }

  /** A network begins with none, and decides everything else before it names some. */
  private tooFew(): ValidationErrors | null {
    if (this.form.controls.sealedHandlers.pristine || this.chosen().length >= SEALED_HANDLERS_MIN) return null;
    const problem: string = this.transloco.translate('admin.settings.tooFewHandlers');
    return { problem };
  }

  private refused(problem: ProblemDocument): void {
    this.meanwhile.set(meanwhileOf(problem, this.shown()));
    if (this.meanwhile()) this.known.reload();
    else this.problem.set(problem);
  }

  private fieldsOf(settings: NetworkSettings | null): readonly ShownField[] {
    if (!settings) return [];
    const words = (key: string): string => this.transloco.translate(`admin.settings.${key}`);
    const handlers = this.colleagues().filter(({ id }) => settings.sealedHandlers.includes(id));
    return [
      { label: words('emergencyText'), value: settings.emergencyText },
      { label: words('autoCloseDays'), value: String(settings.autoCloseDays) },
      { label: words('secondFactor'), value: words(`secondFactorOf.${settings.secondFactor ?? 'everybody'}`) },
      { label: words('oidcLogin'), value: words(settings.oidcLogin ? 'oidcLoginOn' : 'oidcLoginOff') },
      { label: words('sealedHandlers'), value: handlers.map(({ name }) => name).join(', ') },
    ];
  }

  /** What was typed already stays. */
  private fill({ emergencyText, autoCloseDays, secondFactor, oidcLogin, sealedHandlers }: NetworkSettings): void {
    const handlers = this.form.controls.sealedHandlers;
    for (const { id } of this.colleagues())
      if (!handlers.contains(id)) handlers.addControl(id, new FormControl(false, { nonNullable: true }));
    fillUntouched(handlers, Object.fromEntries(this.colleagues().map(({ id }) => [id, sealedHandlers.includes(id)])));
    fillUntouched(this.form, {
      emergencyText,
      autoCloseDays,
      secondFactor: secondFactor ?? 'everybody',
      oidcLogin: oidcLogin ?? false,
    });
  }
}

function mayHandle({ active, memberships }: Person): boolean {
  return active && memberships.some(({ role, begun }) => begun && HANDLING_ROLES.includes(role));
}

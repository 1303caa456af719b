import { ChangeDetectionStrategy, Component, computed, effect, inject, resource, signal } from '@angular/core';
import { FormControl, FormGroup, FormRecord, type ValidationErrors, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type NetworkSettings, type Person, SEALED_HANDLERS_MIN } from '@respi/identity/contract';
import { asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, Toasts } from '@respi/shared/ui';
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
    sealedHandlers: new FormRecord<FormControl<boolean>>({}),
  });
  protected readonly fewHandlers = signal(false);
  /** Once the form was sent: before that, a network that has too few is only warned. */
  protected readonly asked = signal(false);
  private readonly handlersProblem = signal('');
  protected readonly handlersWrong = computed(() => (this.asked() ? this.handlersProblem() : ''));

  constructor() {
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
      const { emergencyText, autoCloseDays } = this.form.getRawValue();
      const wanted = { emergencyText, autoCloseDays, sealedHandlers: this.chosen() };
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
      { label: words('sealedHandlers'), value: handlers.map(({ name }) => name).join(', ') },
    ];
  }

  /** What was typed already stays. */
  private fill({ emergencyText, autoCloseDays, sealedHandlers }: NetworkSettings): void {
    const handlers = this.form.controls.sealedHandlers;
    for (const { id } of this.colleagues())
      if (!handlers.contains(id)) handlers.addControl(id, new FormControl(false, { nonNullable: true }));
    fillUntouched(handlers, Object.fromEntries(this.colleagues().map(({ id }) => [id, sealedHandlers.includes(id)])));
    fillUntouched(this.form, { emergencyText, autoCloseDays });
  }
}

function mayHandle({ active, memberships }: Person): boolean {
  return active && memberships.some(({ role }) => HANDLING_ROLES.includes(role));
}

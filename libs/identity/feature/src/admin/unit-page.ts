import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  UNIT_KINDS,
  type Unit,
  type UnitKind,
  VALIDATION_POLICIES,
  type ValidationPolicy,
} from '@respi/identity/contract';
import { Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Breadcrumb, Empty, FORM_PARTS, PageHeading, Problem, Skeleton, Toasts } from '@respi/shared/ui';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { fillUntouched } from './fill-untouched';

const CODE = /^[A-Za-z0-9][A-Za-z0-9_/-]{0,63}$/;

function line(max: number) {
  return new FormControl('', { nonNullable: true, validators: [Validators.maxLength(max)] });
}

/** `sedi/nuova` adds; `sedi/{id}` changes. Code and kind are for good: other records point to them. */
@Component({
  selector: 'respi-unit-page',
  imports: [Breadcrumb, ChangedMeanwhile, Empty, FORM_PARTS, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './unit-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly adding = new Intention();
  protected readonly administration = inject(Administration);
  protected readonly kinds = UNIT_KINDS;
  protected readonly policies = VALIDATION_POLICIES;

  readonly id = input<string>();

  protected readonly units = resource({ loader: () => loaded(this.administration.units()) });
  protected readonly unit = computed(() => this.units.value()?.value?.find(({ id }) => id === this.id()) ?? null);
  protected readonly shown = computed(() => this.fieldsOf(this.unit()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    code: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.pattern(CODE)] }),
    kind: new FormControl<UnitKind>('sportello', { nonNullable: true }),
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    comune: line(100),
    basin: line(100),
    email: new FormControl('', { nonNullable: true, validators: [Validators.email] }),
    phone: line(40),
    openingHours: line(400),
    validationPolicy: new FormControl<ValidationPolicy>('before', { nonNullable: true }),
    active: new FormControl(true, { nonNullable: true }),
  });

  constructor() {
    effect(() => {
      const unit = this.unit();
      if (unit) this.fill(unit);
    });
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    try {
      const { code, kind, active, ...rest } = this.form.getRawValue();
      const unit = this.unit();
      const details = {
        name: rest.name,
        comune: rest.comune || null,
        basin: rest.basin || null,
        email: rest.email || null,
        phone: rest.phone || null,
        openingHours: rest.openingHours || null,
        ...(kind === 'ufficio' ? { validationPolicy: rest.validationPolicy } : {}),
      };
      if (unit) await this.administration.changeUnit(unit, { ...details, active });
      else await this.administration.addUnit({ code, kind, ...details }, this.adding);
      this.toasts.show(this.transloco.translate(unit ? 'admin.unit.saved' : 'admin.unit.added', { name: rest.name }));
      await this.router.navigateByUrl(this.administration.link('sedi'));
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private refused(problem: ProblemDocument): void {
    this.meanwhile.set(meanwhileOf(problem, this.shown()));
    if (this.meanwhile()) this.units.reload();
    else this.problem.set(problem);
  }

  private fieldsOf(unit: Unit | null): readonly ShownField[] {
    if (!unit) return [];
    const words = (key: string): string => this.transloco.translate(`admin.${key}`);
    const { validationPolicy, active } = unit;
    return [
      ...(['name', 'comune', 'basin', 'phone', 'email', 'openingHours'] as const).map((field) => ({
        label: words(`unit.${field}`),
        value: unit[field] ?? '',
      })),
      {
        label: words('unit.validationPolicy'),
        value: validationPolicy ? words(`unit.policy.${validationPolicy}`) : '',
      },
      { label: words('units.state'), value: words(active ? 'units.active' : 'units.inactive') },
    ];
  }

  /** What was typed already stays. */
  private fill(unit: Unit): void {
    fillUntouched(this.form, {
      code: unit.code,
      kind: unit.kind,
      name: unit.name,
      comune: unit.comune ?? '',
      basin: unit.basin ?? '',
      email: unit.email ?? '',
      phone: unit.phone ?? '',
      openingHours: unit.openingHours ?? '',
      validationPolicy: unit.validationPolicy ?? 'before',
      active: unit.active,
    });
    this.form.controls.code.disable();
    this.form.controls.kind.disable();
  }
}

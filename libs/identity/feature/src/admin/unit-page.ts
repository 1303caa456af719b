import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  CHANNELS,
  type Channel,
  UNIT_KINDS,
  type Unit,
  type UnitKind,
  VALIDATION_POLICIES,
  type ValidationPolicy,
} from '@respi/identity/contract';
import { Comuni, Intention, asProblem, asksToAnswerFor, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Dialogs,
  Empty,
  FORM_PARTS,
  Lookup,
  PageHeading,
  Problem,
  Skeleton,
  Toasts,
  UnsavedChanges,
  isCalled,
} from '@respi/shared/ui';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { codeValidator } from './code-validator';
import { fillUntouched } from './fill-untouched';
import { UnitHours } from './unit-hours';

function line(max: number) {
  return new FormControl('', { nonNullable: true, validators: [Validators.maxLength(max)] });
}

/** `sedi/nuova` adds; `sedi/{id}` changes. Code and kind are for good: other records point to them. */
@Component({
  selector: 'respi-unit-page',
  imports: [
    Breadcrumb,
    ChangedMeanwhile,
    Empty,
    FORM_PARTS,
    Lookup,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    UnitHours,
  ],
  templateUrl: './unit-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly adding = new Intention();
  protected readonly administration = inject(Administration);
  protected readonly kinds = UNIT_KINDS;
  protected readonly channels = CHANNELS;
  protected readonly policies = VALIDATION_POLICIES;
  protected readonly findComuni = inject(Comuni).find;

  readonly id = input<string>();

  protected readonly known = resource({
    loader: () => loaded(Promise.all([this.administration.units(), this.administration.bodies()])),
  });
  protected readonly unit = computed(() => this.known.value()?.value?.[0].find(({ id }) => id === this.id()) ?? null);
  private readonly bodies = computed(() => this.known.value()?.value?.[1] ?? []);
  protected readonly owners = computed(() => this.bodies().filter(({ owner }) => owner));
  protected readonly managers = computed(() => this.bodies().filter(({ manager }) => manager));
  protected readonly shown = computed(() => this.fieldsOf(this.unit()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  /** Once something looked like somebody's the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly form = new FormGroup({
    code: new FormControl('', { nonNullable: true, validators: [Validators.required, codeValidator] }),
    kind: new FormControl<UnitKind>('sportello', { nonNullable: true }),
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    comune: line(100),
    basin: line(100),
    email: new FormControl('', { nonNullable: true, validators: [Validators.email] }),
    phone: line(40),
    openingHours: line(400),
    address: line(200),
    organisation: line(64),
    manager: line(64),
    channels: new FormGroup(
      Object.fromEntries(
        CHANNELS.map((channel) => [channel, new FormControl(false, { nonNullable: true })] as const),
      ) as Record<Channel, FormControl<boolean>>,
    ),
    validationPolicy: new FormControl<ValidationPolicy>('before', { nonNullable: true }),
    active: new FormControl(true, { nonNullable: true }),
    namesNobody: new FormControl(false, { nonNullable: true }),
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const unit = this.unit();
      if (unit) this.fill(unit);
    });
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    try {
      const { code, kind, active, ...rest } = this.form.getRawValue();
      const unit = this.unit();
      if (rest.comune.trim() !== (unit?.comune ?? '') && !(await this.isMeant(rest.comune))) return;
      const details = {
        name: rest.name,
        namesNobody: rest.namesNobody,
        comune: rest.comune || null,
        basin: rest.basin || null,
        email: rest.email || null,
        phone: rest.phone || null,
        openingHours: rest.openingHours || null,
        address: rest.address || null,
        organisation: rest.organisation || null,
        manager: rest.manager || null,
        channels: CHANNELS.filter((channel) => rest.channels[channel]),
        ...(kind === 'ufficio' ? { validationPolicy: rest.validationPolicy } : {}),
      };
      if (unit) await this.administration.changeUnit(unit, { ...details, active });
      else await this.administration.addUnit({ code, kind, ...details }, this.adding);
      this.toasts.show(this.transloco.translate(unit ? 'admin.unit.saved' : 'admin.unit.added', { name: rest.name }));
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.administration.link('sedi'));
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The public reads it: what is no comune is asked about once, and may stay (a place abroad). */
  private async isMeant(comune: string): Promise<boolean> {
    const said = comune.trim();
    if (said === '') return true;
    const known = await this.findComuni(said).catch(() => null);
    if (!known || known.some(({ value }) => isCalled(value, said))) return true;
    const words = (key: string): string => this.transloco.translate(`admin.unit.${key}`, { comune: said });
    return this.dialogs.confirm({
      title: words('comuneTitle'),
      text: words('comuneText'),
      confirm: words('comuneConfirm'),
      stay: words('comuneStay'),
    });
  }

  /** A body that has left stays in the list of the unit that it had. */
  protected isGone(code: string, bodies: readonly { readonly code: string }[]): boolean {
    return code !== '' && bodies.every((body) => body.code !== code);
  }

  private refused(problem: ProblemDocument): void {
    this.meanwhile.set(meanwhileOf(problem, this.shown()));
    if (this.meanwhile()) this.known.reload();
    else this.problem.set(problem);
    if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
  }

  private fieldsOf(unit: Unit | null): readonly ShownField[] {
    if (!unit) return [];
    const words = (key: string): string => this.transloco.translate(`admin.${key}`);
    const { validationPolicy, active } = unit;
    return [
      ...(
        ['name', 'comune', 'basin', 'address', 'phone', 'email', 'openingHours', 'organisation', 'manager'] as const
      ).map((field) => ({
        label: words(`unit.${field}`),
        value: unit[field] ?? '',
      })),
      { label: words('unit.channels'), value: unit.channels.map((each) => words(`unit.channel.${each}`)).join(', ') },
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
      address: unit.address ?? '',
      organisation: unit.organisation ?? '',
      manager: unit.manager ?? '',
      channels: Object.fromEntries(CHANNELS.map((channel) => [channel, unit.channels.includes(channel)])),
      validationPolicy: unit.validationPolicy ?? 'before',
      active: unit.active,
    });
    this.form.controls.code.disable();
    this.form.controls.kind.disable();
  }
}

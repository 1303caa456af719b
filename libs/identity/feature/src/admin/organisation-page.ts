import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ORGANISATION_KINDS, type Organisation, type OrganisationKind, type Protocol } from '@respi/identity/contract';
import { Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  CARD_TABLE,
  DayPipe,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  Toasts,
  UnsavedChanges,
  dayText,
} from '@respi/shared/ui';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { codeValidator } from './code-validator';
import { fillUntouched } from './fill-untouched';
import { ProtocolDialog, type EditedProtocol } from './protocol-dialog';
import { PROTOCOL_TONES } from './protocol-tones';

const NOT_FOUND = 404;

/** `enti/nuovo` adds; `enti/{id}` changes a body, ends it, and records its protocols. */
@Component({
  selector: 'respi-organisation-page',
  imports: [
    Breadcrumb,
    CARD_TABLE,
    ChangedMeanwhile,
    DayPipe,
    Empty,
    FORM_PARTS,
    Icon,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './organisation-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly adding = new Intention();
  protected readonly administration = inject(Administration);
  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly tones = PROTOCOL_TONES;

  /** Missing for a new one. */
  readonly id = input<string>();

  protected readonly known = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params: { id } }) =>
      loaded(id === undefined ? Promise.resolve(null) : this.administration.organisation(id)),
  });
  protected readonly organisation = computed(() => this.known.value()?.value ?? null);
  protected readonly missing = computed(() => this.known.value()?.problem?.status === NOT_FOUND);
  protected readonly shown = computed(() => this.fieldsOf(this.organisation()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly form = new FormGroup({
    code: new FormControl('', { nonNullable: true, validators: [Validators.required, codeValidator] }),
    kind: new FormControl<OrganisationKind>('comune', { nonNullable: true }),
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(200)] }),
    ipaCode: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(16)] }),
    owner: new FormControl(true, { nonNullable: true }),
    manager: new FormControl(false, { nonNullable: true }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.email] }),
    phone: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(40)] }),
    endedOn: new FormControl('', { nonNullable: true }),
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const organisation = this.organisation();
      if (organisation) this.fill(organisation);
    });
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    try {
      const { code, endedOn, ipaCode, email, phone, ...rest } = this.form.getRawValue();
      const details = { ...rest, ipaCode: ipaCode || null, email: email || null, phone: phone || null };
      const before = this.organisation();
      if (before) await this.administration.changeOrganisation(before, { ...details, endedOn: endedOn || null });
      const added = before ? null : await this.administration.addOrganisation({ code, ...details }, this.adding);
      const words = before ? 'admin.organisation.saved' : 'admin.organisation.added';
      this.toasts.show(this.transloco.translate(words, { name: rest.name }));
      this.form.markAsPristine();
      // A new one has no protocol yet: that is the next step.
      await this.router.navigateByUrl(this.administration.link('enti', ...(added ? [added.id] : [])));
    } catch (error) {
      const problem = asProblem(error);
      this.meanwhile.set(meanwhileOf(problem, this.shown()));
      if (this.meanwhile()) this.known.reload();
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  protected async editProtocol(organisation: Organisation, protocol: Protocol | null): Promise<void> {
    const edited: EditedProtocol = { organisation, protocol };
    const saved = await this.dialogs.open<Organisation>(ProtocolDialog, edited);
    if (saved) this.known.set({ value: saved, problem: null });
  }

  private fieldsOf(organisation: Organisation | null): readonly ShownField[] {
    if (!organisation) return [];
    const words = (key: string): string => this.transloco.translate(`admin.organisation.${key}`);
    const yesOrNo = (yes: boolean): string => words(yes ? 'yes' : 'no');
    return [
      { label: words('kind'), value: this.transloco.translate(`organisationKind.${organisation.kind}`) },
      ...(['name', 'ipaCode', 'email', 'phone'] as const).map((field) => ({
        label: words(field),
        value: organisation[field] ?? '',
      })),
      { label: words('owner'), value: yesOrNo(organisation.owner) },
      { label: words('manager'), value: yesOrNo(organisation.manager) },
      { label: words('endedOn'), value: organisation.endedOn ? dayText(organisation.endedOn) : '' },
    ];
  }

  /** What was typed already stays. */
  private fill({ code, kind, name, ipaCode, owner, manager, email, phone, endedOn }: Organisation): void {
    fillUntouched(this.form, {
      code,
      kind,
      name,
      ipaCode: ipaCode ?? '',
      owner,
      manager,
      email: email ?? '',
      phone: phone ?? '',
      endedOn: endedOn ?? '',
    });
    this.form.controls.code.disable();
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Person, ROLES, type Role, UNIT_KIND_OF_ROLE, type Unit } from '@respi/identity/contract';
import { Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  Toasts,
} from '@respi/shared/ui';
import { Absences } from '../absences/absences';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { fillUntouched } from './fill-untouched';

const NAME_MAX = 120;

function membership(role: Role | '' = '', unit = '') {
  return new FormGroup({
    role: new FormControl<Role | ''>(role, { nonNullable: true, validators: [Validators.required] }),
    unit: new FormControl(unit, { nonNullable: true, validators: [Validators.required] }),
  });
}

/** `persone/nuova` invites; `persone/{id}` changes roles and access. */
@Component({
  selector: 'respi-person-page',
  imports: [
    Absences,
    Alert,
    Breadcrumb,
    ChangedMeanwhile,
    Empty,
    FORM_PARTS,
    Icon,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './person-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly invitation = new Intention();
  private readonly newLink = new Intention();
  protected readonly administration = inject(Administration);
  protected readonly roles = ROLES;

  /** Missing for a new person. */
  readonly id = input<string>();

  protected readonly known = resource({
    loader: () => loaded(Promise.all([this.administration.people(), this.administration.units()])),
  });
  protected readonly person = computed(() => this.known.value()?.value?.[0].find(({ id }) => id === this.id()) ?? null);
  private readonly units = computed(() => this.known.value()?.value?.[1] ?? []);
  protected readonly shown = computed(() => this.fieldsOf(this.person()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);

  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(NAME_MAX)] }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    memberships: new FormArray([membership()]),
  });

  private readonly email = toSignal(this.form.controls.email.valueChanges, { initialValue: '' });
  /** Whose address was to be invited again. */
  protected readonly existing = computed(() =>
    this.problem()?.errors?.some(({ code }) => code === 'already_person')
      ? this.known.value()?.value?.[0].find(({ email }) => email.toLowerCase() === this.email().trim().toLowerCase())
      : undefined,
  );

  constructor() {
    effect(() => {
      const person = this.person();
      if (person) this.fill(person);
    });
  }

  /** Units where the chosen role is held. */
  protected unitsFor(role: Role | '', chosen: string): readonly Unit[] {
    if (role === '') return [];
    // The unit held now stays in the list even when it was closed meanwhile: nobody loses it by saving.
    return this.units().filter(
      ({ code, kind, active }) => code === chosen || (active && kind === UNIT_KIND_OF_ROLE[role]),
    );
  }

  protected roleChosen(index: number): void {
    const { role, unit } = this.form.controls.memberships.at(index).controls;
    const [only, ...others] = this.unitsFor(role.value, '');
    unit.setValue(only && others.length === 0 ? only.code : '');
  }

  protected addRole(): void {
    this.form.controls.memberships.push(membership());
    this.form.controls.memberships.markAsDirty();
  }

  protected removeRole(index: number): void {
    this.form.controls.memberships.removeAt(index);
    this.form.controls.memberships.markAsDirty();
  }

  protected async save(): Promise<void> {
    const { name, email, memberships } = this.form.getRawValue();
    const chosen = memberships.flatMap(({ role, unit }) => (role === '' ? [] : [{ role, unit }]));
    const person = this.person();
    await this.attempt(async () => {
      if (person) await this.administration.changePerson(person, { name, memberships: chosen });
      else await this.administration.invite({ name, email, memberships: chosen }, this.invitation);
      this.toasts.show(
        this.transloco.translate(person ? 'admin.person.saved' : 'admin.person.invited', { name, email }),
      );
      await this.router.navigateByUrl(this.administration.link('persone'));
    });
  }

  protected async changeAccess(person: Person): Promise<void> {
    const words = (key: string) => this.transloco.translate(`admin.person.${key}`, { name: person.name });
    if (person.active) {
      const sure = await this.dialogs.confirm({
        title: words('deactivateTitle'),
        text: words('deactivateText'),
        confirm: words('deactivate'),
        danger: true,
      });
      if (!sure) return;
    }
    await this.attempt(async () => {
      await this.administration.changePerson(person, { active: !person.active });
      this.toasts.show(words(person.active ? 'deactivated' : 'reactivated'));
      this.known.reload();
    });
  }

  protected async inviteAgain(person: Person): Promise<void> {
    await this.attempt(async () => {
      await this.administration.inviteAgain(person.id, this.newLink);
      this.toasts.show(this.transloco.translate('admin.person.invited', { email: person.email }));
      this.known.reload();
    });
  }

  private fieldsOf(person: Person | null): readonly ShownField[] {
    if (!person) return [];
    const words = (key: string): string => this.transloco.translate(`admin.${key}`);
    const { name, memberships, active } = person;
    const roles = memberships.map(({ role, unit }) => `${words(`role.${role}`)}, ${unit.name}`);
    return [
      { label: words('person.name'), value: name },
      { label: words('person.memberships'), value: roles.join('; ') },
      { label: words('people.state'), value: words(active ? 'people.active' : 'people.inactive') },
    ];
  }

  private refused(problem: ProblemDocument): void {
    this.meanwhile.set(meanwhileOf(problem, this.shown()));
    if (!this.meanwhile()) this.problem.set(problem);
    // Who is here already may have come since the page was opened.
    if (this.meanwhile() || problem.code === 'already_exists') this.known.reload();
  }

  /** What was typed already stays. */
  private fill(person: Person): void {
    fillUntouched(this.form, { name: person.name, email: person.email });
    this.form.controls.email.disable();
    if (this.form.controls.memberships.dirty) return;
    this.form.setControl(
      'memberships',
      new FormArray(person.memberships.map(({ role, unit }) => membership(role, unit.code))),
    );
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    try {
      await act();
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

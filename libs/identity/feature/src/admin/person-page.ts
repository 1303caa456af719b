import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Person, ROLES, type Role, UNIT_KIND_OF_ROLE, type Unit } from '@respi/identity/contract';
import { Intention, Session, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Alert,
  Breadcrumb,
  DayPipe,
  Dialogs,
  Empty,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  Toasts,
  UnsavedChanges,
  dayText,
} from '@respi/shared/ui';
import { Absences } from '../absences/absences';
import { Administration } from './administration';
import { ChangedMeanwhile, type Meanwhile, type ShownField, meanwhileOf } from './changed-meanwhile';
import { fillUntouched } from './fill-untouched';
import { LeftBehind } from './left-behind';

const NAME_MAX = 120;

type Held = Person['memberships'][number];

/** One that has begun keeps its beginning: only what is still to come can be put off. */
function membership(held?: Held) {
  return new FormGroup({
    role: new FormControl<Role | ''>(held?.role ?? '', { nonNullable: true, validators: [Validators.required] }),
    unit: new FormControl(held?.unit.code ?? '', { nonNullable: true, validators: [Validators.required] }),
    from: new FormControl({ value: held?.from ?? '', disabled: held?.begun === true }, { nonNullable: true }),
    to: new FormControl(held?.to ?? '', { nonNullable: true }),
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
    DayPipe,
    Empty,
    FORM_PARTS,
    Icon,
    LeftBehind,
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
  private readonly session = inject(Session);
  private readonly invitation = new Intention();
  private readonly newLink = new Intention();
  protected readonly administration = inject(Administration);
  /** One's own factor is looked after elsewhere. */
  protected readonly isOneself = computed(() => this.session.me()?.id === this.id());
  protected readonly roles = ROLES;
  private readonly today = romeDay(new Date());

  /** Missing for a new person. */
  readonly id = input<string>();

  protected readonly known = resource({
    loader: () => loaded(Promise.all([this.administration.people(), this.administration.units()])),
  });
  protected readonly person = computed(() => this.known.value()?.value?.[0].find(({ id }) => id === this.id()) ?? null);
  /** Nothing is changed of who is closed out, but that. */
  protected readonly isClosed = computed(() => this.person()?.active === false);
  private readonly units = computed(() => this.known.value()?.value?.[1] ?? []);
  protected readonly shown = computed(() => this.fieldsOf(this.person()));
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  /** Said of the roles as a whole: the one that is missed has no field any more. */
  protected readonly rolesRefused = signal('');

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
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const person = this.person();
      if (person) this.fill(person);
    });
  }

  /** Its beginning is known, and is no field: what cannot be changed does not invite to. */
  protected begun({ controls: { from } }: ReturnType<typeof membership>): boolean {
    return from.disabled && from.value !== '' && from.value <= this.today;
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
    this.rolesRefused.set('');
    const { role, unit } = this.form.controls.memberships.at(index).controls;
    const [only, ...others] = this.unitsFor(role.value, '');
    unit.setValue(only && others.length === 0 ? only.code : '');
  }

  protected addRole(): void {
    this.rolesRefused.set('');
    this.form.controls.memberships.push(membership());
    this.form.controls.memberships.markAsDirty();
  }

  protected removeRole(index: number): void {
    this.rolesRefused.set('');
    this.form.controls.memberships.removeAt(index);
    this.form.controls.memberships.markAsDirty();
  }

  protected async save(): Promise<void> {
    const { name, email, memberships } = this.form.getRawValue();
    const chosen = memberships.flatMap(({ role, unit, from, to }) =>
      role === '' ? [] : [{ role, unit, from: from || null, to: to || null }],
    );
    const person = this.person();
    if (person && this.wouldLeaveNoAdministrator(person, chosen)) {
      const message: string = this.transloco.translate('admin.person.lastAdmin');
      const errors = [{ path: 'memberships', code: 'last_admin', message }];
      this.refused({ type: 'about:blank', code: 'invalid_input', title: '', detail: '', status: 422, errors });
      return;
    }
    if (person && person.memberships.length > 0 && chosen.length === 0 && !(await this.mayLoseRoles(person))) return;
    await this.attempt(async () => {
      if (person) await this.administration.changePerson(person, { name, memberships: chosen });
      else await this.administration.invite({ name, email, memberships: chosen }, this.invitation);
      this.toasts.show(
        this.transloco.translate(person ? 'admin.person.saved' : 'admin.person.invited', { name, email }),
      );
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.administration.link('persone'));
    });
  }

  /** As the server counts: one whose days are counted, or who is still to begin, does not. Said before any question. */
  private wouldLeaveNoAdministrator(
    person: Person,
    chosen: readonly { readonly role: Role; readonly to: string | null }[],
  ): boolean {
    const administers = ({ active, memberships }: Person): boolean =>
      active && memberships.some(({ role, begun, to }) => role === 'network_admin' && begun && to === null);
    const others = (this.known.value()?.value?.[0] ?? []).filter(({ id }) => id !== person.id);
    return (
      administers(person) &&
      !others.some(administers) &&
      !chosen.some(({ role, to }) => role === 'network_admin' && to === null)
    );
  }

  /** Nobody is left without a role by a slip. */
  private mayLoseRoles({ name }: Person): Promise<boolean> {
    const words = (key: string) => this.transloco.translate(`admin.person.${key}`, { name });
    return this.dialogs.confirm({
      title: words('noRoleTitle'),
      text: words('noRoleText'),
      confirm: words('noRoleConfirm'),
      danger: true,
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

  protected async resetSecondFactor(person: Person): Promise<void> {
    const words = (key: string) => this.transloco.translate(`admin.person.${key}`, { name: person.name });
    const sure = await this.dialogs.confirm({
      title: words('factorResetTitle'),
      text: words('factorResetText'),
      confirm: words('factorReset'),
      danger: true,
    });
    if (!sure) return;
    await this.attempt(async () => {
      await this.administration.resetSecondFactor(person);
      this.toasts.show(words('factorGone'));
      this.known.reload();
    });
  }

  protected async endSessions(person: Person): Promise<void> {
    const words = (key: string) => this.transloco.translate(`admin.person.${key}`, { name: person.name });
    const sure = await this.dialogs.confirm({
      title: words('sessionsEndTitle'),
      text: words('sessionsEndText'),
      confirm: words('sessionsEnd'),
    });
    if (!sure) return;
    await this.attempt(async () => {
      await this.administration.endSessions(person);
      this.toasts.show(words('sessionsGone'));
    });
  }

  protected async inviteAgain(person: Person): Promise<void> {
    await this.attempt(async () => {
      await this.administration.inviteAgain(person.id, this.newLink);
      const said = person.invitationPending ? 'invited' : 'linkMade';
      this.toasts.show(this.transloco.translate(`admin.person.${said}`, { email: person.email }));
      this.known.reload();
    });
  }

  private fieldsOf(person: Person | null): readonly ShownField[] {
    if (!person) return [];
    const words = (key: string): string => this.transloco.translate(`admin.${key}`);
    const { name, memberships, active } = person;
    const roles = memberships.map(({ role, unit, from, to }) =>
      [words(`role.${role}`), unit.name, dayText(from), ...(to ? [dayText(to)] : [])].join(', '),
    );
    return [
      { label: words('person.name'), value: name },
      { label: words('person.memberships'), value: roles.join('; ') },
      { label: words('people.state'), value: words(active ? 'people.active' : 'people.inactive') },
    ];
  }

  private refused(problem: ProblemDocument): void {
    this.meanwhile.set(meanwhileOf(problem, this.shown()));
    if (!this.meanwhile()) this.problem.set(problem);
    this.rolesRefused.set(problem.errors?.find(({ path }) => path === 'memberships')?.message ?? '');
    // Who is here already may have come since the page was opened.
    if (this.meanwhile() || problem.code === 'already_exists') this.known.reload();
  }

  /** What was typed already stays. */
  private fill(person: Person): void {
    fillUntouched(this.form, { name: person.name, email: person.email });
    if (!this.form.controls.memberships.dirty || !person.active)
      this.form.setControl('memberships', new FormArray(person.memberships.map((held) => membership(held))));
    if (!person.active) {
      this.form.disable();
      this.form.markAsPristine();
      return;
    }
    this.form.controls.name.enable();
    this.form.controls.email.disable();
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    this.rolesRefused.set('');
    try {
      await act();
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SERVICE_KINDS, SERVICE_STATUSES, type Service, type ServiceSaved } from '@respi/content/contract';
import { type CodeListEntry, WEEKDAYS, wrongOpenings } from '@respi/identity/contract';
import { Api, CurrentNetwork, Intention, asProblem, asksToAnswerFor, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Adds,
  Alert,
  Breadcrumb,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Removes,
  Skeleton,
  Toasts,
  UnsavedChanges,
  byItalianOrder,
} from '@respi/shared/ui';
import { unitsOfNetwork } from '../board/units-of-network';
import {
  type ServiceForm,
  amountOf,
  contentOf,
  costGroup,
  phoneGroup,
  placeGroup,
  serviceForm,
  wholeOf,
} from './service-form';

/** An entry to be written: by the coordination as a whole, by its own people without whose it is. */
@Component({
  selector: 'respi-service-editor',
  imports: [Adds, Alert, Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, Removes, Skeleton, TranslocoPipe],
  templateUrl: './service-editor.html',
  styles: `
    fieldset fieldset {
      margin-bottom: 1rem;
      padding: 0.75rem 1rem;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
    }
    .languages {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
      max-height: 16rem;
      overflow: auto;
      padding: 0.25rem;
    }
    .languages label {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-height: var(--r-target);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly unsaved = inject(UnsavedChanges);
  protected readonly current = inject(CurrentNetwork);
  private readonly adding = new Intention();
  /** None for a new one. */
  readonly id = input<string>();

  protected readonly kinds = SERVICE_KINDS;
  protected readonly statuses = SERVICE_STATUSES;
  protected readonly weekdays = WEEKDAYS;
  protected readonly busy = signal(false);
  /** Once something looked like somebody's the box stays: what is ticked must not vanish. */
  protected readonly asksAboutName = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => loaded(this.read(params.id)),
  });
  protected readonly opened = computed(() => this.reading.value()?.value ?? null);
  protected readonly coordinates = computed(() => {
    const service = this.opened()?.service;
    return !service || service.availableActions.includes('edit');
  });
  protected readonly kindsInOrder = computed(() =>
    SERVICE_KINDS.map((kind) => ({ kind, label: this.transloco.translate(`content.serviceKind.${kind}`) })).sort(
      (one, other) => byItalianOrder(one.label, other.label),
    ),
  );
  private saved = false;

  constructor() {
    this.unsaved.watch(() => !this.saved && (this.opened()?.form.dirty ?? false));
  }

  protected addPhone({ controls }: ServiceForm): void {
    controls.phones.push(phoneGroup());
  }

  protected addPlace({ controls }: ServiceForm): void {
    controls.locations.push(placeGroup());
  }

  protected addCost({ controls }: ServiceForm): void {
    controls.costOptions.push(costGroup(this.notANumber));
  }

  protected removeAt(list: { removeAt(at: number): void; markAsDirty(): void }, at: number): void {
    list.removeAt(at);
    list.markAsDirty();
  }

  protected speaks({ controls }: ServiceForm, code: string, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    const others = controls.languages.value.filter((each) => each !== code);
    controls.languages.setValue(checked ? [...others, code] : others);
    controls.languages.markAsDirty();
  }

  protected async save(form: ServiceForm, service: Service | null): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const id = service ? await this.change(form, service) : await this.add(form);
      this.saved = true;
      await this.router.navigateByUrl(this.current.link('riservata', 'servizi', id));
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(this.documentsTogether(problem));
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  private async add(form: ServiceForm): Promise<string> {
    const { id } = await this.api.post<Service>('/services', wholeOf(form), { intention: this.adding });
    this.toasts.show(this.words('saved'));
    return id;
  }

  private async change(form: ServiceForm, service: Service): Promise<string> {
    const body = this.coordinates() ? wholeOf(form) : contentOf(form);
    const { proposed } = await this.api.patch<ServiceSaved>(`/services/${service.id}`, body, {
      version: service.version,
    });
    this.toasts.show(this.words(proposed ? 'savedProposed' : 'saved'));
    return service.id;
  }

  private async read(id: string | undefined) {
    const [service, languages, known] = await Promise.all([
      id === undefined ? null : this.api.get<Service>(`/services/${id}`),
      this.api.get<readonly CodeListEntry[]>('/code-lists/languages'),
      unitsOfNetwork(this.api),
    ]);
    // One that was closed since, or coordinates, stays the one that keeps it until another is chosen.
    const unit = service?.unit ?? null;
    const other = unit !== null && !known.some(({ code }) => code === unit);
    const units = other ? [...known, { code: unit, name: service?.keeper ?? unit }] : known;
    return {
      service,
      languages,
      units,
      form: serviceForm(service, { hours: this.wrongHours, amount: this.notANumber }),
    };
  }

  private readonly wrongHours = ({ value }: AbstractControl<string>): { problem: string } | null => {
    const why = wrongOpenings(value);
    return why && { problem: this.words(`wrongHours.${why}`) };
  };

  private readonly notANumber = ({ value }: AbstractControl<string>): { problem: string } | null =>
    value.trim() === '' || amountOf(value) !== null ? null : { problem: this.words('notANumber') };

  /** The documents stand in one field: what is wrong with any of them is told there. */
  private documentsTogether(problem: ProblemDocument): ProblemDocument {
    const errors = (problem.errors ?? []).map((error) =>
      error.path.startsWith('requiredDocuments.') ? { ...error, path: 'requiredDocuments' } : error,
    );
    return { ...problem, errors };
  }

  private words(key: string): string {
    return this.transloco.translate(`content.services.${key}`);
  }
}

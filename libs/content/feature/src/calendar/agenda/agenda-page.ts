import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  resource,
  signal,
  viewChild,
  viewChildren,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type {
  Agenda,
  AgendaAction,
  AgendaItem,
  AgendaProposal,
  AgendaProposals,
  AgendaResult,
  AgendaState,
  NewAgendaItem,
} from '@respi/content/contract';
import { Api, CurrentNetwork, Session, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DateTimePipe,
  Dialogs,
  Empty,
  Icon,
  LongDayPipe,
  PageHeading,
  PluralPipe,
  Problem,
  type Question,
  Skeleton,
  StateLabel,
  type StateTone,
  UnsavedChanges,
} from '@respi/shared/ui';
import { saveFile } from '../save-file';
import { AgendaItemForm } from './agenda-item-form';
import { AgendaResultForm } from './agenda-result-form';

const TONES: Readonly<Record<AgendaState, StateTone>> = { draft: 'waiting', sent: 'active', closed: 'done' };
/** Where what an item is about is read. */
const PLACES = { case: 'segnalazioni', divergence: 'divergenze', sheet: 'schede' } as const;

/** The agenda of one team meeting: put together, read, worked through. */
@Component({
  selector: 'respi-agenda-page',
  imports: [
    AgendaItemForm, AgendaResultForm, Breadcrumb, Button, DateTimePipe, Empty, Icon, LongDayPipe, PageHeading,
    PluralPipe, Problem, RouterLink, Skeleton, StateLabel, TranslocoPipe,
  ], // prettier-ignore
  templateUrl: './agenda-page.html',
  styles: `
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    h3 {
      overflow-wrap: anywhere;
    }
    li.r-panel {
      break-inside: avoid;
      margin-bottom: 0.75rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly transloco = inject(TranslocoService);
  protected readonly coordinates = inject(Session).hasRole('coordinator');
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = TONES;
  readonly id = input.required<string>();

  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly refused = signal<ProblemDocument | null>(null);
  /** What was typed and is wrong: in which form. */
  protected readonly wrong = signal<{ readonly form: string; readonly problem: ProblemDocument } | null>(null);
  /** The item whose words are being changed. */
  protected readonly editing = signal<string | null>(null);
  private readonly acted = signal<Agenda | null>(null);
  protected readonly reading = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => loaded(this.api.get<Agenda>(`/appointments/${encodeURIComponent(params.id)}/agenda`)),
  });
  protected readonly agenda = computed(() => this.acted() ?? this.reading.value()?.value ?? null);
  protected readonly offered = resource({
    params: () => (this.may('arrange') ? { id: this.id() } : undefined),
    loader: ({ params }) =>
      loaded(this.api.get<AgendaProposals>(`/appointments/${encodeURIComponent(params.id)}/agenda/proposals`)),
  });
  /** Those that were taken or left since they were asked for are gone at once. */
  private readonly gone = signal<ReadonlySet<string>>(new Set());
  protected readonly proposals = computed(() =>
    (this.offered.value()?.value?.items ?? []).filter(({ source }) => !this.gone().has(source)),
  );
  protected readonly minutes = computed(() =>
    (this.agenda()?.items ?? []).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  );
  private readonly newForm = viewChild<AgendaItemForm>('newItem');
  private readonly itemForms = viewChildren(AgendaItemForm);
  private readonly resultForms = viewChildren(AgendaResultForm);
  private readonly proposed = viewChild<ElementRef<HTMLElement>>('proposed');

  constructor() {
    inject(UnsavedChanges).watch(
      () => this.itemForms().some(({ form }) => form.dirty) || this.resultForms().some(({ form }) => form.dirty),
    );
  }

  protected may(action: AgendaAction): boolean {
    return this.agenda()?.availableActions.includes(action) ?? false;
  }

  protected titleOf({ title, kind }: AgendaItem): string {
    return title ?? this.words(`unnamed.${kind}`);
  }

  protected linkOf({ kind, refersTo }: AgendaItem | AgendaProposal): string | null {
    if (refersTo === null || (kind !== 'case' && kind !== 'divergence' && kind !== 'sheet')) return null;
    return this.current.link('riservata', PLACES[kind], refersTo);
  }

  protected problemOf(form: string): ProblemDocument | null {
    const wrong = this.wrong();
    return wrong?.form === form ? wrong.problem : null;
  }

  protected async choose(how: 'take' | 'leave', { source, title }: AgendaProposal): Promise<void> {
    const kept = await this.act('', 'post', how, { source });
    if (!kept) return;
    this.gone.update((gone) => new Set([...gone, source]));
    this.done.set(this.words(how === 'take' ? 'taken' : 'left', { title }));
    // The button that was pressed is gone: on to what is proposed next.
    this.focus(() => this.proposed()?.nativeElement);
  }

  protected async add(item: NewAgendaItem): Promise<void> {
    if (!(await this.act('new', 'post', 'items', item))) return;
    this.newForm()?.emptied();
    this.done.set(this.words('added'));
  }

  protected async edit({ id }: AgendaItem, { title, text, presenter, minutes }: NewAgendaItem): Promise<void> {
    if (!(await this.act(`edit ${id}`, 'put', `items/${id}`, { title, text, presenter, minutes }))) return;
    this.stopEditing(id);
    this.done.set(this.words('saved'));
  }

  protected startEditing(id: string): void {
    this.wrong.set(null);
    this.editing.set(id);
  }

  protected stopEditing(id: string): void {
    this.editing.set(null);
    this.focus(() => this.document.getElementById(`modifica-${id}`));
  }

  protected async takeOff(item: AgendaItem): Promise<void> {
    if (!(await this.act('', 'post', `items/${item.id}/take-off`, {}))) return;
    this.offered.reload();
    this.done.set(this.words('takenOff', { title: this.titleOf(item) }));
  }

  protected async move(agenda: Agenda, at: number, by: -1 | 1): Promise<void> {
    const ids = agenda.items.map(({ id }) => id);
    const [one, other] = [ids[at], ids[at + by]];
    if (one === undefined || other === undefined) return;
    ids[at] = other;
    ids[at + by] = one;
    if (!(await this.act('', 'put', 'order', { items: ids }))) return;
    this.done.set(this.words('moved', { place: at + by + 1 }));
    const name = by === -1 ? 'su' : 'giu';
    const back = by === -1 ? 'giu' : 'su';
    this.focus(() => this.document.getElementById(`${name}-${one}`) ?? this.document.getElementById(`${back}-${one}`));
  }

  protected async record(item: AgendaItem, result: AgendaResult): Promise<void> {
    if (!(await this.act(`result ${item.id}`, 'put', `items/${item.id}/result`, result))) return;
    this.resultForms()
      .find((form) => form.item().id === item.id)
      ?.form.markAsPristine();
    this.done.set(this.words('recorded', { title: this.titleOf(item) }));
  }

  protected async step(step: 'send' | 'take-back' | 'close'): Promise<void> {
    const name = step === 'take-back' ? 'takeBack' : step;
    const sure = await this.dialogs.confirm({
      title: this.words(`${name}Title`),
      text: this.words(`${name}Text`),
      confirm: this.words(name),
    } satisfies Question);
    if (!sure || !(await this.act('', 'post', step, {}))) return;
    this.done.set(this.words(`${name}Done`));
  }

  protected async print({ appointment, state }: Agenda): Promise<void> {
    this.refused.set(null);
    try {
      const name = state === 'closed' ? 'verbale' : 'ordine-del-giorno';
      saveFile(
        this.document,
        await this.api.getBlob(`/appointments/${appointment.id}/agenda/paper`),
        `${name}-${appointment.day}.pdf`,
      );
    } catch (error) {
      this.refused.set(asProblem(error));
    }
  }

  /** What is typed stays typed: only what was read is read again. */
  protected again(): void {
    this.refused.set(null);
    this.acted.set(null);
    this.reading.reload();
    this.offered.reload();
  }

  private async act(form: string, how: 'post' | 'put', path: string, body: object): Promise<boolean> {
    const agenda = this.agenda();
    if (!agenda || this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    this.wrong.set(null);
    this.done.set('');
    try {
      const url = `/appointments/${agenda.appointment.id}/agenda/${path}`;
      this.acted.set(await this.api[how]<Agenda>(url, body, { version: agenda.version }));
      return true;
    } catch (error) {
      const problem = asProblem(error);
      // Wrong is what was typed, or that somebody else was here.
      if (form !== '' && problem.code === 'invalid_input') this.wrong.set({ form, problem });
      else this.refused.set(problem);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private focus(find: () => HTMLElement | null | undefined): void {
    afterNextRender(() => find()?.focus(), { injector: this.injector });
  }

  private words(key: string, values: Record<string, unknown> = {}): string {
    return this.transloco.translate(`content.agenda.${key}`, values);
  }
}

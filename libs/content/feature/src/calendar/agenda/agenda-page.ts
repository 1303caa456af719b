import { NgTemplateOutlet } from '@angular/common';
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
  FullDayPipe,
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
const NAMES = { send: 'send', 'take-back': 'takeBack', close: 'close' } as const satisfies Record<Step, string>;
const NEEDS: Readonly<Record<Step, AgendaAction>> = { send: 'send', 'take-back': 'take_back', close: 'close' };
/** Where what an item is about is read. */
const PLACES = { case: 'segnalazioni', divergence: 'divergenze', sheet: 'schede' } as const;

type Step = 'send' | 'take-back' | 'close';

interface Deed {
  /** Where its button is: what is refused is told there. */
  readonly at: string;
  readonly needs: AgendaAction;
  readonly how: 'post' | 'put';
  readonly path: string;
  readonly body: object;
  /** Whether it says the same on an agenda that somebody else changed meanwhile; else it is looked at first. */
  readonly safe?: (now: Agenda, before: Agenda) => boolean;
  /** It, and what comes after it. */
  readonly again: () => Promise<void>;
}

interface Refusal {
  readonly at: string;
  readonly problem: ProblemDocument;
  readonly again: (() => Promise<void>) | null;
  readonly label: string;
}

/** The agenda of one team meeting: put together, read, worked through. */
@Component({
  selector: 'respi-agenda-page',
  imports: [
    AgendaItemForm, AgendaResultForm, Breadcrumb, Button, DateTimePipe, Empty, FullDayPipe, Icon, LongDayPipe, NgTemplateOutlet, PageHeading,
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
  /** What was refused, told beside the button that was pressed. */
  private readonly refusal = signal<Refusal | null>(null);
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
  private readonly itemForms = viewChildren(AgendaItemForm);
  private readonly resultForms = viewChildren(AgendaResultForm);
  private readonly proposed = viewChild<ElementRef<HTMLElement>>('proposed');

  constructor() {
    inject(UnsavedChanges).watch(
      () => this.itemForms().some((form) => form.form.dirty) || this.resultForms().some((form) => form.unsaved()),
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

  protected refusedAt(at: string): Refusal | null {
    const refusal = this.refusal();
    return refusal?.at === at ? refusal : null;
  }

  protected async choose(how: 'take' | 'leave', proposal: AgendaProposal): Promise<void> {
    const { source, title } = proposal;
    const kept = await this.act({
      ...{ at: source, needs: 'arrange', how: 'post', path: how, body: { source }, safe: () => true },
      again: () => this.choose(how, proposal),
    });
    if (!kept) return;
    this.gone.update((gone) => new Set([...gone, source]));
    this.done.set(this.words(how === 'take' ? 'taken' : 'left', { title }));
    // The button that was pressed is gone: on to what is proposed next.
    this.focus(() => this.proposed()?.nativeElement);
  }

  protected async add(item: NewAgendaItem): Promise<void> {
    const kept = await this.act({
      ...{ at: 'new', needs: 'arrange', how: 'post', path: 'items', body: item, safe: () => true },
      again: () => this.add(item),
    });
    if (!kept) return;
    this.itemForms()
      .find((form) => form.item() === null)
      ?.emptied();
    this.done.set(this.words('added'));
  }

  protected async edit(item: AgendaItem, words: NewAgendaItem): Promise<void> {
    const { id } = item;
    const { title, text, presenter, minutes } = words;
    const kept = await this.act({
      ...{ at: `edit ${id}`, needs: 'arrange', how: 'put', path: `items/${id}` },
      body: { title, text, presenter, minutes },
      safe: (now, before) => same(now, before, id, ['title', 'text', 'presenter', 'minutes']),
      again: () => this.edit(item, words),
    });
    if (!kept) return;
    this.stopEditing(id);
    this.done.set(this.words('saved'));
  }

  protected startEditing(id: string): void {
    this.wrong.set(null);
    this.refusal.set(null);
    this.editing.set(id);
  }

  protected stopEditing(id: string): void {
    this.editing.set(null);
    this.focus(() => this.document.getElementById(`modifica-${id}`));
  }

  protected async takeOff(item: AgendaItem): Promise<void> {
    const { times } = item;
    // What was put off comes back by itself, and after this it does not.
    if (times > 0 && !(await this.sure('takeOffCarried', { title: this.titleOf(item) }))) return;
    await this.takeOffNow(item);
  }

  private async takeOffNow(item: AgendaItem): Promise<void> {
    const { id } = item;
    const kept = await this.act({
      ...{ at: `item ${id}`, needs: 'arrange', how: 'post', path: `items/${id}/take-off`, body: {} },
      safe: (now, before) => same(now, before, id, ['title', 'text', 'presenter', 'minutes']),
      again: () => this.takeOffNow(item),
    });
    if (!kept) return;
    this.offered.reload();
    this.done.set(this.words('takenOff', { title: this.titleOf(item) }));
  }

  protected async move(agenda: Agenda, at: number, by: -1 | 1): Promise<void> {
    const ids = agenda.items.map(({ id }) => id);
    const [one, other] = [ids[at], ids[at + by]];
    if (one === undefined || other === undefined) return;
    ids[at] = other;
    ids[at + by] = one;
    const kept = await this.act({
      ...{ at: `item ${one}`, needs: 'arrange', how: 'put', path: 'order', body: { items: ids } },
      again: () => this.move(agenda, at, by),
    });
    if (!kept) return;
    this.done.set(this.words('moved', { place: at + by + 1 }));
    const name = by === -1 ? 'su' : 'giu';
    const back = by === -1 ? 'giu' : 'su';
    this.focus(() => this.document.getElementById(`${name}-${one}`) ?? this.document.getElementById(`${back}-${one}`));
  }

  protected async record(item: AgendaItem, result: AgendaResult): Promise<void> {
    const { id } = item;
    const kept = await this.act({
      ...{ at: `result ${id}`, needs: 'record', how: 'put', path: `items/${id}/result`, body: result },
      safe: (now, before) => same(now, before, id, ['outcome', 'notes']),
      again: () => this.record(item, result),
    });
    if (!kept) return;
    this.resultForms()
      .find((form) => form.item().id === id)
      ?.form.markAsPristine();
    this.done.set(this.words('recorded', { title: this.titleOf(item) }));
  }

  protected async step(step: Step): Promise<void> {
    if (await this.somethingWaits(step)) return;
    const name = NAMES[step];
    if (!(await this.sure(name))) return;
    const kept = await this.act({
      ...{ at: 'steps', needs: NEEDS[step], how: 'post', path: step, body: {} },
      again: () => this.step(step),
    });
    if (kept) this.done.set(this.words(`${name}Done`));
  }

  /** What is typed and not kept would be gone with its form: it is led to first. */
  private async somethingWaits(step: Step): Promise<boolean> {
    const items = this.agenda()?.items ?? [];
    const placeOf = (item: AgendaItem): number => items.findIndex(({ id }) => id === item.id) + 1;
    if (step === 'close') {
      const waiting = this.resultForms().filter((form) => form.unsaved());
      const [first] = waiting;
      if (!first) return false;
      const points = waiting.map((form) => placeOf(form.item())).join(', ');
      if (await this.sure('unrecorded', { points, count: waiting.length, point: placeOf(first.item()) })) first.focus();
      return true;
    }
    const waiting = step === 'send' ? this.itemForms().find((form) => form.unsaved()) : undefined;
    if (!waiting) return false;
    if (await this.sure('unadded')) waiting.focus();
    return true;
  }

  private sure(name: string, values: Record<string, unknown> = {}): Promise<boolean> {
    return this.dialogs.confirm({
      title: this.words(`${name}Title`, values),
      text: this.words(`${name}Text`, values),
      confirm: this.words(name, values),
    } satisfies Question);
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

  private async act(deed: Deed): Promise<boolean> {
    const agenda = this.agenda();
    if (!agenda || this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    this.refusal.set(null);
    this.wrong.set(null);
    this.done.set('');
    try {
      const url = `/appointments/${agenda.appointment.id}/agenda/${deed.path}`;
      this.acted.set(await this.api[deed.how]<Agenda>(url, deed.body, { version: agenda.version }));
      return true;
    } catch (error) {
      const problem = asProblem(error);
      const isForm = deed.at === 'new' || /^(?:edit|result) /.test(deed.at);
      if (isForm && problem.code === 'invalid_input') this.wrong.set({ form: deed.at, problem });
      else if (problem.code === 'stale_version') this.refusal.set(await this.meanwhile(deed, agenda, problem));
      else this.refusal.set({ at: deed.at, problem, again: deed.again, label: '' });
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  /** Somebody else was here: says what they did, and goes on from there where that is safe. Nothing that is typed is lost. */
  private async meanwhile(deed: Deed, before: Agenda, problem: ProblemDocument): Promise<Refusal> {
    const { at } = deed;
    const { value: now, problem: unread } = await loaded(
      this.api.get<Agenda>(`/appointments/${before.appointment.id}/agenda`),
    );
    if (!now) return { at, problem: unread, again: deed.again, label: '' };
    const told = (...rest: string[]): ProblemDocument => ({
      ...problem,
      title: this.words('meanwhile.title'),
      detail: [this.whatChanged(now, before, at), ...rest].join(' '),
    });
    if (!now.availableActions.includes(deed.needs) || this.loses(now))
      return {
        ...{ at, problem: told(this.words('meanwhile.copy')), label: this.words('meanwhile.show') },
        again: async () => {
          this.refusal.set(null);
          if (!this.loses(now) || (await this.sure('showNow'))) this.show(now);
        },
      };
    this.show(now);
    if (deed.safe?.(now, before))
      return { at, problem: told(this.words('meanwhile.retry')), again: deed.again, label: '' };
    return { at, problem: told(this.words('meanwhile.look')), again: null, label: '' };
  }

  private whatChanged(now: Agenda, before: Agenda, at: string): string {
    const say = (key: string, values: Record<string, unknown> = {}): string => this.words(`meanwhile.${key}`, values);
    if (now.appointment.state === 'cancelled') return say('cancelled');
    if (now.state !== before.state) return say(now.state);
    const item = at.replace(/^\w+ /, '');
    const known = before.items.some(({ id }) => id === item);
    const still = now.items.find(({ id }) => id === item);
    if (known && !still) return say('takenOff');
    if (at.startsWith('result ') && still?.outcome && !same(now, before, item, ['outcome', 'notes']))
      return say('recorded', { outcome: this.words(`outcome.${still.outcome}`), notes: still.notes ?? '' });
    if (known && !same(now, before, item, ['title', 'text', 'presenter', 'minutes'])) return say('edited');
    return say('items');
  }

  private show(now: Agenda): void {
    this.acted.set(now);
    this.offered.reload();
  }

  /** Whether a form in which somebody typed would not be there any more. */
  private loses(now: Agenda): boolean {
    const stays = (item: AgendaItem | null, action: AgendaAction): boolean =>
      now.availableActions.includes(action) && (item === null || now.items.some(({ id }) => id === item.id));
    return (
      this.itemForms().some((form) => form.unsaved() && !stays(form.item(), 'arrange')) ||
      this.resultForms().some((form) => form.unsaved() && !stays(form.item(), 'record'))
    );
  }

  private focus(find: () => HTMLElement | null | undefined): void {
    afterNextRender(() => find()?.focus(), { injector: this.injector });
  }

  private words(key: string, values: Record<string, unknown> = {}): string {
    return this.transloco.translate(`content.agenda.${key}`, values);
  }
}

/** Nobody else touched these of an item. */
function same(now: Agenda, before: Agenda, id: string, fields: readonly (keyof AgendaItem)[]): boolean {
  const [one, other] = [now, before].map(({ items }) => items.find((item) => item.id === id));
  return one !== undefined && other !== undefined && fields.every((field) => one[field] === other[field]);
}

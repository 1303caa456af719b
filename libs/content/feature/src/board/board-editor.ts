import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { BOARD_ROLES, type BoardPost, REMIND_DAYS_MAX } from '@respi/content/contract';
import { Api, CurrentNetwork, Intention, asProblem, asksToAnswerFor } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, UnsavedChanges } from '@respi/shared/ui';
import { boardForm, chosen, fillFromPost, offerUnits, postBody } from './board-form';
import { type NamedUnit, unitsOfNetwork } from './units-of-network';

/** A post being written or mended. */
@Component({
  selector: 'respi-board-editor',
  imports: [Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './board-editor.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly saving = new Intention();
  protected readonly current = inject(CurrentNetwork);

  /** Id of the post; none for a new one. */
  readonly id = input<string>();
  protected readonly roles = BOARD_ROLES;
  protected readonly mostDays = REMIND_DAYS_MAX;
  protected readonly units = signal<readonly NamedUnit[]>([]);
  protected readonly form = boardForm();
  protected readonly post = signal<BoardPost | null>(null);
  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly nobodyChosen = signal(false);
  protected readonly asksAboutName = signal(false);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly whom = toSignal(this.form.controls.whom.valueChanges, { initialValue: 'everybody' });
  protected readonly receiptWanted = toSignal(this.form.controls.receiptWanted.valueChanges, { initialValue: false });
  protected readonly back = computed(() => {
    const id = this.post()?.id;
    return this.current.link('riservata', 'bacheca', 'comunicazioni', 'gestione', ...(id === undefined ? [] : [id]));
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const id = this.id();
      untracked(() => void this.begin(id));
    });
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    const { whom, roles, units } = this.form.getRawValue();
    this.nobodyChosen.set(whom === 'some' && chosen(roles).length + chosen(units).length === 0);
    if (this.nobodyChosen()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'bacheca', 'comunicazioni', 'gestione', id));
    } catch (error) {
      const problem = asProblem(error);
      this.problem.set(problem);
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  protected async begin(id?: string): Promise<void> {
    this.unread.set(null);
    try {
      const [units, post] = await Promise.all([
        unitsOfNetwork(this.api),
        id === undefined ? null : this.api.get<BoardPost>(`/board-posts/${encodeURIComponent(id)}`),
      ]);
      offerUnits(
        this.form,
        units.map(({ code }) => code),
      );
      this.units.set(units);
      if (post) fillFromPost(this.form, post);
      this.post.set(post);
      this.ready.set(true);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  private send(): Promise<BoardPost> {
    const [post, body] = [this.post(), postBody(this.form)];
    if (!post) return this.api.post<BoardPost>('/board-posts', body, { intention: this.saving });
    const { formOnly } = this.form.getRawValue();
    return this.api.put<BoardPost>(`/board-posts/${post.id}`, { ...body, formOnly }, { version: post.version });
  }
}

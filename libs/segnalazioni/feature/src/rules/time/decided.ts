import { type Signal, computed, effect, inject, linkedSignal, resource, signal, untracked } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { Api, type Loaded, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import type { News } from '../decision-news';
import { type DecisionInForce, type Reading, changesBetween } from '../reading';
import { type Grain, rebased } from '../rebased';

/** How one page writes what it decides. */
export interface Writing<T, F extends FormGroup> {
  readonly formOf: (data: T) => F;
  readonly dataOf: (form: F) => T;
  readonly read: (data: T) => Reading;
  /** How finely it is told apart who changed what, when two decide at once. */
  readonly grain: Grain;
  /** What the form needs besides the decision is here. */
  readonly ready?: Signal<boolean>;
  /** Asks what is worth a question before it is saved. */
  readonly mayBeSaved?: (data: T) => Promise<boolean>;
}

/** What a network decided at one address: read, and decided anew with a reason. Call it where one may inject. */
export function decided<T, F extends FormGroup>(path: Signal<string>, writing: Writing<T, F>) {
  const api = inject(Api);
  const transloco = inject(TranslocoService);
  const busy = signal(false);
  const problem = signal<ProblemDocument | null>(null);
  const news = signal<News>({});
  const known = resource<Loaded<DecisionInForce<T>>, string>({
    params: () => path(),
    loader: ({ params }) => loaded(api.get<DecisionInForce<T>>(params)),
  });
  /** What the form was opened with. */
  const opened = computed(() => (known.hasValue() ? known.value().value : null));
  /** What is in force, should somebody have decided meanwhile. */
  const inForce = linkedSignal(() => opened());
  const reason = new FormControl('', {
    nonNullable: true,
    validators: [Validators.required, Validators.maxLength(500)],
  });
  const form = signal<ReturnType<typeof decisionForm<F>> | null>(null);
  /** A form is no signal: counts its changes. */
  const changes = signal(0);
  /** As the form would send it. */
  const asSent = (data: T): T => writing.dataOf(writing.formOf(data));
  const unchanged = computed(() => {
    const now = inForce();
    return now && JSON.stringify(asSent(now.data));
  });
  const written = (): T | null => {
    const shown = form();
    return shown && writing.dataOf(shown.controls.data);
  };
  const changed = computed(() => {
    changes();
    const data = written();
    return data !== null && JSON.stringify(data) !== unchanged();
  });

  effect(() => {
    const now = writing.ready?.() === false ? null : opened();
    untracked(() => {
      // What was just saved stays as it is written, and the focus where it is.
      if (now === null || JSON.stringify(written()) !== unchanged())
        form.set(now && decisionForm(writing.formOf(now.data), reason));
    });
  });
  effect((onCleanup) => {
    const following = form()?.valueChanges.subscribe(() => {
      changes.update((count) => count + 1);
      // What was said of another state of the form would be taken for this one; that somebody was first stays true.
      news.update(({ meanwhile }) => (meanwhile ? { meanwhile: { ...meanwhile, own: [] } } : {}));
    });
    onCleanup(() => following?.unsubscribe());
  });
  effect(() => {
    path();
    untracked(() => {
      news.set({});
      problem.set(null);
      reason.reset();
    });
  });

  /** Somebody was first: what is written stays, and what was left alone follows their decision. */
  async function refused(refusal: ProblemDocument): Promise<void> {
    const now = refusal.code === 'stale_version' ? await loaded(api.get<DecisionInForce<T>>(path())) : null;
    if (!now?.value) {
      problem.set(refusal);
      return;
    }
    const before = inForce();
    const mine = written();
    if (!before || mine === null) return;
    inForce.set(now.value);
    const both = rebased(mine, asSent(before.data), asSent(now.value.data), writing.grain);
    form.set(decisionForm(writing.formOf(both), reason));
    const [was, is, willBe] = [before.data, now.value.data, both].map(writing.read) as [Reading, Reading, Reading];
    news.set({ meanwhile: { decided: now.value, changes: changesBetween(was, is), own: changesBetween(is, willBe) } });
  }

  async function save(): Promise<void> {
    const data = written();
    if (data === null) return;
    if (!changed()) {
      problem.set(null);
      news.set({ unchanged: true });
      return;
    }
    busy.set(true);
    problem.set(null);
    try {
      if (writing.mayBeSaved && !(await writing.mayBeSaved(data))) return;
      news.set({});
      const body = { data, reason: reason.value };
      const value = await api.put<DecisionInForce<T>>(path(), body, { version: inForce()?.version ?? 0 });
      reason.reset();
      known.set({ value, problem: null });
      news.set({ done: transloco.translate('segnalazioni.rules.time.saved', { version: value.version }) });
    } catch (error) {
      await refused(asProblem(error));
    } finally {
      busy.set(false);
    }
  }

  return {
    path,
    read: writing.read,
    inForce: inForce.asReadonly(),
    form: form.asReadonly(),
    changed,
    reading: computed(() => {
      const now = inForce();
      return now ? writing.read(now.data) : [];
    }),
    refused: computed(() => (known.hasValue() ? known.value().problem : null)),
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    news: news.asReadonly(),
    reason,
    reload: () => known.reload(),
    /** The form was not sent, for its errors: nothing said earlier holds any more. */
    heldBack: () => news.update(({ meanwhile }) => (meanwhile ? { meanwhile } : {})),
    /** Nothing typed is lost when it is refused: the form stays, with the server's words beside the fields. */
    save,
    /** An old version comes into the form, to be looked at and saved again. */
    loadVersion: async (version: number): Promise<void> => {
      try {
        const { data } = await api.get<{ data: T }>(`${path()}/versions/${String(version)}`);
        form.set(decisionForm(writing.formOf(data), reason));
        news.set({ done: transloco.translate('segnalazioni.rules.time.loadedVersion', { version }) });
        problem.set(null);
      } catch (error) {
        problem.set(asProblem(error));
      }
    },
  };
}

/** The form of a decision: what is decided, where the server's paths find it, and why. */
export function decisionForm<C extends FormGroup>(data: C, reason: FormControl<string>) {
  return new FormGroup({ data, reason });
}

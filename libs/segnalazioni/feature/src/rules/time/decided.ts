import { type Signal, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { Api, type Loaded, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';

/** A decision as the server tells it. */
export interface DecisionInForce<T> {
  readonly version: number;
  readonly knownFrom: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly data: T;
}

/** What a network decided at one address: read, and decided anew with a reason. Call it where one may inject. */
export function decided<T>(path: Signal<string>) {
  const api = inject(Api);
  const transloco = inject(TranslocoService);
  const busy = signal(false);
  const problem = signal<ProblemDocument | null>(null);
  const done = signal('');
  const known = resource<Loaded<DecisionInForce<T>>, string>({
    params: () => path(),
    loader: ({ params }) => loaded(api.get<DecisionInForce<T>>(params)),
  });
  /** What the form was opened with. */
  const opened = computed(() => (known.hasValue() ? known.value().value : null));
  /** What is in force, should somebody have decided meanwhile: the form keeps what was typed. */
  const inForce = linkedSignal(() => opened());
  const meanwhile = linkedSignal({ source: opened, computation: () => false });
  const reason = new FormControl('', {
    nonNullable: true,
    validators: [Validators.required, Validators.maxLength(500)],
  });

  return {
    opened,
    inForce: inForce.asReadonly(),
    meanwhile: meanwhile.asReadonly(),
    refused: computed(() => (known.hasValue() ? known.value().problem : null)),
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    done: done.asReadonly(),
    reason,
    reload: () => known.reload(),
    /** Nothing typed is lost when it is refused: the form stays, with the server's words beside the fields. */
    save: async (data: T): Promise<void> => {
      busy.set(true);
      problem.set(null);
      done.set('');
      try {
        const body = { data, reason: reason.value };
        const value = await api.put<DecisionInForce<T>>(path(), body, { version: inForce()?.version ?? 0 });
        reason.reset();
        known.set({ value, problem: null });
        done.set(transloco.translate('segnalazioni.rules.time.saved', { version: value.version }));
      } catch (error) {
        const refusal = asProblem(error);
        const now = refusal.code === 'stale_version' ? await loaded(api.get<DecisionInForce<T>>(path())) : null;
        if (now?.value) {
          inForce.set(now.value);
          meanwhile.set(true);
        } else problem.set(refusal);
      } finally {
        busy.set(false);
      }
    },
  };
}

/** The form of a decision: what is decided, where the server's paths find it, and why. */
export function decisionForm<C extends FormGroup>(data: C, reason: FormControl<string>) {
  return new FormGroup({ data, reason });
}

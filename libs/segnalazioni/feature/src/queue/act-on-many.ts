import { Injectable, inject } from '@angular/core';
import type { ActionBody, CaseDetail, CaseSummary, RequestedAction } from '@respi/segnalazioni/contract';
import { Api, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';

/** What an action needs of a row: its version goes along, so that nobody acts on what they have not seen. */
export type ActedOn = Pick<CaseSummary, 'id' | 'version'>;

export interface ManyActed {
  readonly done: readonly string[];
  /** Case id to the reason in words. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Few enough not to make one person's morning everybody's slow minute. */
const AT_ONCE = 4;

/** The same action on many cases: one request each, so that one refusal never takes the others with it. */
@Injectable({ providedIn: 'root' })
export class ActOnMany {
  private readonly api = inject(Api);
  private readonly intentions = new Map<string, Intention>();

  async act<A extends RequestedAction, C extends ActedOn>(
    action: A,
    cases: readonly C[],
    bodyOf: (subject: C) => ActionBody<A>,
    progress: (done: number) => void = () => undefined,
  ): Promise<ManyActed> {
    const done: string[] = [];
    const failed = new Map<string, string>();
    const waiting = [...cases];
    const work = async (): Promise<void> => {
      for (let subject = waiting.shift(); subject; subject = waiting.shift()) {
        try {
          await this.actOnOne(action, subject, bodyOf(subject));
          done.push(subject.id);
        } catch (error) {
          failed.set(subject.id, reasonOf(asProblem(error)));
        }
        progress(done.length + failed.size);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { done, failed };
  }

  /** A repeated wish carries the same key: after a fault nothing is done twice. */
  actOnOne<A extends RequestedAction>(action: A, subject: ActedOn, body: ActionBody<A>): Promise<CaseDetail> {
    const wish = `${subject.id} ${action}`;
    const intention = this.intentions.get(wish) ?? new Intention();
    this.intentions.set(wish, intention);
    return this.api.post<CaseDetail>(`/segnalazioni/${subject.id}/actions/${action}`, body, {
      version: subject.version,
      intention,
    });
  }
}

/** One line for a row: what is wrong with what was sent says more than that something is. */
function reasonOf({ title, detail, errors = [] }: ProblemDocument): string {
  return errors.map(({ message }) => message).join(' ') || detail || title;
}

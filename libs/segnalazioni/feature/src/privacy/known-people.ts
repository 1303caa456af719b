import { Injectable, inject, signal } from '@angular/core';
import { PEOPLE_MOST, type PeopleOfCases } from '@respi/segnalazioni/contract';
import { Api, loaded } from '@respi/shared/api-client';

type Person = PeopleOfCases['people'][number]['person'];

/** Whose the cases of a page are, as the server told; each is asked for once. */
@Injectable()
export class KnownPeople {
  private readonly api = inject(Api);
  private readonly known = signal<ReadonlyMap<string, Person>>(new Map());
  private readonly missing = signal<ReadonlySet<string>>(new Set());

  /** undefined: not known yet. */
  of(id: string): Person | undefined {
    return this.known().get(id);
  }

  isMissing(id: string): boolean {
    return this.missing().has(id) && !this.known().has(id);
  }

  async learn(ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.known().has(id));
    for (let from = 0; from < unknown.length; from += PEOPLE_MOST) {
      const some = unknown.slice(from, from + PEOPLE_MOST);
      if ((await this.together(some)).problem) this.missing.update((missing) => new Set([...missing, ...some]));
    }
  }

  /** With the reasons for which they may not be of one person. */
  async together(ids: readonly string[]): ReturnType<typeof loaded<PeopleOfCases>> {
    const answer = await loaded(this.api.post<PeopleOfCases>('/privacy/people', { cases: ids }));
    const people = answer.value?.people ?? [];
    this.known.update((known) => new Map([...known, ...people.map(({ id, person }) => [id, person] as const)]));
    return answer;
  }
}

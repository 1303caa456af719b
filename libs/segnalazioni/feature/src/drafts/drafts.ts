import { Injectable, inject } from '@angular/core';
import type { Draft } from '@respi/segnalazioni/contract';
import { Api, type Loaded, loaded } from '@respi/shared/api-client';
import { DeviceDrafts } from './device-drafts';

/** What was begun and not sent, wherever it is kept: on the server, on this device or on both. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly api = inject(Api);
  private readonly device = inject(DeviceDrafts);

  /** The newest copy of each. Where the server does not answer, `problem` says so and the device's own are shown. */
  async list(): Promise<{ readonly items: readonly Draft[]; readonly problem: Loaded<unknown>['problem'] }> {
    const [server, local] = await Promise.all([
      loaded(this.api.get<{ items: Draft[] }>('/drafts')),
      this.device.list(),
    ]);
    const newest = new Map<string, Draft>();
    for (const draft of [...(server.value?.items ?? []), ...local]) {
      const known = newest.get(draft.id);
      if (!known || Date.parse(draft.updatedAt) > Date.parse(known.updatedAt)) newest.set(draft.id, draft);
    }
    const items = [...newest.values()].sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
    return { items, problem: server.problem };
  }

  /** To go on with, if it is still kept somewhere; `problem` when the server could not be asked. Words that only this device has go to the server first: a logout would take them from here. */
  async find(id: string): Promise<{ readonly draft: Draft | null; readonly problem: Loaded<unknown>['problem'] }> {
    const [{ items, problem }, local] = await Promise.all([this.list(), this.device.read(id)]);
    const draft = items.find((each) => each.id === id) ?? null;
    if (draft && draft.updatedAt === local?.updatedAt)
      await loaded(this.api.put(`/drafts/${id}`, { content: draft.content }));
    return { draft, problem };
  }

  async remove(id: string): Promise<void> {
    await this.api.delete(`/drafts/${id}`);
    this.device.remove(id);
  }

  /** After a filing: the server cleared its copy in the same transaction. */
  sent(id: string): void {
    this.device.remove(id);
  }
}

import { Location } from '@angular/common';
import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { Draft } from '@respi/segnalazioni/contract';
import { Api, ProblemError, Session } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DeviceDrafts } from './device-drafts';

const DEVICE_AFTER_MS = 400;
const SERVER_AFTER_MS = 2_500;
const RETRY_AFTER_MS = 15_000;
const NOT_SIGNED_IN = 401;
/** The server is not there, or cannot write: what is asked again by itself. */
const LATER = [0, 429, 500, 502, 503, 504, 507];

/**
 * `nothing` typed yet · `pending` changes on their way · `saved` on the server · `device` only here, the server does not
 * answer · `expired` only here, until the person signs in again · `noRole` and `closed` nowhere that the person could come back
 * to: only the open page still has it · `refused` by the server, see `problem` · `unsafe` neither
 * here nor there.
 */
export type DraftStatus =
  | 'nothing'
  | 'pending'
  | 'saved'
  | 'device'
  | 'expired'
  | 'noRole'
  | 'closed'
  | 'refused'
  | 'unsafe';

/** Name in the address of the draft that a page goes on with. */
const IN_ADDRESS = 'bozza';

/**
 * Keeps one draft while it is written: on the device at once, on the server every few seconds. Its id stands in the address,
 * so that a reload, or the login after a session that ran out, leads back to it. Provide it in the page.
 */
@Injectable()
export class DraftKeeper {
  private readonly api = inject(Api);
  private readonly device = inject(DeviceDrafts);
  private readonly session = inject(Session);
  private readonly location = inject(Location);
  private readonly state = signal<DraftStatus>('nothing');
  private readonly at = signal<Date | null>(null);
  private readonly trouble = signal<ProblemDocument | null>(null);
  private draftId = crypto.randomUUID() as string;
  private latest: Draft['content'] | null = null;
  private onDevice = false;
  private saving = Promise.resolve();
  private left = false;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;

  readonly status = this.state.asReadonly();
  readonly savedAt = this.at.asReadonly();
  readonly problem = this.trouble.asReadonly();

  constructor() {
    const hurry = (): void => {
      if (document.visibilityState === 'hidden') void this.keepOnDevice();
    };
    const again = (): void => {
      if (this.latest) void this.flush();
    };
    effect(() => {
      if (this.session.status() === 'open') untracked(again);
    });
    document.addEventListener('visibilitychange', hurry);
    window.addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('visibilitychange', hurry);
      window.removeEventListener('online', again);
      clearTimeout(this.deviceTimer);
      this.left = true;
      // Who leaves the page in the middle of a word finds that word again.
      if (this.latest) void this.flush();
    });
  }

  get id(): string {
    return this.draftId;
  }

  get hasContent(): boolean {
    return this.state() !== 'nothing';
  }

  resume(id: string, savedAt: string): void {
    this.startNew();
    this.draftId = id;
    this.showInAddress(id);
    this.at.set(new Date(savedAt));
    this.state.set('saved');
  }

  startNew(): void {
    this.stop();
    this.draftId = crypto.randomUUID();
    this.showInAddress(null);
    this.onDevice = false;
    this.at.set(null);
    this.trouble.set(null);
    this.state.set('nothing');
  }

  changed(content: Draft['content']): void {
    this.latest = content;
    this.showInAddress(this.draftId);
    if (this.state() === 'nothing' || this.state() === 'saved') this.state.set('pending');
    clearTimeout(this.deviceTimer);
    this.deviceTimer = setTimeout(() => void this.keepOnDevice(), DEVICE_AFTER_MS);
    this.scheduleServer(SERVER_AFTER_MS);
  }

  /** Saves now. One at a time, so that an older text never lands after a newer one. */
  flush(): Promise<void> {
    clearTimeout(this.serverTimer);
    this.saving = this.saving.then(() => this.keepOnServer());
    return this.saving;
  }

  /** Before the session ends: the last words too. */
  async settle(): Promise<void> {
    if (this.latest) await this.flush();
  }

  /** Before sending: what is on its way arrives first, so that no late copy of the draft outlives the filing. */
  async hold(): Promise<void> {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
    await this.saving;
  }

  /** Nothing of this draft is saved any more: it was sent, or thrown away. */
  stop(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
    this.latest = null;
  }

  private scheduleServer(after: number): void {
    clearTimeout(this.serverTimer);
    this.serverTimer = setTimeout(() => void this.flush(), after);
  }

  /** Without a navigation: the page stays as it is under the hands. */
  private showInAddress(id: string | null): void {
    const [path = '', query] = this.location.path().split('?');
    const parameters = new URLSearchParams(query);
    if (parameters.get(IN_ADDRESS) === id) return;
    if (id === null) parameters.delete(IN_ADDRESS);
    else parameters.set(IN_ADDRESS, id);
    this.location.replaceState(path, parameters.toString(), this.location.getState());
  }

  private isBeingKept(id: string): boolean {
    return this.latest !== null && this.draftId === id;
  }

  private async keepOnDevice(): Promise<void> {
    const id = this.draftId;
    if (!this.latest) return;
    this.onDevice = await this.device.save(id, this.latest);
    // Sent or thrown away while it was being sealed: it must not come back.
    if (!this.isBeingKept(id)) this.device.remove(id);
  }

  private async keepOnServer(): Promise<void> {
    const [id, content] = [this.draftId, this.latest];
    if (!content) return;
    await this.keepOnDevice();
    try {
      await this.api.put(`/drafts/${id}`, { content });
      if (this.draftId !== id) return;
      this.at.set(new Date());
      this.trouble.set(null);
      if (this.latest === content) {
        this.latest = null;
        this.state.set('saved');
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (this.draftId !== id || !this.latest) return;
      this.trouble.set(error.problem);
      const later = LATER.includes(error.status);
      this.state.set(this.statusAfter(error.status, later));
      if (later && !this.left) this.scheduleServer(RETRY_AFTER_MS);
    }
  }

  private statusAfter(refusal: number, later: boolean): DraftStatus {
    const over = refusal === NOT_SIGNED_IN ? this.session.over() : null;
    // What is on the device opens after a login alone, and there will be none.
    if (over === 'no_role') return 'noRole';
    if (over === 'closed') return 'closed';
    if (!this.onDevice) return 'unsafe';
    if (over) return 'expired';
    return later ? 'device' : 'refused';
  }
}

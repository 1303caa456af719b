import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { Draft } from '@respi/segnalazioni/contract';
import { Api, ProblemError } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DeviceDrafts } from './device-drafts';

const DEVICE_AFTER_MS = 400;
const SERVER_AFTER_MS = 2_500;
const RETRY_AFTER_MS = 15_000;
/** The server is not there, or cannot write: what is asked again by itself. */
const LATER = [0, 429, 500, 502, 503, 504, 507];

/**
 * `nothing` typed yet · `pending` changes on their way · `saved` on the server · `device` only here, the server does not
 * answer · `refused` by the server, see `problem` · `unsafe` neither here nor there.
 */
export type DraftStatus = 'nothing' | 'pending' | 'saved' | 'device' | 'refused' | 'unsafe';

/** Keeps one draft while it is written: on the device at once, on the server every few seconds. Provide it in the page. */
@Injectable()
export class DraftKeeper {
  private readonly api = inject(Api);
  private readonly device = inject(DeviceDrafts);
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
    this.at.set(new Date(savedAt));
    this.state.set('saved');
  }

  startNew(): void {
    this.stop();
    this.draftId = crypto.randomUUID();
    this.onDevice = false;
    this.at.set(null);
    this.trouble.set(null);
    this.state.set('nothing');
  }

  changed(content: Draft['content']): void {
    this.latest = content;
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
      this.state.set(this.onDevice ? (later ? 'device' : 'refused') : 'unsafe');
      if (later && !this.left) this.scheduleServer(RETRY_AFTER_MS);
    }
  }
}

import { Injectable, inject } from '@angular/core';
import type { Draft } from '@respi/segnalazioni/contract';
import { SESSION_MEMORY } from '@respi/shared/api-client';
import { DeviceVault, type Shelf } from '../device/device-vault';

/** At logout even the ciphertext goes: drafts are on the server too. */
const DRAFTS: Shelf = { prefix: `${SESSION_MEMORY}draft`, dropsUnreadable: true };

/** Drafts on this device, for the minutes in which the server does not answer. */
@Injectable({ providedIn: 'root' })
export class DeviceDrafts {
  private readonly vault = inject(DeviceVault);

  /** False where the device cannot keep anything. */
  save(id: string, content: Draft['content']): Promise<boolean> {
    const draft: Draft = { id, updatedAt: new Date().toISOString(), content };
    return this.vault.save(DRAFTS, id, draft);
  }

  list(): Promise<Draft[]> {
    return this.vault.list<Draft>(DRAFTS);
  }

  read(id: string): Promise<Draft | null> {
    return this.vault.read<Draft>(DRAFTS, id);
  }

  remove(id: string): void {
    this.vault.remove(DRAFTS, id);
  }
}

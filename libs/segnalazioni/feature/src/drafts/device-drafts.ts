import { Injectable, inject } from '@angular/core';
import type { Draft } from '@respi/segnalazioni/contract';
import { SESSION_MEMORY, Session } from '@respi/shared/api-client';

const PREFIX = `${SESSION_MEMORY}draft.`;

interface Sealed {
  readonly updatedAt: string;
  readonly iv: string;
  readonly data: string;
}

/**
 * Drafts on this device, as AES-GCM ciphertext under the key that came with the login: who finds the device reads
 * nothing, and at logout even the ciphertext goes. For the minutes in which the server does not answer.
 */
@Injectable({ providedIn: 'root' })
export class DeviceDrafts {
  private readonly session = inject(Session);
  private imported: { readonly from: string; readonly key: Promise<CryptoKey> } | null = null;

  /** False where the device cannot keep anything: no secure context, storage full or closed. */
  async save(id: string, content: Draft['content']): Promise<boolean> {
    const key = this.key();
    if (!key) return false;
    try {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const name = this.nameOf(id);
      const plain = new TextEncoder().encode(JSON.stringify(content));
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: bytesOf(name) },
        await key,
        plain,
      );
      const sealed: Sealed = {
        updatedAt: new Date().toISOString(),
        iv: base64(iv),
        data: base64(new Uint8Array(data)),
      };
      localStorage.setItem(name, JSON.stringify(sealed));
      return true;
    } catch {
      return false;
    }
  }

  async list(): Promise<Draft[]> {
    const mine = this.nameOf('');
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    const drafts = await Promise.all(
      names.filter((name) => name.startsWith(mine)).map((name) => this.open(name, name.slice(mine.length))),
    );
    return drafts.filter((draft) => draft !== null);
  }

  read(id: string): Promise<Draft | null> {
    return this.open(this.nameOf(id), id);
  }

  remove(id: string): void {
    localStorage.removeItem(this.nameOf(id));
  }

  private async open(name: string, id: string): Promise<Draft | null> {
    const stored = localStorage.getItem(name);
    const key = this.key();
    if (stored === null || !key) return null;
    try {
      const { updatedAt, iv, data } = JSON.parse(stored) as Sealed;
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: unbase64(iv), additionalData: bytesOf(name) },
        await key,
        unbase64(data),
      );
      return { id, updatedAt, content: JSON.parse(new TextDecoder().decode(plain)) as Draft['content'] };
    } catch {
      // Sealed under a key that was changed, or damaged: nobody can read it any more.
      localStorage.removeItem(name);
      return null;
    }
  }

  private key(): Promise<CryptoKey> | null {
    const from = this.session.me()?.deviceKey;
    // Typed as always there, but only secure contexts have it.
    const subtle = crypto.subtle as SubtleCrypto | undefined;
    if (!from || !subtle) return null;
    if (this.imported?.from !== from) {
      this.imported = { from, key: subtle.importKey('raw', unbase64(from), 'AES-GCM', false, ['encrypt', 'decrypt']) };
    }
    return this.imported.key;
  }

  private nameOf(id: string): string {
    const me = this.session.me();
    return `${PREFIX}${me?.id ?? ''}.${me?.network.slug ?? ''}.${id}`;
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function unbase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

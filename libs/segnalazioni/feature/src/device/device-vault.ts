import { Injectable, inject } from '@angular/core';
import { Session } from '@respi/shared/api-client';

/** A kind of things kept on the device. */
export interface Shelf {
  /** What the names of its things begin with, in the device's storage. */
  readonly prefix: string;
  /** What was sealed under a key that was changed, or is damaged, goes at once: nobody can read it any more. */
  readonly dropsUnreadable?: boolean;
}

interface Sealed {
  readonly iv: string;
  readonly data: string;
}

/**
 * What must outlive a closed page or a lost network, as AES-GCM ciphertext under the key that comes with the login: who
 * finds the device reads nothing. How long it stays is a matter of the shelf's prefix: a logout clears `SESSION_MEMORY`.
 */
@Injectable({ providedIn: 'root' })
export class DeviceVault {
  private readonly session = inject(Session);
  private imported: { readonly from: string; readonly key: Promise<CryptoKey> } | null = null;

  /** False where the device keeps nothing: no secure context, storage full or closed, a computer that is everybody's. */
  async save(shelf: Shelf, id: string, content: unknown): Promise<boolean> {
    const key = this.key();
    if (!key) return false;
    try {
      const name = this.nameOf(shelf, id);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = bytesOf(JSON.stringify(content));
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: bytesOf(name) },
        await key,
        plain,
      );
      const sealed: Sealed = { iv: base64(iv), data: base64(new Uint8Array(data)) };
      localStorage.setItem(name, JSON.stringify(sealed));
      return true;
    } catch {
      return false;
    }
  }

  /** What this person kept in this network. The shape is the one that was saved. */
  async list<T>(shelf: Shelf): Promise<T[]> {
    const mine = this.nameOf(shelf, '');
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    const kept = await Promise.all(
      names.filter((name) => name.startsWith(mine)).map((name) => this.open<T>(shelf, name)),
    );
    return kept.filter((one) => one !== null);
  }

  read<T>(shelf: Shelf, id: string): Promise<T | null> {
    return this.open<T>(shelf, this.nameOf(shelf, id));
  }

  remove(shelf: Shelf, id: string): void {
    localStorage.removeItem(this.nameOf(shelf, id));
  }

  private async open<T>(shelf: Shelf, name: string): Promise<T | null> {
    const stored = localStorage.getItem(name);
    const key = this.key();
    if (stored === null || !key) return null;
    try {
      const { iv, data } = JSON.parse(stored) as Sealed;
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: unbase64(iv), additionalData: bytesOf(name) },
        await key,
        unbase64(data),
      );
      return JSON.parse(new TextDecoder().decode(plain)) as T;
    } catch {
      if (shelf.dropsUnreadable) localStorage.removeItem(name);
      return null;
    }
  }

  private key(): Promise<CryptoKey> | null {
    const me = this.session.me();
    const from = me?.deviceKey;
    // Typed as always there, but only secure contexts have it.
    const subtle = crypto.subtle as SubtleCrypto | undefined;
    if (!from || !subtle || me.sharedComputer) return null;
    if (this.imported?.from !== from)
      this.imported = { from, key: subtle.importKey('raw', unbase64(from), 'AES-GCM', false, ['encrypt', 'decrypt']) };
    return this.imported.key;
  }

  private nameOf(shelf: Shelf, id: string): string {
    const me = this.session.me();
    return `${shelf.prefix}.${me?.id ?? ''}.${me?.network.slug ?? ''}.${id}`;
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

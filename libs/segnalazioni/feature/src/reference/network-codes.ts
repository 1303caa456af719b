import { Injectable, type Signal, type WritableSignal, inject, signal } from '@angular/core';
import type { CodeListEntry, CodeListName, Unit } from '@respi/identity/contract';
import { Api, ProblemError, Session } from '@respi/shared/api-client';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Kept<T> {
  readonly items: WritableSignal<readonly T[]>;
  reading: Promise<void> | null;
  /** On its way for the first time. */
  readonly awaited: WritableSignal<boolean>;
}

/**
 * The units and code lists of the network in which one is working, read once and kept. A label that is not here yet
 * is empty, and its code where the list could not be read: nothing waits for a label.
 */
@Injectable({ providedIn: 'root' })
export class NetworkCodes {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly kept = new Map<string, Kept<unknown>>();

  offices(): Signal<readonly Unit[]> {
    return this.list<Unit>('/offices');
  }

  sportelli(): Signal<readonly Unit[]> {
    return this.list<Unit>('/sportelli');
  }

  /** People of the coordination. */
  colleagues(): Signal<readonly Named[]> {
    return this.list<Named>('/colleagues');
  }

  entries(name: CodeListName): Signal<readonly CodeListEntry[]> {
    return this.list<CodeListEntry>(`/code-lists/${name}`);
  }

  label(name: CodeListName, code: string | null): string {
    if (code === null) return '';
    const found = this.entries(name)().find((entry) => entry.code === code)?.label;
    return found ?? (this.keep(`/code-lists/${name}`).awaited() ? '' : code);
  }

  unitName(code: string): string {
    const units = [...this.offices()(), ...this.sportelli()()];
    return units.find((unit) => unit.code === code)?.name ?? code;
  }

  officeById(id: string): string | null {
    return this.offices()().find((unit) => unit.id === id)?.name ?? null;
  }

  /** Resolves when every list that a form cannot do without is here; rejects with `ProblemError`. */
  async ready(...names: readonly CodeListName[]): Promise<void> {
    await Promise.all(
      ['/offices', ...names.map((name) => `/code-lists/${name}`)].map((path) => this.read(this.keep(path), path)),
    );
  }

  private list<T>(path: string): Signal<readonly T[]> {
    const kept = this.keep<T>(path);
    // A label that could not be read stays its code; the form that needs the list says why (`ready`).
    void this.read(kept, path).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
    });
    return kept.items;
  }

  private keep<T>(path: string): Kept<T> {
    const key = `${this.session.network()?.slug ?? ''} ${path}`;
    const known = this.kept.get(key) as Kept<T> | undefined;
    if (known) return known;
    const fresh: Kept<T> = { items: signal<readonly T[]>([]), reading: null, awaited: signal(true) };
    this.kept.set(key, fresh);
    return fresh;
  }

  private read<T>(kept: Kept<T>, path: string): Promise<void> {
    kept.reading ??= this.api.get<readonly T[]>(path).then(
      (items) => {
        kept.items.set(items);
        kept.awaited.set(false);
      },
      (error: unknown) => {
        kept.awaited.set(false);
        kept.reading = null;
        throw error;
      },
    );
    return kept.reading;
  }
}

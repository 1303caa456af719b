import { inject, resource, signal } from '@angular/core';
import { FormControl } from '@angular/forms';
import type {
  AccessibilityStatement,
  BodyFacts,
  DutySubject,
  DutyVersion,
  DutyVersions,
} from '@respi/content/contract';
import { Api, Intention, asProblem, asksToAnswerFor, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';

const ON_A_PAGE = 10;

/** The versions of a document and the writing of the next: what both editors do alike. Made where things are injected. */
export class DutyWriting<T extends AccessibilityStatement | BodyFacts> {
  private readonly api = inject(Api);
  private readonly writing = new Intention();
  readonly versions = signal<readonly DutyVersion[]>([]);
  readonly next = signal<string | null>(null);
  readonly problem = signal<ProblemDocument | null>(null);
  /** Somebody wrote one while this was being written: theirs. */
  readonly meanwhile = signal<DutyVersion | null>(null);
  /** Once something looked like somebody's the box stays: what is ticked must not vanish. */
  readonly asksAboutName = signal(false);
  readonly namesNobody = new FormControl(false, { nonNullable: true });
  readonly busy = signal(false);
  readonly busyMore = signal(false);
  /** Number of the version that was just written. */
  readonly written = signal<number | null>(null);
  readonly reading = resource({ loader: () => loaded(this.read()) });
  private seen = 0;

  /** @param begin called with the newest version, once it is there */
  constructor(
    private readonly subject: DutySubject,
    private readonly begin: (content: T) => void,
  ) {}

  async write(content: T): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    this.meanwhile.set(null);
    this.written.set(null);
    try {
      const path = `/duties/${this.subject}`;
      const body = { ...content, namesNobody: this.namesNobody.value };
      const now = await this.api.post<DutyVersion>(path, body, { version: this.seen, intention: this.writing });
      this.seen = now.version;
      this.versions.update((known) => [now, ...known]);
      this.written.set(now.version);
      return true;
    } catch (error) {
      await this.refused(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  async more(): Promise<void> {
    const cursor = this.next();
    if (cursor === null || this.busyMore()) return;
    this.busyMore.set(true);
    const { value, problem } = await loaded(this.ask(cursor));
    this.busyMore.set(false);
    this.problem.set(problem);
    if (!value) return;
    this.versions.update((known) => [...known, ...value.items]);
    this.next.set(value.nextCursor);
  }

  private async refused(problem: ProblemDocument): Promise<void> {
    if (problem.code !== 'stale_version') {
      if (asksToAnswerFor(problem)) this.asksAboutName.set(true);
      this.problem.set(problem);
      return;
    }
    const { value, problem: trouble } = await loaded(this.ask());
    if (!value) {
      this.problem.set(trouble);
      return;
    }
    this.take(value);
    this.meanwhile.set(value.items[0] ?? null);
  }

  private async read(): Promise<void> {
    const page = await this.ask();
    this.take(page);
    const [newest] = page.items;
    // The route gives documents of its subject alone.
    if (newest) this.begin(newest.content as T);
  }

  private take({ items, nextCursor }: DutyVersions): void {
    this.versions.set(items);
    this.next.set(nextCursor);
    this.seen = items[0]?.version ?? 0;
  }

  private ask(cursor: string | null = null): Promise<DutyVersions> {
    return this.api.get<DutyVersions>(`/duties/${this.subject}`, { limit: ON_A_PAGE, cursor });
  }
}

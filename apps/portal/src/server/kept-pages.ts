import { createHash } from 'node:crypto';
import { type Encoding, compressed } from './send-text';
import type { ReadingPage } from './reading-page';

/** A page that was made once and is sent many times. */
export interface KeptPage {
  readonly html: string;
  readonly styles: readonly string[];
  /** What the network's public content was when the page was begun. */
  readonly stamp: string;
  readonly madeAt: Date;
  readonly etag: string;
  /** The body as it travels, made once for each encoding. */
  body(encoding: Encoding): Promise<Buffer>;
}

/** What is written beside each page, in bytes: as much again as the page, for what is compressed of it. */
const WITH_BODIES = 2;

/** The pages asked for lately, up to a size: when it is reached, the one that nobody asked for longest goes. */
export class KeptPages {
  private readonly pages = new Map<string, { readonly page: KeptPage; readonly size: number }>();
  private size = 0;

  /** @param most bytes */
  constructor(private readonly most: number) {}

  get(path: string): KeptPage | undefined {
    const known = this.pages.get(path);
    if (!known) return undefined;
    this.pages.delete(path);
    this.pages.set(path, known);
    return known.page;
  }

  keep(path: string, { html, styles }: ReadingPage, stamp: string, madeAt: Date): KeptPage {
    const bodies = new Map<Encoding, Promise<Buffer>>();
    const page: KeptPage = {
      html,
      styles,
      stamp,
      madeAt,
      etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
      body: (encoding) => {
        const made = bodies.get(encoding) ?? compressed(Buffer.from(html), encoding);
        bodies.set(encoding, made);
        return made;
      },
    };
    this.drop(path);
    const size = Buffer.byteLength(html) * WITH_BODIES;
    this.pages.set(path, { page, size });
    this.size += size;
    for (const oldest of this.pages.keys()) {
      if (this.size <= this.most) break;
      this.drop(oldest);
    }
    return page;
  }

  private drop(path: string): void {
    this.size -= this.pages.get(path)?.size ?? 0;
    this.pages.delete(path);
  }
}

import { createHash } from 'node:crypto';
import { type Encoding, compressed } from './send-text';
import type { ReadingPage } from './reading-page';

/** A page as it travels in one encoding. */
export interface Packed {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

/** A page that was made once and is sent many times. */
export interface KeptPage {
  readonly html: string;
  readonly styles: readonly string[];
  /** What the network's public content was when the page was begun. */
  readonly stamp: string;
  readonly madeAt: Date;
  readonly etag: string;
  /** Made once for each encoding; no promise any more once it is made, for what is sent thousands of times a second. */
  packed(encoding: Encoding): Packed | Promise<Packed>;
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

  /** @param headers of the page, whatever its encoding */
  keep(
    path: string,
    { html, styles }: ReadingPage,
    headers: Readonly<Record<string, string>>,
    stamp: string,
    madeAt: Date,
  ): KeptPage {
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    const packed = new Map<Encoding, Packed | Promise<Packed>>();
    const pack = async (encoding: Encoding): Promise<Packed> => {
      const body = await compressed(Buffer.from(html), encoding);
      const made = {
        headers: {
          ...headers,
          ETag: etag,
          Vary: 'Accept-Encoding',
          ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
          'Content-Length': body.length,
        },
        body,
      };
      packed.set(encoding, made);
      return made;
    };
    const page: KeptPage = {
      html,
      styles,
      stamp,
      madeAt,
      etag,
      packed: (encoding) => {
        const known = packed.get(encoding);
        if (known) return known;
        const making = pack(encoding);
        packed.set(encoding, making);
        return making;
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

export interface StreamMessage {
  readonly kind: string;
  readonly data: unknown;
}

/** Reads server-sent events as they come in, in whatever pieces (HTML, section 9.2.6, as far as our server writes it). */
export class MessageReader {
  private rest = '';
  /** Of the last event or heartbeat: what to resume after. */
  lastId: string | null = null;

  read(piece: string): StreamMessage[] {
    const blocks = (this.rest + piece).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => this.messageOf(block));
  }

  private messageOf(block: string): StreamMessage[] {
    let kind = '';
    let data = '';
    for (const line of block.split('\n')) {
      const at = line.indexOf(': ');
      const value = line.slice(at + 2);
      if (line.startsWith('id: ')) this.lastId = value;
      else if (line.startsWith('event: ')) kind = value;
      else if (line.startsWith('data: ')) data += value;
    }
    return kind === '' ? [] : [{ kind, data: JSON.parse(data || '{}') as unknown }];
  }
}

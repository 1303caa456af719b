import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { LiveStream } from './live-stream';

class Reader extends EventEmitter {
  wire = '';
  headers: Record<string, string> = {};
  destroyed = false;
  writableEnded = false;
  writableLength = 0;
  reads = true;

  writeHead(_status: number, headers: Record<string, string>): void {
    this.headers = headers;
  }
  write(text: string): boolean {
    this.wire += text;
    if (!this.reads) this.writableLength += text.length;
    return this.reads;
  }
  end(): void {
    this.writableEnded = true;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

function opened(): { reader: Reader; stream: LiveStream; closed: jest.Mock } {
  const reader = new Reader();
  const closed = jest.fn();
  return { reader, stream: new LiveStream(reader as unknown as ServerResponse, closed), closed };
}

it('is an event stream that nobody on the way keeps or gathers', () => {
  const { reader, stream } = opened();
  stream.begin('position');
  stream.send({ kind: 'case', id: 'event', data: { caseId: 'x' } });
  stream.beat('later');
  expect(reader.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  });
  expect(reader.wire).toBe(
    'id: position\nevent: hello\ndata: {}\n\nid: event\nevent: case\ndata: {"caseId":"x"}\n\nid: later\n\n',
  );
});

it('drops a reader that does not read, and not one that is slow for a moment', () => {
  const { reader, stream, closed } = opened();
  reader.reads = false;
  stream.send({ kind: 'case', data: { much: 'x'.repeat(30_000) } });
  expect(reader.destroyed).toBe(false);
  stream.send({ kind: 'case', data: { much: 'x'.repeat(40_000) } });
  expect(reader.destroyed).toBe(true);
  expect(closed).toHaveBeenCalled();
  const { wire } = reader;
  stream.beat('later');
  expect(reader.wire).toBe(wire);
});

it('says nothing more once it has ended', () => {
  const { reader, stream } = opened();
  stream.end();
  stream.send({ kind: 'case', data: {} });
  expect(reader.wire).toBe('');
});

import type { INestApplicationContext } from '@nestjs/common';
import { KeepArchive, TakeFiles } from '@respi/content/api';
import { NewArchiveDocument } from '@respi/content/contract';
import { Writer, openPaper } from '@respi/shared/paper';
import { romeDay } from '@respi/shared/kernel';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';

/** A document of the demo, drawn as a PDF, or a text. */
export interface DemoDocument {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  readonly office: string | null;
  readonly topic: string | null;
  readonly at: When;
  /** Each version: what it says, and what changed. */
  readonly versions: readonly { readonly text: string; readonly note: string }[];
  readonly plain?: boolean;
  readonly ofLastMeeting?: boolean;
  readonly isPublic?: boolean;
}

/** Filed by a coordinator of the network, each once. */
export async function fillArchive(
  { installation, clock, now }: { installation: INestApplicationContext; clock: DemoClock; now: Date },
  network: PeopledNetwork,
  documents: readonly DemoDocument[],
): Promise<void> {
  const [archive, files] = [installation.get(KeepArchive), installation.get(TakeFiles)];
  const coordinator = network.as('coordinator', 'content.write');
  const held = (await archive.appointments(coordinator)).items[0]?.id ?? null;
  const filed = new Set(
    (await archive.list(coordinator, { show: 'kept', limit: 100 })).items.map(({ title }) => title),
  );
  for (const { key, at, versions, plain, ofLastMeeting, isPublic, ...words } of documents) {
    if (filed.has(words.title)) continue;
    clock.tell(momentOf(at, now));
    const [first, ...later] = await Promise.all(
      versions.map(async ({ text, note }) => ({
        note,
        bytes: plain ? Buffer.from(text) : await drawn(words.title, text),
      })),
    );
    if (!first) continue;
    const upload = await files.takeWhole(coordinator, first.bytes);
    const document = NewArchiveDocument.parse({
      ...{ ...words, upload, language: 'it', dated: romeDay(momentOf(at, now)) },
      appointment: ofLastMeeting ? held : null,
    });
    const claim = { key: `demo/archive/${key}`, fingerprint: 'demo' };
    const { id } = await archive.add(coordinator, document, claim);
    let { version } = await archive.open(coordinator, id);
    for (const { note, bytes } of later) {
      const added = { upload: await files.takeWhole(coordinator, bytes), note, readThrough: false };
      ({ version } = await archive.addVersion(coordinator, id, version, added));
    }
    if (isPublic) await archive.publish(coordinator, id, version, true);
  }
  clock.present();
}

function drawn(title: string, text: string): Promise<Buffer> {
  const { page, done } = openPaper({ title, author: 'ReSPI' });
  const writer = new Writer(page);
  writer.line(title, 18, 'bold');
  writer.gap(12);
  for (const part of text.split('\n\n')) writer.paragraph(part);
  writer.numberPages();
  page.end();
  return done;
}

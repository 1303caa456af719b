import type { TestingModule } from '@nestjs/testing';
import { BACKGROUND_LOOPS, type BackgroundLoop, QueueBackend } from '@respi/shared/api-platform';
import type { TestNetwork } from '@respi/shared/testing';
import { type MailRow, type TestSchema, aWorker, mailsOf } from './a-worker';

/** Times of a postman that a spec can wait for. */
export const QUICK = {
  batch: 10,
  leaseMs: 400,
  pollMs: 20,
  waitsMs: [30, 30, 30, 30, 30, 30],
  recordWaitsMs: [50, 100],
};

/** A worker whose loops are not started yet, with a mail server. */
export function aPostman(database: TestSchema, url: string, settings = QUICK): Promise<TestingModule> {
  return aWorker(database, { SMTP_URL: url, MAIL_FROM: 'ReSPI <respi@rete.example.org>' }, settings);
}

export function loopsOf(worker: TestingModule): BackgroundLoop[] {
  return worker.get<BackgroundLoop[]>(BACKGROUND_LOOPS);
}

export function begin(worker: TestingModule): void {
  for (const loop of loopsOf(worker)) loop.start();
}

export async function stop(worker: TestingModule): Promise<void> {
  await Promise.all(loopsOf(worker).map((loop) => loop.stop()));
  await worker.get(QueueBackend).close();
  await worker.close();
}

export async function untilMails(
  database: TestSchema,
  network: TestNetwork,
  condition: (mails: MailRow[]) => boolean,
  ms = 10_000,
): Promise<MailRow[]> {
  for (const end = Date.now() + ms; ;) {
    const mails = await mailsOf(database, network);
    if (condition(mails)) return mails;
    if (Date.now() > end) throw new Error(`waited in vain: ${JSON.stringify(mails)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const all =
  (state: string) =>
  (mails: MailRow[]): boolean =>
    mails.length > 0 && mails.every((mail) => mail.state === state);

import { ReadOfficeReplies } from '@respi/segnalazioni/api';
import type { CaseDetail, ThreadEntry } from '@respi/segnalazioni/contract';
import { type PersonName, type TestNetwork, aNetwork } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl, 'cuneo', 'CN');
  steps = new CaseSteps(installation, network);
});

afterAll(async () => {
  await installation.close();
});

/** A reply of an office that looks at what is said in its name before it goes out. */
async function withTheReferent(): Promise<{ id: string; replyId: string }> {
  const { id, replies } = await steps.collected();
  const replyId = replies[0]!.id;
  await steps.act('coordinator', id, { action: 'send_to_validation', body: { replyId } });
  return { id, replyId };
}

/** What each version of the reply says of why it is there, to that reader. */
async function reasonsOfVersions(id: string, name: PersonName): Promise<(string | null)[]> {
  return (await steps.open(id, name)).replies[0]!.versions.map(({ reason }) => reason);
}

const all = (detail: CaseDetail) => JSON.stringify(detail);

describe('why a reply was rejected before it went out', () => {
  it('is read by the coordination and by the office, and not by the counter', async () => {
    const { id, replyId } = await withTheReferent();
    const reason = 'Il fascicolo è un altro.';
    await steps.act('referentQuestura', id, { action: 'reject', body: { replyId, reason } });
    for (const name of ['coordinator', 'interface', 'referentQuestura'] as const)
      expect((await steps.open(id, name)).replies).toEqual([
        expect.objectContaining({ validation: 'rejected', withdrawnAt: null, withdrawnReason: reason }),
      ]);
    expect(all(await steps.open(id, 'counter'))).not.toContain(reason);
  });
});

describe('why a reply was corrected', () => {
  const reason = 'La data era di un’altra pratica.';

  it('is read with its version by the coordination and by the office, and not by the counter', async () => {
    const { id, replyId } = await withTheReferent();
    const correct = (text: string, why?: string) =>
      steps.act('referentQuestura', id, {
        action: 'correct',
        body: { replyId, text, ...(why === undefined ? {} : { reason: why }) },
      });
    await correct('Titolo pronto.', reason);
    await correct('Titolo pronto da ieri.');
    await correct('Titolo pronto da oggi.', 'Era oggi.');
    for (const name of ['coordinator', 'interface', 'referentQuestura'] as const)
      expect(await reasonsOfVersions(id, name)).toEqual([null, reason, null, 'Era oggi.']);
    const who = installation.as(network, 'referentQuestura', 'office.replies');
    const listed = await installation.module.get(ReadOfficeReplies).list(who, { limit: 20 });
    expect(JSON.stringify(listed)).toContain(reason);
    expect(await reasonsOfVersions(id, 'counter')).toEqual([null, null, null]);
    expect(all(await steps.open(id, 'counter'))).not.toContain(reason);
  });
});

describe('why an act of the coordination was done', () => {
  /** What the thread tells that reader of one kind. */
  const told = async (id: string, name: PersonName, kind: ThreadEntry['kind']) =>
    (await steps.open(id, name)).thread.filter((entry) => entry.kind === kind).map(({ text }) => text);

  it('is kept where two cases are parted, for the coordination alone', async () => {
    const { id: into } = await steps.file();
    const { id } = await steps.forwarded();
    const reason = 'Sono due persone diverse.';
    await steps.act('coordinator', id, { action: 'merge', body: { into } });
    await steps.act('coordinator', id, { action: 'unmerge', body: { reason } });
    for (const name of ['coordinator', 'interface'] as const)
      expect(await told(id, name, 'unmerging')).toEqual([reason]);
    for (const name of ['counter', 'referentQuestura'] as const) {
      expect(all(await steps.open(id, name))).not.toContain(reason);
      const events = await installation.reading.events(installation.as(network, name, 'case.read'), id);
      expect(JSON.stringify(events)).not.toContain(reason);
    }
  });

  it('is told to the counter that disputes a merging, where the two stay together: the other case is not', async () => {
    const hers = await steps.file({ text: 'Domanda di Cuneo.' });
    const { id } = await steps.file({ text: 'Domanda di Alba.' }, 'otherCounter');
    await steps.act('coordinator', id, { action: 'merge', body: { into: hers.id } });
    await steps.act('coordinator', hers.id, {
      action: 'answer_directly',
      body: { text: 'Lunedì alle 9.', outcome: 'chiarimento' },
    });
    const disputed = async () => {
      const who = installation.as(network, 'coordinator', 'case.read');
      const { items } = await installation.reading.list(who, { order: 'newest', limit: 20, queue: 'disputed' });
      expect((await installation.reading.counts(who))['disputed']).toBe(items.length);
      return items.map((row) => row.id);
    };
    const why = 'È un’altra pratica.';
    const dispute = { action: 'dispute_merge', body: { reason: why } } as const;
    await expect(steps.act('counter', id, dispute)).rejects.toMatchObject({ code: 'not_found' });
    expect(await disputed()).toEqual([]);
    expect((await steps.act('otherCounter', id, dispute)).mergeDisputed).toBe(true);
    expect(await disputed()).toEqual([id]);
    expect(await told(id, 'coordinator', 'merge_dispute')).toEqual([why]);
    expect(all(await steps.open(hers.id, 'counter'))).not.toContain(why);

    const answer = 'La regola è la stessa.';
    await steps.act('coordinator', id, { action: 'keep_merged', body: { reason: answer } });
    expect(await disputed()).toEqual([]);
    const read = await steps.open(id, 'otherCounter');
    expect(read).toMatchObject({ state: 'merged', unread: true, mergeDisputed: false, mergedInto: null });
    expect(await told(id, 'otherCounter', 'merge_kept')).toEqual([answer]);
    expect(all(read)).not.toContain(hers.number);
    expect((await steps.open(hers.id)).mergedFrom).toEqual([
      expect.objectContaining({ id, sportello: 'SP-ALBA', erased: false }),
    ]);

    await steps.act('otherCounter', id, dispute);
    const back = await steps.act('coordinator', id, { action: 'unmerge', body: { reason: 'Due pratiche.' } });
    expect([back.state, await disputed()]).toEqual(['submitted', []]);
    expect(await told(id, 'otherCounter', 'merge_dispute')).toEqual([why, why]);
    expect((await steps.open(id, 'otherCounter')).replies).toMatchObject([{ text: 'Lunedì alle 9.', copied: true }]);
  });

  it('loses no answer where the one that it was merged into is merged again', async () => {
    const last = await steps.file({}, 'otherCounter');
    const [first, middle] = [await steps.file(), await steps.file()];
    await steps.act('coordinator', first.id, { action: 'merge', body: { into: middle.id } });
    await steps.act('coordinator', middle.id, { action: 'merge', body: { into: last.id } });
    expect((await steps.open(last.id)).mergedFrom.map(({ id }) => id)).toEqual([first.id, middle.id]);
    const body = { text: 'Martedì alle 10.', outcome: 'chiarimento' } as const;
    await steps.act('coordinator', last.id, { action: 'answer_directly', body });
    for (const { id } of [first, middle])
      expect((await steps.open(id, 'counter')).replies).toMatchObject([{ text: body.text, copied: true }]);
  });

  it('of a merging is a matter between counter and coordination: its office reads nothing of it', async () => {
    const { id: into } = await steps.file();
    const { id } = await steps.forwarded();
    const reason = 'È un’altra persona.';
    await steps.act('coordinator', id, { action: 'merge', body: { into } });
    await steps.act('counter', id, { action: 'dispute_merge', body: { reason } });
    const seen = await steps.open(id, 'referentQuestura');
    expect(seen.mergeDisputed).toBe(false);
    expect(all(seen)).not.toContain(reason);
  });

  it('is kept of each seal and of its end, for the coordinator; the counter reads why while it is sealed', async () => {
    const { id } = await steps.file();
    const why = ['Emersa una minaccia.', 'Minaccia rientrata.', 'Di nuovo minacce.', 'Trasferita altrove.'];
    const act = (action: 'seal' | 'unseal', reason: string) =>
      steps.act('coordinator', id, { action, body: { reason } });
    await act('seal', why[0]!);
    expect((await steps.open(id, 'counter')).sealReason).toBe(why[0]);
    await act('unseal', why[1]!);
    expect((await steps.open(id, 'counter')).sealReason).toBeNull();
    await act('seal', why[2]!);
    await act('unseal', why[3]!);
    expect(await told(id, 'coordinator', 'sealing')).toEqual([why[0], why[2]]);
    expect(await told(id, 'coordinator', 'unsealing')).toEqual([why[1], why[3]]);
    // Whoever carries the papers of a case that was sealed once need not know why.
    for (const name of ['counter', 'interface'] as const)
      for (const reason of why) expect(all(await steps.open(id, name))).not.toContain(reason);
  });
});

import type { INestApplicationContext } from '@nestjs/common';
import { WriteChecklists } from '@respi/knowledge/api';
import type { NewChecklist } from '@respi/knowledge/contract';
import { romeDay } from '@respi/shared/kernel';
import { type DemoClock, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';
import type { Review } from './sheets';

type Command = Parameters<WriteChecklists['act']>[3];

/** Lists of documents through real review, each act by its own person, as the sheets are. */
export async function reviewChecklists(
  installation: INestApplicationContext,
  network: PeopledNetwork,
  clock: DemoClock,
  { now, done }: { readonly now: Date; readonly done: ReadonlyMap<string, string> },
  lists: readonly NewChecklist[],
  { writer, publisher, referentOf, at }: Review,
): Promise<void> {
  const writing = installation.get(WriteChecklists);
  for (const list of lists) {
    const claim = (step: string) => ({ key: `demo/checklist/${list.procedure}/${step}`, fingerprint: 'demo' });
    clock.tell(momentOf(at.sent, now));
    const id =
      done.get(claim('draft').key) ?? (await writing.draft(network.as(writer, 'sheet.write'), list, claim('draft'))).id;
    const act = async (by: string, step: string, command: Command): Promise<void> => {
      if (done.has(claim(step).key)) return;
      await writing.act(network.as(by, 'sheet.act'), id, null, command, claim(step));
    };
    await act(writer, 'sent', { action: 'send_to_review', body: {} });
    clock.tell(momentOf(at.validated, now));
    for (const office of list.offices)
      await act(referentOf[office]!, `validated/${office}`, { action: 'validate', body: { office } });
    const published = momentOf(at.published, now);
    clock.tell(published);
    await act(publisher, 'in-force', { action: 'bring_into_force', body: { from: romeDay(published) } });
  }
  clock.present();
}

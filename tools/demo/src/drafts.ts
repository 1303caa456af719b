import type { INestApplicationContext } from '@nestjs/common';
import { KeepDrafts } from '@respi/segnalazioni/api';
import { newId } from '@respi/shared/kernel';
import type { PeopledNetwork } from './set-up-network';

/** What a counter had begun to write when the telephone rang. */
const BEGUN = {
  kind: 'motivo_sospensione',
  office: 'QST-IMM',
  topic: 'permesso-soggiorno',
  procedure: 'RINNOVO',
  comune: 'Cuneo',
  text: 'La persona torna domani con la ricevuta: aggiungere il numero di assicurata. Rinnovo fermo da',
};

export async function leaveDrafts(
  installation: INestApplicationContext,
  network: PeopledNetwork,
  people: readonly string[],
): Promise<void> {
  const drafts = installation.get(KeepDrafts);
  for (const person of people) {
    const who = network.as(person, 'draft.keep');
    if ((await drafts.list(who)).items.length === 0) await drafts.save(who, newId(), BEGUN);
  }
}

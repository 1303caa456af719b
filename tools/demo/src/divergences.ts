import type { INestApplicationContext } from '@nestjs/common';
import { ActOnDivergence, ProposeDivergences } from '@respi/knowledge/api';
import { DIVERGENCE_ACTION_BODIES, type DivergenceAction, NewDivergence } from '@respi/knowledge/contract';
import type { DivergenceCommand } from '@respi/knowledge/domain';
import { romeDay } from '@respi/shared/kernel';
import { type DemoClock, type When, momentOf } from './demo-clock';
import type { PeopledNetwork } from './set-up-network';
import type { Tale } from './tale';

/** A divergence of the demo: what it says, and what was done with it. */
interface DemoDivergence {
  readonly key: string;
  readonly at: When;
  readonly input: unknown;
  readonly acts: readonly (readonly [by: string, at: When, action: DivergenceAction, body: object])[];
}

/** One that is discussed, and one that became a common practice and feeds a sheet. */
export function cuneoDivergences(now: Date, sheet: string): readonly DemoDivergence[] {
  return [
    {
      key: 'divergenza-sopralluogo',
      at: [40, '09:30'],
      input: {
        question: 'Dopo quanto tempo si sollecita il sopralluogo per l’idoneità alloggiativa?',
        topic: 'idoneita-alloggio',
        a: {
          what: 'Si aspettano trenta giorni dalla domanda, poi lo sportello scrive al Comune.',
          offices: ['COMUNE'],
          since: '2024-03-01',
          sources: 'Regolamento comunale sugli alloggi',
        },
        b: {
          what: 'Si sollecita dopo novanta giorni, con la ricevuta della domanda.',
          where: 'Comuni della pianura',
          sources: 'Verbale dell’incontro di rete di marzo',
        },
      },
      acts: [
        [
          'referentHousing',
          [38, '11:00'],
          'comment',
          { text: 'Il regolamento dice trenta giorni dal protocollo: oltre, il Comune è in ritardo e va scritto.' },
        ],
        [
          'coordinator',
          [30, '15:00'],
          'decide',
          {
            chosen: 'a',
            text: 'Si sollecita passati trenta giorni dal protocollo della domanda, con la ricevuta allegata.',
            reason: 'È il termine del regolamento, e così si fa già nella maggior parte dei Comuni.',
            holdsFrom: romeDay(momentOf([29, '08:00'], now)),
          },
        ],
        ['coordinator', [29, '09:00'], 'link_sheet', { sheet }],
        ['coordinator', [29, '09:05'], 'adopt', {}],
      ],
    },
    {
      key: 'divergenza-coesione',
      at: [9, '10:00'],
      input: {
        question: 'Per la coesione con il coniuge già in Italia serve il nulla osta dello Sportello Unico?',
        topic: 'ricongiungimento',
        a: {
          what: 'Non serve: la domanda si presenta in Questura, con i requisiti di reddito e alloggio.',
          offices: ['QST-IMM'],
          sources: 'Art. 30 del D.Lgs. 286/1998',
        },
        b: {
          what: 'Si chiede prima il nulla osta allo Sportello Unico, poi il permesso in Questura.',
          offices: ['PREF-SUI-RIC'],
          where: 'Sportelli di Bra e Alba',
        },
      },
      acts: [
        [
          'referentFamily',
          [7, '12:15'],
          'comment',
          { text: 'Chiediamo il nulla osta solo quando il permesso del coniuge è per studio: da chiarire insieme.' },
        ],
      ],
    },
  ];
}

/** Writes the divergences by their use cases, and lets the night propose what it finds in the replies. */
export async function tellDivergences(
  installation: INestApplicationContext,
  network: PeopledNetwork,
  clock: DemoClock,
  { now, done }: Pick<Tale, 'now' | 'done'>,
  divergences: readonly DemoDivergence[],
): Promise<number> {
  const acting = installation.get(ActOnDivergence);
  for (const { key, at, input, acts } of divergences) {
    clock.tell(momentOf(at, now));
    const claim = (what: string) => ({ key: `demo/${key}/${what}`, fingerprint: 'demo' });
    const id =
      done.get(claim('open').key) ??
      (await acting.open(network.as('coordinator', 'sheet.write'), NewDivergence.parse(input), claim('open'))).id;
    for (const [index, [by, when, action, body]] of acts.entries()) {
      const once = claim(`${action}-${index}`);
      if (done.has(once.key)) continue;
      clock.tell(momentOf(when, now));
      const command = { action, body: DIVERGENCE_ACTION_BODIES[action].parse(body) } as DivergenceCommand;
      await acting.act(network.as(by, 'sheet.act'), id, null, command, once);
    }
  }
  clock.present();
  return installation.get(ProposeDivergences).of(network.id);
}

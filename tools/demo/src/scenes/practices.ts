import type { Scene } from '../tale';
import { answer, read, take } from './steps';

/** The same question, answered in two ways: what the night proposes as a divergence. */
export const TWO_PRACTICES: readonly Scene[] = [
  {
    key: 'prassi-dimora-sessanta',
    by: 'counterCuneo',
    at: [14, '09:20'],
    filing: {
      kind: 'prassi',
      office: 'COORD',
      topic: 'anagrafe',
      procedure: 'DIMORA_ABITUALE',
      nationality: 'XX',
      comune: 'Cuneo',
      text: 'Dopo il rinnovo del permesso, entro quando si rinnova la dichiarazione di dimora abituale in Comune?',
    },
    steps: [
      take('coordinator', [14, '11:00']),
      answer(
        'coordinator',
        [13, '09:40'],
        'chiarimento',
        'La dichiarazione di dimora abituale si rinnova entro sessanta giorni dal rilascio del titolo.',
      ),
      read('counterCuneo', [13, '10:30']),
    ],
  },
  {
    key: 'prassi-dimora-trenta',
    by: 'counterAlba',
    at: [6, '15:10'],
    filing: {
      kind: 'prassi',
      office: 'COORD',
      topic: 'anagrafe',
      procedure: 'DIMORA_ABITUALE',
      nationality: 'XX',
      comune: 'Alba',
      text: 'Rinnovo della dichiarazione di dimora abituale: che termine c’è dopo il nuovo permesso?',
    },
    steps: [
      take('secondCoordinator', [6, '16:00']),
      answer(
        'secondCoordinator',
        [5, '10:15'],
        'chiarimento',
        'Va rinnovata in Comune entro trenta giorni dal ritiro del nuovo permesso.',
      ),
      read('counterAlba', [5, '11:30']),
    ],
  },
];

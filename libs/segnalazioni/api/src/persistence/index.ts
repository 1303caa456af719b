import { CreateSegnalazioni1764100200000 } from './migrations/1764100200000-create-segnalazioni';
import { NumberAndSealDistinte1764100210000 } from './migrations/1764100210000-number-and-seal-distinte';

import { LinkContinuedCases1764100230000 } from './migrations/1764100230000-link-continued-cases';
import { FindWhatWasReferred1764100220000 } from './migrations/1764100220000-find-what-was-referred';

import { ExplainUrgency1764100830000 } from './migrations/1764100830000-explain-urgency';

export { SEGNALAZIONI_ENTITIES } from './entities';

export const SEGNALAZIONI_MIGRATIONS = [
  CreateSegnalazioni1764100200000,
  NumberAndSealDistinte1764100210000,
  FindWhatWasReferred1764100220000,
  LinkContinuedCases1764100230000,
  ExplainUrgency1764100830000,
];

import { CreateSegnalazioni1764100200000 } from './migrations/1764100200000-create-segnalazioni';
import { NumberAndSealDistinte1764100210000 } from './migrations/1764100210000-number-and-seal-distinte';

/** The tables of this context, for the drift check: statements are written by hand, beside their use cases. */
export const SEGNALAZIONI_ENTITIES = [];

export const SEGNALAZIONI_MIGRATIONS = [CreateSegnalazioni1764100200000, NumberAndSealDistinte1764100210000];

/** Words of a question that speak of danger, and the signal that they may mean. */
export interface DangerInText {
  /** Code of the list `signals`. */
  readonly signal: string;
  /** As they stand in the text. */
  readonly words: string;
}

/**
 * Beginnings of words rather than meanings: who reads decides. They ask a question and propose a seal, and change no
 * urgency, since a text may as well speak of a danger that is over or of nobody in particular.
 */
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  violenza:
    /(?<!\p{L})(?:violent|violenz|maltratta|picchia|stupr|stalking|minacciat|minacce|sfrutta(?:ment|t)|prostituzion|(?:vittim\p{L}*|rete) (?:di|della) tratta|tratta (?:di|degli) (?:esseri|persone))\p{L}*/iu,
  minore: /(?<!\p{L})(?:minor\p{L}*(?: stranier\p{L}*)? non accompagnat\p{L}*|msna(?!\p{L}))/iu,
  salute_grave:
    /(?<!\p{L})(?:pericolo di (?:vita|morte)|(?:rischi\p{L}*) (?:la vita|di morire)|fin di vita|suicid\p{L}*)/iu,
  espulsione:
    /(?<!\p{L})(?:espuls\p{L}+|rimpatri\p{L}+ (?:forzat|coatt|imminent)\p{L}+|accompagnament\p{L}+ coatt\p{L}+|cpr(?!\p{L}))/iu,
};

/** What a text says of danger, each signal once, with the first words that do. */
export function dangerIn(text: string): readonly DangerInText[] {
  return Object.entries(SPOKEN_OF).flatMap(([signal, words]) => {
    const found = words.exec(text)?.[0];
    return found === undefined ? [] : [{ signal, words: found }];
  });
}

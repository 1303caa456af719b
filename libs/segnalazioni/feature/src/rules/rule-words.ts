import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CodeListName } from '@respi/identity/contract';
import type { ConditionInput } from '@respi/segnalazioni/contract';
import { NetworkCodes } from '../reference/network-codes';
import { type ConditionWords, codeLabel, conditionSentence } from './condition-sentence';
import type { ChoiceFact } from './condition-shapes';

/** Rules in Italian words, with the labels of the network in which one is working. */
@Injectable({ providedIn: 'root' })
export class RuleWords {
  private readonly transloco = inject(TranslocoService);
  private readonly codes = inject(NetworkCodes);
  private readonly words: ConditionWords = {
    translate: (key, parameters) => this.transloco.translate(key, parameters),
    label: (list, code) => this.codes.label(list as CodeListName, code),
  };

  sentence(condition: ConditionInput): string {
    const sentence = conditionSentence(condition, this.words);
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  }

  label(fact: ChoiceFact, code: string): string {
    return codeLabel(fact, code, this.words);
  }
}

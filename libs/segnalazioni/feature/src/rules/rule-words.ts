import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CodeListName } from '@respi/identity/contract';
import type { ConditionInput, UrgencyRules } from '@respi/segnalazioni/contract';
import { NetworkCodes } from '../reference/network-codes';
import { type ConditionWords, codeLabel, conditionSentence } from './condition-sentence';
import type { ChoiceFact } from './condition-shapes';
import type { Reading } from './reading';

/** Rules in Italian words, with the labels of the network in which one is working. */
@Injectable({ providedIn: 'root' })
export class RuleWords {
  private readonly transloco = inject(TranslocoService);
  private readonly codes = inject(NetworkCodes);
  private readonly words: ConditionWords = {
    translate: (key, parameters) => this.transloco.translate(key, parameters),
    label: (list, code) => this.codes.label(list as CodeListName, code),
  };

  /** The rules whole, in words: part by part, so that a change says no more than what changed. */
  readonly reading = ({ rules, otherwise }: UrgencyRules): Reading => [
    ...rules.map(({ code, urgency, label, law, when }) => ({
      title: code,
      lines: [
        { label: this.say('urgency'), value: this.code(urgency) },
        { label: this.say('label'), value: label },
        { label: this.say('condition.title'), value: this.sentence(when) },
        ...(law === null ? [] : [{ label: this.say('law'), value: law }]),
      ],
    })),
    ...otherwise.map(({ urgency, text, when }) => ({
      title: this.otherwise(when),
      lines: [
        { label: this.say('urgency'), value: this.code(urgency) },
        { label: this.say('otherwiseText'), value: text },
      ],
    })),
  ];

  /** When a proposal holds that follows after the rules. */
  otherwise(when: UrgencyRules['otherwise'][number]['when']): string {
    return when ? this.sentence(when) : this.say('always');
  }

  sentence(condition: ConditionInput): string {
    const sentence = conditionSentence(condition, this.words);
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  }

  label(fact: ChoiceFact, code: string): string {
    return codeLabel(fact, code, this.words);
  }

  private code(urgency: string): string {
    return this.transloco.translate(`ui.urgency.${urgency}`);
  }

  private say(key: string): string {
    return this.transloco.translate(`segnalazioni.rules.${key}`);
  }
}

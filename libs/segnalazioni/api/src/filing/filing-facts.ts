import { Injectable } from '@nestjs/common';
import { type CodeListName, Directory, NOTICE_LANGUAGE, type Unit } from '@respi/identity/contract';
import type { Filing, FilingAdvice, FilingCheck, NoticeWay, Urgency } from '@respi/segnalazioni/contract';
import {
  type FilingWarning,
  IDENTIFIER_WARNING_WORDS,
  type SealingProposal,
  caseCanBeFound,
  dangerIn,
  detectIdentifiers,
  isServiceTime,
  mayFileKind,
  normaliseIdentifier,
  proposeSealing,
  ruleFactsOf,
  sealingWarnings,
} from '@respi/segnalazioni/domain';
import type { Actor } from '@respi/identity/contract';
import { type FieldProblem, Problem, romeDay } from '@respi/shared/kernel';
import { NOBODY_LINKED, findPersonalData } from '@respi/shared/personal-data';
import type { z } from 'zod';
import { NetworkRules } from '../rules/network-rules';
import { type DatedProposal, NetworkUrgency } from '../urgency/network-urgency';

/** A filing whose codes were found in the lists in force that day. */
export interface CheckedFiling {
  readonly sportello: Unit;
  readonly office: Unit;
  readonly identifiers: readonly { type: string; normalised: string; display: string; warning: string | null }[];
  readonly proposal: DatedProposal;
  readonly sealing: SealingProposal;
  readonly warnings: readonly FilingWarning[];
  /** What the person was told about their data, and which version of the text; null: not recorded. */
  readonly notice: { readonly way: NoticeWay; readonly language: string; readonly version: number } | null;
}

const CODED: readonly [keyof Filing, CodeListName][] = [
  ['topic', 'topics'],
  ['procedure', 'procedures'],
  ['permit', 'permits'],
  ['permitPhase', 'permit_phases'],
  ['nationality', 'nationalities'],
];

/** What a filing says, held against the network's lists and rules. Shared by the filing, its advice and the import. */
@Injectable()
export class FilingFacts {
  constructor(
    private readonly directory: Directory,
    private readonly rules: NetworkRules,
    private readonly urgency: NetworkUrgency,
  ) {}

  /** @throws Problem with every field that does not fit, at once. */
  async check(actor: Actor, filing: Filing, now: Date): Promise<CheckedFiling> {
    const { networkId } = actor;
    const today = romeDay(now);
    const fields: FieldProblem[] = [];
    const sportello = await this.sportelloOf(actor, filing.sportello, filing.kind, fields);
    const office = await this.directory.unitByCode(networkId, filing.office);
    if (!office?.active || (office.kind !== 'ufficio' && office.kind !== 'coordinamento'))
      fields.push({ path: 'office', code: 'unknown_office' });
    for (const [field, list] of CODED) {
      const code = filing[field] as string | undefined;
      if (code !== undefined && !(await this.directory.hasCode(networkId, list, code, today)))
        fields.push({ path: field, code: 'unknown_code' });
    }
    for (const [index, signal] of (filing.facts.signals ?? []).entries()) {
      if (!(await this.directory.hasCode(networkId, 'signals', signal, today)))
        fields.push({ path: `facts.signals.${index}`, code: 'unknown_code' });
    }
    const happened = {
      'person.birthDate': filing.person?.birthDate,
      'facts.practiceSubmittedOn': filing.facts.practiceSubmittedOn,
    };
    for (const [path, day] of Object.entries(happened))
      if (day !== undefined && day > today) fields.push({ path, code: 'date_in_future' });
    const notice = await this.noticeOf(networkId, filing, today, fields);
    const identifiers = filing.identifiers.map((given, index) => ({
      type: given.type,
      ...normaliseIdentifier(given.type, given.value, `identifiers.${index}.value`),
    }));
    const warnings = [...caseCanBeFound(filing), ...identifierWarnings(identifiers)];
    if (fields.length > 0 || !sportello || !office) throw new Problem('invalid_input', { fields });
    // Words alone ask a person, and seal nothing by themselves: a case that is hidden by mistake is a case that is lost.
    const decided = filing.sealed === undefined ? { ...filing, text: undefined } : filing;
    const { proposal, sealing } = await this.propose(networkId, decided, now);
    return { sportello, office, identifiers, proposal, sealing, warnings, notice };
  }

  /** In a language without a text of its own what is explained is the Italian one. */
  private async noticeOf(
    networkId: string,
    { notice }: Filing,
    today: string,
    fields: FieldProblem[],
  ): Promise<CheckedFiling['notice']> {
    if (!notice) return null;
    const { way, language } = notice;
    if (language !== NOTICE_LANGUAGE && !(await this.directory.hasCode(networkId, 'languages', language, today)))
      fields.push({ path: 'notice.language', code: 'unknown_code' });
    const texts = await this.directory.privacyNotices(networkId, today);
    const told =
      texts.find((text) => text.language === language) ?? texts.find((text) => text.language === NOTICE_LANGUAGE);
    return { way, language, version: told?.version ?? 0 };
  }

  /** The same, for a form that is still being filled: nothing is refused, everything is advised. */
  async advise(networkId: string, filing: z.infer<typeof FilingCheck>, now: Date): Promise<FilingAdvice> {
    const { proposal, sealing } = await this.propose(networkId, filing, now);
    const { sealedHandlers, emergencyText } = await this.directory.settings(networkId);
    const danger = dangerIn(filing.text ?? '');
    const warnings: FilingWarning[] = [];
    const identifiers = (filing.identifiers ?? []).flatMap((given, index) => {
      try {
        return [{ type: given.type, ...normaliseIdentifier(given.type, given.value, `identifiers.${index}.value`) }];
      } catch {
        return []; // a refused credential is said by the filing itself, beside its field
      }
    });
    warnings.push(...identifierWarnings(identifiers));
    if (filing.person?.surname && filing.person.name && !filing.person.birthDate)
      warnings.push(...caseCanBeFound({ ...filing, kind: 'prassi' }));
    if (sealing.proposed || filing.sealed) warnings.push(...sealingWarnings(sealedHandlers.length));
    return {
      urgency: { code: proposal.code, reasons: proposal.reasons.map((reason) => ({ ...reason })) },
      sealed: { proposed: sealing.proposed, why: sealing.why, handlers: sealedHandlers.length },
      danger:
        danger.length === 0
          ? null
          : {
              words: danger.map(({ words }) => words),
              signals: danger.map((found) => found.signal),
              emergency: emergencyText,
            },
      warnings: warnings.map((warning) => ({ ...warning })),
      found: [
        ...detectIdentifiers(filing.text ?? '').map(({ type, value, start, end }) => ({ type, value, start, end })),
        ...(filing.kind === 'prassi' ? namesIn(filing.text ?? '') : []),
      ],
      answersNow: await this.answersNow(networkId, filing.urgency?.code ?? proposal.code, now),
    };
  }

  /** Who answers now: the network's text, for a ROSSO outside service hours. */
  async answersNow(networkId: string, urgency: Urgency, now: Date): Promise<string | null> {
    if (urgency !== 'ROSSO' || isServiceTime(now, await this.rules.networkCalendar(networkId, now))) return null;
    return (await this.directory.settings(networkId)).emergencyText;
  }

  /** Who answers at once: the network's text, for a question that may speak of somebody in danger. */
  async emergencyFor(networkId: string, text: string): Promise<string | null> {
    return dangerIn(text).length === 0 ? null : (await this.directory.settings(networkId)).emergencyText;
  }

  private async propose(
    networkId: string,
    filing: z.infer<typeof FilingCheck>,
    now: Date,
  ): Promise<{ proposal: DatedProposal; sealing: SealingProposal }> {
    const facts = ruleFactsOf(filing);
    const rules = await this.urgency.rules(networkId, now);
    return {
      proposal: await this.urgency.propose(networkId, facts, rules, romeDay(now)),
      sealing: proposeSealing(facts),
    };
  }

  private async sportelloOf(
    actor: Actor,
    code: string | undefined,
    kind: string,
    fields: FieldProblem[],
  ): Promise<Unit | undefined> {
    const mine = actor.memberships.filter(({ role }) => role === 'counter_operator' || role === 'external_operator');
    const wanted = code === undefined ? mine : mine.filter(({ unitCode }) => unitCode === code);
    if (code === undefined && new Set(mine.map(({ unitId }) => unitId)).size > 1) {
      fields.push({ path: 'sportello', code: 'choose_sportello' });
      return undefined;
    }
    const unit = wanted[0] && (await this.directory.unitById(actor.networkId, wanted[0].unitId));
    if (!unit?.active) fields.push({ path: 'sportello', code: 'unknown_sportello' });
    else if (!mayFileKind(actor, unit.id, kind)) fields.push({ path: 'kind', code: 'kind_not_open_to_role' });
    return unit;
  }
}

function identifierWarnings(
  identifiers: readonly { warning: keyof typeof IDENTIFIER_WARNING_WORDS | null }[],
): FilingWarning[] {
  return identifiers.flatMap(({ warning }, index) =>
    warning === null
      ? []
      : [{ path: `identifiers.${index}.value`, code: warning, message: IDENTIFIER_WARNING_WORDS[warning] }],
  );
}

/** A question of practice concerns nobody, and has no fields to know a name by: whoever is named in it is found by how names are written. */
function namesIn(text: string): FilingAdvice['found'] {
  return findPersonalData(text, NOBODY_LINKED)
    .filter(({ kind }) => kind === 'name')
    .map(({ excerpt, start, end }) => ({ type: 'name', value: excerpt, start, end }));
}

import type { CaseFacts, Filing, SuggestionRequest, Urgency } from '@respi/segnalazioni/contract';
import type { FilingValues } from './filing-form';

/** A filing as the API takes it: what is empty does not travel. */
export type FilingBody = Omit<Partial<Filing>, 'facts' | 'identifiers'> & {
  readonly facts: CaseFacts;
  readonly identifiers: Filing['identifiers'];
};

const MAX_SUGGESTED_TEXT = 10_000;

/** What is to be sent. `proposed`: a code that equals the proposed one is no choice of the operator's. */
export function filingBody(values: FilingValues, proposed: Urgency | null, draftId: string): FilingBody {
  const { code, reason } = values.urgency;
  return {
    ...checkBody(values),
    ...(code !== '' && code !== proposed ? { urgency: { code, reason: reason.trim() } } : {}),
    sealed: values.sealed,
    ...noticeOf(values),
    draftId,
  };
}

/** What the proposals are made from, while anything may still be missing. */
export function checkBody(values: FilingValues): FilingBody {
  const { kind, person } = values;
  const concernsSomebody = kind !== 'prassi';
  const named = person.surname.trim() !== '' || person.name.trim() !== '';
  return {
    ...(kind === '' ? {} : { kind }),
    ...filled({
      sportello: values.sportello,
      procedure: values.procedure,
      office: values.office,
      topic: values.topic,
      permit: values.permit,
      permitPhase: values.permit === '' ? '' : values.permitPhase,
      nationality: values.nationality,
      comune: values.comune,
      text: values.text,
      continues: values.continues,
    }),
    ...(concernsSomebody && named
      ? {
          person: {
            surname: person.surname.trim(),
            name: person.name.trim(),
            ...filled({ birthDate: person.birthDate }),
          },
        }
      : {}),
    ...(concernsSomebody && values.identityWithheld ? { identityWithheld: true } : {}),
    identifiers: concernsSomebody
      ? values.identifiers
          .filter(({ value }) => value.trim() !== '')
          .map(({ type, value }) => ({ type, value: value.trim() }))
      : [],
    facts: concernsSomebody ? factsOf(values) : signalsOf(values),
  };
}

/** For a check a half-typed name is no name yet: the contract would refuse it. */
export function draftCheck(values: FilingValues): FilingBody {
  const { person, ...rest } = checkBody(values);
  return person && person.surname !== '' && person.name !== '' ? { ...rest, person } : rest;
}

export function suggestionRequest(values: FilingValues): SuggestionRequest | null {
  const text = values.text.trim().slice(0, MAX_SUGGESTED_TEXT);
  if (text.length < 15) return null;
  return { text, ...filled({ office: values.office, topic: values.topic, procedure: values.procedure }) };
}

function factsOf(values: FilingValues): CaseFacts {
  const { facts } = values;
  const { deadline, event, ageBand } = facts;
  return {
    ...filled({ practiceSubmittedOn: facts.practiceSubmittedOn, titleExpiresOn: facts.titleExpiresOn }),
    ...(deadline.on === '' ? {} : { deadline: { on: deadline.on, kind: deadline.kind || 'altro' } }),
    ...(event.on === '' ? {} : { event: { on: event.on, kind: event.kind || 'altro' } }),
    ...(ageBand === '' ? {} : { ageBand }),
    ...signalsOf(values),
  };
}

/** A question that concerns nobody has nobody to tell. */
function noticeOf({ kind, notice: { way, language } }: FilingValues): Pick<FilingBody, 'notice'> {
  return way === '' || kind === 'prassi' ? {} : { notice: { way, language } };
}

/** Told for every kind: also behind a general question somebody may be in danger. */
function signalsOf({ facts }: FilingValues): CaseFacts {
  const told = Object.entries(facts.signals)
    .filter(([, on]) => on)
    .map(([code]) => code);
  return told.length === 0 ? {} : { signals: told };
}

function filled<T extends Readonly<Record<string, string>>>(values: T): Partial<T> {
  const kept = Object.entries(values)
    .map(([name, value]) => [name, value.trim()])
    .filter(([, value]) => value !== '');
  return Object.fromEntries(kept) as Partial<T>;
}

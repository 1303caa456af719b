import { type CaseDetail, EVENT_OF_ACTION, REQUESTED_ACTIONS } from '@respi/segnalazioni/contract';
import { aCase, anEvent } from '../testing/a-case';
import words from '../i18n/case.it.json' with { type: 'json' };
import { ACTION_FORMS } from './actions/action-forms';
import { offeredActions } from './actions/open-actions';
import { eventSentence } from './event-sentence';

type Tree = Readonly<Record<string, unknown>>;
const act = words.segnalazioni.act as unknown as Readonly<Record<string, Tree>>;
const events = words.segnalazioni.event as Tree;

describe('the words of a case', () => {
  it('has a sentence for every event that the life of a case knows', () => {
    const types = [...Object.values(EVENT_OF_ACTION), 'reply_copied', 'merged_in', 'unmerged_from', 'person_erased'];
    expect(types.filter((type) => typeof events[type] !== 'string')).toEqual([]);
  });

  it.each(REQUESTED_ACTIONS)('has label, title, button and outcome of %s, and names each of its fields', (action) => {
    const told = act[action] ?? {};
    expect(['label', 'title', 'lead', 'send', 'done'].filter((part) => typeof told[part] !== 'string')).toEqual([]);
    for (const field of ACTION_FORMS[action].fields) {
      if (field.kind === 'referrals') continue; // each row has its own labels
      const named = told[field.name] as Tree | undefined;
      expect([action, field.name, typeof named?.['label']]).toEqual([action, field.name, 'string']);
      if (field.hinted) expect([action, field.name, typeof named?.['hint']]).toEqual([action, field.name, 'string']);
    }
  });

  it('gives both names where somebody acted in the place of who is absent', () => {
    const event = { ...anEvent('note_added'), onBehalfOf: { id: 'rita', name: 'Rita Prova' } };
    const sentence = eventSentence(event, aCase(), {
      translate: (key, parameters = {}) =>
        key === 'segnalazioni.event.onBehalfOf'
          ? `${String(parameters['by'])} per ${String(parameters['absent'])}`
          : String(parameters['by']),
      officeById: () => null,
      personById: () => null,
    });
    expect(sentence).toBe('Elena Dimostra per Rita Prova');
  });

  it('tells where a case went, by names and not by codes', () => {
    const event = anEvent('forwarded', { referrals: [{ officeId: 'q', channel: 'phone' }] });
    const sentence = eventSentence(event, aCase(), {
      translate: (key, parameters) => `${key} ${JSON.stringify(parameters ?? {})}`,
      officeById: (id) => (id === 'q' ? 'Questura' : null),
      personById: () => null,
    });
    expect(sentence).toContain('segnalazioni.event.forwarded');
    expect(sentence).toContain('Questura');
    expect(sentence).toContain('Elena Dimostra');
  });

  it('tells a closing by date and a withdrawn reply apart from the acts of a person', () => {
    const translate = (key: string): string => key;
    const names = { translate, officeById: () => null, personById: () => null };
    expect(eventSentence(anEvent('closed', { by: 'time' }), aCase(), names)).toBe('segnalazioni.event.closed_by_time');
    expect(eventSentence(anEvent('reply_rejected', { afterRelease: true }), aCase(), names)).toBe(
      'segnalazioni.event.reply_withdrawn',
    );
  });

  it('names the other case of a merging where it is known, and speaks of another one where it is not', () => {
    const tell = (mergedFrom: CaseDetail['mergedFrom']): string =>
      eventSentence(
        anEvent('merged_in', { caseId: 'altra' }),
        { ...aCase(), mergedFrom },
        {
          translate: (key, parameters) => `${key} ${String(parameters?.['number'])}`,
          officeById: () => null,
          personById: () => null,
        },
      );
    expect(tell([{ id: 'altra', number: 'CN-2026-000124', sportello: 'SP-ALBA', erased: false }])).toBe(
      'segnalazioni.event.merged_in CN-2026-000124',
    );
    expect(tell([])).toContain('segnalazioni.event.merged_in_unnamed');
    expect(events).toHaveProperty('merged_in_unnamed');
    expect(events).toHaveProperty('unmerged_from_unnamed');
  });

  it('answers first what was asked to the coordination, and forwards the rest', () => {
    const open = { availableActions: ['answer_directly', 'forward'] as const };
    const primary = (office: string): string | undefined =>
      offeredActions(aCase({ office, availableActions: [...open.availableActions] })).primary?.action;
    expect(primary('COORD')).toBe('answer_directly');
    expect(primary('QST-IMM')).toBe('forward');
  });
});

import { readFileSync } from 'node:fs';
import { ruleFactsOf } from '../urgency/propose';
import { recordedCases } from '../urgency/recorded-cases.fixture';
import { DEFAULT_SEALING_RULES, proposeSealing, reasonOfSeal, sealingRuleFaults, sealingWarnings } from './sealing';

describe('a sealed case is proposed', () => {
  it.each([
    [
      'violence',
      { signals: ['violenza'] },
      'violenza, tratta o sfruttamento (segnalato «Violenza, tratta o sfruttamento»)',
    ],
    ['trafficking', { permit: 'CASI_SPEC_18' }, 'titolo «Casi speciali - protezione sociale (art. 18)»'],
    ['a minor', { ageBand: '<18' }, 'persona minorenne (fascia di età «meno di 18 anni»)'],
    ['asylum', { permit: 'RICH_ASILO' }, 'richiesta di asilo o protezione internazionale (titolo «Richiesta asilo»)'],
    ['a signal in a question on practice', { kind: 'prassi', signals: ['minore'] }, 'persona minorenne'],
    [
      'words of violence in a question on practice',
      ruleFactsOf({ kind: 'prassi', text: 'Vittima di violenza domestica: che cosa si può fare?' }),
      'violenza, tratta o sfruttamento (nel testo «violenza»)',
    ],
    ['a minor who is alone', ruleFactsOf({ text: 'È un MSNA di 16 anni.' }), 'persona minorenne (nel testo «MSNA»)'],
    ['danger to life', ruleFactsOf({ text: 'È in pericolo di vita.' }), 'stato di salute'],
    ['health', { signals: ['salute_grave'] }, 'stato di salute (segnalato «Salute in pericolo»)'],
  ])('for %s, saying why', (_, some, why) => {
    const proposal = proposeSealing({ kind: 'consulenza_caso', identifiers: 0, ...some });
    expect(proposal.proposed).toBe(true);
    expect(proposal.why).toContain(why);
    expect(proposal.why).toMatch(/^Conviene che sia riservata: .*\.$/);
  });

  it.each([
    ['a question on practice', { kind: 'prassi', permit: 'CURE_MED', topic: 'minori' }],
    ['a family with children', { kind: 'consulenza_caso', signals: ['minori'] }],
    ['an ordinary renewal', { kind: 'verifica_stato', permit: 'LAV_SUB', topic: 'permesso-soggiorno' }],
  ])('but not for %s', (_, some) => {
    expect(proposeSealing({ identifiers: 1, ...some })).toEqual({ proposed: false, why: null });
  });

  it('for exactly the recorded cases that their operators sealed', () => {
    const cases = recordedCases(readFileSync('tools/demo/data/segnalazioni.json', 'utf8'));
    for (const { id, permit, sealed, kind, topic, procedure, signals, identifiers } of cases) {
      const given = { kind, topic, procedure, signals, identifiers, ...(permit ? { permit } : {}) };
      expect({ id, sealed: proposeSealing(given).proposed }).toEqual({ id, sealed });
    }
  });
});

it('tells of a sealed case why it is, no longer why it should be', () => {
  const { why } = proposeSealing({ kind: 'consulenza_caso', identifiers: 0, signals: ['minore'] });
  expect(reasonOfSeal(why!)).toMatch(/^È riservata perché riguarda: persona minorenne \(.*\)\.$/);
  expect(reasonOfSeal('Lo chiede la questura.')).toBe('Lo chiede la questura.');
});

describe('sealing rules', () => {
  it('of ours are sound, and none may depend on a day', () => {
    expect(sealingRuleFaults(DEFAULT_SEALING_RULES)).toEqual([]);
    const dated = { code: 'S9', label: 'x', when: { all: [{ not: { day: 'event', to: 3 } }] } } as const;
    expect(sealingRuleFaults([dated])).toEqual([{ path: 'S9.when.all.0.not', code: 'no_seal_by_day' }]);
  });
});

describe('few handlers', () => {
  it('warn whoever files, and two are enough', () => {
    expect(sealingWarnings(0)).toEqual([expect.objectContaining({ path: 'sealed', code: 'few_handlers' })]);
    expect(sealingWarnings(1)[0]?.message).toContain('un solo incaricato');
    expect(sealingWarnings(2)).toEqual([]);
  });
});

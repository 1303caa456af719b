import { activeFilters, queueQuery } from './queue-address';

describe('queueQuery', () => {
  it('opens on what nobody has taken yet', () => {
    expect(queueQuery({}).queue).toBe('to_triage');
  });

  it('reads each closed set', () => {
    const query = queueQuery({ coda: 'mine', stato: 'forwarded', urgenza: 'ROSSO', tipo: 'prassi', mie: '1' });
    expect(query).toMatchObject({ queue: 'mine', status: 'forwarded', urgency: 'ROSSO', kind: 'prassi', mine: true });
  });

  it('lets no free text through', () => {
    const query = queueQuery({
      coda: 'x',
      stato: 'ROSSI MARIO',
      urgenza: 'viola',
      ufficio: 'Mario Rossi',
      argomento: '<b>',
    });
    expect(query).toMatchObject({ queue: 'to_triage', status: undefined, urgency: undefined, office: undefined });
    expect(query.topic).toBeUndefined();
  });

  it('narrows by no queue when all are wanted', () => {
    expect(queueQuery({ coda: 'all' }).queue).toBeUndefined();
  });

  it('counts the filters and not the queue', () => {
    expect(activeFilters({ coda: 'mine', ufficio: 'QST-IMM', mie: '1' })).toEqual(['ufficio', 'mie']);
  });
});

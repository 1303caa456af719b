import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import pg from 'pg';
import { CommandFailed } from './command-failed';
import { RespiInASpec } from './respi-in-a-spec';

const DATA = join(__dirname, '../../demo/data');
const CODE_LISTS = join(DATA, 'codelists.json');
const SEGNALAZIONI = join(DATA, 'segnalazioni.json');
const FAQ = join(DATA, 'faq.json');

type Row = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'respi-import-'));
let respi: RespiInASpec;
let owner: pg.Client;

beforeAll(async () => {
  respi = await RespiInASpec.start(folder);
  owner = new pg.Client({ connectionString: respi.database.ownerUrl, options: '-c search_path=respi,public' });
  await owner.connect();
  for (const [slug, prefix] of [
    ['whole', 'WH'],
    ['broken', 'BR'],
  ] as const) {
    const names = ['--name', `Rete ${slug}`, '--owner', 'Provincia', '--prefix', prefix];
    await respi.run('network', 'create', slug, ...names, '--lists', CODE_LISTS, '--seat', 'Cuneo');
  }
});

afterAll(async () => {
  await owner.end();
  await respi.stop();
  rmSync(folder, { recursive: true });
});

/** What a network holds after an import: equal counts mean that nothing was added. */
async function counts(slug: string): Promise<Row> {
  const { rows } = await owner.query<Row>(
    `select n.slug, ${[
      'segnalazione',
      'case_text',
      'case_identifier',
      'case_name_key',
      'referral',
      'reply',
      'event',
      'outbox',
      'sheet',
    ]
      .map((table) => `(select count(*)::int from ${table} t where t.network_id = n.id) as ${table}`)
      .join(', ')}
       from network n where n.slug = $1`,
    [slug],
  );
  return rows[0]!;
}

/** A copy of a data file in which some rows were spoilt. */
function brokenCopy(file: string, key: string, spoil: Readonly<Record<string, (row: Row) => void>>): string {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Row[]>;
  for (const row of content[key]!) spoil[row['id'] as string]?.(row);
  const path = join(folder, `broken-${key}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('import segnalazioni', () => {
  it('takes every record over, once', async () => {
    const first = await respi.run('import', 'segnalazioni', SEGNALAZIONI, '--network', 'whole');
    expect(first).toEqual({ code: 0, lines: ['30 importate, 0 già presenti, 0 rifiutate'] });
    const after = await counts('whole');
    expect(after).toMatchObject({ segnalazione: 30 });

    const second = await respi.run('import', 'segnalazioni', SEGNALAZIONI, '--network', 'whole');
    expect(second).toEqual({ code: 0, lines: ['0 importate, 30 già presenti, 0 rifiutate'] });
    expect(await counts('whole')).toEqual(after);
    expect((await respi.run('events', 'verify', '--network', 'whole')).code).toBe(0);
  });

  it('numbers by the year of the record, marks what it inferred and notifies nobody', async () => {
    const { rows } = await owner.query<Row>(
      `select bool_and(s.number like 'WH-2025-%') as numbered, bool_and(o.silent) as silent, bool_or(e.inferred) as inferred,
              bool_and(e.actor_kind = 'import') as imported
         from network n join segnalazione s on s.network_id = n.id join event e on e.stream_id = s.id join outbox o on o.event_id = e.id
        where n.slug = 'whole'`,
    );
    expect(rows[0]).toEqual({ numbered: true, silent: true, inferred: true, imported: true });
    const who = await owner.query<Row>(
      `select p.name, p.active, a.password_hash, m.valid_to <= now() as ended
         from person p join account a on a.id = p.account_id join membership m on m.account_id = a.id
         join network n on n.id = p.network_id where n.slug = 'whole'`,
    );
    expect(who.rows).toEqual([{ name: 'Importazione archivio', active: false, password_hash: null, ended: true }]);
  });

  it('proposes what docs/urgency-replay.md tells of each record, and keeps what its operator gave', async () => {
    const told = readFileSync(join(__dirname, '../../../docs/urgency-replay.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| SEG-'))
      .map((line) =>
        line
          .split('|')
          .slice(1, 6)
          .map((cell) => cell.trim()),
      )
      .map(([id, , given = '', proposed = '', rules]) => ({
        id,
        given: given.slice(2),
        proposed: proposed.slice(2),
        rules,
      }));
    const { rows } = await owner.query<Row>(
      `select s.external_id as id, s.urgency as given, s.urgency_proposed as proposed,
              (select string_agg(r ->> 'rule', ' ' order by place) from jsonb_array_elements(s.urgency_reasons) with ordinality as u (r, place)) as rules
         from network n join segnalazione s on s.network_id = n.id where n.slug = 'whole' order by 1`,
    );
    expect(rows).toEqual(told);
  });

  it('refuses exactly the broken rows of a file, says why, and keeps nothing of them', async () => {
    const file = brokenCopy(SEGNALAZIONI, 'samples', {
      'SEG-001': (row) => (row['sportello'] = 'SP-ATLANTIDE'),
      'SEG-005': (row) => ((row['events'] as Row[]).at(-1)!['at'] = '2020-01-01T09:00:00+01:00'),
      'SEG-007': (row) => (row['colour'] = 'blue'),
      'SEG-015': (row) => (row['practice_ids'] = [{ type: 'ologramma', value: 'AB12345678' }]),
      'SEG-022': (row) => (row['text'] = 'x'.repeat(10_001)),
      'SEG-039': (row) => delete row['opened_at'],
    });
    const { code, lines } = await respi.run('import', 'segnalazioni', file, '--network', 'broken');
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('24 importate, 0 già presenti, 6 rifiutate');
    expect(lines.slice(0, -1).map((line) => line.split(', ').slice(0, 2))).toEqual([
      ['riga 1', 'SEG-001'],
      ['riga 4', 'SEG-005'],
      ['riga 6', 'SEG-007'],
      ['riga 12', 'SEG-015'],
      ['riga 17', 'SEG-022'],
      ['riga 30', 'SEG-039'],
    ]);
    expect(lines[0]).toContain('sportello: Sportello non presente nella rete');
    expect(lines[1]).toContain('events: Gli atti non sono in ordine di tempo.');
    expect(lines[2]).toContain('colour: Campo non previsto.');
    expect(lines[4]).toContain('10.000');
    expect(lines[5]).toContain('opened_at: ');

    const after = await counts('broken');
    expect(after).toMatchObject({ segnalazione: 24 });
    const orphans = await owner.query(
      `select 1 from event e where e.stream = 'case' and not exists (select 1 from segnalazione s where s.id = e.stream_id)`,
    );
    expect(orphans.rows).toEqual([]);
    const kept = await owner.query(
      `select external_id from segnalazione s join network n on n.id = s.network_id
        where n.slug = 'broken' and external_id = any ($1)`,
      [['SEG-001', 'SEG-005', 'SEG-007', 'SEG-015', 'SEG-022', 'SEG-039']],
    );
    expect(kept.rows).toEqual([]);

    const again = await respi.run('import', 'segnalazioni', file, '--network', 'broken');
    expect(again.lines.at(-1)).toBe('0 importate, 24 già presenti, 6 rifiutate');
    expect(await counts('broken')).toEqual(after);
  });

  it('answers programs in one object', async () => {
    const { lines } = await respi.run('import', 'segnalazioni', SEGNALAZIONI, '--network', 'whole', '--json');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([{ imported: 0, alreadyThere: 30, refused: [] }]);
  });
});

describe('import faq', () => {
  it('makes every sheet a draft, once', async () => {
    const first = await respi.run('import', 'faq', FAQ, '--network', 'whole');
    expect(first).toEqual({ code: 0, lines: ['25 importate, 0 già presenti, 0 rifiutate'] });
    const after = await counts('whole');
    const states = await owner.query<Row>('select distinct state from sheet');
    expect(states.rows).toEqual([{ state: 'draft' }]);

    const second = await respi.run('import', 'faq', FAQ, '--network', 'whole');
    expect(second).toEqual({ code: 0, lines: ['0 importate, 25 già presenti, 0 rifiutate'] });
    expect(await counts('whole')).toEqual(after);
  });

  it('refuses exactly the broken rows', async () => {
    const file = brokenCopy(FAQ, 'faq', {
      'FAQ-02': (row) => (row['office'] = 'UFFICIO-CHE-NON-CE'),
      'FAQ-09': (row) => (row['question'] = ''),
    });
    const { code, lines } = await respi.run('import', 'faq', file, '--network', 'broken');
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(', ').slice(0, 2).join(' '))).toEqual([
      'riga 2 FAQ-02',
      'riga 9 FAQ-09',
      expect.stringContaining('23 importate'),
    ]);
    expect(await counts('broken')).toMatchObject({ sheet: 23 });
  });
});

describe('wrong words and wrong files', () => {
  it('are refused before anything is done', async () => {
    const file = join(folder, 'cut.json');
    writeFileSync(file, readFileSync(SEGNALAZIONI, 'utf8').slice(0, -200));
    const imported = (path: string, network: string) => respi.run('import', 'segnalazioni', path, '--network', network);
    await expect(imported(file, 'whole')).rejects.toThrow(CommandFailed);
    await expect(imported(join(folder, 'none.json'), 'whole')).rejects.toThrow('non esiste');
    await expect(imported(SEGNALAZIONI, 'atlantide')).rejects.toThrow('«atlantide» non esiste');
  });

  it('of the command line itself leave with code 2', async () => {
    const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await expect(respi.run('import', 'segnalazioni', SEGNALAZIONI)).rejects.toBeInstanceOf(CommanderError);
    await expect(respi.run('import', 'poetry')).rejects.toBeInstanceOf(CommanderError);
    silent.mockRestore();
  });
});

describe('person invite', () => {
  it('prints where the password is chosen, never a password, and refuses a role that is not held there', async () => {
    const words = ['person', 'invite', '--network', 'whole', '--email', 'prima@example.org', '--name', 'Prima Persona'];
    const { lines } = await respi.run(...words, '--role', 'network_admin@COORD', 'coordinator@COORD', '--json');
    expect(JSON.parse(lines[0]!)).toMatchObject({ link: expect.stringContaining('/whole/it/imposta-password#token=') });
    const held = await owner.query(
      `select role from membership m join account a on a.id = m.account_id where a.email = 'prima@example.org' order by role`,
    );
    expect(held.rows).toEqual([{ role: 'coordinator' }, { role: 'network_admin' }]);
    const other = words.map((word) => word.replace('prima@', 'altra@'));
    await expect(respi.run(...other, '--role', 'referent@SP-CUNEO')).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('events verify', () => {
  it('finds the case of whose history a word was changed', async () => {
    const { rows } = await owner.query<{ stream_id: string }>(
      `update event set type = 'taken_back' where id = (select e.id from event e join network n on n.id = e.network_id
        where n.slug = 'broken' and e.type = 'taken' limit 1) returning stream_id`,
    );
    const { code, lines } = await respi.run('events', 'verify', '--network', 'broken');
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('Catene non integre: 1'), `case ${rows[0]!.stream_id}`]);
  });
});

describe('import-people', () => {
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const people = 'nome;email;ruolo;sede\nAda Prova;ada@respi.example.it;referente;QST-IMM\n';

  it('tries a file, then takes it once', async () => {
    const path = file('persone.csv', `\uFEFF${people}`);
    const tried = await respi.run('import-people', path, '--network', 'whole', '--dry-run');
    expect(tried).toEqual({
      code: 0,
      lines: ['Niente è stato cambiato: 1 nuove, 0 cambiate, 0 già a posto, 0 da correggere.'],
    });
    const done = 'Importazione fatta: 1 nuove, 0 cambiate, 0 già a posto, 0 da correggere.';
    expect(await respi.run('import-people', path, '--network', 'whole')).toEqual({ code: 0, lines: [done] });
    const again = 'Importazione fatta: 0 nuove, 0 cambiate, 1 già a posto, 0 da correggere.';
    expect(await respi.run('import-people', path, '--network', 'whole')).toEqual({ code: 0, lines: [again] });
  });

  it('takes nothing of a file with a wrong line, says which, and fails', async () => {
    const path = file('sedi.csv', 'codice;nome;tipo\nSP-UNO;Uno;sportello\nSP-DUE;Due;castello\n');
    const { code, lines } = await respi.run('import-people', path, '--network', 'whole', '--what', 'units');
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^riga 3, SP-DUE, tipo: /);
    const { rows } = await owner.query(`select 1 from unit where code = 'SP-UNO'`);
    expect(rows).toEqual([]);
  });
});

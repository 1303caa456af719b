import {
  type ImportName,
  type ImportReport,
  type Organisation,
  type Person,
  textOfCsv,
} from '@respi/identity/contract';
import type { Page } from '@respi/shared/contract';
import { type IdentityApp, identityApp } from '../../testing/identity-app';

let identity: IdentityApp;
let call: IdentityApp['call'];
let admin: string;

beforeAll(async () => {
  identity = await identityApp();
  call = identity.call;
  admin = await identity.signedIn('cuneo', 'network_admin', 'COORD', 'admin@example.org');
});

afterAll(() => identity.close());

const send = (what: ImportName, csv: string, dryRun = false, bearer = admin) =>
  call('POST', '/admin/imports', { bearer, body: { what, csv, dryRun } });
const report = async (...given: Parameters<typeof send>) => (await send(...given)).json<ImportReport>();
const outcomes = ({ lines }: ImportReport) => lines.map(({ line, outcome }) => [line, outcome]);
const codes = async () =>
  (await call('GET', '/admin/organisations?limit=100', { bearer: admin }))
    .json<Page<Organisation>>()
    .items.map(({ code }) => code);

const BODIES = `\uFEFFcodice;nome;tipo;codice_ipa;titolare;gestore;protocollo;firmato_il;rinnovo_tacito\r
COM-ALBA;"Comune di Alba; ufficio ""stranieri""";comune;c_a124;sì;no;2026;15/01/2026;sì\r
\r
COOP;=CMD|' /C calc'!A0;Cooperativa;;no;x;;;\r
`;

it('is tried line by line, and makes nothing', async () => {
  const tried = await report('organisations', BODIES, true);
  expect(tried).toMatchObject({ applied: false, counts: { added: 2, changed: 0, same: 0, wrong: 0 } });
  expect(outcomes(tried)).toEqual([
    [2, 'added'],
    [4, 'added'],
  ]);
  expect(await codes()).toEqual([]);
  const events = await identity.owner.query(`select 1 from respi.event where stream = 'organisation'`);
  expect(events).toEqual([]);
});

it('makes everything together; a formula is text, and the same file again changes nothing', async () => {
  expect(await report('organisations', BODIES)).toMatchObject({ applied: true, counts: { added: 2 } });
  const { items } = (await call('GET', '/admin/organisations', { bearer: admin })).json<Page<Organisation>>();
  expect(items.map(({ name }) => name).sort()).toEqual(["=CMD|' /C calc'!A0", 'Comune di Alba; ufficio "stranieri"']);
  expect(items.find(({ code }) => code === 'COM-ALBA')).toMatchObject({
    ipaCode: 'c_a124',
    owner: true,
    manager: false,
    protocols: [{ version: '2026', signedOn: '2026-01-15', tacitRenewal: true }],
  });
  expect(await report('organisations', BODIES)).toMatchObject({ applied: true, counts: { added: 0, same: 2 } });
});

it('makes nothing at all where one line is wrong, and says of each line and column why', async () => {
  const csv = `codice,nome,tipo,codice_ipa,titolare
NUOVO,Nuovo ente,comune,,sì
COM-ALBA,Comune di Alba,comune,c_alba,forse
,Senza codice,castello,,
`;
  const told = await report('organisations', csv);
  expect(told).toMatchObject({ applied: false, counts: { added: 1, wrong: 2 } });
  expect(told.lines.map(({ line, errors }) => [line, errors.map(({ column }) => column)])).toEqual([
    [2, []],
    [3, ['codice_ipa', 'titolare']],
    [4, ['codice', 'tipo']],
  ]);
  expect(told.lines[1]?.errors[0]?.message).toMatch(/Codice IPA non valido/);
  expect(await codes()).not.toContain('NUOVO');
});

it('tells everything that is wrong with a line at once, whatever it is asked of', async () => {
  const columns = async (what: ImportName, csv: string) =>
    (await report(what, csv, true)).lines.map(({ errors }) => errors.map(({ column }) => column));
  const body = 'codice;nome;tipo;protocollo;firmato_il\nX-1;Ente;castello;2026;ieri\n';
  expect(await columns('organisations', body)).toEqual([['tipo', 'firmato_il']]);
  const unit = 'codice;nome;tipo;ente_titolare;ente_gestore;email\nX-1;Sede;sportello;NESSUNO;NEMMENO;non-e\n';
  expect(await columns('units', unit)).toEqual([['email', 'ente_titolare', 'ente_gestore']]);
  const person = 'nome;email;ruolo;sede\nAda;non-e;mago;NESSUNA\n';
  expect(await columns('people', person)).toEqual([['email', 'ruolo', 'sede']]);
  const file = 'codice;nome;tipo\nA;B;comune;troppo\nC;Nicol\uFFFD;comune\nD;E;comune;troppo\n';
  const errors = (await send('organisations', file, true)).json().errors as { code: string }[];
  expect(errors.map(({ code }) => code)).toEqual(['too_many_cells', 'lost_characters', 'too_many_cells']);
});

it('takes units of those bodies and people of those units, a line for each role', async () => {
  const units = `codice;nome;tipo;ente_titolare;ente_gestore;comune;telefono
SP-ALBA;Sportello di Alba;sportello;COM-ALBA;COOP;Alba;0173 292111
SP-CUNEO;Centro Migranti;sportello;COM-ALBA;;;
CPI-ALBA;Altro tipo;sportello;;;;
`;
  expect(outcomes(await report('units', units))).toEqual([
    [2, 'added'],
    [3, 'changed'],
    [4, 'wrong'],
  ]);
  const good = units.split('\n').slice(0, 3).join('\n');
  expect(await report('units', good)).toMatchObject({ applied: true, counts: { added: 1, changed: 1 } });

  const people = `nome;email;ruolo;sede;dal;al
Ada Prima;ada@example.org;Operatore di sportello;SP-ALBA;;31/12/2099
Ada Prima;ada@example.org;coordinator;COORD;01/01/2099;
Bice Seconda;bice@example.org;referente;QST-IMM;;
`;
  expect(outcomes(await report('people', people))).toEqual([
    [2, 'added'],
    [3, 'changed'],
    [4, 'added'],
  ]);
  const { items } = (await call('GET', '/admin/people', { bearer: admin })).json<Page<Person>>();
  expect(items.find(({ email }) => email === 'ada@example.org')).toMatchObject({
    invitationPending: true,
    memberships: [
      { role: 'coordinator', from: '2099-01-01', to: null, begun: false },
      { role: 'counter_operator', to: '2099-12-31', begun: true },
    ],
  });
  expect(await report('people', people)).toMatchObject({ applied: true, counts: { same: 3 } });
  await identity.sendInvitations();
  expect(identity.mails.map(({ email }) => email)).toEqual(
    expect.arrayContaining(['ada@example.org', 'bice@example.org']),
  );
});

it.each([
  ['', 'empty_file'],
  [' \n', 'empty_file'],
  ['PK\u0003\u0004…', 'not_csv'],
  ['codice;nome;tipo\nA;Nicol\uFFFD;comune', 'lost_characters'],
  ['codice;nome\nA;B', 'missing_columns'],
  ['codice;nome;tipo;stato\nA;B;comune;x', 'unknown_columns'],
  ['codice;nome;tipo', 'no_lines'],
  ['codice;nome;tipo\nA;B;comune;in più', 'too_many_cells'],
  ['codice;nome;tipo\nA;"B;comune', 'bad_quotes'],
])('says of a file as a whole why it cannot be read: %j', async (csv, code) => {
  const answer = await send('organisations', csv);
  expect([answer.statusCode, answer.json().errors[0]]).toMatchObject([422, { path: 'csv', code }]);
});

it('names of a header at once what is strange and what is missing', async () => {
  const { errors } = (await send('people', 'nome;mail\nAda;ada@example.org')).json<{ errors: { message: string }[] }>();
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining('mail'),
    expect.stringContaining('email, ruolo, sede'),
  ]);
});

it('reads what an Italian Windows saves, and shows the names', async () => {
  const csv = 'nome;email;ruolo;sede\nNicolò Rosà;nicolo@example.org;coordinatore;COORD\n';
  for (const encoding of ['latin1', 'utf8'] as const) {
    const told = await report('people', textOfCsv(Buffer.from(csv, encoding)), true);
    expect(told.lines).toMatchObject([{ outcome: 'added', name: 'Nicolò Rosà' }]);
  }
  // The rest of a workbook is not worth being sent.
  expect(textOfCsv(Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(9_000)])).length).toBeLessThan(1_000);
});

it('takes two lines that say different things of one body or person for lines to correct', async () => {
  const bodies = 'codice;nome;tipo;protocollo;firmato_il\nA-1;Primo;comune;1;2026-01-01\na-1;Secondo;Scuola;;\n';
  const told = await report('organisations', `${bodies}A-1;Primo;;2;2026-02-01\n`, true);
  expect(told.lines.map(({ outcome, errors }) => [outcome, errors.map(({ column }) => column)])).toEqual([
    ['added', []],
    ['wrong', ['nome', 'tipo']],
    ['wrong', ['tipo']],
  ]);
  expect(told.lines[1]?.errors[0]?.message).toContain('riga 2');
  const people = 'nome;email;ruolo;sede\nUna;x@example.org;coordinatore;COORD\nAltra;X@example.org;referente;QST-IMM\n';
  expect(outcomes(await report('people', people, true))).toEqual([
    [2, 'added'],
    [3, 'wrong'],
  ]);
});

it('says which name it changes, and changes it', async () => {
  const csv = 'nome;email;ruolo;sede\nAda Cambiata;ada@example.org;Operatore di sportello;sp-alba\n';
  const told = await report('people', csv);
  expect(told.lines).toMatchObject([
    { outcome: 'changed', remarks: [{ column: 'nome', message: expect.stringContaining('Ada Prima') }] },
  ]);
  const { items } = (await call('GET', '/admin/people', { bearer: admin })).json<Page<Person>>();
  expect(items.find(({ email }) => email === 'ada@example.org')?.name).toBe('Ada Cambiata');
  expect((await report('people', csv)).lines).toMatchObject([{ outcome: 'same', remarks: [] }]);
});

it('takes a code whatever its case, and remarks on a comune that nobody knows', async () => {
  const units = 'codice;nome;tipo;ente_titolare;comune\nsp-alba;Sportello di Alba;Sportello;com-alba;Albba\n';
  expect((await report('units', units, true)).lines).toMatchObject([
    { outcome: 'changed', errors: [], remarks: [{ column: 'comune' }] },
  ]);
  const body = { code: 'Com-Alba', name: 'Ancora Alba', kind: 'comune', owner: true, manager: false };
  const taken = await call('POST', '/admin/organisations', { bearer: admin, body });
  expect([taken.statusCode, taken.json().errors[0]]).toMatchObject([409, { path: 'code', code: 'code_taken' }]);
  // Nothing of a row of before keeps its code from being taken in another case.
  await identity.owner.query(`update respi.organisation set code = 'com-alba' where code = 'COM-ALBA'`);
  expect((await call('POST', '/admin/organisations', { bearer: admin, body })).statusCode).toBe(409);
  await identity.owner.query(`update respi.organisation set code = 'COM-ALBA' where code = 'com-alba'`);
});

it('says of a day, a kind and a yes what was meant to stand there', async () => {
  const csv = 'codice;nome;tipo;titolare;protocollo;firmato_il\nB-1;B;cooperativa sociale;forse;1;31/02/2026\n';
  const messages = async (text: string) =>
    (await report('organisations', text, true)).lines[0]?.errors.map(({ column, message }) => `${column}: ${message}`);
  expect(await messages(csv)).toEqual([
    expect.stringMatching(/^tipo: .*centro per l'impiego/),
    'titolare: Scrivere sì o no.',
    'firmato_il: Questo giorno non esiste nel calendario.',
  ]);
  const day = (written: string) => `codice;nome;tipo;protocollo;firmato_il\nB-1;B;comune;1;${written}\n`;
  expect(await messages(day('31/02/2026'))).toEqual(['firmato_il: Questo giorno non esiste nel calendario.']);
  expect(await messages(day('2026.02.01'))).toEqual([expect.stringContaining('31/12/2026')]);
});

it('takes no hours in which somebody seems to be named, and says where they can be written', async () => {
  const hours = (written: string) => `codice;nome;tipo;orari\nSP-BRA;Sportello di Bra;sportello;${written}\n`;
  for (const planted of ['chiedere alla signora Zubaydi', 'chiamare il 333 1234567'])
    expect((await report('units', hours(planted), true)).lines[0]?.errors).toEqual([
      { column: 'orari', message: expect.stringContaining('nella pagina della sede') as string },
    ]);
  const [coded] = (await report('units', hours('codice RSSMRA85T10A562S'), true)).lines;
  expect(coded?.errors).toEqual([{ column: 'orari', message: expect.stringContaining('RSSMRA85T10A562S') as string }]);
  expect(outcomes(await report('units', hours('lunedì 9-12'), true))).toEqual([[2, 'added']]);
});

it('is closed to whoever does not administer, and stays within the network', async () => {
  const bearer = await identity.signedIn('cuneo', 'coordinator', 'COORD');
  expect((await send('organisations', BODIES, true, bearer)).statusCode).toBe(403);
  const stranger = await identity.signedIn('asti', 'network_admin', 'COORD');
  expect(await report('organisations', BODIES, true, stranger)).toMatchObject({ counts: { added: 2 } });
  const units = 'codice;nome;tipo;ente_titolare\nX;X;sportello;COM-ALBA';
  expect(outcomes(await report('units', units, true, stranger))).toEqual([[2, 'wrong']]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definerFunctions, definersIn, listedFunctions } from './definer-functions';

const ROOT = join(__dirname, '..', '..');

describe('the functions that pass the second wall', () => {
  const record = readFileSync(join(ROOT, 'docs/adr/0004-two-walls.md'), 'utf8');

  it('are exactly those that the decision record lists', () => {
    expect(listedFunctions(record)).toEqual(
      // a later migration may replace one
      [...new Set(definerFunctions(ROOT).map(({ name }) => name))].sort(),
    );
  });

  it('pin their search_path', () => {
    expect(definerFunctions(ROOT).filter(({ pinned }) => !pinned)).toEqual([]);
  });

  it('do not escape by capitals, line ends or an unpinned path', () => {
    const sql = `create function respi.sly() returns int language sql SECURITY
      DEFINER as $$ select 1 $$; create function respi.plain() returns int language sql as $$ select 'security definer' $$;`;
    expect(definersIn(sql)).toEqual([{ name: 'sly', pinned: false }]);
  });
});

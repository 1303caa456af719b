import type { Ranking } from '@respi/knowledge/contract';
import { type ReadSearch, explainMatch } from '@respi/knowledge/domain';
import type { FoundRow } from '../persistence/published-sheets';

/** Why a sheet stands where it stands: what the search counted, in the words of whoever writes sheets. */
export function rankingOf(row: FoundRow, search: ReadSearch): Ranking {
  return {
    score: Math.round(row.score * 100) / 100,
    match: row.match,
    words: explainMatch(search, row.content).map(({ said, by, fields }) => ({ said, by, fields: [...fields] })),
    subjects: [...search.subjects].filter(([key]) => row.subjects.includes(key)).map(([, { label }]) => label),
  };
}

/** Not in the middle of a word or number. */
export const BOUNDARY_BEFORE = '(?<![\\p{L}\\p{N}])';
export const BOUNDARY_AFTER = '(?![\\p{L}\\p{N}])';

export const A_WORD = new RegExp(`${BOUNDARY_BEFORE}\\p{L}+${BOUNDARY_AFTER}`, 'gu');

/** What people put between the characters of a code, to group them or to hide them. */
export const SEPARATORS = '[\\s.\\-_·•]{0,3}';

export interface Match {
  readonly from: number;
  readonly to: number;
  /** 0 is the whole match; a group that took no part is empty. */
  readonly group: (index: number) => string;
}

/** Every place where a global pattern matches, overlapping ones too: a near miss must not swallow the real one behind it. */
export function* everyMatch(pattern: RegExp, text: string): Generator<Match> {
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const { index } = hit;
    const found = hit;
    yield { from: index, to: index + hit[0].length, group: (number) => found[number] ?? '' };
    pattern.lastIndex = index + 1;
  }
}

/** Says the same words at most once in `ms`: a database that is gone would fill the log with one sentence. */
export function oncePer(ms: number, say: (words: string) => void): (words: string) => void {
  const said = new Map<string, number>();
  return (words) => {
    const now = Date.now();
    if (now - (said.get(words) ?? -Infinity) < ms) return;
    if (said.size > 100) said.clear();
    said.set(words, now);
    say(words);
  };
}

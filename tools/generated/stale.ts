/** Line ends are git's business; anything else that differs is a file out of date. */
export function isStale(committed: string | undefined, wanted: string): boolean {
  return committed?.replaceAll('\r\n', '\n') !== wanted.replaceAll('\r\n', '\n');
}

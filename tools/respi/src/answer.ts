/** Options of every command. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** Says how a command ended: one JSON object on a line for programs, words for people. */
export function say(options: CommonOptions, answer: object, words: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(answer) : words}\n`);
}

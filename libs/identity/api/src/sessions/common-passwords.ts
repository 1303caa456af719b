import { dictionary } from '@zxcvbn-ts/language-common';

let listed: ReadonlySet<string> | undefined;

/**
 * Whether it is among the most common passwords that leaked, in small letters. Source: the list of the package
 * `@zxcvbn-ts/language-common` (MIT), which comes with the installation: nothing is asked of anybody.
 */
export function isListedPassword(word: string): boolean {
  // Unpacked when it is first wanted: most processes never do.
  listed ??= new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()));
  return listed.has(word);
}

export function listedPasswords(): number {
  isListedPassword('');
  return listed?.size ?? 0;
}

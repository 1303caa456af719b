import { COMMON_WORDS } from './common-passwords';

export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Why a password that is long enough is refused all the same; null when it may be used.
 * @param isListed whether a word in small letters is on the list of common passwords
 */
export function passwordIsRefused(
  password: string,
  owner: PasswordOwner,
  isListed: (word: string) => boolean,
): 'common_password' | 'contains_own_name' | null {
  if (isCommon(password, isListed)) return 'common_password';
  return containsPartOf(password, owner) ? 'contains_own_name' : null;
}

/** The same password typed on two keyboards is one: compatibility forms are folded before it is hashed (NIST SP 800-63B). */
export function normalisedPassword(typed: string): string {
  return typed.normalize('NFKC');
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function isCommon(password: string, isListed: (word: string) => boolean): boolean {
  const plain = folded(password);
  if (isListed(plain)) return true;
  if (distinctCharacters(plain) < 5 || isRun(plain)) return true;
  // "P@ssw0rd2026!!" is "password" with a coat on: take the coat off at both ends, then look at the word.
  const bare = plain.replace(/^\P{L}+|\P{L}+$/gu, '');
  return [bare, lettersOf(plain), lettersOf(undisguised(plain)), lettersOf(undisguised(bare))].some(
    (word) => isCommonWord(word) || isListed(word),
  );
}

function reversed(word: string): string {
  return Array.from(word).reverse().join('');
}

function undisguised(word: string): string {
  return word.replace(/[^a-z]/g, (character) => LOOK_ALIKES[character] ?? character);
}

function isCommonWord(word: string): boolean {
  if (word === '' || COMMON_WORDS.has(word)) return true;
  // the same word again and again
  for (let length = 1; length <= word.length / 2; length++) {
    if (word.length % length === 0 && word === word.slice(0, length).repeat(word.length / length)) return true;
  }
  return false;
}

/** Steps of one along the alphabet, the digits or a row of the keyboard, up or down. */
function isRun(word: string): boolean {
  const rows = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    'qwertyuiopasdfghjklzxcvbnm',
    '1234567890qwertyuiop',
  ];
  return rows.some((row) => row.includes(word) || row.includes(reversed(word)));
}

function containsPartOf(password: string, owner: PasswordOwner): boolean {
  const plain = lettersOf(folded(password)).concat(' ', folded(password));
  const local = owner.email.slice(0, owner.email.lastIndexOf('@'));
  const parts = `${owner.name} ${local}`.split(/[^\p{L}\p{N}]+/u).map(folded);
  return parts.some((part) => part.length >= 4 && plain.includes(part));
}

function folded(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function lettersOf(word: string): string {
  return word.replace(/\P{L}/gu, '');
}

function distinctCharacters(word: string): number {
  return new Set(word).size;
}

import { randomInt } from 'node:crypto';

/** No letter or digit that is read as another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP = 5;

/** Twenty characters in four groups, easy to type from a screen: about 115 bits. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]!).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

import { PasswordHashing } from './password-hashing';

const hashing = new PasswordHashing();
/** Algorithm, version and cost: all that the work of a verification depends on. */
const costOf = (hash: string): string => hash.split('$').slice(0, 4).join('$');

it('an address that nobody has costs the same work as one with a wrong password', async () => {
  const nobodys = await (hashing as unknown as { nobodys: Promise<string> }).nobodys;
  const somebodys = await hashing.hash('una frase di dodici');
  expect(costOf(nobodys)).toBe(costOf(somebodys));
  expect(costOf(somebodys)).toBe('$argon2id$v=19$m=19456,t=2,p=1');
});

it('nobody comes in by the password that stands in for none', async () => {
  for (const stored of [null, undefined]) expect(await hashing.matches(stored, 'nobody has this password')).toBe(false);
});

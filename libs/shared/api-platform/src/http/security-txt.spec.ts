import { securityTxt } from './security-txt';

it('names whom to tell, and until when that is true', () => {
  const text = securityTxt('https://respi.example.it', 'mailto:sicurezza@example.it', new Date('2026-11-22T15:00:00Z'));
  expect(text.split('\n')).toEqual([
    'Contact: mailto:sicurezza@example.it',
    'Expires: 2027-05-21T00:00:00.000Z',
    'Preferred-Languages: it, en',
    'Canonical: https://respi.example.it/.well-known/security.txt',
    '',
  ]);
});

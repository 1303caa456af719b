import { refuseForeignPage } from './own-pages';

const ASK = 'https://respi.example.it';
const asked = (headers: Record<string, string>, method = 'POST') => {
  refuseForeignPage(method, { host: 'respi.example.it', ...headers }, ASK);
  return 'let in';
};

it.each([
  ['a program', {}],
  ['a page of ours', { origin: ASK, 'sec-fetch-site': 'same-origin' }],
  ['a page of ours in an old browser', { origin: ASK }],
  ['the same machine under another name', { host: 'respi.local', origin: 'https://respi.local' }],
])('lets %s in', (_, headers) => {
  expect(asked(headers)).toBe('let in');
});

it.each([
  ['a page of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['one in an old browser', { origin: 'https://evil.example' }],
  ['a neighbour under the same domain', { origin: 'https://forms.example.it', 'sec-fetch-site': 'same-site' }],
  ['a form that hides where it stands', { 'sec-fetch-site': 'cross-site' }],
  ['a sandboxed page', { origin: 'null' }],
  ['a name that begins as ours', { origin: 'https://respi.example.it.evil.example' }],
  ['our name in plain http', { origin: 'http://respi.example.it' }],
])('refuses %s', (_, headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect(() => asked(headers, method)).toThrow(expect.objectContaining({ code: 'not_allowed' }) as Error);
});

it('does not mind who reads: what is read is not readable to other sites', () => {
  expect(asked({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'GET')).toBe('let in');
});

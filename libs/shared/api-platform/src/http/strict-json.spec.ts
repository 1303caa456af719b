import * as fc from 'fast-check';
import { parseStrictly } from './strict-json';

it('reads whatever JSON.parse reads, as it reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
      const value: unknown = JSON.parse(text);
      const has = (key: string): boolean => text.includes(`"${key}"`);
      fc.pre(!has('__proto__') && !has('constructor') && !has('prototype'));
      // fast-check may write a key twice; written anew it stands once
      expect(parseStrictly(JSON.stringify(value, null, indent))).toEqual(value);
    }),
  );
});

it('the same key is fine in two objects, and in a text', () => {
  const text = '{"a":{"b":1},"c":[{"b":2},{"b":"{\\"b\\":1,\\"b\\":2}"}],"b":"\\\\"}';
  expect(parseStrictly(text)).toEqual(JSON.parse(text));
});

it.each([
  ['a key twice', '{"role":"referent","role":"network_admin"}'],
  ['a key twice further in', '[{"a":[{"x":1, "x" :2}]}]'],
  ['a key twice, once in escapes', '{"role":1,"\\u0072ole":2}'],
  ['a key of the language', '{"a":{"__proto__":{"role":"x"}}}'],
  ['the same in escapes', '{"\\u005f_proto__":1}'],
  ['a constructor', '{"constructor":{"prototype":{}}}'],
  ['no end of brackets', `${'['.repeat(33)}${']'.repeat(33)}`],
  ['no end of braces', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
  ['what is no JSON', '{"a":1,}'],
])('refuses %s', (_, text) => {
  expect(() => parseStrictly(text)).toThrow(SyntaxError);
});

it('tells the place and never what stands there', () => {
  expect(() => parseStrictly('{"Provetti":1,"Provetti":2}')).toThrow('a key that stands twice at 14');
});

import * as z from 'zod';
import './error-codes';

const codeOf = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;

it.each([
  [1.5, 'not_whole'],
  ['1', 'wrong_type'],
  [undefined, 'required'],
])('says of %s as a whole number: %s', (input, code) => {
  expect(codeOf(z.int(), input)).toBe(code);
  expect(codeOf(z.number().int(), input)).toBe(code);
});

it('says of a text for a number that it is of the wrong type', () => {
  expect(codeOf(z.number(), 'uno')).toBe('wrong_type');
});

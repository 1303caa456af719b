import { FORM_OLDEST_MS, FORM_YOUNGEST_MS, refusalOfForm } from './form-age';

describe('the age of a form', () => {
  it.each([
    [-1, 'form_too_quick'],
    [FORM_YOUNGEST_MS - 1, 'form_too_quick'],
    [FORM_YOUNGEST_MS, null],
    [FORM_OLDEST_MS, null],
    [FORM_OLDEST_MS + 1, 'form_expired'],
  ])('of %d ms is answered with %s', (age, refusal) => expect(refusalOfForm(1_000_000, 1_000_000 + age)).toBe(refusal));
});

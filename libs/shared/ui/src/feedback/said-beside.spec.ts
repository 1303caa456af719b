import { saidBeside, saidOnTop } from './said-beside';

const errors = [
  { path: 'text', code: 'a', message: 'Togli «333 1».' },
  { path: 'text', code: 'a', message: 'Togli «333 2».' },
  { path: 'text', code: 'a', message: 'Togli «333 1».' },
  { path: 'token', code: 'b', message: 'Il modulo è vecchio.' },
];
const problem = { type: 'about:blank', code: 'invalid_input', title: 'Da correggere', detail: '', status: 422, errors };

describe('what is wrong with a field', () => {
  it('is all said beside it, each thing once', () => {
    expect(saidBeside(problem, 'text')).toEqual(['Togli «333 1».', 'Togli «333 2».']);
    expect(saidBeside(null, 'text')).toEqual([]);
  });

  it('is not said again on top', () => {
    expect(saidOnTop(problem, ['text'])?.errors).toEqual([errors[3]]);
    expect(saidOnTop(problem, ['page'])).toBe(problem);
    expect(saidOnTop(null, ['text'])).toBeNull();
  });
});

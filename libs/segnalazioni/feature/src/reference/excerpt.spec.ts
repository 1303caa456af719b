import { excerptText } from './excerpt';

describe('the beginning of a question', () => {
  it('stays as it is when it is whole', () => {
    expect(excerptText('A che punto è?')).toBe('A che punto è?');
  });

  it('ends at a whole word and says that it goes on', () => {
    const cut = `${'parola '.repeat(22)}datore`;
    expect(cut).toHaveLength(160);
    expect(excerptText(cut)).toBe(`${'parola '.repeat(22).trim()}…`);
  });
});

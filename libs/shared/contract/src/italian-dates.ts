/** `il` and what it makes with a preposition, before a vowel: the 8th and the 11th are said *otto* and *undici*. */
const BEFORE_A_VOWEL: Readonly<Record<string, string>> = {
  il: 'l’',
  al: 'all’',
  dal: 'dall’',
  del: 'dell’',
  nel: 'nell’',
  sul: 'sull’',
};
const ARTICLE_AND_VALUE = /(?<!\p{L})(il|al|dal|del|nel|sul) \{\{\s*(\w+)\s*\}\}/giu;
const DATE =
  /^(?:(?:lun|mar|mer|gio|ven|sab|dom)\p{L}* )?(?=\d{1,2} (?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic))/u;

/**
 * An Italian sentence with its dates put in after their articles: `dal {{ day }}` becomes `dal 10 novembre`, for "dal martedì
 * 10" is every Tuesday until one has read on, and `dall’8 novembre`. Every other value stays to be put in.
 */
export function withItalianDates(sentence: string, values: Readonly<Record<string, unknown>>): string {
  return sentence.replace(ARTICLE_AND_VALUE, (as: string, article: string, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || !DATE.test(value)) return as;
    const date = value.replace(DATE, '');
    const elided = /^(?:8|11) /.test(date) ? BEFORE_A_VOWEL[article.toLowerCase()] : undefined;
    if (elided === undefined) return `${article} ${date}`;
    return (
      (article.startsWith(article.charAt(0).toLowerCase())
        ? elided
        : elided.charAt(0).toUpperCase() + elided.slice(1)) + date
    );
  });
}

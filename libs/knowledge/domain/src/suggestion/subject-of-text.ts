/** What the form leaves in a question in the place of what was taken out of it. */
const PLACEHOLDER = /\[[^[\]]*: (?:tolto|nei dati della pratica)\]/g;
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Numbers of practices, telephones, accounts: more digits in a row than a year, an amount or a law has. */
const NUMBERS = [/\+?\d(?:[ .]?\d){7,}/g, /(?<!\p{L})\p{L}*\d(?:\p{L}*\d){5,}\p{L}*/gu];

/** A question without what says who, and nothing of what it is about: nobody asks the same for having the same provider. */
export function subjectOfText(text: string): string {
  return [PLACEHOLDER, EMAIL, ...NUMBERS].reduce((rest, trace) => rest.replace(trace, ' '), text);
}

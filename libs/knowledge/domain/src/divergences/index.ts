export * from './compare-practices';
export { DOCUMENTS, type ReadAnswer, type SaidTerm, readAnswer, sameTerm, termsIn } from './read-answer';

export {
  buildSuggestionIndex,
  type ReadSheet,
  readSheet,
  type SuggestableSheet,
  type SuggestionIndex,
} from './suggestion-index';
export {
  SUGGESTION_THRESHOLD,
  SUGGESTIONS_AT_MOST,
  type SheetSuggestion,
  type SuggestionQuery,
  rankSheets,
  suggestSheets,
} from './suggest-sheets';
export { ALIKE_FROM, type Likeness, likeness, tellingWords } from './same-question';
export {
  type ComparedCase,
  type NearbyQuestion,
  SIMILAR_AT_MOST,
  type Similarity,
  comparedText,
  similarCases,
} from './similar-cases';
export { subjectOfText } from './subject-of-text';
export {
  BUILT_IN_LINES,
  type Vocabulary,
  type VocabularyLines,
  buildVocabulary,
  linesWith,
  stemsOfWay,
} from './notions';
export { type ReadSearch, type SearchPiece, readSearch, saysNothing } from './read-search';
export { type SaidInItalian, sayInItalian } from './say-in-italian';
export { type ExplainedPiece, explainMatch, unsaidIn } from './explain-match';
export { buildSpelling } from './spelling';
export { foldSearch } from './words';
export { type Subjects, filterSubjects, subjectsOf } from './subjects';

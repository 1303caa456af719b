export { buildSuggestionIndex, type SuggestableSheet, type SuggestionIndex } from './suggestion-index';
export {
  SUGGESTION_THRESHOLD,
  SUGGESTIONS_AT_MOST,
  type SheetSuggestion,
  type SuggestionQuery,
  rankSheets,
  suggestSheets,
} from './suggest-sheets';
export { ALIKE_FROM, type Likeness, likeness, tellingWords } from './same-question';
export { subjectOfText } from './subject-of-text';
export { COUNTER_VOCABULARY } from './counter-vocabulary';
export { type Subjects, subjectsOf } from './subjects';

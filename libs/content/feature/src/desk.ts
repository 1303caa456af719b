/**
 * What stands on the desks of others. It is an entry of its own: with `@respi/content/feature` every page of the board, the
 * calendar and the archive would come to a desk that shows three titles.
 */
export { UnreadBoard } from './board/unread-board';
export { UnreadUrgent } from './board/unread-urgent';
export { unreadBoardProviders } from './board/unread-messages';
export { MissingNote } from './duties/missing-note';
export { missingNoteWords } from './duties/missing-note-words';

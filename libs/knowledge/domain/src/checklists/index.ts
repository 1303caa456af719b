export * from './checklist';
export * from './checklist-policy';
export * from './decide-checklist';
export * from './in-force';
export { type Wants, waitingCircles } from './waiting-circles';
export { type AskedOfList, type ListedDocument, askedOfList, documentLabel, documentsAsked } from './asked-documents';

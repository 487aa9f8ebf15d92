/** The document room's public surface. */
export { InvalidEdit } from './edits';
export { type MergeResult, compareDocuments, mergeInto } from './merge';
export { type NewProject, type OpenResult, createProjectDocument, emptyDocument, freshCopy, openDocument, openInspected } from './open';
export { MAX_UPDATE } from './receive';
export type * from './types';
export { joinFirst } from './updates';

/** The store: `.cxmap` files, working copies, publishing. The only room that knows SQLite. */
export { OpenFailure, SaveFailure, messageOf, toOpenFailure, toSaveFailure } from './errors';
export { type Fingerprint, compareWith, fingerprintOf } from './fingerprint';
export { FORMAT_VERSION, MAX_FILE, MAX_IMAGE, MAX_PIXELS, MAX_STATE, type NamedVersion, type StoredImage } from './format';
export { sha256 } from './hash';
export { takeLock } from './lock';
export { type PublishTarget, publish, realTarget, temporaryFor } from './publish';
export { type FileText, type ProjectFile, type ProjectSummary, formatVersionOf, readProject, readSummary, readTexts } from './read-file';
export { type RingEntry, addToRing, listRing, readFromRing } from './ring';
export { type Seed, type Source, WorkingCopy, type WorkingState, createWorkingCopy, placeWorkingCopy, removeDatabase } from './working-copy';
export type { ProjectContent } from './write-file';

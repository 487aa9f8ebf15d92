/** Failures of the store as the closed unions of the host contract. */
import type { OpenError, SaveError } from '../../src-shared/host';

/** A file could not be read as a project. `message` is for a log, `code` for people. */
export class OpenFailure extends Error {
  override readonly name = 'OpenFailure';
  readonly code: OpenError;
  constructor(code: OpenError, message: string) {
    super(message);
    this.code = code;
  }
}

/** A file could not be written; the one that was there before still is. */
export class SaveFailure extends Error {
  override readonly name = 'SaveFailure';
  readonly code: SaveError;
  constructor(code: SaveError, message: string) {
    super(message);
    this.code = code;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function toOpenFailure(error: unknown): OpenFailure {
  if (error instanceof OpenFailure) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new OpenFailure('notFound', message);
  if (code === 'EACCES' || code === 'EPERM') return new OpenFailure('noPermission', message);
  if (code === 'EBUSY' || code === 'SQLITE_BUSY') return new OpenFailure('busy', message);
  if (code === 'EISDIR') return new OpenFailure('notAProject', message);
  if (code === 'SQLITE_NOTADB') return new OpenFailure('notAProject', message);
  if (code.startsWith('SQLITE_')) return new OpenFailure('damaged', `${code}: ${message}`);
  return new OpenFailure('cannotRead', message);
}

export function toSaveFailure(error: unknown): SaveFailure {
  if (error instanceof SaveFailure) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new SaveFailure('notFound', message);
  if (code === 'EROFS' || code === 'SQLITE_READONLY') return new SaveFailure('readOnly', message);
  if (code === 'EACCES' || code === 'EPERM' || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') return new SaveFailure('noPermission', message);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return new SaveFailure('diskFull', message);
  return new SaveFailure('cannotWrite', `${code} ${message}`.trim());
}

/** Files as the command line touches them: read whole, written whole or not at all. */
import { accessSync, closeSync, constants, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenError, SaveError } from '../../src-shared/host';
import type { Translator } from '../../src-shared/i18n';
import { randomId } from '../host/random-id';
import { OpenFailure, realTarget, toOpenFailure, toSaveFailure } from '../store';
import { badInput, type Problem, systemCode } from './problem';

export function cannotOpen(say: Translator, file: string, error: OpenError): Problem {
  return badInput(say, file, say(`cli.open.${error}`));
}

export function cannotSave(say: Translator, file: string, error: SaveError): Problem {
  return badInput(say, file, say(`cli.save.${error}`));
}

/** Bytes of a file that may be anybody's, at most `limit` and one: more is the importer's to refuse. Throws `Problem`. */
export function readInput(path: string, file: string, limit: number, say: Translator): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw badInput(say, file, say('cli.open.isFolder'));
    // A pipe or a device may never end.
    if (!stat.isFile()) throw cannotOpen(say, file, 'cannotRead');
    // A stand-in of the same size is refused for its size, without being read.
    return stat.size > limit ? new Uint8Array(stat.size > 2 ** 31 ? limit + 1 : stat.size) : readFileSync(path);
  } catch (error) {
    if (systemCode(error) === '' && !(error instanceof OpenFailure)) throw error;
    throw cannotOpen(say, file, toOpenFailure(error).code);
  }
}

/** Writes a file as a whole: beside its target, flushed, then renamed over it. On a failure the target is as it was. Throws `Problem`. */
export function writeOutput(path: string, file: string, bytes: Uint8Array, say: Translator): void {
  let temporary: string | null = null;
  try {
    const target = realTarget(path);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old?.isDirectory()) throw badInput(say, file, say('cli.save.isFolder'));
    // A rename would put the file in the place of a device (`/dev/null` behind a link) or a pipe.
    if (old && !old.isFile()) throw cannotSave(say, file, 'cannotWrite');
    // A rename would replace a file that its owner has locked against writing.
    if (old) accessSync(target, constants.W_OK);
    temporary = join(dirname(target), `.cxmap-${randomId('export')}.tmp`);
    writeFileSync(temporary, bytes, { flag: 'wx', ...(old ? { mode: old.mode & 0o777 } : {}) });
    const handle = openSync(temporary, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
    temporary = null;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    throw cannotSave(say, file, toSaveFailure(error).code);
  } finally {
    if (temporary !== null) rmSync(temporary, { force: true });
  }
}

/** A project file as the command line works on it: opened and checked whole, changed, published whole. */
import { existsSync, statSync } from 'node:fs';
import { type ProjectDocument, emptyDocument, openDocument } from '../../src-shared/document';
import type { Translator } from '../../src-shared/i18n';
import type { ImageHash } from '../../src-shared/model/fields';
import type { NewRecord } from '../../src-shared/model/schema';
import { type ProjectFile, OpenFailure, SaveFailure, type StoredImage, publish, readProject } from '../store';
import { randomId } from '../host/random-id';
import { cannotOpen, cannotSave } from './files';
import { badInput } from './problem';
import packageJson from '../../package.json';

const PROGRAM = `CXMap ${packageJson.version}`;

export interface OpenProject {
  readonly file: ProjectFile;
  readonly document: ProjectDocument;
  close(): void;
}

/** Opens a project and checks it as far down as its records. Throws `Problem`. `name` is how the user called the file. */
export function openProject(path: string, name: string, say: Translator): OpenProject {
  let file: ProjectFile;
  try {
    file = readProject(path);
  } catch (error) {
    if (!(error instanceof OpenFailure)) throw error;
    // Of a folder the store says only that it is no project.
    if (error.code === 'notAProject' && statSync(path).isDirectory()) throw badInput(say, name, say('cli.open.isFolder'));
    throw cannotOpen(say, name, error.code);
  }
  const opened = openDocument(file.state);
  if (!opened.ok || opened.document.snapshot.project?.lineage !== file.lineage) {
    file.close();
    throw badInput(say, name, say(file.newer ? 'cli.open.newer' : 'cli.open.damaged'));
  }
  const { document } = opened;
  return {
    file,
    document,
    close: () => {
      document.destroy();
      file.close();
    },
  };
}

/** A document that holds exactly these records, its project record among them. */
export function newDocument(records: readonly NewRecord[]): ProjectDocument {
  const document = emptyDocument();
  document.apply(records.map((record) => ({ op: 'create', record })), 'system');
  return document;
}

/** Publishes a document: as a new file, or over the one it was opened from, whose images and versions stay; with the images `added`. Throws `Problem`. */
export function saveProject(path: string, name: string, document: ProjectDocument, opened: ProjectFile | null, say: Translator, added: readonly StoredImage[] = []): void {
  if (!opened && existsSync(path)) throw badInput(say, name, say(statSync(path).isDirectory() ? 'cli.save.isFolder' : 'cli.exists'));
  try {
    publish(
      {
        state: document.encode(), snapshot: document.snapshot, images: [...(opened?.images() ?? []), ...added.filter(({ hash }) => !opened?.image(hash))], versions: opened?.versions() ?? [],
        saved: Date.now(), program: PROGRAM,
      },
      { path, expected: opened?.fingerprint ?? null, installation: randomId('cli') },
    );
  } catch (error) {
    if (error instanceof SaveFailure) throw cannotSave(say, name, error.code);
    throw error;
  }
}

/** Bytes of every image in the file, by hash. */
export function imagesOf(file: ProjectFile): Record<ImageHash, Uint8Array> {
  const images: Record<ImageHash, Uint8Array> = {};
  for (const { hash, bytes } of file.images()) images[hash] = bytes;
  return images;
}

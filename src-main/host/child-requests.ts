/** What the host asks of the child process that touches files which may come from anybody, and how the child answers. Runs in the child. */
import { openDocument } from '../../src-shared/document';
import { importFile } from '../../src-shared/formats/import';
import type { ImportPreview, ProjectHits } from '../../src-shared/host';
import { countBoards } from '../../src-shared/insight/counts';
import type { ImportChoices } from '../../src-shared/model/import-reading';
import type { ImageHash, Language } from '../../src-shared/model/fields';
import { type Fingerprint, OpenFailure, type ProjectFile, type ProjectSummary, SaveFailure, type StoredImage, createWorkingCopy, messageOf, readProject, readSummary, toOpenFailure } from '../store';
import { newDocument } from './documents';
import { type DuplicateRequest, duplicateFile } from './duplicate';
import { storable } from './image-check';
import { randomId } from './random-id';
import { searchFile } from './search-file';

export type ChildRequest =
  /** Checks a project file whole, and makes a working copy of it at `seed` unless that is `null`. */
  | { readonly kind: 'open'; readonly path: string; readonly seed: string | null }
  | { readonly kind: 'summary'; readonly path: string }
  | { readonly kind: 'search'; readonly path: string; readonly query: string }
  | { readonly kind: 'images'; readonly path: string; readonly images: readonly ImageHash[] }
  | DuplicateRequest
  | { readonly kind: 'import'; readonly name: string; readonly bytes: Uint8Array; readonly language: Language; readonly today: string; readonly choices: ImportChoices };

/** A project file that was checked whole, its document too. */
export interface OpenedFile {
  readonly state: Uint8Array;
  readonly lineage: string;
  readonly newer: boolean;
  readonly fingerprint: Fingerprint;
}

/** A preview, and what committing it needs. */
export type ImportedFile = Omit<ImportPreview, 'id'> & { readonly lineage: string; readonly images: readonly StoredImage[] };

export type ChildAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string; readonly detail: string };

function openFile(path: string, seed: string | null): OpenedFile {
  const file = readProject(path);
  try {
    checkDocument(file);
    const { state, lineage, newer, fingerprint } = file;
    if (seed !== null) createWorkingCopy(seed, { path, lineage, fingerprint }, { state, images: file.images(), versions: file.versions() });
    return { state, lineage, newer, fingerprint };
  } finally {
    file.close();
  }
}

/** What a picture may carry, in bytes: a photo from a camera is larger than anybody sees of it there. */
const PEEKED_IMAGE = 4 * 1024 * 1024;
const PEEKED = 16 * 1024 * 1024;

function imagesIn(path: string, wanted: readonly ImageHash[]): readonly { readonly image: ImageHash; readonly bytes: Uint8Array }[] {
  const file = readProject(path);
  try {
    let room = PEEKED;
    return wanted.flatMap((image) => {
      const bytes = file.image(image)?.bytes;
      if (!bytes || bytes.byteLength > Math.min(PEEKED_IMAGE, room)) return [];
      room -= bytes.byteLength;
      return [{ image, bytes }];
    });
  } finally {
    file.close();
  }
}

function checkDocument(file: ProjectFile): void {
  const opened = openDocument(file.state);
  if (!opened.ok) throw new OpenFailure(opened.error === 'tooLarge' ? 'tooLarge' : file.newer ? 'cannotRead' : 'damaged', `${opened.error}: ${opened.detail}`);
  const lineage = opened.document.snapshot.project?.lineage;
  opened.document.destroy();
  if (lineage !== file.lineage) throw new OpenFailure('damaged', 'the document is of another lineage than the file says');
}

async function importAnswer({ name, bytes, language, today, choices }: ChildRequest & { kind: 'import' }): Promise<ChildAnswer> {
  const result = await importFile({ name, bytes, language, today, choices, newId: randomId });
  if (!result.ok) return { ok: false, error: result.error, detail: JSON.stringify({ code: result.code, line: result.line, values: result.values }) };
  const lineage = randomId('lineage');
  const document = newDocument(result.records, lineage);
  const counts = countBoards(document.snapshot).get(result.board);
  const images = storable(result.images);
  const unusable = result.images.length - images.length;
  const value: ImportedFile = {
    title: result.title,
    stages: counts?.stages ?? 0,
    steps: counts?.steps ?? 0,
    lanes: counts?.lanes ?? 0,
    cards: counts?.cards ?? 0,
    warnings: unusable > 0 ? [...result.warnings, { line: 0, code: 'images', values: { count: unusable } }] : result.warnings,
    shape: result.shape,
    images,
    state: document.encode(),
    board: result.board,
    lineage,
  };
  return { ok: true, value };
}

/** Answers one request; never rejects. */
export async function answer(request: ChildRequest): Promise<ChildAnswer> {
  try {
    switch (request.kind) {
      case 'open':
        return { ok: true, value: openFile(request.path, request.seed) };
      case 'summary':
        return { ok: true, value: readSummary(request.path) satisfies ProjectSummary };
      case 'search':
        return { ok: true, value: searchFile(request.path, request.query) satisfies ProjectHits };
      case 'images':
        return { ok: true, value: imagesIn(request.path, request.images) };
      case 'duplicate':
        return { ok: true, value: duplicateFile(request) };
      case 'import':
        return await importAnswer(request);
    }
  } catch (error) {
    if (request.kind === 'import') return { ok: false, error: 'unreadable', detail: messageOf(error) };
    if (request.kind === 'duplicate' && error instanceof SaveFailure) return { ok: false, error: error.code, detail: error.message };
    const failure = toOpenFailure(error);
    return { ok: false, error: failure.code, detail: failure.message };
  }
}

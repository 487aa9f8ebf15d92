/** What the in-memory host keeps of a project, and how it makes one. */
import { emptyDocument, freshCopy, openDocument, type ProjectDocument } from '../../src-shared/document';
import type { ProjectHits, SaveState, SearchHit } from '../../src-shared/host';
import { translator } from '../../src-shared/i18n';
import { excerptOf, soughtWords } from '../../src-shared/insight/search';
import { newJourneyBoard } from '../../src-shared/model/builders';
import type { ImageHash, Language } from '../../src-shared/model/fields';
import { keyBetween } from '../../src-shared/model/order';
import { PROJECT_ID } from '../../src-shared/model/project';
import { SCHEMA_VERSION, type AnyRecord, type NewRecord } from '../../src-shared/model/schema';
import type { Snapshot } from '../../src-shared/model/snapshot';
import { plainText } from '../../src-shared/model/marks';

export interface MemoryProject {
  path: string;
  modified: number;
  opened: number | null;
  save: SaveState;
  readonly document: ProjectDocument;
  readonly images: Map<ImageHash, Uint8Array>;
}

export function newId(kind: string): string {
  return kind.charAt(0) + crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

export function newProject(path: string, document: ProjectDocument): MemoryProject {
  const now = Date.now();
  return { path, document, images: new Map(), modified: now, opened: null, save: { state: 'saved', error: null, savedAt: now } };
}

/** A document from its state or from a project's records. Throws when either is invalid: both come from this program. */
export function documentOf(content: Uint8Array | readonly NewRecord[]): ProjectDocument {
  if (content instanceof Uint8Array) {
    const opened = openDocument(content);
    if (!opened.ok) throw new Error(`${opened.error}: ${opened.detail}`);
    return opened.document;
  }
  const document = emptyDocument();
  document.apply(content.map((record) => ({ op: 'create', record })), 'system');
  return document;
}

export function emptyMap(title: string, language: Language): readonly NewRecord[] {
  const project: NewRecord = { kind: 'project', id: PROJECT_ID, title, language, lineage: newId('lineage'), schema: SCHEMA_VERSION };
  return [project, ...newJourneyBoard(newId, { title, order: keyBetween(null, null) ?? '' })];
}

/** A project of its own with the same content, with a title that says so. */
export function copyOf(original: ProjectDocument, name: string): ProjectDocument {
  const copy = documentOf(freshCopy(original, newId('lineage')));
  const { project } = copy.snapshot;
  const title = translator(project?.language ?? 'en')('home.copyOf', { title: project?.title.trim() || name });
  copy.apply([{ op: 'set', kind: 'project', id: PROJECT_ID, patch: { title } }], 'system');
  return copy;
}

/** As `HostApi.search`, over the titles and texts of boards, stages, steps, lanes and cards. */
export function searchMemory(snapshot: Snapshot, query: string): ProjectHits {
  const words = soughtWords(query);
  const boardOf = (record: AnyRecord): string | null => {
    if (record.kind === 'board') return record.id;
    if (record.kind === 'stage' || record.kind === 'lane') return record.board;
    if (record.kind === 'step') return snapshot.find('stage', record.stage)?.board ?? null;
    return record.kind === 'card' ? (snapshot.find('lane', record.place.lane)?.board ?? null) : null;
  };
  const hits = [...snapshot.all()].filter(({ kind }) => kind !== 'project').flatMap((record): SearchHit[] => {
    const texts = ['title' in record ? record.title : '', 'text' in record ? record.text : ''];
    const board = boardOf(record);
    return texts.flatMap((text) => {
      const excerpt = excerptOf(plainText(text), words);
      return excerpt ? [{ record: record.id, board, boardTitle: snapshot.find('board', board)?.title ?? '', excerpt }] : [];
    });
  });
  return { hits: hits.slice(0, 20), count: hits.length };
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height from the header chunk of a PNG (PNG specification, 11.2.2), or `null`. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || PNG.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

export async function sha256(bytes: Uint8Array): Promise<ImageHash> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

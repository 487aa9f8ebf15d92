/** What the in-memory host keeps of a project, and how it makes one. */
import { emptyDocument, openDocument, type ProjectDocument } from '../../src-shared/document';
import type { SaveState } from '../../src-shared/host';
import { newJourneyBoard } from '../../src-shared/model/builders';
import type { ImageHash, Language } from '../../src-shared/model/fields';
import { keyBetween } from '../../src-shared/model/order';
import { PROJECT_ID } from '../../src-shared/model/project';
import { SCHEMA_VERSION, type NewRecord } from '../../src-shared/model/schema';

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

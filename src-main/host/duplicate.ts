/** A project's file → another project with the same content beside it. Runs in the child, since the file may come from anybody. */
import { constants, copyFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { freshCopy, openDocument } from '../../src-shared/document';
import { translator } from '../../src-shared/i18n';
import { MAX_TITLE } from '../../src-shared/model/fields';
import { PROJECT_ID } from '../../src-shared/model/project';
import { OpenFailure, publish, readProject } from '../store';
import { documentFrom } from './documents';
import { fileName, freePath, nameOf } from './file-names';

export interface DuplicateRequest {
  readonly kind: 'duplicate';
  readonly path: string;
  /** Of the copy: the same one would let the two be merged as if they were one project. */
  readonly lineage: string;
  readonly installation: string;
  readonly program: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes the copy and returns its path. File and title say in the project's language that it is a copy; its named versions are copies of
 * the same lineage. A file of a newer format is copied as it is, since this program would lose what it does not know.
 * Throws `OpenFailure` or `SaveFailure`.
 */
export function duplicateFile({ path, lineage, installation, program, now }: DuplicateRequest): string {
  const file = readProject(path);
  try {
    const opened = openDocument(file.state);
    if (!opened.ok) throw new OpenFailure(file.newer ? 'cannotRead' : 'damaged', `${opened.error}: ${opened.detail}`);
    const { project } = opened.document.snapshot;
    const words = translator(project?.language ?? 'en');
    const to = freePath(dirname(path), fileName(words('home.copyOf', { title: nameOf(path) }), nameOf(path)));
    if (file.newer) {
      copyFileSync(path, to, constants.COPYFILE_EXCL);
      return to;
    }
    const title = words('home.copyOf', { title: project?.title.trim() || nameOf(path) }).slice(0, MAX_TITLE);
    opened.document.apply([{ op: 'set', kind: 'project', id: PROJECT_ID, patch: { title } }], 'system');
    const state = freshCopy(opened.document, lineage);
    const { snapshot } = documentFrom([state]);
    const versions = [...file.versions()].map((version) => ({ ...version, state: freshCopy(documentFrom([version.state]), lineage) }));
    publish({ state, snapshot, images: file.images(), versions, saved: now, program }, { path: to, expected: null, installation });
    return to;
  } finally {
    file.close();
  }
}

/** From what the host gives to a session. */
import { openInspected } from '../../src-shared/document';
import type { HostApi, OpenedProject } from '../../src-shared/host';
import type { Id } from '../../src-shared/model/fields';
import { createSession, type Session } from './session';

/** The session of an opened project, or `null` when its document cannot be read. `board` is shown first where it exists. */
export function openSession(host: HostApi, project: OpenedProject, board: Id | null): Session | null {
  const opened = openInspected(project.state);
  return opened.ok ? createSession({ host, project, document: opened.document, board }) : null;
}

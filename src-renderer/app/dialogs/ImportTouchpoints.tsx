/** Touchpoints of an imported table for the open project: how many are new, changed or as they were, and bringing them in as one step. */
import { useMemo, type ReactNode } from 'react';
import { importTouchpoints, touchpointChanges } from '../../../src-shared/commands/touchpoint-import';
import { openDocument } from '../../../src-shared/document';
import type { ImportPreview } from '../../../src-shared/host';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Session } from '../../session/session';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { useProgram, useProgramState } from '../context';

interface Touchpoints {
  readonly session: Session;
  readonly read: Snapshot;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** `null` where no project is open that could take them, or the preview is no table of touchpoints. */
export function useTouchpoints(preview: ImportPreview | null): Touchpoints | null {
  const screen = useProgramState((state) => state.screen);
  const session = screen.type === 'project' && screen.session.store.getState().project.readOnly === null ? screen.session : null;
  return useMemo(() => {
    const opened = session && preview ? openDocument(preview.state) : null;
    if (!session || !preview || !opened?.ok) return null;
    const { snapshot: read } = opened.document;
    opened.document.destroy();
    if (read.boards().length !== 1 || read.find('board', preview.board)?.boardKind !== 'matrix') return null;
    const { snapshot, newId } = session.store.getState().context();
    const { edits: _, ...counts } = touchpointChanges(snapshot, read, newId);
    return { session, read, ...counts };
  }, [session, preview]);
}

export function TouchpointCounts({ touchpoints: { session, added, changed, unchanged } }: { readonly touchpoints: Touchpoints }): ReactNode {
  const words = useWords();
  const project = session.store.getState().snapshot.project?.title.trim() || session.store.getState().project.name;
  return (
    <div className="cx-import-touchpoints" role="status">
      <strong>{words('importing.touchpoints', { project, added, changed, unchanged })}</strong>
      <span className="cx-hint">{words('importing.touchpoints.hint')}</span>
    </div>
  );
}

export function UpdateTouchpoints({ touchpoints: { session, read, added, changed } }: { readonly touchpoints: Touchpoints }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const run = (): void => {
    session.store.getState().run(importTouchpoints, { read });
    program.show(null);
  };
  return (
    <Button variant="primary" isDisabled={added + changed === 0} onPress={run}>
      {words('importing.touchpoints.run')}
    </Button>
  );
}

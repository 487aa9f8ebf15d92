/** The one dialog that is open, if any. Those about the open project are rendered inside its session. */
import type { ReactNode } from 'react';
import { useProgramState } from '../context';
import { ActorLanesDialog } from './ActorLanes';
import { ExportDialog } from './ExportDialog';
import { ImportDialog } from './ImportDialog';
import { NewMapDialog } from './NewMap';
import { OpenDialog } from './OpenDialog';
import { Palette } from './Palette';
import { DeleteBoardDialog, RenameDialog, SaveCopyDialog, SaveProblemDialog, TrashDialog } from './questions';
import { SendNotes } from './SendNotes';
import { ShortcutsDialog } from './Shortcuts';

export function Dialogs(): ReactNode {
  const dialog = useProgramState((state) => state.dialog);
  switch (dialog?.type) {
    case 'new':
      return <NewMapDialog />;
    case 'open':
      return <OpenDialog />;
    case 'import':
      return <ImportDialog file={dialog.file} />;
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'rename':
      return <RenameDialog entry={dialog.entry} />;
    case 'trash':
      return <TrashDialog entry={dialog.entry} />;
    default:
      return null;
  }
}

export function ProjectDialogs(): ReactNode {
  const dialog = useProgramState((state) => state.dialog);
  switch (dialog?.type) {
    case 'export':
      return <ExportDialog />;
    case 'actorLanes':
      return <ActorLanesDialog />;
    case 'saveCopy':
      return <SaveCopyDialog />;
    case 'saveProblem':
      return <SaveProblemDialog error={dialog.error} />;
    case 'deleteBoard':
      return <DeleteBoardDialog board={dialog.board} />;
    case 'sendNotes':
      return <SendNotes />;
    default:
      return null;
  }
}

/** Which part of the board an export shows: all of it, what the window shows, or a saved view; and whether its curves lie over each other. */
import { useMemo, type ReactNode } from 'react';
import { layoutBoard } from '../../../src-shared/layout/journey';
import { canOverlay } from '../../../src-shared/model/curves';
import type { BoardLook } from '../../../src-shared/model/board';
import { viewOf } from '../../../src-shared/model/look';
import type { Scene } from '../../../src-shared/scene/types';
import { useSession, useSessionObject } from '../../session/react';
import { Checkbox } from '../../ui/checkbox';
import { Select, type Choice } from '../../ui/fields';
import { useWords } from '../../ui/words';

const WHOLE = 'whole';
const SHOWN = 'shown';
/** Before the name of a saved view. */
const VIEW = 'view:';

/** `whole`, `shown`, or `view:` and the name of a saved view. */
export interface ExportPart {
  readonly what: string;
  readonly overlay: boolean;
}

export interface Part {
  readonly look: BoardLook | null;
  /** The part as it will be drawn. */
  readonly scene: Scene;
}

/** The part that is chosen. A view that is gone stands for the whole board. */
export function usePart({ what, overlay }: ExportPart): Part {
  const session = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.board);
  const shown = useSession((state) => state.look);
  const drawn = useSession((state) => state.scene);
  const drawnOver = useSession((state) => state.overlay);
  const view = what.startsWith(VIEW) ? snapshot.find('board', board)?.views.find(({ name }) => name === what.slice(VIEW.length)) : undefined;
  const look = what === SHOWN ? shown : (view ?? null);
  const key = look && JSON.stringify(look);
  const scene = useMemo(
    // What the window shows is laid out already.
    () => (look === shown && overlay === drawnOver ? drawn : layoutBoard(snapshot, board, { look, overlay, imageSize: session.imageSizes.of })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a look is compared by what it says
    [session, snapshot, board, drawn, drawnOver, overlay, key],
  );
  return { look: look && { hiddenLanes: look.hiddenLanes, fromStage: look.fromStage, toStage: look.toStage }, scene };
}

export function PartFields({ part, onChange, isDrawn }: { readonly part: ExportPart; readonly onChange: (part: ExportPart) => void; readonly isDrawn: boolean }): ReactNode {
  const words = useWords();
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const look = useSession((state) => state.look);
  const isFiltered = useSession((state) => state.evidence !== null || state.actor !== null);
  const isPossible = useSession((state) => canOverlay(state.snapshot, state.board));
  const views = board?.views ?? [];
  const shown = viewOf(board, look);
  const choices: Choice<string>[] = [
    { value: WHOLE, label: words('export.part.whole') },
    ...(look && !shown ? [{ value: SHOWN, label: words('export.part.shown') }] : []),
    ...views.map(({ name }) => ({ value: `${VIEW}${name}`, label: words(name === shown?.name ? 'export.part.view.shown' : 'export.part.view', { name }) })),
  ];
  return (
    <>
      {choices.length > 1 && <Select label={words('export.part.what')} choices={choices} value={choices.some(({ value }) => value === part.what) ? part.what : WHOLE} onChange={(what) => onChange({ ...part, what })} />}
      {isDrawn && isPossible && <Checkbox label={words('overlay.toggle')} value={part.overlay} onChange={(overlay) => onChange({ ...part, overlay })} />}
      {isDrawn && isFiltered && <p className="cx-hint">{words('export.part.filter')}</p>}
    </>
  );
}

/** Which part of the board an export shows: all of it, what the window shows, or a saved view; whether its curves lie over each other, and whether it is beside the board it was made from. */
import { useMemo, type ReactNode } from 'react';
import { comparedScene, comparedWith } from '../../../src-shared/layout/compared-scene';
import { layoutBoard } from '../../../src-shared/layout/journey';
import { canOverlay } from '../../../src-shared/model/curves';
import type { MatrixFilter } from '../../../src-shared/model/matrix-filter';
import { filteredScene } from '../../../src-shared/layout/filtered-scene';
import type { Board, BoardLook, SavedView } from '../../../src-shared/model/board';
import { NOTHING_HIDDEN, type ViewLook, sameLook, viewOf } from '../../../src-shared/model/look';
import type { StandingOut } from '../../../src-shared/model/standing-out';
import type { Scene } from '../../../src-shared/scene/types';
import { useSession, useSessionObject } from '../../session/react';
import type { Session } from '../../session/session';
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
  /** With the board it was made from, of the whole board only. */
  readonly compared: boolean;
}

export interface Part {
  readonly look: BoardLook | null;
  /** Which cards stand out in it. */
  readonly standing: StandingOut | null;
  /** Which touchpoints of a matrix it has. */
  readonly rows: MatrixFilter | null;
  readonly compared: boolean;
  /** The part as it will be drawn. */
  readonly scene: Scene;
}

/** What a window that filters its board exports first: what it shows. */
export function firstPart({ store }: Session): ExportPart {
  const { evidence, actor, matrixFilter, look, overlay, comparing, board, snapshot } = store.getState();
  const isFiltered = evidence !== null || actor !== null || (matrixFilter !== null && snapshot.find('board', board)?.boardKind === 'matrix');
  const view = shownView(snapshot.find('board', board), { ...(look ?? NOTHING_HIDDEN), evidence, actor });
  return { what: !isFiltered ? WHOLE : view ? `${VIEW}${view.name}` : SHOWN, overlay, compared: comparing };
}

/** The saved view that shows this, its filter too. */
const shownView = (board: Board | undefined, now: ViewLook): SavedView | undefined => board?.views.find((view) => sameLook(view, now) && view.evidence === now.evidence && view.actor === now.actor);

/** The part that is chosen. A view that is gone stands for the whole board. */
export function usePart({ what, overlay, ...part }: ExportPart): Part {
  const session = useSessionObject();
  const snapshot = useSession((state) => state.snapshot);
  const board = useSession((state) => state.board);
  const shown = useSession((state) => state.look);
  const evidence = useSession((state) => state.evidence);
  const actor = useSession((state) => state.actor);
  const matrixFilter = useSession((state) => (state.scene.grid?.derived ? state.matrixFilter : null));
  const view = what.startsWith(VIEW) ? snapshot.find('board', board)?.views.find(({ name }) => name === what.slice(VIEW.length)) : undefined;
  const look = what === SHOWN ? shown : (view ?? null);
  const standing = what === SHOWN ? { evidence, actor } : view ? { evidence: view.evidence, actor: view.actor } : null;
  const rows = what === SHOWN ? matrixFilter : null;
  const compared = part.compared && what === WHOLE && comparedWith(snapshot, board) !== null;
  const key = JSON.stringify([look, standing, rows]);
  const scene = useMemo(
    () => {
      const { of: imageSize } = session.imageSizes;
      const laid = filteredScene(layoutBoard(snapshot, board, { look, overlay, filter: rows, imageSize }), snapshot, { standing, rows });
      return compared ? comparedScene(laid, snapshot, { imageSize }) : laid;
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a look is compared by what it says
    [session, snapshot, board, overlay, compared, key],
  );
  return { look: look && { hiddenLanes: look.hiddenLanes, fromStage: look.fromStage, toStage: look.toStage }, standing, rows, compared, scene };
}

export function PartFields({ part, onChange, isDrawn }: { readonly part: ExportPart; readonly onChange: (part: ExportPart) => void; readonly isDrawn: boolean }): ReactNode {
  const words = useWords();
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const look = useSession((state) => state.look);
  const evidence = useSession((state) => state.evidence);
  const actor = useSession((state) => state.actor);
  const isMatrixFiltered = useSession((state) => state.matrixFilter !== null && state.scene.grid?.derived !== undefined);
  const isPossible = useSession((state) => canOverlay(state.snapshot, state.board));
  const canCompare = useSession((state) => comparedWith(state.snapshot, state.board) !== null);
  const views = board?.views ?? [];
  const shown = shownView(board, { ...(look ?? NOTHING_HIDDEN), evidence, actor });
  const isPart = (look !== null && viewOf(board, look) === undefined) || ((evidence !== null || actor !== null) && !shown) || isMatrixFiltered;
  const choices: Choice<string>[] = [
    { value: WHOLE, label: words('export.part.whole') },
    ...(isPart ? [{ value: SHOWN, label: words('export.part.shown') }] : []),
    ...views.map(({ name }) => ({ value: `${VIEW}${name}`, label: words(name === shown?.name ? 'export.part.view.shown' : 'export.part.view', { name }) })),
  ];
  return (
    <>
      {choices.length > 1 && <Select label={words('export.part.what')} choices={choices} value={choices.some(({ value }) => value === part.what) ? part.what : WHOLE} onChange={(what) => onChange({ ...part, what })} />}
      {isDrawn && isPossible && <Checkbox label={words('overlay.toggle')} value={part.overlay} onChange={(overlay) => onChange({ ...part, overlay })} />}
      {isDrawn && canCompare && part.what === WHOLE && <Checkbox label={words('compare.export')} value={part.compared} onChange={(compared) => onChange({ ...part, compared })} />}
    </>
  );
}

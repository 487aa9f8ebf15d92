/** One title in a header band, over its painting: select, rename in place, drag to another place or size, context menu, and the buttons that add a neighbour. */
import { memo, type MouseEvent, type ReactNode } from 'react';
import { Plus } from 'lucide-react';
import { linkEnd } from '../../../src-shared/commands/links';
import { translator } from '../../../src-shared/i18n';
import type { SceneColumn, SceneRow, SceneStage } from '../../../src-shared/scene/types';
import { useRecord, useScenePart, useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { addStage, addStep } from '../actions';
import { useBoard, useGesture } from '../board';
import { linkDrag } from '../gestures/linking';
import { useDrag } from '../gestures/use-drag';
import { LaneOffer } from '../menu/LaneOffer';
import { openMenu } from '../menu/open';
import { TitleWriter } from '../write/TitleWriter';
import { stagePlaceholder } from './texts';
import { type HowSelected, headerSelection, headersOf } from './select';
import { useHeaderDrag, useHeaderResize } from './use-header-drag';

interface HeaderProps {
  readonly record: { readonly kind: 'stage' | 'step' | 'lane'; readonly id: string; readonly title: string };
  readonly shown: string;
  readonly placeholder: string;
  /** Along its band, board px. */
  readonly from: number;
  readonly size: number;
  readonly add: { readonly label: string; readonly run: () => void } | null;
  /** The step that links begin and end at here. */
  readonly linked?: string | undefined;
}

/**
 * Reached with the keyboard through the grid, which holds the same titles; this is the pointer's way to them and is silent to
 * assistive technology, except while a title is written.
 */
function Header({ record, shown, placeholder, from, size, add, linked }: HeaderProps): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const { id, kind } = record;
  const selected = useSession((state) => state.selection.ids.includes(id));
  const alone = useSession((state) => state.selection.ids.length === 1 && state.selection.ids[0] === id);
  const target = useGesture((state) => linked !== undefined && state.linking?.over === linked);
  const writing = useSession((state) => state.editing?.id === id);
  // A stage without named steps is as wide as its one column.
  const sized = kind === 'stage' ? linked : id;
  const writable = useSession((state) => state.project.readOnly === null);
  const { handlers, dragged } = useHeaderDrag(board, kind, id);
  const select = (how: HowSelected): void => {
    const { scene, selection, snapshot, select: choose } = session.store.getState();
    const { grid } = scene;
    const headers = grid ? headersOf(grid, kind, (column) => (snapshot.find('step', grid.columns[column]?.step)?.title ?? '') !== '') : [];
    choose(headerSelection(headers, selection.ids, id, how));
  };
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    if (!selected) select('only');
    openMenu(board, event);
  };
  return (
    <div className={`board-header board-header-${kind}${selected ? ' is-selected' : ''}${target ? ' is-link-target' : ''}`} data-record={id} data-from={from} data-size={size}>
      {writing ? (
        <TitleWriter record={record} placeholder={placeholder} />
      ) : (
        <div
          className="board-header-title"
          title={shown}
          aria-hidden="true"
          {...handlers}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.preventDefault();
            const how = event.shiftKey ? 'reach' : event.ctrlKey || event.metaKey ? 'toggle' : 'only';
            // Several are dragged together by any of them; a press that becomes no drag takes the one alone.
            if (how !== 'only' || !selected) select(how);
            board.focus();
            if (how === 'only') handlers.onPointerDown(event);
          }}
          onClick={(event) => {
            if (!event.shiftKey && !event.ctrlKey && !event.metaKey && !dragged()) select('only');
          }}
          onDoubleClick={() => {
            if (writable) session.store.getState().edit({ id, caret: 'all' });
          }}
          onContextMenu={menu}
        />
      )}
      {linked !== undefined && alone && writable && !writing && <LinkStart step={linked} />}
      {sized && writable && !writing && <SizeEdge kind={kind === 'lane' ? 'lane' : 'step'} id={sized} size={size} />}
      {kind === 'lane' && writable && !writing && <LaneOffer after={id} className="board-add" label={words('canvas.addLaneBelow')} />}
      {add && writable && !writing && (
        <button type="button" className="board-add" tabIndex={-1} title={add.label} aria-label={add.label} onClick={add.run}>
          <Plus size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Below a selected header: a link is drawn from there, as from the edge of a card. */
function LinkStart({ step }: { readonly step: string }): ReactNode {
  const board = useBoard();
  const handlers = useDrag(() => linkDrag(board, { anchor: step, leads: 'to', link: null }), 'xy');
  return <div className="board-header-link" aria-hidden="true" {...handlers} />;
}

function SizeEdge({ kind, id, size }: { readonly kind: 'step' | 'lane'; readonly id: string; readonly size: number }): ReactNode {
  const board = useBoard();
  return <div className="board-header-size" aria-hidden="true" {...useHeaderResize(board, kind, id, size)} />;
}

export const StageHeader = memo(function StageHeader({ stage }: { readonly stage: SceneStage }): ReactNode {
  const t = useWords();
  const session = useSessionObject();
  const record = useRecord('stage', stage.stage);
  const linked = useSession(({ snapshot }) => linkEnd(snapshot, stage.stage)) ?? undefined;
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  if (!record) return null;
  const placeholder = stagePlaceholder(record, language, t);
  const add = { label: t('canvas.addStageAfter'), run: () => addStage(session, stage.stage) };
  return <Header record={record} shown={record.title || placeholder} placeholder={placeholder} from={stage.x} size={stage.w} add={add} linked={linked} />;
});

/** A step without a title is the stage's implicit one: it shows nothing, and offers to be named. */
export const StepHeader = memo(function StepHeader({ column }: { readonly column: SceneColumn }): ReactNode {
  const t = useWords();
  const session = useSessionObject();
  const record = useRecord('step', column.step);
  if (!record) return null;
  const add = { label: t('canvas.addStepAfter'), run: () => addStep(session, column.step) };
  return <Header record={record} shown={record.title} placeholder={t('canvas.untitled.step')} from={column.x} size={column.w} add={add} linked={column.step} />;
});

export const LaneHeader = memo(function LaneHeader({ row }: { readonly row: SceneRow }): ReactNode {
  const record = useRecord('lane', row.lane);
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  // The lane's own title, or its role's name in the language of the boards, and whose it is where they belong to several.
  const shown = useScenePart((scene) => scene.find(`lane:${row.lane}`)?.block.label) ?? '';
  if (!record) return null;
  return <Header record={record} shown={shown} placeholder={translator(language)(`role.${record.role}`)} from={row.y} size={row.h} add={null} />;
});

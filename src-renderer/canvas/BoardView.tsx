/** The canvas of the shown board: the painted scene, React Flow with what can be dragged over it, and headers, grid and writing over both. */
import { useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { ReactFlow, ReactFlowProvider, ViewportPortal, type NodeTypes } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import './writing.css';
import './headers/headers.css';
import { afterEdits } from '../session/calm';
import { CalmSession, useSessionObject } from '../session/react';
import { useWords } from '../ui/words';
import { BoardReact, type BoardContext, useBoard, useNear } from './board';
import { useClipboard } from './clipboard/use-clipboard';
import { type BoardHandle, useBoardHandle } from './board-handle';
import { CommentSigns } from './CommentSigns';
import './comment-signs.css';
import { EmptyHint } from './EmptyHint';
import { CardNode } from './flow/CardNode';
import { BoardCanvas } from './flow/BoardCanvas';
import { MAX_ZOOM, MIN_ZOOM } from './flow/near';
import { selectAt, useFlowGestures, writeAt } from './gestures/flow-gestures';
import { EmotionPoints } from './gestures/EmotionPoints';
import { Hints, HintsUnder } from './gestures/Hints';
import { useKeyLink } from './gestures/key-link';
import { usePointing } from './gestures/pointing';
import { FocusGrid } from './grid/FocusGrid';
import { Announcer } from './grid/Announcer';
import { Headers } from './headers/Headers';
import { EmptyMatrix } from './matrix/EmptyMatrix';
import { OpenCell } from './matrix/OpenCell';
import { BoardMenu } from './menu/BoardMenu';
import { useTheme } from '../ui/theme';
import { usePaletteVariables } from './paint/palette';
import { FocusPlaces } from './places/FocusPlaces';
import { PersonaHint } from './places/PersonaHint';
import { PlaceWriter } from './places/PlaceWriter';
import './places/places.css';
import { usePlaceDrag } from './places/pointer';
import { useTakeCarried } from './take-carried';
import { useMakeBoard } from './use-make-board';
import { CardWriter } from './write/CardWriter';
import { LinkWriter } from './write/LinkWriter';

const NODE_TYPES: NodeTypes = { card: CardNode };
const NO_EDGES: never[] = [];
/** The line of a link that is drawn is the board's own. */
const NoLine = (): null => null;
const PAN_BUTTONS = [1];

export interface BoardViewProps {
  /** For those who move the view from outside. */
  readonly handle?: Ref<BoardHandle> | undefined;
}

export function BoardView({ handle }: BoardViewProps): ReactNode {
  return (
    <ReactFlowProvider>
      <Canvas handle={handle} />
    </ReactFlowProvider>
  );
}

function Canvas({ handle }: BoardViewProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const board = useMakeBoard(root);
  const palette = usePaletteVariables();
  const theme = useTheme();
  useTakeCarried(board, root);
  useClipboard(board, root);
  usePointing(board, root);
  useKeyLink(board);
  const dragPlace = usePlaceDrag(board, root);
  return (
    <BoardReact value={board}>
      <div
        ref={root}
        className="board"
        role="presentation"
        // Its own, since the system may force other colours on everything around it.
        data-theme={theme}
        style={palette}
        tabIndex={-1}
        onFocus={(event) => {
          if (event.target === event.currentTarget) board.focus();
        }}
        {...dragPlace}
        onClick={(event) => {
          // React Flow tells of no taps while a press may begin a rectangle.
          const tapped = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch';
          if (tapped && isPane(event.target)) selectAt(board, event, false);
        }}
        onDoubleClick={(event) => {
          if (isPane(event.target)) writeAt(board, event);
        }}
      >
        <BoardCanvas />
        <Flow />
        <Headers />
        <CommentSigns />
        <EmptyHint />
        <EmptyMatrix />
        <OpenCell />
        <PersonaHint />
        <BoardMenu />
        <Announcer />
      </div>
      <Handle board={board} handle={handle} />
    </BoardReact>
  );
}

function isPane(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane');
}

function Handle({ board, handle }: { readonly board: BoardContext; readonly handle: Ref<BoardHandle> | undefined }): ReactNode {
  useBoardHandle(board, handle);
  return null;
}

function Flow(): ReactNode {
  const nodes = useNear((state) => state.nodes);
  const gestures = useFlowGestures();
  const words = useWords();
  const board = useBoard();
  const session = useSessionObject();
  const [initial] = useState(() => board.view());
  const list = useMemo(() => [...nodes], [nodes]);
  const writable = session.store.getState().project.readOnly === null;
  return (
    <ReactFlow
      nodes={list}
      edges={NO_EDGES}
      connectionLineComponent={NoLine}
      nodeTypes={NODE_TYPES}
      defaultViewport={initial}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      nodesDraggable={writable}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode="Space"
      selectNodesOnDrag={false}
      elevateNodesOnSelect={false}
      nodeDragThreshold={4}
      paneClickDistance={3}
      panOnScroll
      panOnScrollSpeed={1}
      zoomOnScroll={false}
      zoomOnPinch
      zoomOnDoubleClick={false}
      panOnDrag={PAN_BUTTONS}
      selectionOnDrag
      autoPanOnNodeDrag
      autoPanSpeed={30}
      autoPanOnSelection
      connectionRadius={0}
      proOptions={{ hideAttribution: true }}
      aria-label={words('canvas.board', { title: '' })}
      {...gestures}
    >
      <ViewportPortal>
        <div className="board-under" aria-hidden="true">
          <HintsUnder />
        </div>
        <div className="board-over">
          <Hints />
          <EmotionPoints />
          <CalmSession calm={afterEdits}>
            <FocusGrid />
          </CalmSession>
          <FocusPlaces />
          <CardWriter />
          <LinkWriter />
          <PlaceWriter />
        </div>
      </ViewportPortal>
    </ReactFlow>
  );
}

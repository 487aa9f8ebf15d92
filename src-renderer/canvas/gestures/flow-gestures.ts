/** React Flow's events as selections and commands: marquee, drag between cells, links, double clicks and menus. */
import { useEffect, useMemo } from 'react';
import { type OnConnectEnd, type OnConnectStart, type OnNodesChange, type ReactFlowProps, useStoreApi } from '@xyflow/react';
import { selectingLink } from '../../../src-shared/commands/links';
import { type CellRef, NOTHING_SELECTED, type Selection } from '../../../src-shared/commands/types';
import type { Id } from '../../../src-shared/model/fields';
import { addCard, moveCards } from '../actions';
import { type BoardContext, useBoard } from '../board';
import type { CardNode } from '../flow/near';
import { blockUnder, refOfCell } from '../grid/block';
import { openCell } from '../matrix/open';
import { openMenu } from '../menu/open';
import { notesIn } from '../places/place';
import { enterPlaceAt, keepsSelection, selectPlaceAt } from '../places/pointer';
import { type Point, cardAt, cardsIn, cellAt, dropAt } from './hit';
import { panLimits } from './edge-pan';
import { beginLink, leadLinkTo, letGoOfLink } from './linking';
import { targetAt } from './pointing';
import { isInSelectedBlock, selectBlockTo, selectCard } from './selecting';

type Handlers = Pick<
  ReactFlowProps<CardNode>,
  | 'onNodesChange' | 'onNodeClick' | 'onNodeDoubleClick' | 'onNodeContextMenu' | 'onNodeDragStart' | 'onNodeDrag' | 'onNodeDragStop'
  | 'onPaneClick' | 'onPaneContextMenu' | 'onSelectionStart' | 'onSelectionEnd' | 'onConnectStart' | 'onConnectEnd'
>;

export function useFlowGestures(): Handlers {
  const board = useBoard();
  const store = useStoreApi();

  // React Flow draws the rectangle; the scene says what is in it.
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const rect = now.userSelectionRect;
        if (!rect || !now.userSelectionActive || rect === before.userSelectionRect) return;
        const [x, y, zoom] = now.transform;
        const { scene, selection } = board.session.store.getState();
        const area = { x: (rect.x - x) / zoom, y: (rect.y - y) / zoom, w: rect.width / zoom, h: rect.height / zoom };
        const ids = scene.places ? notesIn(scene.places, area) : cardsIn(scene, area);
        // Where no card is under it, the cells are what it is drawn over. It begins at a place of the board, which may be panned meanwhile.
        const cells = ids.length === 0 && scene.grid ? blockUnder(scene.grid, area, { x: rect.startX, y: rect.startY }) : null;
        const next = cells ?? { ids, cell: null };
        if (!sameSelection(next, selection)) board.session.store.getState().select(next);
      }),
    [board, store],
  );

  return useMemo(() => {
    // It would move the board without end under what is held at its edge.
    const limit = (): void => store.setState({ translateExtent: panLimits(board) });
    return {
      ...cardHandlers(board),
      ...dragHandlers(board, limit),
      ...linkHandlers(board, limit),
      ...paneHandlers(board),
      onSelectionStart: limit,
      // React Flow's box around selected nodes would take their clicks.
      onSelectionEnd: () => requestAnimationFrame(() => store.setState({ nodesSelectionActive: false })),
    };
  }, [board, store]);
}

function sameSelection(a: Selection, b: Selection): boolean {
  const sameCell = (one: CellRef | null | undefined, other: CellRef | null | undefined): boolean => one?.lane === other?.lane && one?.step === other?.step;
  return a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i]) && sameCell(a.cell, b.cell) && sameCell(a.to, b.to);
}

const isToggle = (event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean => event.shiftKey || event.ctrlKey || event.metaKey;

function cardHandlers(board: BoardContext): Handlers {
  const { store } = board.session;
  return {
    onNodeClick: (event, node) => {
      if (!isToggle(event) && store.getState().selection.ids.length > 1) selectCard(board, node.id, 'only');
      board.focus();
    },
    onNodeDoubleClick: (_event, node) => {
      if (store.getState().project.readOnly === null) store.getState().edit({ id: node.id, caret: 'end' });
    },
    onNodeContextMenu: (event, node) => {
      event.preventDefault();
      if (!store.getState().selection.ids.includes(node.id)) selectCard(board, node.id, 'only');
      openMenu(board, event);
    },
  };
}

function paneHandlers(board: BoardContext): Handlers {
  return {
    onPaneClick: (event) => selectAt(board, event, isToggle(event), event.shiftKey),
    onPaneContextMenu: (event) => {
      event.preventDefault();
      const { grid } = board.session.store.getState().scene;
      const cell = grid && cellAt(grid, board.toBoard(event));
      if (!keepsSelection(board, event) && !(cell && isInSelectedBlock(board, cell))) selectAt(board, event, false);
      openMenu(board, event);
    },
  };
}

/**
 * Selects what is painted there: a card, an arrow or a cell. `adding` adds a card to the selected ones, or takes it out; `reaching` selects
 * the block from the current cell to the one there.
 */
export function selectAt(board: BoardContext, event: { readonly clientX: number; readonly clientY: number }, adding: boolean, reaching = false): void {
  if (selectPlaceAt(board, event, adding)) return;
  const { scene, select } = board.session.store.getState();
  const { card, link } = targetAt(board, event);
  const cell = scene.grid && cellAt(scene.grid, board.toBoard(event));
  if (card) selectCard(board, card, adding ? 'toggle' : 'only');
  else if (reaching && cell && selectBlockTo(board, cell)) board.focus();
  else if (link) selectLink(board, link);
  else select(scene.grid && cell ? { ids: [], cell: refOfCell(scene.grid, cell) } : NOTHING_SELECTED);
  board.focus();
}

/** The keyboard goes to where the link begins. */
function selectLink(board: BoardContext, id: Id): void {
  const { snapshot, select } = board.session.store.getState();
  const link = snapshot.find('link', id);
  if (link) select(selectingLink(snapshot, id, link.from));
}

/** Writes the card or the label of the link under the point, or a new one in the cell there. */
export function writeAt(board: BoardContext, event: { readonly clientX: number; readonly clientY: number }): void {
  const { scene, edit, project } = board.session.store.getState();
  if (enterPlaceAt(board, event) || !scene.grid || (project.readOnly !== null && !scene.grid.derived)) return;
  const point = board.toBoard(event);
  const card = cardAt(scene, point);
  const cell = cellAt(scene.grid, point);
  const ref = cell && refOfCell(scene.grid, cell);
  if (ref && scene.grid.derived) {
    openCell(board, ref, null);
    return;
  }
  const { link } = targetAt(board, event);
  if (card ?? link) edit({ id: card ?? link ?? '', caret: card ? 'end' : 'all' });
  else if (ref) addCard(board.session, ref);
}

function dragHandlers(board: BoardContext, onBegin: () => void): Handlers {
  let cancelled = false;
  let moving: readonly Id[] = [];
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancelled = true;
    end();
  };
  const end = (): void => {
    window.removeEventListener('keydown', escape, true);
    board.near.drag(null);
    board.gestures.setState({ drop: null });
  };
  const onNodesChange: OnNodesChange<CardNode> = (changes) => {
    if (cancelled || moving.length === 0) return;
    const positions = new Map<Id, Point>(board.near.store.getState().dragged ?? []);
    for (const change of changes) if (change.type === 'position' && change.position && change.dragging) positions.set(change.id, change.position);
    if (positions.size > 0) board.near.drag(positions);
  };
  return {
    onNodesChange,
    onNodeDragStart: (_event, node) => {
      onBegin();
      const { ids } = board.session.store.getState().selection;
      cancelled = false;
      moving = ids.includes(node.id) ? ids : [node.id];
      window.addEventListener('keydown', escape, true);
    },
    onNodeDrag: (event) => {
      if (cancelled) return;
      const { grid } = board.session.store.getState().scene;
      const drop = grid && dropAt(grid, board.toBoard(pointOf(event)), new Set(moving));
      board.gestures.setState({ drop });
    },
    onNodeDragStop: () => {
      const { drop } = board.gestures.getState();
      const ids = moving;
      moving = [];
      end();
      if (!cancelled && drop) moveCards(board, ids, drop);
      cancelled = false;
      requestAnimationFrame(() => board.focus());
    },
  };
}

/** React Flow types every drag as a mouse's; a finger's has its place in the list of touches. */
function pointOf(event: MouseEvent | TouchEvent): { readonly clientX: number; readonly clientY: number } {
  const touch = event instanceof TouchEvent ? event.touches[0] : event;
  return touch ?? { clientX: Number.NEGATIVE_INFINITY, clientY: Number.NEGATIVE_INFINITY };
}

function linkHandlers(board: BoardContext, onBegin: () => void): Handlers {
  const follow = (event: PointerEvent): void => leadLinkTo(board, event);
  const onConnectStart: OnConnectStart = (_event, { nodeId }) => {
    if (!nodeId) return;
    onBegin();
    beginLink(board, { anchor: nodeId, leads: 'to', link: null });
    window.addEventListener('pointermove', follow);
  };
  const onConnectEnd: OnConnectEnd = () => {
    window.removeEventListener('pointermove', follow);
    letGoOfLink(board, true);
    // A press keeps what it began on pointed at, and the pointer is elsewhere now.
    board.near.hover(null);
    requestAnimationFrame(() => board.focus());
  };
  return { onConnectStart, onConnectEnd };
}

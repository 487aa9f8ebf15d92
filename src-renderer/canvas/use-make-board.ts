/** Makes what the canvas's parts share, and tells them of the view once a frame. */
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { Scene } from '../../src-shared/scene/types';
import { useIntent, useSession, useSessionObject } from '../session/react';
import type { Session } from '../session/session';
import type { Viewport } from '../session/types';
import { useNotices } from '../ui/notices';
import { useWords } from '../ui/words';
import type { BoardContext } from './board';
import { type CardNode, MAX_ZOOM, MIN_ZOOM } from './flow/near';
import { createNear } from './flow/near-store';
import { createGestures } from './gestures/gesture-store';
import { fitting, fittingBoard, headerGeometry, headerOrigin, revealing } from './headers/geometry';
import { followWriting } from './actions';
import { keepUndoneInView } from './undone-in-view';
import { keepWritingInView } from './write/in-view';
import { blockBox, blockOf } from './grid/block';
import { axisOf, boxOf, spotOf } from './grid/spot';
import { placeOf } from './places/place';

const ZOOM_STEP = 1.25;
/** A board is opened whole where it can be read then, else at its beginning. */
const OPENING = { least: 0.75, most: 1 };
const DURATION = 160;
/** How long a board that is shown waits for the keyboard. */
const FRAMES = 120;

export function useMakeBoard(root: RefObject<HTMLDivElement | null>): BoardContext {
  const session = useSessionObject();
  const flow = useReactFlow<CardNode>();
  const store = useStoreApi<CardNode>();
  const [board] = useState(() => makeBoard(session, root, flow, store));
  const shown = useSession((state) => state.board);
  const notices = useNotices();
  const words = useWords();
  const tellLost = useEffectEvent((kept: 'card' | 'note') => {
    notices.show({ tone: 'error', title: words('canvas.cardLost.title'), text: words(`canvas.cardLost.${kept}`) });
  });

  useEffect(() => {
    const stops = [board.start(), followWriting(session, tellLost), keepWritingInView(board), keepUndoneInView(board)];
    return () => stops.forEach((stop) => stop());
  }, [board, session]);

  // Each board is shown where it was last looked at.
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const known = session.viewports.getState()[shown];
    board.open(known ?? openingView(session, element.getBoundingClientRect()));
    // What was left for this board, a menu or the palette, may have taken the keyboard along as it went.
    // A dialog that is closing has it for some frames more, and the board has nothing to give it to until it is drawn.
    let frame = 0;
    let left = FRAMES;
    const take = (): void => {
      if (isLeft(document.activeElement)) board.focus();
      left -= 1;
      if (left > 0 && !element.contains(document.activeElement)) frame = requestAnimationFrame(take);
    };
    frame = requestAnimationFrame(take);
    return () => cancelAnimationFrame(frame);
  }, [board, session, shown, root]);

  useIntent((intent) => {
    const { width, height } = board.size();
    const moved = { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : DURATION };
    const zoomTo = (zoom: number): void => {
      const { x, y, zoom: now } = board.view();
      const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
      const at = { x: width / 2, y: height / 2 };
      void flow.setViewport({ x: at.x - ((at.x - x) / now) * next, y: at.y - ((at.y - y) / now) * next, zoom: next }, moved);
    };
    const { scene, selection } = session.store.getState();
    if (intent === 'zoomIn') zoomTo(board.view().zoom * ZOOM_STEP);
    else if (intent === 'zoomOut') zoomTo(board.view().zoom / ZOOM_STEP);
    else if (intent === 'zoomTo100') zoomTo(1);
    else if (intent === 'fitBoard') void flow.setViewport(fittingBoard(scene, { width, height }, { least: MIN_ZOOM, most: 1 }), moved);
    else if (intent === 'revealSelection' || intent === 'fitSelection') {
      const spot = scene.grid && spotOf(scene.grid, selection);
      const block = intent === 'fitSelection' && scene.grid ? blockOf(scene.grid, selection) : null;
      const box = block && scene.grid ? blockBox(scene.grid, block) : spot ? boxOf(scene, spot) : scene.places && placeOf(scene.places, selection)?.box;
      if (box && intent === 'revealSelection') board.reveal(box, spot ? axisOf(spot) : undefined);
      else if (box) void flow.setViewport(fitting(box, { width, height }, insets(scene, board.view()), { least: MIN_ZOOM, most: 2 }), moved);
    }
  });

  return board;
}

/** Whether nothing has the keyboard, or something that led to what is not shown any more, as the tab of the board before. */
function isLeft(active: Element | null): boolean {
  return active === document.body || active?.getAttribute('aria-current') === 'false';
}

function openingView(session: Session, size: { readonly width: number; readonly height: number }): Viewport {
  const { scene } = session.store.getState();
  return fittingBoard(scene, size, OPENING);
}

/** What the header bands take of the view, screen px. */
function insets(scene: Scene, view: Viewport): { readonly top: number; readonly left: number } {
  if (!scene.grid) return { top: 0, left: 0 };
  const { top, left } = headerGeometry(scene.grid, headerOrigin(scene), view);
  return { top: top.size, left: left.size };
}

interface MadeBoard extends BoardContext {
  start(): () => void;
  open(view: Viewport): void;
}

function makeBoard(
  session: Session,
  root: RefObject<HTMLDivElement | null>,
  flow: ReturnType<typeof useReactFlow<CardNode>>,
  store: ReturnType<typeof useStoreApi<CardNode>>,
): MadeBoard {
  const near = createNear(session);
  const gestures = createGestures();
  const listeners = new Set<(view: Viewport) => void>();
  let frame = 0;

  const view = (): Viewport => {
    const [x, y, zoom] = store.getState().transform;
    return { x, y, zoom };
  };
  const size = (): { width: number; height: number } => {
    const { width, height } = store.getState();
    return { width, height };
  };
  const tell = (): void => {
    frame = 0;
    const now = view();
    const { width, height } = size();
    if (width > 0) near.look(now, width, height);
    for (const listener of [...listeners]) listener(now);
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(tell);
  };
  const remember = (): void => {
    const { board } = session.store.getState();
    session.viewports.setState({ [board]: view() });
  };

  const reveal: BoardContext['reveal'] = (box, axis) => {
    const now = view();
    const next = revealing(now, box, size(), insets(session.store.getState().scene, now));
    const [x, y] = [axis === 'y' ? now.x : next.x, axis === 'x' ? now.y : next.y];
    if (x !== now.x || y !== now.y) void flow.setViewport({ x, y, zoom: now.zoom });
  };
  const revealSelection = (): void => {
    const { scene, selection } = session.store.getState();
    const place = selection.place === undefined ? undefined : scene.places && placeOf(scene.places, selection);
    if (place) reveal(place.box);
    const spot = selection.ids.length > 0 && scene.grid ? spotOf(scene.grid, selection) : null;
    const box = spot && boxOf(scene, spot);
    if (spot && box) reveal(box, axisOf(spot));
  };

  return {
    session, near, gestures, flow, view, size, reveal,
    toBoard: ({ clientX, clientY }) => {
      const box = root.current?.getBoundingClientRect();
      const { x, y, zoom } = view();
      return { x: (clientX - (box?.left ?? 0) - x) / zoom, y: (clientY - (box?.top ?? 0) - y) / zoom };
    },
    onView: (listener) => {
      listeners.add(listener);
      listener(view());
      return () => void listeners.delete(listener);
    },
    bands: () => {
      const { scene } = session.store.getState();
      if (!scene.grid) return { top: 0, left: 0, height: 0, width: 0 };
      const { top, left } = headerGeometry(scene.grid, headerOrigin(scene), view());
      return { top: top.end, left: left.end, height: top.size, width: left.size };
    },
    focus: () => {
      if (session.store.getState().editing) return;
      const element = root.current;
      const current = element?.querySelector<HTMLElement>('.grid .is-current');
      current?.focus({ preventScroll: true });
    },
    open: (next) => {
      void flow.setViewport(next);
      soon();
    },
    start: () => {
      const stops = [
        near.follow(),
        store.subscribe((now, before) => {
          if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) soon();
          // A panel that opens beside the board must not cover what it is about.
          if (now.width < before.width) revealSelection();
          if (now.transform !== before.transform) remember();
        }),
      ];
      soon();
      return () => {
        cancelAnimationFrame(frame);
        frame = 0;
        for (const stop of stops) stop();
      };
    },
  };
}

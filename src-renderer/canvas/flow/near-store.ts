/**
 * What is near, kept up to date outside React: it follows the scene, the selection and the pointer at once, and the view once a frame. A
 * component renders only when the part it shows is another one, so that panning and editing a card touch nothing else.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../../src-shared/model/fields';
import type { Box } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import type { Point } from '../gestures/hit';
import { type CardNode, covers, flowNodes, needed, padded, seen } from './near';

export interface NearState {
  /** The padded window. */
  readonly area: Box;
  readonly nodes: readonly CardNode[];
  readonly hovered: Id | null;
  readonly dragged: ReadonlyMap<Id, Point> | null;
}

export interface Near {
  readonly store: StoreApi<NearState>;
  /** The view now shows this; called once a frame at most. */
  look(view: Viewport, width: number, height: number): void;
  /** The pointer rests on this card, which becomes a node that can be dragged. */
  hover(card: Id | null): void;
  drag(positions: ReadonlyMap<Id, Point> | null): void;
  /** Follows the session until the returned function is called. */
  follow(): () => void;
}

const NOWHERE: Box = { x: 0, y: 0, w: 0, h: 0 };

export function createNear(session: Session): Near {
  const store = createStore<NearState>()(() => ({ area: NOWHERE, nodes: [], hovered: null, dragged: null }));

  const collect = (change: Partial<NearState>): void => {
    const { area, hovered, dragged, nodes } = { ...store.getState(), ...change };
    const { scene, selection } = session.store.getState();
    store.setState({ ...change, nodes: flowNodes({ scene, area, selected: selection.ids, hovered, dragged }, nodes) });
  };

  return {
    store,
    look: (view, width, height) => {
      const now = seen(view, width, height);
      const { area } = store.getState();
      // A window that has become much larger than what is seen would keep nodes alive for nothing.
      const roomy = padded(now);
      if (covers(area, needed(now)) && area.w * area.h <= 4 * roomy.w * roomy.h) return;
      collect({ area: roomy });
    },
    hover: (hovered) => {
      if (hovered !== store.getState().hovered) collect({ hovered });
    },
    drag: (dragged) => collect({ dragged }),
    follow: () =>
      session.store.subscribe((now, before) => {
        if (now.scene !== before.scene || now.selection !== before.selection) collect({});
      }),
  };
}

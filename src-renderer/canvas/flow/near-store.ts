/**
 * What is near, kept up to date outside React: it follows the scene and the selection at once, and the view once a frame. A component
 * renders only when the list it shows is another one, so that panning inside the window and editing a card touch nothing else.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../../src-shared/model/fields';
import type { Box, PlacedBlock } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import type { Point } from '../gestures/hit';
import { type CardNode, FAR_ZOOM, covers, nearNodes, nearScenery, needed, padded, seen } from './near';

export interface NearState {
  /** The board is painted on the canvas. */
  readonly far: boolean;
  /** The padded window, in the far view as well. */
  readonly area: Box;
  readonly nodes: readonly CardNode[];
  readonly under: readonly PlacedBlock[];
  readonly over: readonly PlacedBlock[];
  readonly dragged: ReadonlyMap<Id, Point> | null;
}

export interface Near {
  readonly store: StoreApi<NearState>;
  /** The view now shows this; called once a frame at most. */
  look(view: Viewport, width: number, height: number): void;
  drag(positions: ReadonlyMap<Id, Point> | null): void;
  /** Follows the session until the returned function is called. */
  follow(): () => void;
}

const NOWHERE: Box = { x: 0, y: 0, w: 0, h: 0 };

export function createNear(session: Session): Near {
  const store = createStore<NearState>()(() => ({ far: false, area: NOWHERE, nodes: [], under: [], over: [], dragged: null }));

  const collect = (change: Partial<NearState>): void => {
    const state = { ...store.getState(), ...change };
    const { scene, selection } = session.store.getState();
    const area = state.far ? null : state.area;
    store.setState({
      ...change,
      nodes: nearNodes({ scene, area, selected: new Set(selection.ids), dragged: state.dragged }, state.nodes),
      under: nearScenery(scene, area, 'under', state.under),
      over: nearScenery(scene, area, 'over', state.over),
    });
  };

  return {
    store,
    look: (view, width, height) => {
      const now = seen(view, width, height);
      const far = view.zoom < FAR_ZOOM;
      const { area, far: wasFar } = store.getState();
      // A window that has become much larger than what is seen would keep cards alive for nothing.
      const roomy = padded(now);
      if (far === wasFar && covers(area, needed(now)) && area.w * area.h <= 4 * roomy.w * roomy.h) return;
      collect({ far, area: roomy });
    },
    drag: (dragged) => collect({ dragged }),
    follow: () =>
      session.store.subscribe((now, before) => {
        if (now.scene !== before.scene || now.selection !== before.selection) collect({});
      }),
  };
}

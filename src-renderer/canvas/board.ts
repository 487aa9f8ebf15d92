/** What the parts of the canvas share: the view and its geometry, what is near, and what the pointer does. */
import { createContext, useContext } from 'react';
import type { ReactFlowInstance } from '@xyflow/react';
import { useStore } from 'zustand';
import type { Box } from '../../src-shared/scene/types';
import type { Session } from '../session/session';
import type { Viewport } from '../session/types';
import type { CardNode } from './flow/near';
import type { Near, NearState } from './flow/near-store';
import type { GestureState, GestureStore } from './gestures/gesture-store';
import type { Point } from './gestures/hit';

export interface BoardContext {
  readonly session: Session;
  readonly near: Near;
  readonly gestures: GestureStore;
  readonly flow: ReactFlowInstance<CardNode>;
  view(): Viewport;
  /** Size of the board's part of the window, px. */
  size(): { readonly width: number; readonly height: number };
  /** Board px under a point of the window. */
  toBoard(point: { readonly clientX: number; readonly clientY: number }): Point;
  /** Calls the listener in the frame in which the view or the size changed; at once for the first time. */
  onView(listener: (view: Viewport) => void): () => void;
  /** Pans as little as shows the box, and not at all while it is in view; along one axis where headers stay in view on the other. */
  reveal(box: Box, axis?: 'x' | 'y'): void;
  /** Where the header bands end, and how broad they are, px from the board's top and left. */
  bands(): { readonly top: number; readonly left: number; readonly height: number; readonly width: number };
  /** Gives the keyboard back to the board. */
  focus(): void;
}

export const BoardReact = createContext<BoardContext | null>(null);

export function useBoard(): BoardContext {
  const board = useContext(BoardReact);
  if (!board) throw new Error('No board is shown here.');
  return board;
}

export function useNear<T>(select: (state: NearState) => T): T {
  return useStore(useBoard().near.store, select);
}

export function useGesture<T>(select: (state: GestureState) => T): T {
  return useStore(useBoard().gestures, select);
}

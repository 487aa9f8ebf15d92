/** What the reference pages share: the view, its gestures, and the parts of the scene that no card is. */
import type { Bench } from '../hook';
import { type BenchScene, PITCH_X, PITCH_Y, ROWS_PER_CURVE, benchScene } from '../scene';

export const TINTS = ['#fff3bf', '#d3f9d8', '#d0ebff', '#ffe3e3', '#e5dbff'];

/** Below this zoom no text can be read; the culled pages then paint plain boxes. */
export const FAR = 0.35;

export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  return root;
}

/** The part of the board that is seen, with `padding` px of the board around it. */
export function seen(view: View, padding = 0): Area {
  return {
    left: -view.x / view.zoom - padding,
    top: -view.y / view.zoom - padding,
    right: (innerWidth - view.x) / view.zoom + padding,
    bottom: (innerHeight - view.y) / view.zoom + padding,
  };
}

/** Columns and rows that an area touches: the grid is its own spatial index. */
export function cellsIn(scene: BenchScene, { left, top, right, bottom }: Area): { columns: readonly [number, number]; rows: readonly [number, number] } {
  const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.floor(value)));
  return { columns: [clamp(left / PITCH_X, scene.S - 1), clamp(right / PITCH_X, scene.S - 1)], rows: [clamp(top / PITCH_Y, scene.L - 1), clamp(bottom / PITCH_Y, scene.L - 1)] };
}

/** Points of the curves that cross the area, [curve][column]. */
export function* curvesIn(scene: BenchScene, area: Area): Generator<readonly { readonly x: number; readonly y: number }[]> {
  const { columns } = cellsIn(scene, { ...area, left: area.left - PITCH_X, right: area.right + PITCH_X });
  for (const [index, values] of scene.curves.entries()) {
    const base = ((index + 1) * ROWS_PER_CURVE - 1) * PITCH_Y + 95;
    if (base + 12 < area.top || base - 12 > area.bottom) continue;
    yield values.slice(columns[0], columns[1] + 1).map((value, offset) => ({ x: (columns[0] + offset) * PITCH_X + 90, y: base - value * 6 }));
  }
}

/** Pans with the wheel and zooms with ctrl+wheel around the pointer. */
export function followWheel(element: HTMLElement, view: View, changed: () => void): void {
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey) {
        const zoom = Math.min(4, Math.max(0.02, view.zoom * Math.exp(-event.deltaY / 100)));
        view.x = event.clientX - ((event.clientX - view.x) * zoom) / view.zoom;
        view.y = event.clientY - ((event.clientY - view.y) * zoom) / view.zoom;
        view.zoom = zoom;
      } else {
        view.x -= event.deltaX;
        view.y -= event.deltaY;
      }
      changed();
    },
    { passive: false },
  );
}

/** 60 steps of this go from 100 % to exp(−1.9) ≈ 15 %. */
export const WHEEL_ZOOM_DELTA = 3.16;

/** Calls `paint` once in the next frame, however often it is asked. */
export function oncePerFrame(paint: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      paint();
    });
  };
}

/** Publishes the page's hook; `mount` gets the scene that `prepare` made. */
export function offer(parts: Omit<Bench, 'prepare' | 'mount' | 'getPos'> & { mount(scene: BenchScene): Promise<void> | void; getPos?: Bench['getPos'] }): void {
  let scene = benchScene(0);
  window.__bench = {
    getPos: (index) => {
      const card = scene.cards[index];
      return { x: card?.x ?? 0, y: card?.y ?? 0 };
    },
    ...parts,
    prepare: (count) => {
      scene = benchScene(count);
      window.__scene = scene;
      return Promise.resolve();
    },
    mount: async () => parts.mount(scene),
  };
}

/** What a page under measurement offers, and what the measuring side puts into it. `measure/peers` drives the same `__bench`. */

export interface Bench {
  /** Builds the document of `count` cards in memory; not timed. Leaves the scene, with its number of columns `S`, in `__scene`. */
  prepare(count: number): Promise<void>;
  /** Opens that document; resolves when its content was handed to the renderer. */
  mount(): Promise<void>;
  /** One committed edit of card `index`, the way a user's edit goes. */
  setText(index: number, text: string): void;
  /** Puts the corner of the cells (column 0, row 0) at screen x, y. */
  setView(x: number, y: number, zoom: number): void;
  getZoom(): number;
  /** Where card `index` stands, in px from the corner of the cells. */
  getPos(index: number): { readonly x: number; readonly y: number };
  /** deltaY of one ctrl+wheel event such that 60 of them go from 100 % to about 15 %. */
  readonly wheelZoomDelta: number;
  /** Opens the document without showing it, and keeps it: what of the heap is the document's own. */
  holdDocument?(): Promise<void>;
  /** How many cards the document holds now. */
  countCards?(): number;
  /** Takes back the last undo step. */
  undo?(): void;
}

/** Frame intervals, ms, and long tasks between `start` and `stop`. */
export interface Recording {
  readonly frames: readonly number[];
  readonly longTasks: readonly number[];
}

/** Put into every page before it runs, by `probe.ts`. */
export interface Probe {
  start(): void;
  stop(): Recording;
  /** The time after the next paint, and after a page's own tasks that an edit left waiting: also for pages that paint an edit in a task of its own. */
  painted(): Promise<number>;
  /** The time just after the next paint, for pages that have nothing left to do for it by then. */
  seen(): Promise<number>;
  /** The time of the last busy moment (a frame gap or a task over 50 ms), once 600 ms have been quiet. */
  quiet(since: number, most: number): Promise<number>;
}

declare global {
  interface Window {
    __bench?: Bench;
    __scene?: { readonly S: number };
    __probe?: Probe;
  }
}

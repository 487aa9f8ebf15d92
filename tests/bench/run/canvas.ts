/** Drives one page through the gestures of a working day and says what each of them cost. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Probe } from '../hook';
import { PITCH_X, PITCH_Y } from '../scene';
import { type MeasuredPage, inFreshBrowser, within } from './browser';
import { median, quantile } from './statistics';

const PATIENCE = 120_000;
const CTRL = 2;

export interface GestureCost {
  /** Of the frame intervals, ms. */
  readonly p50: number;
  readonly p95: number;
  readonly longTasks: number;
  /** ms of main thread, script, style and layout, and of all processes, for each second of the gesture. */
  readonly main: number;
  readonly script: number;
  readonly layout: number;
  readonly cpu: number;
  /** ms of main thread for each frame: comparable also where a loaded machine drops frames, which lowers the figures for a second. */
  readonly frame: number;
  /** ms between the last input and the view standing still. */
  readonly lag: number;
}

export interface CanvasRow {
  readonly subject: string;
  readonly cards: number;
  /** ms from the call to the first paint, and to the last busy moment. */
  readonly paint: number;
  readonly quiet: number;
  /** ms from an edit to the paint after it; the median of ten. */
  readonly edit: number;
  readonly drag: GestureCost;
  /** px that the card really moved: 0 means that nothing was dragged. */
  readonly dragged: number;
  readonly pan: GestureCost;
  readonly zoom: GestureCost;
  /** The farthest zoom, as far as the page had taken the input: about 0.15. */
  readonly zoomedTo: number;
  readonly overview: GestureCost;
  /** MB of heap after opening, editing and dragging, less what there was before. */
  readonly heap: number;
  /** MB of heap of the opened document alone; 0 where the page has none. */
  readonly documentHeap: number;
}

/** In the page: its hook and probe. Each function below is sent there alone, so each names them itself. */
type Hooked = Window & { readonly __bench: Bench; readonly __probe: Probe };

/** Opens a page whose document is prepared, and edits ten of its cards. */
export async function openAndEdit({ page }: MeasuredPage): Promise<Pick<CanvasRow, 'paint' | 'quiet' | 'edit'>> {
  const opened = await within(
    page.evaluate(async () => {
      const { __bench, __probe } = window as Hooked;
      const start = performance.now();
      await __bench.mount();
      const painted = await __probe.painted();
      const quiet = await __probe.quiet(painted, 60_000);
      return { paint: painted - start, quiet: quiet - start };
    }),
    PATIENCE,
    'opening',
  );
  const edits = await within(
    page.evaluate(async () => {
      const { __bench, __probe, __scene } = window as Hooked;
      const costs: number[] = [];
      for (let turn = 0; turn < 10; turn++) {
        const card = (turn % 5) * (__scene?.S ?? 0) + 1 + (turn % 4);
        const start = performance.now();
        __bench.setText(card, `Texto número ${String(turn)} con señal`);
        costs.push((await __probe.painted()) - start);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return costs;
    }),
    PATIENCE,
    'editing',
  );
  return { ...opened, edit: median(edits) ?? 0 };
}

/** Waits until the view has stood still for 700 ms and returns how long it went on moving. */
function settleView({ page }: MeasuredPage): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { __bench } = window as Hooked;
        const start = performance.now();
        let moved = start;
        let zoom = __bench.getZoom();
        const tick = (): void => {
          const now = performance.now();
          if (__bench.getZoom() !== zoom) moved = now;
          zoom = __bench.getZoom();
          if (now - moved > 700 || now - start > 20_000) resolve(moved - start);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  );
}

async function during(measured: MeasuredPage, steps: readonly (() => Promise<void>)[]): Promise<GestureCost> {
  const { page } = measured;
  await page.evaluate(() => (window as Hooked).__probe.painted());
  const [before, cpuBefore] = [await measured.metrics(), await measured.cpu()];
  await page.evaluate(() => (window as Hooked).__probe.start());
  const wall = await within(measured.gesture(steps), PATIENCE, 'taking the input');
  const { frames, longTasks } = await within(
    page.evaluate(() => (window as Hooked).__probe.stop()),
    PATIENCE,
    'answering after the input',
  );
  const [after, cpuAfter] = [await measured.metrics(), await measured.cpu()];
  const lag = await settleView(measured);
  const perSecond = (seconds: number): number => (seconds * 1_000_000) / wall;
  return {
    p50: quantile(frames, 0.5) ?? Number.NaN,
    p95: quantile(frames, 0.95) ?? Number.NaN,
    longTasks: longTasks.length,
    main: perSecond(after.task - before.task),
    script: perSecond(after.script - before.script),
    layout: perSecond(after.layout - before.layout),
    cpu: perSecond(cpuAfter - cpuBefore),
    frame: ((after.task - before.task) * 1000) / Math.max(1, frames.length),
    lag,
  };
}

/** Drags the card of column 3, row 4 by one and a half columns. */
async function dragCard(measured: MeasuredPage): Promise<Pick<CanvasRow, 'drag' | 'dragged'>> {
  const { page, mouse } = measured;
  const where = (): Promise<{ x: number; y: number }> =>
    page.evaluate(() => {
      const { __bench, __scene } = window as Hooked;
      const { x, y } = __bench.getPos(4 * (__scene?.S ?? 0) + 3);
      return { x, y };
    });
  const [x, y] = [40 + 3 * PITCH_X + 90, 40 + 4 * PITCH_Y + 16];
  const from = await where();
  const held = { button: 'left', buttons: 1 } as const;
  await mouse('mouseMoved', x, y);
  await sleep(50);
  await mouse('mousePressed', x, y, { ...held, clickCount: 1 });
  await sleep(30);
  const drag = await during(measured, Array.from({ length: 60 }, (_, step) => () => mouse('mouseMoved', x + (step + 1) * 5.5, y + (step + 1) / 6, held)));
  await mouse('mouseReleased', x + 330, y + 10, { button: 'left', clickCount: 1 });
  await sleep(100);
  const to = await where();
  return { drag, dragged: Math.round(Math.hypot(to.x - from.x, to.y - from.y)) };
}

async function look({ page }: MeasuredPage, x: number, y: number, zoom: number): Promise<void> {
  await page.evaluate(
    async (view) => {
      const { __bench, __probe } = window as Hooked;
      __bench.setView(view.x, view.y, view.zoom);
      await __probe.quiet(await __probe.painted(), 20_000);
    },
    { x, y, zoom },
  );
}

/** Half the events forth, half of them back. */
function wheel({ mouse }: MeasuredPage, events: number, deltaX: number, deltaY: number, modifiers = 0): (() => Promise<void>)[] {
  return Array.from({ length: events }, (_, index) => {
    const sign = index < events / 2 ? 1 : -1;
    return () => mouse('mouseWheel', 720, 450, { deltaX: sign * deltaX, deltaY: sign * deltaY, modifiers });
  });
}

export interface Subject {
  readonly name: string;
  readonly address: string;
}

/** Measures one subject with a board of that many cards in a fresh browser. Rejects when the page fails or takes too long. */
export function measureCanvas(executablePath: string, { name, address }: Subject, cards: number, screenshot?: string): Promise<CanvasRow> {
  return inFreshBrowser(executablePath, address, async (measured) => {
    const { page, mouse } = measured;
    await page.waitForFunction(() => window.__bench !== undefined);
    await within(
      page.evaluate((count) => (window as Hooked).__bench.prepare(count), cards),
      PATIENCE,
      'preparing',
    );
    const empty = await measured.heap();
    const opened = await openAndEdit(measured);
    if (screenshot) await page.screenshot({ path: `${screenshot}/${name}-${String(cards)}.png` });
    const dragged = await dragCard(measured);
    const heap = (await measured.heap()) - empty;
    await page.keyboard.press('Escape');
    await mouse('mouseMoved', 720, 450);
    await look(measured, 40, 40, 1);
    const pan = await during(measured, wheel(measured, 120, 40, 8));
    await look(measured, -200, -100, 1);
    const delta = await page.evaluate(() => (window as Hooked).__bench.wheelZoomDelta);
    const out = wheel(measured, 120, 0, delta, CTRL);
    let zoomedTo = 1;
    const note = async (): Promise<void> => {
      zoomedTo = await page.evaluate(() => (window as Hooked).__bench.getZoom());
    };
    const zoom = await during(measured, [...out.slice(0, 60), note, ...out.slice(60)]);
    await look(measured, 20, 20, 0.1);
    if (screenshot) await page.screenshot({ path: `${screenshot}/${name}-${String(cards)}-overview.png` });
    const overview = await during(measured, wheel(measured, 60, 10, 4));
    const withViews = await measured.heap();
    const holds = await page.evaluate(async () => {
      const { holdDocument } = (window as Hooked).__bench;
      await holdDocument?.();
      return holdDocument !== undefined;
    });
    const documentHeap = holds ? (await measured.heap()) - withViews : 0;
    return { subject: name, cards, ...opened, ...dragged, pan, zoom, zoomedTo, overview, heap: heap / 1e6, documentHeap: documentHeap / 1e6 };
  });
}

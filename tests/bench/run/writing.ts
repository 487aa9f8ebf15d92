/** Writing on a board of 5,000 cards: from a key to its paint, a pasted block to its paint, and an edit to the paint of a matrix. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Probe } from '../hook';
import { PITCH_X, PITCH_Y } from '../scene';
import { type MeasuredPage, inFreshBrowser, within } from './browser';
import { openAndEdit } from './canvas';
import { type Goal, atMost, figure, table } from './report';
import { median, quantile } from './statistics';

const CARDS = 5000;
const FRAME = 17;
const PATIENCE = 120_000;
/** About 110 words a minute; the rest of the pause differs from key to key, as hands do. */
const PAUSE = 70;
const SPREAD = 37;
const SENTENCE = 'La clienta compara dos tarifas en el portal y duda, porque ninguna dice cuanto cuesta darse de baja. Al final llama al equipo de atencion y espera.';
const [PASTED_ROWS, PASTED_COLUMNS] = [10, 50];
const PASTES = 7;
const PASTE_GOAL = 100;
/** ms from an edit to its paint in plain React Flow with 5,000 nodes on the machine on which the goals in ms were set. */
const EDIT_WHERE_SET = 37;
const EDITS = 40;

export interface WritingRow {
  /** ms from a key to the end of the paint that shows it; `main` is the main thread's work for it, also what follows that paint. */
  readonly typing: { readonly p50: number; readonly p95: number; readonly most: number; readonly main: number };
  /** ms from Enter to the paint of the next open card. */
  readonly enter: number;
  /** ms from pasting 500 cells to the paint that shows them: the first time, while nothing of it is compiled yet, and the median of all. */
  readonly paste: { readonly first: number; readonly p50: number };
  /** Cards that each paste made at least, and the most that were left of them after one undo. */
  readonly pasted: number;
  readonly left: number;
  /** ms from an edit to the paint of a matrix of 200 × 60. */
  readonly matrix: { readonly p50: number; readonly p95: number };
  /** ms from an edit to its paint in plain React Flow with as many nodes, in the same run: how fast this machine is just now. */
  readonly reference: number;
}

/** In the page, see canvas.ts. */
type Hooked = Window & { readonly __bench: Bench; readonly __probe: Probe; __keys?: number[] };

async function mount({ page }: MeasuredPage, cards: number): Promise<void> {
  await page.waitForFunction(() => window.__bench !== undefined);
  await within(page.evaluate((count) => (window as Hooked).__bench.prepare(count), cards), PATIENCE, 'preparing');
  await within(
    page.evaluate(async () => {
      const { __bench, __probe } = window as Hooked;
      await __bench.mount();
      await __probe.quiet(await __probe.painted(), 60_000);
    }),
    PATIENCE,
    'opening',
  );
}

/** Lets the page note for every key how long it was until the next paint had ended. */
function noteKeys({ page }: MeasuredPage): Promise<void> {
  return page.evaluate(() => {
    const hooked = window as Hooked;
    const keys: number[] = [];
    hooked.__keys = keys;
    window.addEventListener('keydown', (event) => void hooked.__probe.seen().then((at) => keys.push(at - event.timeStamp)), { capture: true });
  });
}

const takeKeys = ({ page }: MeasuredPage): Promise<number[]> => page.evaluate(() => (window as Hooked).__keys?.splice(0) ?? []);

async function type(measured: MeasuredPage): Promise<Pick<WritingRow, 'typing' | 'enter'>> {
  const { page } = measured;
  await page.mouse.dblclick(40 + 3 * PITCH_X + 90, 40 + 4 * PITCH_Y + 16);
  await page.waitForSelector('.board [contenteditable=true]');
  await noteKeys(measured);
  const before = await measured.metrics();
  for (const [i, letter] of Array.from(SENTENCE).entries()) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await sleep(PAUSE + ((i * 17) % SPREAD));
  }
  const keys = await takeKeys(measured);
  const main = (((await measured.metrics()).task - before.task) * 1000) / SENTENCE.length;
  await page.keyboard.press('Enter');
  await sleep(300);
  const [enter = Number.NaN] = await takeKeys(measured);
  await page.keyboard.press('Escape');
  await sleep(300);
  return { typing: { p50: median(keys) ?? Number.NaN, p95: quantile(keys, 0.95) ?? Number.NaN, most: Math.max(...keys), main }, enter };
}

interface Pasted {
  readonly ms: number;
  readonly cards: number;
  readonly left: number;
}

/** Pastes at the current cell, and undoes it. */
async function pasteOnce({ page }: MeasuredPage): Promise<Pasted> {
  const { ms, before, cards } = await within(
    page.evaluate(
      async ({ rows, columns }) => {
        const { __bench, __probe } = window as Hooked;
        const count = (): number => __bench.countCards?.() ?? 0;
        const clipboardData = new DataTransfer();
        const line = (row: number): string => Array.from({ length: columns }, (_, column) => `Pegada ${String(row)}, ${String(column)}: espera la factura`).join('\t');
        clipboardData.setData('text/plain', Array.from({ length: rows }, (_, row) => line(row)).join('\n'));
        const before = count();
        const start = performance.now();
        (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        const seen = await __probe.seen();
        return { ms: seen - start, before, cards: count() - before };
      },
      { rows: PASTED_ROWS, columns: PASTED_COLUMNS },
    ),
    PATIENCE,
    'pasting',
  );
  await sleep(800);
  const left = await page.evaluate((had) => {
    const { __bench } = window as Hooked;
    __bench.undo?.();
    return (__bench.countCards?.() ?? 0) - had;
  }, before);
  await sleep(800);
  return { ms, cards, left };
}

async function paste(measured: MeasuredPage): Promise<Pick<WritingRow, 'paste' | 'pasted' | 'left'>> {
  await measured.page.mouse.click(40 + 3 * PITCH_X + 190, 40 + 4 * PITCH_Y + 98);
  await sleep(200);
  const all: Pasted[] = [];
  for (let turn = 0; turn < PASTES; turn++) all.push(await pasteOnce(measured));
  const times = all.map(({ ms }) => ms);
  return {
    paste: { first: times[0] ?? Number.NaN, p50: median(times) ?? Number.NaN },
    pasted: Math.min(...all.map(({ cards }) => cards)),
    left: Math.max(...all.map(({ left }) => left)),
  };
}

async function followMatrix(measured: MeasuredPage): Promise<WritingRow['matrix']> {
  await mount(measured, 200);
  const costs = await within(
    measured.page.evaluate(async (edits) => {
      const { __bench, __probe } = window as Hooked;
      const found: number[] = [];
      for (let turn = 0; turn < edits; turn++) {
        const start = performance.now();
        __bench.setText(turn * 61, '');
        found.push((await __probe.seen()) - start);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      return found;
    }, EDITS),
    PATIENCE,
    'editing the matrix',
  );
  return { p50: median(costs) ?? Number.NaN, p95: quantile(costs, 0.95) ?? Number.NaN };
}

async function editPlainReactFlow(measured: MeasuredPage): Promise<number> {
  await measured.page.waitForFunction(() => window.__bench !== undefined);
  await within(measured.page.evaluate((count) => (window as Hooked).__bench.prepare(count), CARDS), PATIENCE, 'preparing React Flow');
  return (await openAndEdit(measured)).edit;
}

/** `pages` is the address of the built pages, with a slash at its end. Rejects when the page fails. */
export async function measureWriting(browser: string, pages: string): Promise<WritingRow> {
  const written = await inFreshBrowser(browser, `${pages}page.html`, async (measured) => {
    await mount(measured, CARDS);
    return { ...(await type(measured)), ...(await paste(measured)) };
  });
  const reference = await inFreshBrowser(browser, `${pages}references/flow.html`, editPlainReactFlow);
  return { ...written, reference, matrix: await inFreshBrowser(browser, `${pages}page.html?matrix`, followMatrix) };
}

export function writingTable({ typing, enter, paste: pasting, pasted, left, matrix, reference }: WritingRow): string {
  return table(['what', 'found'], [
    ['key → paint: p50, p95, most, ms', [typing.p50, typing.p95, typing.most].map(figure).join(', ')],
    ['main thread for a key, ms', figure(typing.main)],
    ['Enter → the next card open, ms', figure(enter)],
    [`paste → paint: first, p50, ms (${String(pasted)} cards; ${String(left)} left after one undo)`, [pasting.first, pasting.p50].map(figure).join(', ')],
    ['edit → paint of a matrix of 200 × 60: p50, p95, ms', [matrix.p50, matrix.p95].map(figure).join(', ')],
    [`plain React Flow with ${String(CARDS)} nodes, edit → paint, ms (${String(EDIT_WHERE_SET)} where the goals were set)`, figure(reference)],
  ]);
}

export function writingGoals({ typing, paste: pasting, pasted, left, matrix, reference }: WritingRow): Goal[] {
  const cells = PASTED_ROWS * PASTED_COLUMNS;
  const paint = pasted === cells ? pasting.p50 : null;
  return [
    atMost(`key → paint at ${String(CARDS)}: p95 one frame`, typing.p95, FRAME, ' ms'),
    atMost(`paste of ${String(cells)} cells → paint`, paint, PASTE_GOAL, ' ms'),
    atMost(`the same beside an edit in plain React Flow: ${String(PASTE_GOAL)} of ${String(EDIT_WHERE_SET)} ms`, paint === null ? null : paint / reference, PASTE_GOAL / EDIT_WHERE_SET, ' ×'),
    atMost('cards of the paste left after one undo', left, 0),
    atMost('edit → paint of a matrix of 200 × 60: one frame', matrix.p50, FRAME, ' ms'),
  ];
}

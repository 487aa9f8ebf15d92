/** Boards with many links: panning, zooming, and dragging a card whose links are routed anew in each frame. */
import { type CanvasRow, measureCanvas } from './canvas';
import { type Goal, atMost, figure, table } from './report';

const FRAME = 17;
const BOARDS = [{ cards: 600, links: 200 }, { cards: 2000, links: 1000 }] as const;

export interface LinksRow extends CanvasRow {
  readonly links: number;
}

/** Each board `reps` times; rejects when the page fails. `pages` is the address of the built pages, with a slash at its end. */
export async function measureLinks(browser: string, pages: string, reps: number): Promise<LinksRow[]> {
  const rows: LinksRow[] = [];
  for (const { cards, links } of BOARDS) {
    for (let rep = 0; rep < reps; rep++) {
      rows.push({ ...(await measureCanvas(browser, { name: `${String(links)} links`, address: `${pages}page.html?links=${String(links)}` }, cards)), links });
    }
  }
  return rows;
}

export function linksTable(rows: readonly LinksRow[]): string {
  const heads = ['board', 'open → paint ms', 'edit → paint ms', 'drag p95', 'drag main ms/frame', 'pan p95', 'zoom p95', 'overview pan p95', 'dragged px'];
  return table(heads, rows.map((row) => [
    `${String(row.cards)} cards, ${String(row.links)} links`,
    ...[row.paint, row.edit, row.drag.p95, row.drag.frame, row.pan.p95, row.zoom.p95, row.overview.p95, row.dragged].map(figure),
  ]));
}

export function linksGoals(rows: readonly LinksRow[]): Goal[] {
  return rows.flatMap(({ cards, links, drag, pan, zoom }) => {
    const board = `${String(cards)} cards, ${String(links)} links`;
    return [
      atMost(`drag on ${board}: p95 one frame`, drag.p95, FRAME, ' ms'),
      atMost(`pan on ${board}: p95 one frame`, pan.p95, FRAME, ' ms'),
      atMost(`zoom on ${board}: p95 at most two frames`, zoom.p95, 2 * FRAME, ' ms'),
    ];
  });
}

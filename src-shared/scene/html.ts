/**
 * The accessible twin of a board: what the drawing shows, in words. A grid is a table of lanes by steps; a board of places is a list of its
 * groups, each with what stands in it, in the order in which the keyboard goes over it.
 */
import { escape } from './svg';
import type { Layer, PlacedBlock, Scene, SceneGrid, ScenePlaces } from './types';

/** Board px by which the place of a field may stick out of its block: room for the focus ring. */
const SLACK = 8;

/** A complete HTML document. `language` is the language of the board's words. */
export function sceneToHtml(scene: Scene, language: string): string {
  const title = labelOf(scene, `title:${scene.board}`);
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    `<body><h1>${escape(title)}</h1>`,
    ...(scene.grid ? table(scene, scene.grid) : []),
    ...(scene.places ? list(scene, scene.places) : []),
    '</body></html>',
    '',
  ].join('\n');
}

function table(scene: Scene, grid: SceneGrid): string[] {
  const stages = grid.stages.map(({ stage, columnCount }) => `<th scope="colgroup" colspan="${columnCount}">${escape(labelOf(scene, `stage:${stage}`))}</th>`);
  const steps = grid.columns.map(({ step }) => `<th scope="col">${escape(labelOf(scene, `step:${step}`))}</th>`);
  const named = grid.columns.some(({ step }) => labelOf(scene, `step:${step}`) !== '');
  const rows = grid.rows.flatMap(({ lane }, row) => {
    const cells = grid.columns.map(({ step }, column) => {
      const point = scene.find(`point:${lane}.${step}`)?.block.label;
      const cards = grid.cards(row, column).map(({ card }) => labelOf(scene, `card:${card}`));
      const entries = [...(point === undefined ? [] : [point]), ...cards].filter((entry) => entry !== '');
      return `<td>${entries.length > 0 ? `<ul>${entries.map((entry) => `<li>${escape(entry)}</li>`).join('')}</ul>` : ''}</td>`;
    });
    const line = grid.lines.find(({ after }) => after === row);
    return [
      `<tr><th scope="row">${escape(labelOf(scene, `title:${lane}`))}</th>${cells.join('')}</tr>`,
      ...(line ? [`<tr><th scope="rowgroup" colspan="${grid.columns.length + 1}">${escape(line.name)}</th></tr>`] : []),
    ];
  });
  return ['<table><thead>', `<tr><td></td>${stages.join('')}</tr>`, ...(named ? [`<tr><td></td>${steps.join('')}</tr>`] : []), '</thead><tbody>', ...rows, '</tbody></table>'];
}

/** Grounds and what stands on them. The screen's own words (prompts, offers) are in no block, so they are not here either. */
const WORDED: ReadonlySet<Layer> = new Set<Layer>(['lane', 'place']);

/** A ground that a group is named by is a heading; all else is an entry. */
function list(scene: Scene, places: ScenePlaces): string[] {
  const all = Array.from({ length: places.count }, (_, i) => places.at(i)).filter((place) => place !== undefined);
  const names = new Set(Array.from({ length: places.rowCount }, (_, row) => places.rowLabel(row)));
  // Where the keyboard first meets it; what has no place of its own, like the person of an empathy map, stands before all.
  const metAt = ({ x, y, block }: PlacedBlock): number => all.findIndex(({ box }) => box.x >= x - SLACK && box.y >= y - SLACK && box.x + box.w <= x + block.w + SLACK && box.y + box.h <= y + block.h + SLACK);
  const blocks = scene.query(undefined, WORDED).filter(({ block }) => block.label.trim() !== '').map((placed) => ({ ...placed.block, at: metAt(placed) })).sort((a, b) => a.at - b.at);
  const html: string[] = [];
  let entries: string[] = [];
  const close = (): void => {
    if (entries.length > 0) html.push(`<ul>${entries.map((label) => `<li>${escape(label)}</li>`).join('')}</ul>`);
    entries = [];
  };
  for (const { label, layer, at } of blocks) {
    if (!names.has(label) && (layer !== 'lane' || at < 0)) entries.push(label);
    else {
      close();
      html.push(`<h2>${escape(label)}</h2>`);
    }
  }
  close();
  return html;
}

function labelOf(scene: Scene, key: string): string {
  return scene.find(key)?.block.label ?? '';
}

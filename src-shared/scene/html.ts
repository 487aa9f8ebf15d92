/** The accessible twin of a board: an HTML table of lanes by steps that says in words what the drawing shows. */
import { escape } from './svg';
import type { Scene, SceneGrid } from './types';

/** A complete HTML document. `language` is the language of the board's words. */
export function sceneToHtml(scene: Scene, language: string): string {
  const title = labelOf(scene, `title:${scene.board}`);
  return [
    '<!doctype html>',
    `<html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    `<body><h1>${escape(title)}</h1>`,
    ...(scene.grid ? table(scene, scene.grid) : []),
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

function labelOf(scene: Scene, key: string): string {
  return scene.find(key)?.block.label ?? '';
}

/** Scenes made by hand: the smallest boards that show what an exporter must get right, independent of the layout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Block, FontId, Layer, Palette, PlacedBlock, Scene, SceneItem, TextItem, TextRun } from '../../../../src-shared/scene/types';

export const FONTS_DIR = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'fonts');

const FILES: Readonly<Record<Exclude<FontId, 'fallback'>, string>> = {
  regular: 'Inter-Regular.ttf', italic: 'Inter-Italic.ttf', semibold: 'Inter-SemiBold.ttf', bold: 'Inter-Bold.ttf',
  boldItalic: 'Inter-BoldItalic.ttf', emoji: 'NotoEmoji-Regular.ttf',
};
const fonts = new Map(Object.entries(FILES).map(([id, file]) => [id, fontkit.create(readFileSync(join(FONTS_DIR, file))) as fontkit.Font]));

/** The sum of advances, read from the font files; a letter of the system's fonts is one em wide. */
export function widthOf(text: string, font: FontId, size: number): number {
  const face = fonts.get(font);
  if (!face) return [...text].length * size;
  return [...text].reduce((sum, letter) => sum + (face.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / face.unitsPerEm) * size, 0);
}

export interface Part {
  readonly text: string;
  readonly font?: FontId;
  readonly href?: string;
}

/** One line; parts follow each other without a gap. */
export function line(parts: string | readonly Part[], x: number, baseline: number, size = 14, colour: TextItem['colour'] = 'cardInk'): TextItem {
  let at = 0;
  const runs = (typeof parts === 'string' ? [{ text: parts }] : parts).map((part: Part): TextRun => {
    const font = part.font ?? 'regular';
    const width = widthOf(part.text, font, size);
    const run = { text: part.text, font, x: at, width, ...(part.href !== undefined && { link: part.href }) };
    at += width;
    return run;
  });
  return { type: 'text', x, baseline, size, colour, runs };
}

export const rect = (x: number, y: number, w: number, h: number, fill: keyof Palette, stroke: keyof Palette = 'none', radius = 0): SceneItem =>
  ({ type: 'rect', box: { x, y, w, h }, radius, fill, stroke, strokeWidth: stroke === 'none' ? 0 : 1 });

export function block(layer: Layer, record: string, x: number, y: number, w: number, h: number, items: readonly SceneItem[], label = record): PlacedBlock {
  const made: Block = { key: `${layer}:${record}`, layer, record, w, h, items, label };
  return { block: made, x, y };
}

/** A scene of these blocks; a grid of the given stages (one column each, `cards` by stage) where there are any. */
export function sceneOf(w: number, h: number, blocks: readonly PlacedBlock[], stages: readonly { id: string; x: number; w: number; cards: readonly string[] }[] = []): Scene {
  const byKey = new Map(blocks.map((placed) => [placed.block.key, placed]));
  return {
    board: 'board',
    w,
    h,
    missing: new Set(),
    places: null,
    find: (key) => byKey.get(key),
    query: (area, layers) =>
      blocks.filter(({ block: { layer, w: bw, h: bh }, x, y }) =>
        (!layers || layers.has(layer)) && (!area || (x < area.x + area.w && x + bw > area.x && y < area.y + area.h && y + bh > area.y))),
    grid: stages.length === 0 ? null : {
      columns: stages.map(({ id, x, w: width }) => ({ step: `${id}-step`, stage: id, x, w: width })),
      rows: [{ lane: 'doing', y: 100, h: h - 100 }],
      stages: stages.map(({ id, x, w: width }, index) => ({ stage: id, x, w: width, firstColumn: index, columnCount: 1 })),
      lines: [], links: { of: () => new Set(), moved: () => [], drawn: () => null }, originX: 100,
      originY: 100,
      cards: (_row, column) => (stages[column]?.cards ?? []).map((card) => {
        const placed = byKey.get(`card:${card}`);
        return { card, box: { x: placed?.x ?? 0, y: placed?.y ?? 0, w: placed?.block.w ?? 0, h: placed?.block.h ?? 0 } };
      }),
      scale: () => null,
    },
  };
}

/** Enough colours to tell the tokens apart. */
export const PALETTE: Palette = {
  ground: '#ffffff', surface: '#ffffff', ink: '#1a1a1a', inkSoft: '#555555', hairline: '#cccccc', accent: '#1f5fbf', accentInk: '#ffffff',
  stage: '#24364f', stageInk: '#ffffff', step: '#e3e9f1', stepInk: '#24364f', lane: '#fafafa', laneAlternate: '#f2f2f2', laneEdge: '#dddddd', laneInk: '#444444',
  card: '#ffffff', cardEdge: '#bbbbbb', cardInk: '#111111',
  tint1: '#fff3bf', tint2: '#d3f9d8', tint3: '#d0ebff', tint4: '#ffe3e3', tint5: '#eebefa', tint6: '#ffd8a8', tint7: '#c5f6fa', tint8: '#e9ecef',
  tint1Edge: '#e6c200', tint2Edge: '#40c057', tint3Edge: '#228be6', tint4Edge: '#fa5252', tint5Edge: '#be4bdb', tint6Edge: '#fd7e14', tint7Edge: '#15aabf', tint8Edge: '#868e96',
  emotionVeryBad: '#b2182b', emotionBad: '#ef8a62', emotionNeutral: '#999999', emotionGood: '#67a9cf', emotionVeryGood: '#2166ac', emotionInk: '#ffffff',
  curve: '#24364f', curve2: '#b4480f', curve3: '#0a7364', curve4: '#8b2f8f', curve5: '#6a6400', curveArea: '#24364f22', curveExpected: '#777777', guide: '#dddddd', link: '#333333', linkInk: '#333333', warning: '#c92a2a', plate: 'none', none: 'none',
};

/** Lines a reader must be able to copy out of the board, each as it was written. */
export const RICH_TEXTS = ['Niño pide “crédito” ñ', 'a -> b ffi fl', 'This is bold and italic too', '日本語のテキスト', 'Ω Журнал Ελλάδα'];

/** A board with a title, three stages, cards in every kind of text, a curve, an arrow and links. */
export function richScene(): Scene {
  const stages = ['aware', 'buy', 'use'].map((id, index) => ({ id, x: 100 + index * 300, w: 300, cards: [`${id}-1`, `${id}-2`] }));
  const titles: Record<string, string> = { aware: 'Descubrir', buy: 'Comprar', use: 'Usar & volver' };
  const card = (record: string, x: number, y: number, items: readonly SceneItem[]): PlacedBlock =>
    block('card', record, x, y, 260, 90, [rect(0, 0, 260, 90, 'tint3', 'tint3Edge', 6), ...items]);
  return sceneOf(1000, 520, [
    block('lane', 'doing', 0, 100, 1000, 420, [rect(0, 0, 1000, 420, 'lane')]),
    block('title', 'doing', 0, 100, 100, 420, [line([{ text: 'Qué hace', font: 'semibold' }], 12, 30, 13, 'laneInk')]),
    ...stages.map(({ id, x }) => block('stage', id, x + 4, 60, 292, 40, [rect(0, 0, 292, 40, 'stage', 'none', 4), line([{ text: titles[id] ?? '', font: 'semibold' }], 12, 27, 20, 'stageInk')])),
    block('curve', 'doing', 100, 400, 900, 100, [
      { type: 'path', d: 'M 10 80 C 150 80 150 20 450 20 C 700 20 700 90 880 90', fill: 'none', stroke: 'curve', strokeWidth: 2.5, dash: [] },
      { type: 'path', d: 'M 10 60 L 880 40', fill: 'none', stroke: 'curveExpected', strokeWidth: 1.5, dash: [6, 4] },
      { type: 'path', d: 'M 10 80 C 150 80 150 20 450 20 L 450 100 L 10 100 Z', fill: 'curveArea', stroke: 'none', strokeWidth: 0, dash: [] },
    ], 'Emotion falls while buying'),
    card('aware-1', 120, 120, [line(RICH_TEXTS[0] ?? '', 12, 28), line(RICH_TEXTS[1] ?? '', 12, 48)]),
    card('aware-2', 120, 220, [line([{ text: 'This is ' }, { text: 'bold', font: 'bold' }, { text: ' and ' }, { text: 'italic', font: 'italic' }, { text: ' too', font: 'boldItalic' }], 12, 28)]),
    card('buy-1', 420, 120, [line([{ text: '日本語のテキスト', font: 'fallback' }], 12, 28), line(RICH_TEXTS[4] ?? '', 12, 48)]),
    card('buy-2', 420, 220, [line([{ text: 'Love ' }, { text: '❤️👍🏽', font: 'emoji' }, { text: ' ok' }], 12, 28)]),
    card('use-1', 720, 120, [line([{ text: 'See ' }, { text: 'our site', href: 'https://example.org/a?b=c&d=e' }, { text: ' or ' }, { text: 'run', href: 'javascript:alert(1)' }], 12, 28)]),
    card('use-2', 720, 220, [line([{ text: 'Write to ' }, { text: 'us', href: 'mailto:team@example.org' }], 12, 28)]),
    block('title', 'board', 0, 0, 1000, 60, [line([{ text: 'Mapa de María & José', font: 'bold' }], 12, 36, 28, 'ink'), line('As-is, versión 2', 600, 36, 14, 'inkSoft')]),
  ], stages);
}

/** As many cards as asked for, ten words each, on a grid. */
export function crowdedScene(cards: number): Scene {
  const columns = Math.ceil(Math.sqrt(cards * 1.4));
  const rows = Math.ceil(cards / columns);
  const blocks = Array.from({ length: cards }, (_, index) => {
    const items = [0, 1, 2].map((row) => line(`Card ${index} line ${row} of the crowd`, 12, 26 + row * 20));
    return block('card', `c${index}`, (index % columns) * 220 + 10, Math.floor(index / columns) * 100 + 10, 200, 84, [rect(0, 0, 200, 84, `tint${((index % 8) + 1) as 1}`, 'cardEdge', 6), ...items]);
  });
  return sceneOf(columns * 220 + 20, rows * 100 + 20, blocks);
}

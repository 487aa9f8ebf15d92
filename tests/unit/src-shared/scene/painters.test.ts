import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import { paintCanvas } from '../../../../src-shared/scene/canvas';
import { sceneToHtml } from '../../../../src-shared/scene/html';
import { PALETTES } from '../../../../src-shared/scene/palettes';
import { escape, sceneToSvg } from '../../../../src-shared/scene/svg';
import { type AnyRecord, type NewRecord, completeRecord } from '../../../../src-shared/model/schema';
import { Snapshot } from '../../../../src-shared/model/snapshot';
import type { Block, Scene } from '../../../../src-shared/scene/types';
import { sampleSnapshot } from '../layout/sample-board';

const { snapshot, board } = sampleSnapshot();
const scene = layoutBoard(snapshot, board);

/** WCAG 2 relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((i) => {
      const c = parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

describe.each(Object.entries(PALETTES))('the %s palette', (_name, palette) => {
  const tints = ['card', 'tint1', 'tint2', 'tint3', 'tint4', 'tint5', 'tint6', 'tint7', 'tint8'] as const;

  it('has card text at 7:1 and small signs at 4.5:1 on every tint', () => {
    for (const tint of tints) {
      expect(contrast(palette[tint], palette.cardInk), tint).toBeGreaterThanOrEqual(7);
      expect(contrast(palette[tint], palette.inkSoft), tint).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[tint], palette.warning), tint).toBeGreaterThanOrEqual(3);
    }
  });

  it('has headers, labels and titles at 7:1', () => {
    for (const [ground, ink] of [['stage', 'stageInk'], ['step', 'stepInk'], ['lane', 'laneInk'], ['laneAlternate', 'laneInk'], ['ground', 'ink'], ['surface', 'linkInk']] as const) {
      expect(contrast(palette[ground], palette[ink]), ground).toBeGreaterThanOrEqual(7);
    }
  });

  it('has faces, curve and arrows at 3:1', () => {
    for (const emotion of ['emotionVeryBad', 'emotionBad', 'emotionNeutral', 'emotionGood', 'emotionVeryGood'] as const) {
      expect(contrast(palette[emotion], palette.emotionInk), emotion).toBeGreaterThanOrEqual(4.5);
    }
    for (const mark of ['curve', 'curve2', 'curve3', 'curve4', 'curve5', 'curveExpected', 'inkSoft', 'link'] as const) expect(contrast(palette.lane, palette[mark]), mark).toBeGreaterThanOrEqual(3);
  });
});

/** A scene of one block, for what a sample board does not have. */
function sceneOf(block: Block): Scene {
  const placed = { block, x: 0, y: 0 };
  return { board: 'b', w: 200, h: 100, grid: null, places: null, query: () => [placed], find: () => undefined, missing: new Set() };
}

describe('SVG', () => {
  const svg = sceneToSvg(scene, { palette: PALETTES.light, language: 'es' });

  it('holds every line of text as it was laid out', () => {
    const texts = [...svg.matchAll(/<tspan class="\w+" x="[\d.]+"[^>]*>([^<]*)<\/tspan>/g)].map(([, text]) => text);
    const laidOut = scene.query().flatMap(({ block }) => block.items.flatMap((item) => (item.type === 'text' ? item.runs.map((run) => escape(run.text)) : [])));
    expect(texts).toEqual(laidOut);
  });

  it('links to https and keeps the alternative of images', () => {
    expect(svg).toContain('<a href="https://example.com/ayuda">');
    const picture: Block = { key: 'card:x', layer: 'card', record: 'x', w: 10, h: 10, label: '', items: [{ type: 'image', box: { x: 0, y: 0, w: 10, h: 10 }, image: 'a'.repeat(64), radius: 2, alt: 'A "photo"' }] };
    expect(sceneToSvg(sceneOf(picture), { palette: PALETTES.light, image: () => 'data:image/png;base64,AA==' })).toContain('<title>A &quot;photo&quot;</title>');
  });

  it('lets no text become markup and no address run a script', () => {
    const run = { text: '</text><script>alert(1)</script>\u0000', font: 'regular' as const, x: 0, width: 10, link: 'javascript:alert(1)' };
    const evil: Block = { key: 'card:x', layer: 'card', record: 'x', w: 10, h: 10, label: '', items: [{ type: 'text', x: 0, baseline: 10, size: 14, colour: 'ink', runs: [run] }] };
    const out = sceneToSvg(sceneOf(evil), { palette: PALETTES.light, title: '<b>' });
    expect(out).not.toMatch(/<script|javascript:|<b>|\u0000/); // eslint-disable-line no-control-regex -- that is what must not be there
  });
});

describe('the HTML twin', () => {
  it('is a table of lanes by steps that says what the drawing shows', () => {
    const html = sceneToHtml(scene, 'es');
    expect([...html.matchAll(/<th scope="row">/g)]).toHaveLength(7);
    expect([...html.matchAll(/<th scope="col">/g)]).toHaveLength(8);
    expect(html).toContain('<th scope="colgroup" colspan="3">Compra · Llegada</th>');
    expect(html).toContain('<li>Qué siente, Cuenta su experiencia: Muy bien (+2)</li>');
    expect(html).toContain('<li>La cola es larga los sábados · Espera: 10 min – 25 min</li>');
  });

  const records = [
    { kind: 'project', id: 'project', title: 'P', language: 'en', lineage: 'x', schema: 2 },
    { kind: 'persona', id: 'ana', title: 'Ana', order: 'V', role: 'Nurse', goals: 'Sleep & rest' },
    { kind: 'board', id: 'map', boardKind: 'empathy', title: 'Map', order: 'F', actors: ['ana'] },
    { kind: 'board', id: 'sheet', boardKind: 'persona', title: 'Sheet', order: 'V', actors: ['ana'] },
    ...(['pains', 'see', 'see'] as const).map((zone, i) => ({ kind: 'note', id: `n${i}`, board: 'map', text: `Note ${i}`, place: { zone, x: 0, y: 0, order: 'VWX'.charAt(i) } })),
  ];
  const others = Snapshot.of(records.map((each) => completeRecord(each as NewRecord) as AnyRecord));

  it('lists an empathy map zone by zone in the order of the field, the person first', () => {
    const html = sceneToHtml(layoutBoard(others, 'map'), 'en');
    expect([...html.matchAll(/<(h2|li)>(.*?)<\/\1>/g)].map(([, , words]) => words)).toEqual([
      'Ana · Nurse', '1 Who is it?', '2 Need to do', '3 See', 'Note 1', 'Note 2', '4 Say', '5 Do', '6 Hear', 'The head', '7 Think and feel', 'Pains', 'Note 0', 'Gains',
    ]);
  });

  it('lists what a persona sheet says, without the words that ask for what is not written yet', () => {
    const html = sceneToHtml(layoutBoard(others, 'sheet'), 'en');
    expect(html).toContain('<li>Goals: Sleep &amp; rest</li>');
    expect(html).toContain('Role or occupation: Nurse');
    expect(html).not.toContain('Quote');
    expect(html).not.toContain('Frustrations');
  });
});

describe('the canvas painter', () => {
  const paint = (detail: 'full' | 'overview', scale: number) => {
    const area = { x: 0, y: 0, w: 800, h: 600 };
    const canvas = createCanvas(area.w * scale, area.h * scale);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    paintCanvas(context, scene.query(area), { palette: PALETTES.light, image: () => undefined, area, scale, detail });
    return (x: number, y: number) => [...context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data.slice(0, 3)].map((c) => c.toString(16).padStart(2, '0')).join('');
  };
  const stage = scene.find('stage:st1');
  const card = scene.find('card:c-doing-1-0');

  it.each([['full', 1], ['overview', 0.25]] as const)('paints bands and cards in their colours, %s', (detail, scale) => {
    const at = paint(detail, scale);
    expect(`#${at((stage?.x ?? 0) + 300, (stage?.y ?? 0) + 30)}`).toBe(PALETTES.light.stage);
    expect(`#${at((card?.x ?? 0) + (card?.block.w ?? 0) - 6, (card?.y ?? 0) + (card?.block.h ?? 0) - 8)}`).toBe(PALETTES.light.tint5);
  });

  it('draws a quiet box where an image is not there', () => {
    const withImage = completeRecord({ kind: 'card', id: 'c-needs-2-9', place: { lane: 'l-needs', step: 'p1', order: 'V' }, image: 'b'.repeat(64) });
    if (!withImage) throw new Error('no card');
    const pictured = layoutBoard(snapshot.with([withImage], []), board, { imageSize: () => ({ width: 400, height: 100 }) });
    const placed = pictured.find('card:c-needs-2-9');
    const image = placed?.block.items.find((item) => item.type === 'image');
    expect(image).toMatchObject({ box: { x: 4, y: 4, w: 196, h: 49 } });
  });
});

/** A lower limit: one 2D canvas that paints what is seen, every frame anew. */
import type { BenchCard, BenchScene } from '../scene';
import { benchScene } from '../scene';
import { TINTS, type View, WHEEL_ZOOM_DELTA, cellsIn, curvesIn, followWheel, offer, oncePerFrame, rootElement, seen } from './common';

const canvas = document.createElement('canvas');
rootElement().append(canvas);
const view: View = { x: 40, y: 40, zoom: 1 };
let scene: BenchScene = benchScene(0);
let context: CanvasRenderingContext2D | null = null;
/** A card under the pointer, painted last; it may leave its cell. */
let dragged: BenchCard | null = null;
const wrapped = new Map<BenchCard, { readonly text: string; readonly lines: readonly string[] }>();

function linesOf(on: CanvasRenderingContext2D, card: BenchCard): readonly string[] {
  const known = wrapped.get(card);
  if (known?.text === card.text) return known.lines;
  const lines: string[] = [];
  let line = '';
  for (const word of card.text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && on.measureText(longer).width > card.w - 16) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  wrapped.set(card, { text: card.text, lines });
  return lines;
}

function paintCard(on: CanvasRenderingContext2D, card: BenchCard): void {
  on.fillStyle = TINTS[card.tint - 1] ?? '#fff';
  on.fillRect(card.x, card.y, card.w, card.h);
  on.strokeStyle = '#868e96';
  on.strokeRect(card.x, card.y, card.w, card.h);
  on.fillStyle = '#212529';
  for (const [index, line] of linesOf(on, card).entries()) on.fillText(line, card.x + 8, card.y + 20 + index * 16);
}

function paint(): void {
  const on = context;
  if (!on) return;
  on.setTransform(1, 0, 0, 1, 0, 0);
  on.fillStyle = '#fff';
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
  on.font = '13px sans-serif';
  on.lineWidth = 1;
  const area = seen(view);
  const { columns, rows } = cellsIn(scene, area);
  on.strokeStyle = '#555';
  for (const points of curvesIn(scene, area)) {
    on.beginPath();
    for (const { x, y } of points) on.lineTo(x, y);
    on.stroke();
  }
  const wires = new Path2D();
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) {
      const index = row * scene.S + column;
      const card = scene.cards[index];
      if (!card) continue;
      if (card !== dragged) paintCard(on, card);
      const to = index % 10 === 0 && column + 1 < scene.S ? scene.cards[index + 1] : undefined;
      if (!to) continue;
      wires.moveTo(card.x + card.w, card.y + card.h / 2);
      wires.lineTo(to.x, to.y + to.h / 2);
      wires.lineTo(to.x - 6, to.y + to.h / 2 - 4);
    }
  }
  on.strokeStyle = '#1971c2';
  on.stroke(wires);
  if (dragged) paintCard(on, dragged);
}

const ask = oncePerFrame(paint);
followWheel(canvas, view, ask);
const board = (event: MouseEvent): { x: number; y: number } => ({ x: (event.clientX - view.x) / view.zoom, y: (event.clientY - view.y) / view.zoom });
let grip = { x: 0, y: 0 };
canvas.addEventListener('mousedown', (event) => {
  const { x, y } = board(event);
  dragged = scene.cards.find((card) => x >= card.x && y >= card.y && x <= card.x + card.w && y <= card.y + card.h) ?? null;
  if (dragged) grip = { x: x - dragged.x, y: y - dragged.y };
});
canvas.addEventListener('mousemove', (event) => {
  if (!dragged) return;
  const { x, y } = board(event);
  dragged.x = x - grip.x;
  dragged.y = y - grip.y;
  ask();
});
addEventListener('mouseup', () => (dragged = null));

offer({
  mount: (made) => {
    scene = made;
    canvas.width = innerWidth;
    canvas.height = innerHeight;
    context = canvas.getContext('2d', { alpha: false });
    paint();
  },
  setText: (index, text) => {
    const card = scene.cards[index];
    if (card) card.text = text;
    ask();
  },
  setView: (x, y, zoom) => {
    Object.assign(view, { x, y, zoom });
    ask();
  },
  getZoom: () => view.zoom,
  wheelZoomDelta: WHEEL_ZOOM_DELTA,
});

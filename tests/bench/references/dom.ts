/** A lower limit for cards that are elements: those of a padded window in one moved layer, a canvas of plain boxes when zoomed far out. */
import type { BenchCard, BenchScene } from '../scene';
import { benchScene } from '../scene';
import { type Area, FAR, TINTS, type View, WHEEL_ZOOM_DELTA, cellsIn, curvesIn, followWheel, offer, oncePerFrame, rootElement, seen } from './common';

const PADDING = 600;
const SVG = 'http://www.w3.org/2000/svg';

const root = rootElement();
const canvas = document.createElement('canvas');
const layer = document.createElement('div');
layer.className = 'layer';
const drawing = document.createElementNS(SVG, 'svg');
const curves = document.createElementNS(SVG, 'path');
const wires = document.createElementNS(SVG, 'path');
curves.setAttribute('stroke', '#555');
wires.setAttribute('stroke', '#1971c2');
drawing.append(curves, wires);
layer.append(drawing);
root.append(canvas, layer);

const view: View = { x: 40, y: 40, zoom: 1 };
let scene: BenchScene = benchScene(0);
let held: Area | null = null;
const elements = new Map<BenchCard, HTMLElement>();
const cards = new WeakMap<Element, BenchCard>();

function place(element: HTMLElement, card: BenchCard): void {
  element.style.transform = `translate(${card.x}px,${card.y}px)`;
}

function elementOf(card: BenchCard): HTMLElement {
  const element = document.createElement('div');
  element.className = 'card';
  element.style.background = TINTS[card.tint - 1] ?? '#fff';
  element.textContent = card.text;
  place(element, card);
  cards.set(element, card);
  return element;
}

function drawLines(area: Area): void {
  let line = '';
  for (const points of curvesIn(scene, area)) line += `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  curves.setAttribute('d', line);
  const { columns, rows } = cellsIn(scene, area);
  let wire = '';
  for (const { from, to } of scene.links) {
    const a = scene.cards[from];
    const b = scene.cards[to];
    if (!a || !b || a.column < columns[0] || a.column > columns[1] || a.row < rows[0] || a.row > rows[1]) continue;
    wire += `M${a.x + a.w} ${a.y + a.h / 2}L${b.x} ${b.y + b.h / 2}l-6 -4m6 4l-6 4`;
  }
  wires.setAttribute('d', wire);
}

function hold(): void {
  const now = seen(view);
  if (held && now.left >= held.left && now.top >= held.top && now.right <= held.right && now.bottom <= held.bottom) return;
  held = seen(view, PADDING);
  const { columns, rows } = cellsIn(scene, held);
  const kept = new Set<BenchCard>();
  const added = document.createDocumentFragment();
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) {
      const card = scene.cards[row * scene.S + column];
      if (!card) continue;
      kept.add(card);
      if (elements.has(card)) continue;
      const element = elementOf(card);
      elements.set(card, element);
      added.append(element);
    }
  }
  for (const [card, element] of elements) {
    if (kept.has(card)) continue;
    element.remove();
    elements.delete(card);
  }
  layer.append(added);
  drawLines(held);
}

function paintFar(): void {
  const on = canvas.getContext('2d', { alpha: false });
  if (!on) return;
  on.setTransform(1, 0, 0, 1, 0, 0);
  on.fillStyle = '#fff';
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
  const area = seen(view);
  const { columns, rows } = cellsIn(scene, area);
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let column = columns[0]; column <= columns[1]; column++) {
      const card = scene.cards[row * scene.S + column];
      if (!card) continue;
      on.fillStyle = TINTS[card.tint - 1] ?? '#fff';
      on.fillRect(card.x, card.y, card.w, card.h);
    }
  }
  on.strokeStyle = '#555';
  for (const points of curvesIn(scene, area)) {
    on.beginPath();
    for (const { x, y } of points) on.lineTo(x, y);
    on.stroke();
  }
}

const ask = oncePerFrame(() => {
  const far = view.zoom < FAR;
  canvas.hidden = !far;
  layer.hidden = far;
  if (far) {
    paintFar();
    return;
  }
  layer.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.zoom})`;
  hold();
});
followWheel(root, view, ask);

let grip: { readonly card: BenchCard; readonly element: HTMLElement; readonly x: number; readonly y: number } | null = null;
root.addEventListener('mousedown', (event) => {
  const element = event.target instanceof HTMLElement ? event.target : null;
  const card = element ? cards.get(element) : undefined;
  if (!element || !card) return;
  event.preventDefault();
  grip = { card, element, x: event.clientX / view.zoom - card.x, y: event.clientY / view.zoom - card.y };
});
addEventListener('mousemove', (event) => {
  if (!grip) return;
  grip.card.x = event.clientX / view.zoom - grip.x;
  grip.card.y = event.clientY / view.zoom - grip.y;
  place(grip.element, grip.card);
  if (held) drawLines(held);
});
addEventListener('mouseup', () => (grip = null));

offer({
  mount: (made) => {
    scene = made;
    canvas.width = innerWidth;
    canvas.height = innerHeight;
    ask();
  },
  setText: (index, text) => {
    const card = scene.cards[index];
    if (!card) return;
    card.text = text;
    const element = elements.get(card);
    if (element) element.textContent = text;
  },
  setView: (x, y, zoom) => {
    Object.assign(view, { x, y, zoom });
    held = null;
    ask();
  },
  getZoom: () => view.zoom,
  wheelZoomDelta: WHEEL_ZOOM_DELTA,
});

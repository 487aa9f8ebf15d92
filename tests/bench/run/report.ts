/** The figures as Markdown: medians, ratios to the references of the same run, and the goals beside them. */
import type { CanvasRow, GestureCost } from './canvas';
import { median } from './statistics';

/** A frame at 60 a second, with the rounding of the browser's clock. */
const FRAME = 17;

export interface Failure {
  readonly subject: string;
  readonly cards: number;
  readonly message: string;
}

export const OURS = 'CXMap';

type Figure = (row: CanvasRow) => number;

const FIGURES: readonly (readonly [name: string, figure: Figure])[] = [
  ['open → paint ms', (row) => row.paint],
  ['open → quiet ms', (row) => row.quiet],
  ['edit → paint ms', (row) => row.edit],
  ['drag p95', (row) => row.drag.p95],
  ['drag main ms/s', (row) => row.drag.main],
  ['pan p95', (row) => row.pan.p95],
  ['pan main ms/s', (row) => row.pan.main],
  ['pan main ms/frame', (row) => row.pan.frame],
  ['zoom p95', (row) => row.zoom.p95],
  ['zoom main ms/s', (row) => row.zoom.main],
  ['zoom main ms/frame', (row) => row.zoom.frame],
  ['zoom lag ms', (row) => row.zoom.lag],
  ['overview pan p95', (row) => row.overview.p95],
  ['overview main ms/s', (row) => row.overview.main],
  ['heap MB', (row) => row.heap],
];

export function figure(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/** The median of a subject's repeats, `null` where it has none. */
function of(rows: readonly CanvasRow[], subject: string, cards: number, value: Figure): number | null {
  return median(rows.filter((row) => row.subject === subject && row.cards === cards).map(value));
}

export function canvasTables(rows: readonly CanvasRow[], failures: readonly Failure[]): string {
  const subjects = [...new Set(rows.map((row) => row.subject))];
  const sizes = [...new Set(rows.map((row) => row.cards))].sort((a, b) => a - b);
  const heads = FIGURES.map(([name]) => name);
  return sizes
    .flatMap((cards) => [
      `### ${String(cards)} cards\n`,
      table(['medians', 'runs', ...heads], subjects.map((subject) => [
        subject,
        String(rows.filter((row) => row.subject === subject && row.cards === cards).length),
        ...FIGURES.map(([, value]) => figure(of(rows, subject, cards, value))),
      ])),
      '',
      table([`${OURS} divided by`, ...heads], subjects.filter((subject) => subject !== OURS).map((subject) => [
        subject,
        ...FIGURES.map(([, value]) => `${figure(ratio(of(rows, OURS, cards, value), of(rows, subject, cards, value)))} ×`),
      ])),
      '',
      ...failures.filter((failure) => failure.cards === cards).map(({ subject, message }) => `${subject} failed: ${message}\n`),
    ])
    .join('\n');
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

/** A goal of the performance notes, and what this run says about it. */
export interface Goal {
  readonly goal: string;
  readonly found: string;
  /** `null` where this run cannot tell. */
  readonly met: boolean | null;
}

export function atMost(goal: string, value: number | null, most: number, unit = ''): Goal {
  return { goal, found: `${figure(value)}${unit}`, met: value === null ? null : value <= most };
}

export function goalTable(goals: readonly Goal[]): string {
  return table(['goal', 'found', ''], goals.map(({ goal, found, met }) => [goal, found, met === null ? '–' : met ? 'met' : '**not met**']));
}

/** Goals that need no peer: those against tldraw and Excalidraw are measured with `npm run bench:page` and their harness. */
export function canvasGoals(rows: readonly CanvasRow[]): Goal[] {
  const sizes = [...new Set(rows.map((row) => row.cards))].sort((a, b) => a - b);
  const ours = (cards: number, value: Figure): number | null => of(rows, OURS, cards, value);
  const over = (subject: string, cards: number, value: Figure): number | null => ratio(ours(cards, value), of(rows, subject, cards, value));
  const frames = (name: string, cost: (row: CanvasRow) => GestureCost, most: number): Goal[] =>
    sizes.map((cards) => atMost(`${name} at ${String(cards)}: p95 at most ${most === 1 ? 'one frame' : 'two frames'}`, ours(cards, (row) => cost(row).p95), most * FRAME, ' ms'));
  const goals = [
    ...frames('pan', (row) => row.pan, 1),
    ...frames('drag', (row) => row.drag, 1),
    ...frames('zoom', (row) => row.zoom, 2),
    ...frames('overview pan', (row) => row.overview, 1),
    ...sizes.map((cards) => atMost(`zoom lag at ${String(cards)}: none`, ours(cards, (row) => row.zoom.lag), FRAME, ' ms')),
  ];
  if (sizes.includes(5000)) {
    goals.push(
      atMost('main thread while panning at 5000: ≤ 1.5 × the raw canvas', over('raw canvas', 5000, (row) => row.pan.main), 1.5, ' ×'),
      atMost('edit → paint at 5000: ≤ 2 × culled DOM', over('culled DOM', 5000, (row) => row.edit), 2, ' ×'),
      atMost('heap beyond the document at 5000: ≤ 20 MB (0.1 × tldraw’s 204)', ours(5000, (row) => row.heap - row.documentHeap), 20, ' MB'),
    );
  }
  const [small, large] = [sizes.find((cards) => cards === 1000), sizes.find((cards) => cards === 10_000)];
  if (small !== undefined && large !== undefined) {
    goals.push(
      atMost('open → quiet: 10000 ≤ 1.5 × 1000', ratio(ours(large, (row) => row.quiet), ours(small, (row) => row.quiet)), 1.5, ' ×'),
      atMost('main thread while panning: 10000 ≤ 1.2 × 1000 (flat)', ratio(ours(large, (row) => row.pan.main), ours(small, (row) => row.pan.main)), 1.2, ' ×'),
    );
  }
  return goals;
}

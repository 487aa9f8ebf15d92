/** The measurements of `npm run bench`: everything in one run, interleaved, so that only ratios are read. */
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { type CanvasRow, type Subject, measureCanvas } from './canvas';
import { linksGoals, linksTable, measureLinks } from './links';
import { type Options, USAGE, parseOptions } from './options';
import { measureOpen } from './open';
import { type Failure, type Goal, OURS, atMost, canvasGoals, canvasTables, figure, goalTable, table } from './report';
import { measureStorage } from './storage';
import { measureWriting, writingGoals, writingTable } from './writing';

export interface Surroundings {
  readonly args: readonly string[];
  readonly browser: string;
  /** Address of the folder with the built pages, with a slash at its end. */
  readonly pages: string;
  /** Folders of the Node programs built for the bench, and of the product's own. */
  readonly programs: string;
  readonly product: string;
  /** Measures exports in processes of its own and prints its table. */
  readonly exportBench: string;
}

const SUBJECTS: readonly (readonly [name: string, page: string])[] = [
  [OURS, 'page.html'],
  ['raw canvas', 'references/canvas.html'],
  ['culled DOM', 'references/dom.html'],
  ['React Flow', 'references/flow.html'],
];

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const progress = (text: string): boolean => process.stderr.write(`${text}\n`);

async function measureAll({ sizes, reps, shots, out }: Options, subjects: readonly Subject[], browser: string): Promise<{ rows: CanvasRow[]; failures: Failure[] }> {
  const rows: CanvasRow[] = [];
  const failures: Failure[] = [];
  for (const cards of sizes) {
    for (let rep = 0; rep < reps; rep++) {
      // The other way round every second time: what the machine does meanwhile meets all alike.
      for (const subject of rep % 2 === 0 ? subjects : [...subjects].reverse()) {
        try {
          const row = await measureCanvas(browser, subject, cards, rep === 0 && shots !== null ? shots : undefined);
          rows.push(row);
          if (out !== null) appendFileSync(out, `${JSON.stringify(row)}\n`);
          progress(`${subject.name}, ${String(cards)} cards: quiet ${figure(row.quiet)} ms, edit ${figure(row.edit)} ms, pan ${figure(row.pan.main)} ms/s, dragged ${String(row.dragged)} px, zoomed to ${figure(row.zoomedTo)}`);
        } catch (error) {
          const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
          progress(`${subject.name}, ${String(cards)} cards failed: ${message}`);
          if (!failures.some((failure) => failure.subject === subject.name && failure.cards === cards)) failures.push({ subject: subject.name, cards, message });
        }
      }
    }
  }
  return { rows, failures };
}

async function canvas(options: Options, { browser, pages }: Surroundings): Promise<{ goals: Goal[]; failed: boolean }> {
  const subjects = SUBJECTS.map(([name, page]) => ({ name, address: pages + page }));
  const { rows, failures } = await measureAll(options, subjects, browser);
  print(`## Canvas\n\n${canvasTables(rows, failures)}`);
  return { goals: canvasGoals(rows), failed: failures.length > 0 };
}

async function storage({ sizes }: Options, { programs }: Surroundings): Promise<Goal[]> {
  const rows = await measureStorage(programs, sizes);
  const heads = ['gesture → acknowledged', 'p50 ms', 'p95 ms', 'bare commit p50', 'bare commit p95', 'p50 ÷ bare', 'p95 ÷ bare'];
  print(`## Storage\n\n${table(heads, rows.map((row) => [
    `${String(row.cards)} cards`, ...[row.p50, row.p95, row.bareP50, row.bareP95].map(figure), `${figure(row.p50 / row.bareP50)} ×`, `${figure(row.p95 / row.bareP95)} ×`,
  ]))}\n`);
  return rows.map(({ cards, p95 }) => atMost(`gesture → acknowledged at ${String(cards)}: p95 at most 50 ms`, p95, 50, ' ms'));
}

async function open({ sizes, reps }: Options, { programs, product, browser }: Surroundings): Promise<void> {
  const rows = await measureOpen({ programs, product, browser }, sizes, reps);
  print(`## Opening a file in the web shell\n\n${table(['navigation →', 'first card painted ms', 'quiet ms'], rows.map((row) => [`${String(row.cards)} cards`, figure(row.paint), figure(row.quiet)]))}\n`);
}

function exports({ sizes, reps }: Options, { exportBench }: Surroundings): boolean {
  const { status, stdout } = spawnSync(process.execPath, [exportBench, '--sizes', sizes.filter((cards) => cards <= 5000).join(',') || '1000', '--reps', String(reps)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  print(`## Export\n\n${stdout}\nGoals: an A0 PDF of 1000 cards in at most 1 s and 300 MB, of 5000 cards in at most twice that.\n`);
  return status === 0;
}

/** Prints the report on stdout, progress on stderr. Returns the exit code: goals that are not met are told, not failed. */
export async function bench(surroundings: Surroundings): Promise<number> {
  const options = parseOptions(surroundings.args);
  if (!options) {
    progress(USAGE);
    return 2;
  }
  const goals: Goal[] = [];
  let failed = false;
  if (options.parts.includes('canvas')) {
    const found = await canvas(options, surroundings);
    goals.push(...found.goals);
    failed ||= found.failed;
  }
  if (options.parts.includes('links')) {
    const rows = await measureLinks(surroundings.browser, surroundings.pages, options.reps);
    print(`## Links\n\n${linksTable(rows)}\n`);
    goals.push(...linksGoals(rows));
  }
  if (options.parts.includes('writing')) {
    const row = await measureWriting(surroundings.browser, surroundings.pages);
    print(`## Writing\n\n${writingTable(row)}\n`);
    goals.push(...writingGoals(row));
  }
  if (options.parts.includes('storage')) goals.push(...(await storage(options, surroundings)));
  if (options.parts.includes('open')) await open(options, surroundings);
  if (options.parts.includes('export')) failed = !exports(options, surroundings) || failed;
  if (goals.length > 0) print(`## Goals\n\n${goalTable(goals)}`);
  return failed ? 1 : 0;
}

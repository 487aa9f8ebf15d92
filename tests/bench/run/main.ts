/** The measurements of `npm run bench`: everything in one run, interleaved, so that only ratios are read. */
import { appendFileSync } from 'node:fs';
import { type CanvasRow, type Subject, measureCanvas } from './canvas';
import { type Options, USAGE, parseOptions } from './options';
import { type Failure, type Goal, OURS, canvasGoals, canvasTables, figure, goalTable } from './report';

export interface Surroundings {
  readonly args: readonly string[];
  readonly browser: string;
  /** Address of the folder with the built pages, with a slash at its end. */
  readonly pages: string;
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

/** Prints the report on stdout, progress on stderr. Returns the exit code: goals that are not met are told, not failed. */
export async function bench({ args, browser, pages }: Surroundings): Promise<number> {
  const options = parseOptions(args);
  if (!options) {
    progress(USAGE);
    return 2;
  }
  const goals: Goal[] = [];
  let failed = false;
  if (options.parts.includes('canvas')) {
    const subjects = SUBJECTS.map(([name, page]) => ({ name, address: pages + page }));
    const { rows, failures } = await measureAll(options, subjects, browser);
    print(`## Canvas\n\n${canvasTables(rows, failures)}`);
    goals.push(...canvasGoals(rows));
    failed ||= failures.length > 0;
  }
  print(`## Goals\n\n${goalTable(goals)}`);
  return failed ? 1 : 0;
}

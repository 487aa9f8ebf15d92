// Measures exports: `node_modules/.bin/node tests/bench/export.bench.mjs [--sizes 1000,5000] [--reps 3]`.
// Each export runs in a fresh process beside a plain pdfkit program that draws the same lines; medians; peak MB
// beyond the start. Processor time is the ratio's base, since it does not change with what else the machine does.
// Goals: an A0 PDF of 1,000 cards ≤ 1 s and ≤ 300 MB, of 5,000 ≤ 2 × that.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OUT = join(ROOT, 'out', 'bench-export');
const FONTS = join(ROOT, 'resources', 'fonts');
const A0_PORTRAIT_AT_150_DPI = 4967;
const MB = 2 ** 20;

/** The product's own worker and layout, and the bench's board, as Node can run them. */
async function buildAll() {
  const { build } = await import('vite');
  const input = {
    worker: join(ROOT, 'src-main/export/worker.ts'), records: join(ROOT, 'tests/bench/records.ts'), scene: join(ROOT, 'tests/bench/scene.ts'),
    layout: join(ROOT, 'src-shared/layout/journey.ts'),
  };
  await build({
    root: ROOT, configFile: false, logLevel: 'warn',
    build: { ssr: true, outDir: OUT, emptyOutDir: true, target: 'node22', rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { format: 'es', entryFileNames: '[name].js' } } },
  });
}

const load = (name) => import(pathToFileURL(join(OUT, `${name}.js`)).href);

/** Writes what the children read: the document, and every line of the board with its place, for the reference. */
async function prepare(cards) {
  const [{ benchDocument }, { layoutBoard }, scenes] = [await load('records'), await load('layout'), await load('scene')];
  const document = benchDocument(scenes.benchScene(cards));
  const board = document.snapshot.boards()[0].id;
  const scene = layoutBoard(document.snapshot, board);
  const lines = scene.query().flatMap(({ block, x, y }) => block.items.filter((item) => item.type === 'text')
    .map((item) => ({ text: item.runs.map((run) => run.text).join(''), x: x + item.x, y: y + item.baseline, size: item.size })));
  writeFileSync(join(OUT, `${cards}.json`), JSON.stringify({ board, lines, w: scene.w, h: scene.h }));
  writeFileSync(join(OUT, `${cards}.bin`), document.encode());
  return lines.length;
}

/** The same text with the same fonts in the shortest program that pdfkit's own guide suggests. */
async function reference({ lines, w, h }) {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({ size: [w * 0.75, h * 0.75], margin: 0 });
  const chunks = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.registerFont('regular', join(FONTS, 'Inter-Regular.ttf')).font('regular').scale(0.75);
  const features = { kern: false, liga: false, calt: false, clig: false };
  for (const { text, x, y, size } of lines) doc.fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic', features });
  doc.end();
  await ended;
  return Buffer.concat(chunks).length;
}

function ours(state, board, format) {
  const input = { state, board, images: {}, format, paper: 'A0', orientation: 'auto', scale: 1, width: format === 'png' ? A0_PORTRAIT_AT_150_DPI : null };
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(OUT, 'worker.js'), { workerData: { input, fontsDir: FONTS, now: 0 } });
    worker.on('error', reject);
    worker.on('message', (message) => {
      if (message.type === 'done') resolve(message.output.bytes.length);
      else if (message.type === 'failed') reject(new Error(message.detail));
    });
  });
}

/** In a process of its own, so that its peak of memory is its own. */
async function child(what, cards) {
  const board = JSON.parse(readFileSync(join(OUT, `${cards}.json`), 'utf8'));
  const state = new Uint8Array(readFileSync(join(OUT, `${cards}.bin`)));
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const bytes = what === 'pdfkit' ? await reference(board) : await ours(state, board.board, what);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak: (process.resourceUsage().maxRSS * 1024 - before) / MB, size: bytes / MB }));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function main(sizes, reps) {
  await buildAll();
  const rows = [];
  for (const cards of sizes) {
    const lines = await prepare(cards);
    const runs = { pdfkit: [], pdf: [], png: [], svg: [] };
    for (let rep = 0; rep < reps; rep++) {
      for (const what of Object.keys(runs)) {
        runs[what].push(JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--child', what, '--sizes', String(cards)], { encoding: 'utf8' })));
      }
    }
    const of = (what, value) => median(runs[what].map((run) => run[value]));
    for (const what of Object.keys(runs)) {
      const ratio = of(what, 'cpu') / of('pdfkit', 'cpu');
      rows.push([`${cards} cards, ${lines} lines`, what, of(what, 'seconds').toFixed(2), of(what, 'cpu').toFixed(2), of(what, 'peak').toFixed(0), of(what, 'size').toFixed(1), `${ratio.toFixed(2)} ×`]);
    }
  }
  const line = (cells) => `| ${cells.join(' | ')} |`;
  process.stdout.write(`${[line(['board', 'export', 'seconds', 'processor s', 'peak MB', 'file MB', 'processor ÷ plain pdfkit']), `|${'---|'.repeat(7)}`, ...rows.map(line)].join('\n')}\n`);
}

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,5000' }, reps: { type: 'string', default: '3' }, child: { type: 'string' } } });
const sizes = values.sizes.split(',').map(Number);
if (values.child) await child(values.child, sizes[0]);
else await main(sizes, Number(values.reps));

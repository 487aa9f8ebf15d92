/** One board as a file's bytes, in any of the formats: document → snapshot → layout → painter. Writes nothing. */
import { type SKRSContext2D, loadImage } from '@napi-rs/canvas';
import { openDocument } from '../../src-shared/document';
import { toCsv } from '../../src-shared/formats/csv';
import { type Sheet } from '../../src-shared/formats/detail-columns';
import { boardSheets } from '../../src-shared/formats/detail-sheets';
import { leftOut } from '../../src-shared/formats/left-out';
import { toJson } from '../../src-shared/formats/json';
import { toMarkdown } from '../../src-shared/formats/markdown';
import { toMermaid } from '../../src-shared/formats/mermaid';
import { tableOf, withNote } from '../../src-shared/formats/table-export';
import { type ExportFormat, type ExportWarning } from '../../src-shared/host';
import { type ImageSize } from '../../src-shared/layout/card';
import { comparedScene } from '../../src-shared/layout/compared-scene';
import { filteredScene } from '../../src-shared/layout/filtered-scene';
import { layoutBoard } from '../../src-shared/layout/journey';
import { type Board } from '../../src-shared/model/board';
import { type ImageHash } from '../../src-shared/model/fields';
import { snapshotInLook } from '../../src-shared/model/look';
import { type Snapshot } from '../../src-shared/model/snapshot';
import { paletteOf } from '../../src-shared/scene/brand';
import { type Canvas2D, paintCanvas } from '../../src-shared/scene/canvas';
import { type Box, type Palette, type Scene } from '../../src-shared/scene/types';
import { registerCanvasFonts } from './canvas-fonts';
import { type FontBook, createFontBook } from './fonts';
import { readImageHeader } from './image-header';
import { type ImageShelf, shelveImages } from './images';
import { type OnProgress, type Pace, createPace } from './pace';
import { renderPdf } from './pdf';
import { pngSize, renderPng } from './png';
import { renderSvg } from './svg';
import { createSystemFonts } from './system-fonts';
import { writeXlsx } from './xlsx';
import { ExportFailure, type ExportJob, type ExportOutput } from './types';

const MIME: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml',
  csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', md: 'text/markdown', json: 'application/json', mmd: 'text/vnd.mermaid',
};

type Drawn = Pick<ExportOutput, 'bytes' | 'warnings'>;

interface Subject {
  readonly job: ExportJob;
  readonly snapshot: Snapshot;
  readonly board: Board;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly fonts: FontBook;
  readonly images: ImageShelf;
  readonly pace: Pace;
}

function* imagesOf(scene: Scene): Generator<ImageHash> {
  for (const { block } of scene.query()) for (const item of block.items) if (item.type === 'image') yield item.image;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const titleOf = ({ board, snapshot }: Subject): string => oneLine(board.title) || oneLine(snapshot.project?.title ?? '') || 'CXMap';

async function drawPdf(subject: Subject): Promise<Drawn> {
  const { job: { input, now }, snapshot, board, scene, palette, fonts, images, pace } = subject;
  return renderPdf(scene, {
    title: titleOf(subject), author: oneLine(board.author), language: snapshot.project?.language ?? 'en', now,
    paper: input.paper, orientation: input.orientation,
    palette, fonts, images,
    // A stage without a title still has its place; on a matrix it is a map or a kind of columns.
    stageTitle: (stage) => oneLine(scene.grid?.derived ? (scene.find(`stage:${stage}`)?.block.label ?? '') : (snapshot.find('stage', stage)?.title ?? '')) || '–',
  }, pace);
}

async function drawPng({ job, scene, palette, fonts, images, pace }: Subject): Promise<Drawn> {
  const { scale, width } = job.input;
  pngSize(scene, { scale, width });
  for (const point of scene.missing) fonts.pieces({ text: String.fromCodePoint(point), font: 'fallback', x: 0, width: 0 });
  const family = registerCanvasFonts(job.fontsDir, fonts.borrowed);
  const pictures = new Map<ImageHash, Awaited<ReturnType<typeof loadImage>>>();
  for (const hash of new Set(imagesOf(scene))) {
    const image = images.get(hash);
    if (image) pictures.set(hash, await loadImage(image.bytes));
  }
  const paint = (context: SKRSContext2D, area: Box): void => {
    context.fillStyle = palette.ground;
    context.fillRect(area.x, area.y, area.w, area.h);
    const canvas = context as unknown as Canvas2D<Awaited<ReturnType<typeof loadImage>>>;
    paintCanvas(canvas, scene.query(area), { palette, image: (hash) => pictures.get(hash), area: { x: 0, y: 0, w: scene.w, h: scene.h }, scale: 1, detail: 'full', family });
  };
  return { bytes: await renderPng(scene, { scale, width, paint }, pace), warnings: [] };
}

function drawSvg(subject: Subject): Drawn {
  const { job: { fontsDir }, snapshot, scene, palette, fonts, images } = subject;
  return { bytes: renderSvg(scene, { title: titleOf(subject), language: snapshot.project?.language ?? 'en', palette, fontsDir, fonts, images }), warnings: [] };
}

/** Text formats tell of what the look leaves; JSON is the whole project. */
const TEXTS = {
  csv: toCsv,
  md: toMarkdown,
  json: (snapshot: Snapshot) => toJson(snapshot),
  mmd: toMermaid,
} as const;

async function draw(job: ExportJob, snapshot: Snapshot, board: Board, pace: Pace): Promise<ExportOutput> {
  const { format, images: bytes } = job.input;
  const { look = null, overlay = false, compared = false, standing, rows = null } = job.input;
  const imageSize: ImageSize = (hash) => {
    const image = bytes[hash];
    return (image && readImageHeader(image)) ?? undefined;
  };
  const laid = filteredScene(layoutBoard(snapshot, board.id, { look, overlay, filter: rows, imageSize }), snapshot, { standing, rows });
  const scene = compared ? comparedScene(laid, snapshot, { imageSize }) : laid;
  const fonts = createFontBook(job.fontsDir, createSystemFonts());
  const images = await shelveImages(imagesOf(scene), bytes);
  await pace.tick(0, 1);
  const palette = paletteOf('paper', snapshot.project?.brandColours);
  const subject: Subject = { job, snapshot, board, scene, palette, fonts, images, pace };
  const drawn = format === 'pdf' ? await drawPdf(subject) : format === 'png' ? await drawPng(subject) : drawSvg(subject);
  const unusable: ExportWarning[] = images.unusable > 0 ? [{ code: 'images', count: images.unusable }] : [];
  return { bytes: drawn.bytes, mime: MIME[format], missing: fonts.missing, warnings: [...drawn.warnings, ...unusable] };
}

/** A board with lanes as a workbook that holds all of it; the table of any other. */
function sheetsOf(snapshot: Snapshot, board: Board, { input }: ExportJob): readonly Sheet[] {
  if (board.boardKind === 'journey' || board.boardKind === 'blueprint') return boardSheets(snapshot, board.id, input.images);
  const table = tableOf(snapshot, board.id, input.rows ?? null);
  return [{ name: board.title, header: withNote(table), body: table.body }];
}

/** Makes one export. Throws `ExportFailure` with `noBoard`, `tooLarge` or `cancelled`; whatever else it throws is a fault of ours. */
export async function exportBoard(job: ExportJob, { onProgress, signal }: { readonly onProgress?: OnProgress | undefined; readonly signal?: AbortSignal | undefined }): Promise<ExportOutput> {
  const { state, board: id, format, look = null } = job.input;
  const opened = openDocument(state);
  if (!opened.ok) throw new ExportFailure('failed', opened.detail);
  try {
    const { snapshot } = opened.document;
    const board = snapshot.find('board', id);
    if (!board) throw new ExportFailure('noBoard', `There is no board ${id}.`);
    if (format === 'pdf' || format === 'png' || format === 'svg') return await draw(job, snapshot, board, createPace(onProgress, signal));
    const left = (kind: 'csv' | 'xlsx'): ExportWarning[] => leftOut(told, id, kind, job.input.images).map((each) => ({ code: 'left', ...each }));
    const told = format === 'json' ? snapshot : snapshotInLook(snapshot, id, look);
    const { rows = null } = job.input;
    if (format === 'xlsx') return { bytes: await writeXlsx(sheetsOf(told, board, job), job.now), mime: MIME.xlsx, missing: [], warnings: left('xlsx') };
    return { bytes: new TextEncoder().encode(TEXTS[format](told, id, rows)), mime: MIME[format], missing: [], warnings: format === 'csv' ? left('csv') : [] };
  } finally {
    opened.document.destroy();
  }
}

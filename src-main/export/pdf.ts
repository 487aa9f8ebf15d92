/** Scene → PDF: one sheet, vectors, text that can be selected and read aloud, embedded subsets of the fonts, a bookmark per stage. */
import { type ExportRequest, type ExportWarning } from '../../src-shared/host';
import { type Id } from '../../src-shared/model/fields';
import { type PlacedBlock, type Scene, type TextItem } from '../../src-shared/scene/types';
import { type Pace } from './pace';
import { addBookmark, createPdf, finishPdf, type PdfInfo } from './pdf-document';
import { createPassageShelf } from './pdf-order';
import { type PaintTools, type PdfPainter, type Passage, createPdfPainter } from './pdf-paint';
import { type Sheet, laySheet } from '../../src-shared/scene/sheet';

/** Smallest text that is comfortable on paper, in points. */
const LEGIBLE = 7;
/** Width a bookmarked stage should have on a screen, in points, and the zooms that makes sense of. */
const STAGE_ON_SCREEN = 800;
const ZOOMS = { least: 0.5, most: 4 } as const;

export interface PdfRequest extends PdfInfo, PaintTools, Pick<ExportRequest, 'paper' | 'orientation'> {
  /** What the bookmark of a stage says. */
  readonly stageTitle: (stage: Id) => string;
}

const sizesOf = ({ block }: PlacedBlock): number[] => block.items.flatMap((item) => (item.type === 'text' ? [item.size] : []));

/** Headings by layer; of the title block, its largest lines. */
function typesFor(placed: PlacedBlock, board: Id): (item: TextItem) => 'H1' | 'H2' | 'H3' | 'P' {
  switch (placed.block.layer) {
    case 'title': {
      // Lanes have their labels in this layer too.
      if (placed.block.record !== board) return () => 'P';
      const largest = Math.max(...sizesOf(placed));
      return (item) => (item.size === largest ? 'H1' : 'P');
    }
    case 'stage':
      return () => 'H2';
    case 'step':
      return () => 'H3';
    default:
      return () => 'P';
  }
}

function paintBlock(painter: PdfPainter, placed: PlacedBlock, board: Id): readonly Passage[] {
  const { layer } = placed.block;
  if (layer === 'curve' || layer === 'link' || layer === 'point') return painter.paintFigure(placed);
  return painter.paint(placed, typesFor(placed, board));
}

function addBookmarks(doc: PDFKit.PDFDocument, scene: Scene, sheet: Sheet, stageTitle: (stage: Id) => string): void {
  for (const { stage, x, w } of scene.grid?.stages ?? []) {
    const zoom = Math.min(ZOOMS.most, Math.max(ZOOMS.least, STAGE_ON_SCREEN / (w * sheet.pointsPerPx)));
    const top = scene.find(`stage:${stage}`)?.y ?? 0;
    addBookmark(doc, stageTitle(stage), sheet.x + x * sheet.scale, sheet.y + top * sheet.scale, Math.round(zoom * 100) / 100);
  }
}

/** The same request gives the same bytes on the same machine; only fonts of the system can differ between machines. */
export async function renderPdf(scene: Scene, request: PdfRequest, pace: Pace): Promise<{ bytes: Uint8Array; warnings: readonly ExportWarning[] }> {
  const sheet = laySheet(scene, request);
  const doc = createPdf(request, sheet);
  const painter = createPdfPainter(doc, sheet, request);
  const shelf = createPassageShelf();
  const blocks = scene.query();
  let smallest = Infinity;

  doc.translate(sheet.x, sheet.y).scale(sheet.scale);
  for (const [index, placed] of blocks.entries()) {
    shelf.add(placed.block.key, paintBlock(painter, placed, scene.board));
    smallest = Math.min(smallest, ...sizesOf(placed));
    await pace.tick(index, blocks.length);
  }
  shelf.bind(doc, scene, request.title);
  addBookmarks(doc, scene, sheet, request.stageTitle);
  const bytes = await finishPdf(doc);

  const points = Math.round(smallest * sheet.pointsPerPx * 10) / 10;
  return { bytes, warnings: points < LEGIBLE ? [{ code: 'smallText', points }] : [] };
}

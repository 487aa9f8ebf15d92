/** Paints blocks of a scene on a page. Text goes where the layout put it; nothing here wraps or measures to place. */
import { type Font } from 'fontkit';
import { isLinkAddress } from '../../src-shared/model/marks';
import { parsePath, tracePath } from '../../src-shared/scene/path-data';
import { DIM, type Box, type ImageItem, type Palette, type PathItem, type PlacedBlock, type RectItem, type TextItem, type TextRun } from '../../src-shared/scene/types';
import { type Colour, parseColour } from './colour';
import { type FontBook, type Piece } from './fonts';
import { type DrawableImage, type ImageShelf } from './images';
import { type Pdf, createFontSelector, withActualText } from './pdf-document';
import { type Sheet } from '../../src-shared/scene/sheet';

/** Thinnest line that every printer draws, in points. */
const HAIRLINE = 0.25;
/** The box that stands for a missing glyph, in ems: the proportions of a capital letter. */
const BOX = { width: 0.6, height: 0.72, bearing: 0.07, stroke: 0.05 } as const;

type StructureType = 'H1' | 'H2' | 'H3' | 'P' | 'Figure';
export type Content = PDFKit.PDFStructureContent | PDFKit.PDFStructureElement;

/** Part of a block for the structure tree: paragraphs, headings and figures, in the order they were painted. */
export interface Passage {
  readonly type: StructureType;
  readonly content: readonly Content[];
  readonly alt: string;
}

export interface PdfPainter {
  /** Paints a block; its text becomes passages of the type that `typeOf` gives each line. */
  paint(placed: PlacedBlock, typeOf: (item: TextItem) => StructureType): readonly Passage[];
  /** Paints a block that is a picture as a whole, such as a curve or an arrow, described by its label. */
  paintFigure(placed: PlacedBlock): readonly Passage[];
}

export interface PaintTools {
  readonly palette: Palette;
  readonly fonts: FontBook;
  readonly images: ImageShelf;
}

export function createPdfPainter(doc: Pdf, sheet: Sheet, { palette, fonts, images }: PaintTools): PdfPainter {
  const selectFont = createFontSelector(doc);
  const colours = new Map<string, Colour | null>();
  const pictures = new Map<DrawableImage, unknown>();
  const thinnest = HAIRLINE / sheet.pointsPerPx;

  const colour = (token: keyof Palette): Colour | null => {
    const css = palette[token];
    let found = colours.get(css);
    if (found === undefined) colours.set(css, (found = parseColour(css)));
    return found;
  };

  const paintShape = (item: Omit<RectItem, 'type' | 'box' | 'radius'>, dash: readonly number[], outline: () => void): void => {
    const fill = colour(item.fill);
    const stroke = item.strokeWidth > 0 ? colour(item.stroke) : null;
    if (!fill && !stroke) return;
    const translucent = (fill?.opacity ?? 1) < 1 || (stroke?.opacity ?? 1) < 1;
    if (translucent) doc.save();
    if (fill) doc.fillColor(fill.rgb, fill.opacity < 1 ? fill.opacity : undefined);
    if (stroke) doc.strokeColor(stroke.rgb, stroke.opacity < 1 ? stroke.opacity : undefined).lineWidth(Math.max(item.strokeWidth, thinnest));
    if (dash.length > 0) doc.addContent(`[${dash.join(' ')}] 0 d`);
    outline();
    doc.addContent(fill && stroke ? 'B' : fill ? 'f' : 'S');
    if (dash.length > 0) doc.undash();
    if (translucent) doc.restore();
  };

  const roundRect = ({ x, y, w, h }: Box, radius: number): void => {
    if (radius > 0) doc.roundedRect(x, y, w, h, radius);
    else doc.rect(x, y, w, h);
  };

  const paintRect = (item: RectItem): void => {
    const { x, y, w, h } = item.box;
    // A stroke is drawn inside the box, as CSS draws a border.
    const inset = item.stroke === 'none' ? 0 : item.strokeWidth / 2;
    paintShape(item, [], () => roundRect({ x: x + inset, y: y + inset, w: w - 2 * inset, h: h - 2 * inset }, Math.max(0, item.radius - inset)));
  };

  const paintPath = (item: PathItem): void => paintShape(item, item.dash, () => tracePath(parsePath(item.d), doc));

  const paintImage = (item: ImageItem): void => {
    const { x, y, w, h } = item.box;
    const drawable = images.get(item.image);
    if (!drawable) {
      paintShape({ fill: 'hairline', stroke: 'none', strokeWidth: 0 }, [], () => roundRect(item.box, item.radius));
      return;
    }
    // The same picture on many cards is embedded once.
    let picture = pictures.get(drawable);
    if (!picture) pictures.set(drawable, (picture = (doc as unknown as { openImage(bytes: Uint8Array): unknown }).openImage(drawable.bytes)));
    doc.save();
    roundRect(item.box, item.radius);
    doc.clip();
    doc.image(picture as ArrayBuffer, x, y, { width: w, height: h });
    doc.restore();
  };

  const drawText = (text: string, x: number, baseline: number, squeeze: number): void => {
    const options = { lineBreak: false, baseline: 'alphabetic', ...(squeeze < 1 && { horizontalScaling: squeeze * 100 }) } as const;
    doc.text(text, x, baseline, options);
  };

  const drawBoxes = (text: string, x: number, baseline: number, size: number, width: number): void => {
    const letters = [...text].length;
    const step = width / letters;
    doc.lineWidth(Math.max(size * BOX.stroke, thinnest));
    for (let index = 0; index < letters; index++) {
      doc.rect(x + index * step + size * BOX.bearing, baseline - size * BOX.height, Math.max(step - 2 * size * BOX.bearing, size * 0.1), size * BOX.height).stroke();
    }
  };

  const drawPiece = (piece: Piece, x: number, baseline: number, size: number, width: number, squeeze: number): void => {
    const { font, actual } = piece;
    if (!font) drawBoxes(piece.text, x, baseline, size, width);
    // A space carries the text of boxes, so that it can still be selected and copied.
    selectFont(font ?? fonts.shipped('regular'), size);
    const draw = (): void => drawText(font ? piece.text : ' ', x, baseline, squeeze);
    if (actual === null) draw();
    else withActualText(doc, actual, draw);
  };

  const naturalWidth = (font: Font | null, text: string, size: number): number => {
    if (!font) return [...text].length * BOX.width * size;
    selectFont(font, size);
    return doc.widthOfString(text);
  };

  /** Shipped fonts have the widths that the layout used; a font of the system is squeezed where it is wider than its space. */
  const paintRun = (run: TextRun, item: TextItem): void => {
    const pieces = fonts.pieces(run);
    const shipped = run.font !== 'fallback' && run.font !== 'emoji';
    const widths = shipped ? [run.width] : pieces.map((piece) => naturalWidth(piece.font, piece.text, item.size));
    const natural = widths.reduce((sum, width) => sum + width, 0);
    const squeeze = !shipped && natural > run.width ? run.width / natural : 1;
    let x = item.x + run.x;
    pieces.forEach((piece, index) => {
      const width = (widths[index] ?? 0) * squeeze;
      drawPiece(piece, x, item.baseline, item.size, width, squeeze);
      x += width;
    });
  };

  const paintLink = (run: TextRun, item: TextItem, address: string): Content => {
    const link = doc.struct('Link');
    link.add(doc.markStructureContent('Link'));
    paintRun(run, item);
    // The line that the other painters draw under links.
    doc.rect(item.x + run.x, item.baseline + 2, run.width, 1).fill();
    doc.endMarkedContent();
    const annotation = { structParent: link, Contents: Object(address) as string };
    doc.link(item.x + run.x, item.baseline - item.size, run.width, item.size * 1.3, address, annotation);
    link.end();
    return link;
  };

  /** Paints one line and adds its content, link by link. */
  const paintText = (item: TextItem, type: StructureType, content: Content[]): void => {
    const ink = colour(item.colour);
    if (!ink) return;
    const runs = item.runs.filter((run) => run.text !== '');
    let open = false;
    for (const run of runs) {
      const address = run.link !== undefined && isLinkAddress(run.link) ? run.link : null;
      if (address !== null && open) {
        doc.endMarkedContent();
        open = false;
      } else if (address === null && !open) {
        content.push(doc.markStructureContent(type));
        open = true;
      }
      doc.fillColor(ink.rgb).strokeColor(ink.rgb);
      if (address === null) paintRun(run, item);
      else content.push(paintLink(run, item, address));
    }
    if (open) doc.endMarkedContent();
  };

  const within = (placed: PlacedBlock, draw: () => void): void => {
    doc.save();
    doc.translate(placed.x, placed.y).lineCap('round').lineJoin('round');
    if (placed.block.dim) doc.opacity(DIM);
    draw();
    doc.restore();
  };

  return {
    paint(placed, typeOf) {
      const passages: { type: StructureType; content: Content[]; alt: string }[] = [];
      within(placed, () => {
        for (const item of placed.block.items) {
          if (item.type === 'text') {
            const type = typeOf(item);
            let passage = passages.at(-1);
            if (passage?.type !== type) passages.push((passage = { type, content: [], alt: '' }));
            paintText(item, type, passage.content);
          } else if (item.type === 'image') {
            passages.push({ type: 'Figure', content: [doc.markStructureContent('Figure')], alt: item.alt || placed.block.label });
            paintImage(item);
            doc.endMarkedContent();
          } else {
            doc.markContent('Artifact', { type: 'Layout' });
            if (item.type === 'rect') paintRect(item);
            else paintPath(item);
            doc.endMarkedContent();
          }
        }
      });
      return passages.filter(({ content }) => content.length > 0);
    },
    paintFigure(placed) {
      let content: Content | undefined;
      within(placed, () => {
        content = doc.markStructureContent('Figure');
        for (const item of placed.block.items) {
          if (item.type === 'rect') paintRect(item);
          else if (item.type === 'path') paintPath(item);
          else if (item.type === 'image') paintImage(item);
          else paintLine(item);
        }
        doc.endMarkedContent();
      });
      return content ? [{ type: 'Figure', content: [content], alt: placed.block.label }] : [];
    },
  };

  function paintLine(item: TextItem): void {
    const ink = colour(item.colour);
    if (!ink) return;
    doc.fillColor(ink.rgb).strokeColor(ink.rgb);
    for (const run of item.runs) if (run.text !== '') paintRun(run, item);
  }
}

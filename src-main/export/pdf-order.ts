/** The reading order of a tagged PDF: title, lanes with their curves, then stage by stage and step by step, whatever the order of painting was. */
import { type Scene, type SceneGrid } from '../../src-shared/scene/types';
import { type Pdf } from './pdf-document';
import { type Passage } from './pdf-paint';

export interface PassageShelf {
  add(key: string, passages: readonly Passage[]): void;
  /** Hangs everything into the document's structure, each block once. */
  bind(doc: Pdf, scene: Scene, title: string): void;
}

export function createPassageShelf(): PassageShelf {
  const shelf = new Map<string, readonly Passage[]>();

  const take = (doc: Pdf, parent: PDFKit.PDFStructureElement, key: string): void => {
    for (const { type, content, alt } of shelf.get(key) ?? []) {
      parent.add(doc.struct(type, alt === '' ? {} : { alt }, [...content]));
    }
    shelf.delete(key);
  };

  const takeCell = (doc: Pdf, parent: PDFKit.PDFStructureElement, grid: SceneGrid, row: number, column: number): void => {
    const [lane, step] = [grid.rows[row]?.lane ?? '', grid.columns[column]?.step ?? ''];
    take(doc, parent, `point:${lane}.${step}`);
    for (const { card } of grid.cards(row, column)) take(doc, parent, `card:${card}`);
  };

  const takeGrid = (doc: Pdf, root: PDFKit.PDFStructureElement, grid: SceneGrid): void => {
    for (const [row, { lane }] of grid.rows.entries()) {
      take(doc, root, `title:${lane}`);
      take(doc, root, `curve:${lane}`);
      for (const { line, after } of grid.lines) if (after === row) take(doc, root, `line:${line}`);
    }
    for (const { stage, firstColumn, columnCount } of grid.stages) {
      const section = doc.struct('Sect');
      take(doc, section, `stage:${stage}`);
      for (let column = firstColumn; column < firstColumn + columnCount; column++) {
        take(doc, section, `step:${grid.columns[column]?.step ?? ''}`);
        grid.rows.forEach((_, row) => takeCell(doc, section, grid, row, column));
      }
      section.end();
      root.add(section);
    }
  };

  return {
    add(key, passages) {
      if (passages.length > 0) shelf.set(key, passages);
    },
    bind(doc, scene, title) {
      const root = doc.struct('Document', { title });
      take(doc, root, `title:${scene.board}`);
      if (scene.grid) takeGrid(doc, root, scene.grid);
      // What stands in no cell: arrows, cards whose cell is hidden, and blocks of boards that are no grid.
      for (const key of [...shelf.keys()]) take(doc, root, key);
      root.end();
      doc.addStructure(root);
    },
  };
}

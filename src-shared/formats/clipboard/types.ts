/** What a clipboard holds, read as cells of text. A list of lines, or one word, is one cell. */

export interface ClipboardCell {
  /** Its lines are separated by `\n`; styles and pictures are left out. */
  readonly text: string;
  /** The same lines as text of cards, with bold, italic and links, where there are some. */
  readonly source?: string;
  /** Columns the cell is merged over; the ones after the first are empty cells of the row. */
  readonly span: number;
}

export interface ClipboardTable {
  /** Without blank rows and columns behind the last text; those before it keep the others in their place. Rows are equally long. */
  readonly rows: readonly (readonly ClipboardCell[])[];
}

/** `tooLarge`: beyond the limits, with the cells counted until then. */
export type ClipboardRead = { readonly ok: true; readonly table: ClipboardTable } | { readonly ok: false; readonly error: 'tooLarge'; readonly limit: number };

export const EMPTY_CELL: ClipboardCell = { text: '', span: 1 };

/** The table without what is blank at its right and bottom, rows made equally long; `null` where nothing is left. */
export function trimmed(rows: readonly (readonly ClipboardCell[])[]): ClipboardTable | null {
  let height = 0;
  let width = 0;
  rows.forEach((row, r) => {
    for (let column = row.length; column > 0; column--) {
      const cell = row[column - 1];
      if (!cell || cell.text.trim() === '') continue;
      height = r + 1;
      width = Math.max(width, column);
      break;
    }
  });
  if (height === 0) return null;
  return { rows: rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY_CELL)) };
}

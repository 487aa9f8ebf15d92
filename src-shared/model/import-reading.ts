/** How a file that holds a table becomes a board: what the person decides, and what was read. */

/** What is left out or `null` is decided by what stands in the file. */
export interface ImportChoices {
  /** The kind of board to make. */
  readonly as?: 'journey' | 'blueprint' | null | undefined;
  /** Whether stages run down the first column. */
  readonly turned?: boolean | null | undefined;
  /** Name of the workbook's sheet. */
  readonly sheet?: string | null | undefined;
}

/** How it was read, and what else it could have been read as. */
export interface ImportShape {
  /** Whether stages were read down the first column; `null` where the file leaves no choice. */
  readonly turned: boolean | null;
  /** Names of the workbook's sheets that could become a board, and of the one that did; none for other files. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

export const NO_SHAPE: ImportShape = { turned: null, sheets: [], sheet: null };

/** How much an importer takes. Beyond these it refuses in words: a file this large is no map, or an attack. */

/** Bytes of any input, checked before anything is decoded. */
export const MAX_INPUT_BYTES = 20 * 1024 * 1024;
/** Steps of one board. */
export const MAX_COLUMNS = 2_000;
/** Lanes of one board. */
export const MAX_LANES = 1_000;
/** Cards of one imported table. */
export const MAX_CARDS = 20_000;
/** Warnings listed; the last one says how many more there are. */
export const MAX_WARNINGS = 100;

/** XLSX is a zip: entries, unpacked bytes, and how many times larger than packed. */
export const MAX_ZIP_ENTRIES = 2_000;
export const MAX_UNZIPPED_BYTES = 128 * 1024 * 1024;
export const MAX_ZIP_RATIO = 200;
/** Bytes of the images that a workbook is given: with them as text it is still small enough to be read. */
export const MAX_WORKBOOK_IMAGES = 12 * 1024 * 1024;
/** Rows of a table that may hold something; several may make one lane. */
export const MAX_ROWS = 5_000;
/** Rows of a sheet beside the table, which may have one for each card. */
export const MAX_DETAIL_ROWS = 40_000;

/** Cells of any table, with the empty ones: what is kept in memory at once. */
export const MAX_CELLS = 4_000_000;

/** Cells of a pasted table, with the empty ones, and cards that are made of them at once: ten thousand take a second or two. */
export const MAX_CLIPBOARD_CELLS = 20_000;
export const MAX_PASTED_CARDS = 10_000;
/** Characters of a clipboard's text or HTML: a spreadsheet writes a few hundred for each cell. */
export const MAX_CLIPBOARD_TEXT = 10 * 1024 * 1024;

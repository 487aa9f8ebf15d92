/** Tables of text as an Excel workbook. Every cell is text, so that nothing is taken for a formula; whole numbers are numbers. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/universal';
import type { Sheet } from '../../src-shared/formats/detail-columns';
import { LONGEST_CELL } from '../../src-shared/formats/long-cells';

const WHOLE = /^(0|[1-9]\d{0,14})$/;

/** Characters that XML cannot hold. */
// eslint-disable-next-line no-control-regex -- control characters are what it removes
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The library looks texts up in a plain object, where `constructor` and its like are taken: they go in with a sign that is taken off again. */
const SIGN = '\ue000';
const SIGNED = /(<t[^<>]*>)\ue000(\w+<\/t>)/g;
const isTaken = (text: string): boolean => text in {};

const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 31).trim() || 'CXMap';

function cellOf(text: string, bold: boolean): SheetData[number][number] {
  const value = text.replace(UNWRITABLE, '').slice(0, LONGEST_CELL);
  const style = { wrap: true, alignVertical: 'top', ...(bold ? { fontWeight: 'bold' as const } : {}) } as const;
  if (value === '') return null;
  return WHOLE.test(value) ? { value: Number(value), type: Number, ...style } : { value: isTaken(value) ? SIGN + value : value, type: String, ...style };
}

/** Widths in characters: enough for most cells, and no column as wide as a screen. */
function widths({ header, body }: Sheet): { width: number }[] {
  const rows = [...header, ...body];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, i) => {
    const longest = Math.max(0, ...rows.map((row) => Math.max(0, ...(row[i] ?? '').split('\n').map((line) => line.length))));
    return { width: Math.min(48, Math.max(8, longest + 2)) };
  });
}

/** Moments that the library writes into the workbook, which would make equal tables unequal files. */
const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g;
/** An archive knows no moment before 1980. */
const EARLIEST = Date.UTC(1980, 0, 2);

/** The list of sheets with those of these indices marked as hidden. */
function withHidden(workbook: string, hidden: readonly number[]): string {
  let index = -1;
  return workbook.replace(/<sheet\b/g, (tag) => (hidden.includes(++index) ? `${tag} state="hidden"` : tag));
}

/** The sheets in their order. Equal tables and moments (`now`, ms since 1970) give equal bytes. */
export async function writeXlsx(sheets: readonly Sheet[], now: number): Promise<Uint8Array> {
  const blob = await writeWorkbook(sheets.map((sheet) => ({
    data: [...sheet.header.map((row) => row.map((text) => cellOf(text, true))), ...sheet.body.map((row) => row.map((text) => cellOf(text, false)))],
    sheet: sheetName(sheet.name), columns: widths(sheet), stickyRowsCount: sheet.header.length,
  }))).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const moment = new Date(Math.max(now, EARLIEST));
  const hidden = sheets.flatMap((sheet, i) => (sheet.hidden ? [i] : []));
  const entries = Object.entries(parts).map(([path, bytes]) => {
    if (path.startsWith('docProps/')) return [path, strToU8(strFromU8(bytes).replace(MOMENT, moment.toISOString()))] as const;
    if (path === 'xl/sharedStrings.xml') return [path, strToU8(strFromU8(bytes).replace(SIGNED, '$1$2'))] as const;
    return [path, path === 'xl/workbook.xml' && hidden.length > 0 ? strToU8(withHidden(strFromU8(bytes), hidden)) : bytes] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: moment });
}

/** Values of records as the cells of a workbook say them, and back. What is read may be anybody's: what fits no field is none. */
import { type Translator, translator } from '../i18n';
import { formatDuration, parseDuration } from '../model/duration';
import type { Tint } from '../model/fields';

/** Either language is read. */
export const SAY: readonly Translator[] = [translator('en'), translator('es')];

/** The value whose word this is in either language: that of the message `key.value`. */
export function valueOf<V extends string>(values: readonly V[], key: string, text: string | undefined): V | null {
  return values.find((value) => SAY.some((say) => say.maybe(`${key}.${value}`) === text)) ?? null;
}

export const isYes = (text: string | undefined): boolean => SAY.some((say) => say('sheet.yes') === text);
export const tintOf = (text: string | undefined): Tint => (/^[1-8]$/.test(text ?? '') ? Number(text) : null);

export const writeNumber = (value: number | null, decimal: '.' | ','): string => (value === null ? '' : String(value).replace('.', decimal));

/** A number within limits; `null` for anything else. */
export function readNumber(text: string | undefined, { least = -Infinity, most = Infinity, whole = false }: { readonly least?: number; readonly most?: number; readonly whole?: boolean } = {}): number | null {
  const plain = (text ?? '').trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : null;
}

/** A share of 0 … 1 in per cent; as it is where that would not be the same number. */
export function writeShare(share: number | null, decimal: '.' | ','): string {
  if (share === null) return '';
  const percent = Number((share * 100).toPrecision(12));
  return percent / 100 === share ? `${writeNumber(percent, decimal)} %` : writeNumber(share, decimal);
}

export function readShare(text = ''): number | null {
  const [, percent] = /^(.*?)\s*%$/.exec(text.trim()) ?? [];
  const value = readNumber(percent ?? text);
  const share = value === null ? null : percent === undefined ? value : value / 100;
  return share !== null && share >= 0 && share <= 1 ? share : null;
}

/** Minutes with units; to the last digit where the units round. */
export function writeTime(minutes: number | null, decimal: '.' | ','): string {
  if (minutes === null) return '';
  const written = formatDuration(minutes, decimal);
  return parseDuration(written) === minutes ? written : `${writeNumber(Math.round(minutes * 1e6) / 1e6, decimal)} min`;
}

/** A text to the letter, told apart from an empty cell, which says nothing. */
export const quote = (text: string): string => `"${text}"`;
export const unquote = (cell: string | undefined): string | null => (cell !== undefined && cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1) : null);

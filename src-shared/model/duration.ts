/** Durations as people write them: kept in minutes, written with units that English and Spanish share. */

const HOUR = 60;
const DAY = 24 * HOUR;

/** What one of each unit is in minutes, by the ways it is written in either language. */
const UNITS: readonly (readonly [names: RegExp, minutes: number])[] = [
  [/^(d|day|days|día|días|dia|dias)$/, DAY],
  [/^(h|hr|hrs|hour|hours|hora|horas)$/, HOUR],
  [/^(min|mins|minute|minutes|minuto|minutos|m|')$/, 1],
  [/^(s|sec|secs|second|seconds|seg|segs|segundo|segundos)$/, 1 / 60],
];

const PART = /^\s*(\d{1,7}(?:[.,]\d{1,6})?)\s*([a-zí']*)/;

/**
 * Minutes of "5 min", "2 h", "1,5 h", "3 d", "1 h 30 min" or "1 hora y 30 minutos"; a number alone is minutes. Takes comma and point.
 * `null` for anything else.
 */
export function parseDuration(text: string): number | null {
  let rest = text.trim().toLowerCase().normalize('NFC');
  let minutes = 0;
  let last = Infinity;
  if (rest === '') return null;
  while (rest !== '') {
    const [whole, amount = '', name = ''] = PART.exec(rest) ?? [];
    const unit = name === '' && last === Infinity && whole?.trim() === rest.trim() ? 1 : UNITS.find(([names]) => names.test(name))?.[1];
    // Units stand from the largest to the smallest, each once.
    if (whole === undefined || unit === undefined || unit >= last) return null;
    minutes += Number(amount.replace(',', '.')) * unit;
    last = unit;
    rest = rest.slice(whole.length).replace(/^(\s*(,|and\b|y\b|e\b))?\s*/, '');
  }
  return Math.round(minutes * 1e6) / 1e6;
}

/**
 * "5 min", "1.5 h", "3 d", "2 h 5 min": in the largest units that say it exactly, to a hundredth of a minute. `decimal` is the sign before
 * decimals. `parseDuration` reads it back.
 */
export function formatDuration(minutes: number, decimal: '.' | ','): string {
  const written = (value: number, unit: string): string => `${String(Math.round(value * 100) / 100).replace('.', decimal)} ${unit}`;
  const exact = Math.round(minutes * 100) / 100;
  if (exact >= DAY && exact % DAY === 0) return written(exact / DAY, 'd');
  if (exact >= HOUR && exact < DAY && exact % (HOUR / 2) === 0) return written(exact / HOUR, 'h');
  const [days, hours] = [Math.floor(exact / DAY), Math.floor((exact % DAY) / HOUR)];
  const left = Math.round((exact % HOUR) * 100) / 100;
  const parts = [days > 0 ? written(days, 'd') : '', hours > 0 ? written(hours, 'h') : '', left > 0 || exact === 0 ? written(left, 'min') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** "35 min – 2 h", or one duration where both are the same or one is not known; empty where neither is. */
export function formatSpan(least: number | null, most: number | null, decimal: '.' | ','): string {
  const [from, to] = [least ?? most, most ?? least];
  if (from === null || to === null) return '';
  const [low, high] = [formatDuration(Math.min(from, to), decimal), formatDuration(Math.max(from, to), decimal)];
  return low === high ? low : `${low} – ${high}`;
}

/** Colours of a palette as numbers, for formats that do not read CSS. */

export interface Colour {
  readonly rgb: [number, number, number];
  /** 0 … 1 */
  readonly opacity: number;
}

/** Reads `#rgb`, `#rrggbb`, `#rrggbbaa` and `rgb(…)`; `null` for `none` and `transparent`. Throws on anything else: palettes are ours. */
export function parseColour(css: string): Colour | null {
  const text = css.trim().toLowerCase();
  if (text === 'none' || text === 'transparent' || text === '') return null;
  const hex = /^#([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const wide = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
    const part = (at: number): number => parseInt(wide.slice(at, at + 2), 16);
    return { rgb: [part(0), part(2), part(4)], opacity: wide.length === 8 ? part(6) / 255 : 1 };
  }
  const parts = /^rgba?\(([^)]*)\)$/.exec(text)?.[1]?.split(/[\s,/]+/).filter(Boolean).map(Number);
  const [red, green, blue, opacity = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined || [red, green, blue, opacity].some(Number.isNaN)) {
    throw new Error(`Not a colour of a palette: ${css}`);
  }
  return opacity === 0 ? null : { rgb: [red, green, blue], opacity };
}

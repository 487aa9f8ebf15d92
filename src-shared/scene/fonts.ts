/** How painters name the shipped fonts: one family a face, so that nothing is synthesised and what is measured is what is drawn. */
import type { FontId } from './types';

export const FONT_IDS: readonly FontId[] = ['regular', 'italic', 'semibold', 'bold', 'boldItalic', 'emoji', 'fallback'];

/** CSS and canvas family of each font, as `src-renderer/fonts.css` and the exporters register them. `fallback` is the system's. */
export const FONT_FAMILIES: Readonly<Record<FontId, string>> = {
  regular: 'cxmap-regular', italic: 'cxmap-italic', semibold: 'cxmap-semibold', bold: 'cxmap-bold', boldItalic: 'cxmap-boldItalic',
  emoji: 'cxmap-emoji', fallback: 'sans-serif',
};

/** Value of `font-family`: the family, and a generic one for letters it lacks. */
export function fontFamily(font: FontId): string {
  return font === 'fallback' ? FONT_FAMILIES.fallback : `${FONT_FAMILIES[font]}, sans-serif`;
}

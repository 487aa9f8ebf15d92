/** Colours as people type and paste them. Pure. */

const THREE = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i;
const SIX = /^#?([0-9a-f]{6})$/i;

/** `#rrggbb` of a colour typed with or without `#`, in three digits or six; `null` while it is none. */
export function readHex(typed: string): string | null {
  const text = typed.trim();
  const six = SIX.exec(text)?.[1];
  if (six !== undefined) return `#${six.toLowerCase()}`;
  const [, r, g, b] = THREE.exec(text) ?? [];
  return r === undefined || g === undefined || b === undefined ? null : `#${r}${r}${g}${g}${b}${b}`.toLowerCase();
}

/** All colours of a text: of a brand guide, a stylesheet, a list. Digits alone count only where there are six. */
export function colourList(text: string): string[] {
  return [...text.matchAll(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|\b[0-9a-f]{6}\b/gi)].flatMap(([found]) => readHex(found) ?? []);
}

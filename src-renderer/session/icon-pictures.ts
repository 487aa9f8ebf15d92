/** Icons of the client's own into the project: PNG as it is, SVG and anything else that a browser can show drawn once as a small PNG. */
import type { Session } from './session';
import { drawn, isVector } from './drawn-pictures';
import { MAX_BYTES, type StoredPicture, storePicture } from './pictures';

/** Longest side of a drawn icon, px: sharp at the 20 px of a card on a dense screen, on a poster, and enlarged. */
const SIDE = 256;
/** A longer text is no icon, characters. */
const MAX_TEXT = 5_000_000;

/** A comment ends at its first end: tried longer, a few dozen of them without a drawing behind would be looked through for ever. */
const IS_SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<svg[\s>]/i;

/** The drawing that a text is, as design tools copy one; `null` where it is none. */
export function drawingIn(text: string): Blob | null {
  return text.length <= MAX_TEXT && IS_SVG.test(text) ? new Blob([text], { type: 'image/svg+xml' }) : null;
}

/** Stores the icon in the project. Never rejects. */
export async function storeIcon(session: Session, file: Blob): Promise<StoredPicture> {
  if (file.type === 'image/png') return storePicture(session, file);
  if (isVector(file) && file.size > MAX_BYTES) return { ok: false, error: 'tooLarge' };
  const picture = await drawn(file, SIDE);
  return picture ? storePicture(session, picture) : { ok: false, error: 'notAnImage' };
}

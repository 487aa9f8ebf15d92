/** Notes under way from the capture tray to a board, in the browser's own drag: what the tray writes and the canvas reads. */
import * as v from 'valibot';
import { idSchema, type Id } from '../../src-shared/model/fields';

/** Browsers write media types in lower case. */
export const NOTES_TYPE = 'application/x-cxmap-notes+json';

const idsSchema = v.pipe(v.string(), v.parseJson(), v.array(idSchema));

export function writeNotes(ids: readonly Id[]): string {
  return JSON.stringify(ids);
}

/** The ids that a drag carries; none where it carries something else. Any page may be dragged from, so they are only ids that look like some. */
export function readNotes(written: string): readonly Id[] {
  const parsed = v.safeParse(idsSchema, written);
  return parsed.success ? parsed.output : [];
}

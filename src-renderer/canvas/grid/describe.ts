/** A change of the document in a few words, for those who cannot see it happen. */
import type { Translator } from '../../../src-shared/i18n';
import type { DocumentChange } from '../../../src-shared/document/types';
import type { Card } from '../../../src-shared/model/card';
import type { Snapshot } from '../../../src-shared/model/snapshot';

/** What to call the lane and the step of a card. */
export type PlaceNames = (snapshot: Snapshot, card: Card) => { readonly lane: string; readonly step: string };

/** `null` where nothing is worth saying: a keystroke, a colour, what others do. */
export function describeChange({ snapshot, previous, changed, origin }: DocumentChange, words: Translator, names: PlaceNames): string | null {
  if (origin !== 'user') return null;
  let deleted = 0;
  let linked = false;
  const added: Card[] = [];
  const moved: Card[] = [];
  let felt: Card | undefined;
  for (const id of changed) {
    const before = previous.get(id);
    const after = snapshot.get(id);
    if (before?.kind === 'card' && !after) deleted += 1;
    if (after?.kind === 'link' && !before) linked = true;
    if (after?.kind !== 'card') continue;
    if (before?.kind !== 'card') added.push(after);
    else if (before.place.lane !== after.place.lane || before.place.step !== after.place.step || before.place.order !== after.place.order) moved.push(after);
    else if (before.emotion !== after.emotion) felt = after;
  }
  const [first] = moved;
  if (deleted > 0) return words('canvas.said.deleted', { count: deleted });
  if (added.length > 0) return words('canvas.said.cardAdded', { count: added.length });
  if (first) return words('canvas.said.moved', { count: moved.length, ...names(snapshot, first) });
  if (linked) return words('canvas.said.linked');
  if (!felt) return null;
  return felt.emotion === null ? words('canvas.said.noEmotion') : words('canvas.said.emotion', { value: felt.emotion });
}

/** Writes the text of a place, over its own lines. Tab goes on with the next text, Enter as the text's form or the kind of board says. */
import { useEffect, useMemo, type ReactNode } from 'react';
import type { ScenePlace } from '../../../src-shared/scene/types';
import { useScenePart, useSession } from '../../session/react';
import { type BoardContext, useBoard } from '../board';
import { colour } from '../paint/BlockItems';
import { RichWriter, type Written } from '../write/RichWriter';
import { behaviourOf } from './kinds';
import { placeOf, selectionOf, writtenPlace } from './place';
import { readField, writeField } from './text';

/** Around the text, so that its outline does not touch it. */
const PADDING = 6;

export function PlaceWriter(): ReactNode {
  const editing = useSession((state) => state.editing);
  const scene = useScenePart((now) => now);
  const place = writtenPlace(scene, editing);
  return place ? <Writing key={place.key} place={place} /> : null;
}

function Writing({ place }: { readonly place: ScenePlace }): ReactNode {
  const board = useBoard();
  const { key, text } = place;
  const written = useMemo(() => writtenAt(board, key), [board, key]);
  useEffect(() => {
    const { session } = board;
    const begun = written && session.store.getState().snapshot.get(written.record);
    return () => {
      const now = written && session.store.getState().snapshot.get(written.record);
      if (written) behaviourOf(board).finish?.(board, written.record, now !== begun);
    };
  }, [board, written]);
  if (!text || !written) return null;
  const { box } = text;
  return (
    <RichWriter
      written={written}
      label={text.name}
      x={box.x - PADDING}
      y={box.y - PADDING}
      frame={{ width: box.w + 2 * PADDING, minHeight: box.h + 2 * PADDING }}
      text={{
        padding: PADDING, minHeight: box.h + 2 * PADDING, background: colour(text.fill), color: colour(text.colour),
        fontFamily: `'cxmap-${text.font}', 'cxmap-emoji', sans-serif`, fontSize: text.size, lineHeight: `${String(text.lineHeight)}px`,
      }}
      onKey={(event, hand) => {
        hand.save();
        if (event.key === 'Tab') {
          hand.leave();
          writeBeside(board, key, event.shiftKey ? -1 : 1);
          return true;
        }
        if (event.ctrlKey || event.metaKey) hand.leave();
        else if (nextAt(board, key, hand.empty)) return true;
        else if (text.form === 'line') hand.leave();
        else return false;
        return true;
      }}
    />
  );
}

/** What the kind of board does with Enter; an empty text ends the writing, like an empty card. */
function nextAt(board: BoardContext, key: string, empty: boolean): boolean {
  const { places } = board.session.store.getState().scene;
  const place = places?.at(places.indexOf(key));
  const { next } = behaviourOf(board);
  if (!place || !next) return false;
  if (empty && place.role === 'note') {
    board.session.store.getState().edit(null);
    return true;
  }
  return next(board, place);
}

/** The text of a place as the document has it. The place is asked for anew each time: it grows as it is written. */
function writtenAt(board: BoardContext, key: string): Written | null {
  const { session } = board;
  const find = (): ScenePlace | undefined => {
    const { places } = session.store.getState().scene;
    return places?.at(places.indexOf(key));
  };
  const first = find();
  if (!first?.text) return null;
  const { text } = first;
  return {
    record: text.record,
    form: text.form,
    read: () => readField(board, text),
    // The place as it is now: it grows as it is written. One that is gone took its field along.
    save: (words, continues) => writeField(board, find() ?? first, words, continues),
  };
}

function writeBeside(board: BoardContext, key: string, by: -1 | 1): void {
  const { scene, select, edit } = board.session.store.getState();
  const { places } = scene;
  if (!places) return;
  for (let index = places.indexOf(key) + by; index >= 0 && index < places.count; index += by) {
    const place = places.at(index);
    if (!place?.text) continue;
    select(selectionOf(place));
    edit({ id: place.text.record, caret: 'end', place: place.key });
    board.reveal(place.box);
    return;
  }
  const here = placeOf(places, board.session.store.getState().selection);
  if (here) select(selectionOf(here));
}

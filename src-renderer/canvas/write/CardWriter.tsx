/** Writes a card's text in place. Enter goes on with the next card of the cell, Tab in the next step. */
import { useState, type ReactNode } from 'react';
import { CARD_PADDING_Y, CARD_TEXT } from '../../../src-shared/layout/styles';
import { useRecord, useScenePart, useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { cardAfterWriting, nextCell } from '../actions';
import { useBoard } from '../board';
import { colour } from '../paint/BlockItems';
import { writingBox } from './box';
import { cardText } from './card-text';
import { useCompletion } from './completion';
import { RichWriter } from './RichWriter';
import { SuggestionList } from './SuggestionList';

/** Height that suggestions under the card may need, screen px. */
const ROOM_BELOW = 220;

export function CardWriter(): ReactNode {
  const editing = useSession((state) => (state.editing && state.snapshot.get(state.editing.id)?.kind === 'card' ? state.editing.id : null));
  // A key of its own: going from card to card must end one writing and begin another.
  return editing ? <Writing key={editing} card={editing} /> : null;
}

function Writing({ card }: { readonly card: string }): ReactNode {
  const t = useWords();
  const session = useSessionObject();
  const board = useBoard();
  const scene = useScenePart((now) => now);
  const place = useRecord('card', card)?.place;
  const box = place ? writingBox(scene, card, place) : null;
  const [written] = useState(() => cardText(session, card));
  const completing = useCompletion(place?.lane);

  if (!box) return null;
  return (
    <RichWriter
      written={written}
      label={t('canvas.writeCard')}
      x={box.card.x}
      y={box.card.y}
      frame={{ width: box.card.w, minHeight: box.card.h }}
      text={{
        top: box.y - CARD_PADDING_Y, paddingInline: box.x, minHeight: box.card.h - box.y + CARD_PADDING_Y,
        background: colour(box.fill), fontSize: CARD_TEXT.size, lineHeight: `${String(CARD_TEXT.lineHeight)}px`,
      }}
      onKey={(event, hand) => {
        hand.save();
        written.end();
        if (event.key === 'Tab') nextCell(session, card, event.shiftKey ? -1 : 1);
        else if (hand.empty || event.ctrlKey || event.metaKey) hand.leave();
        else cardAfterWriting(session, card);
        return true;
      }}
      completing={completing && {
        attributes: completing.attributes,
        key: completing.key,
        follow: completing.follow,
        list: <SuggestionList completion={completing} above={board.view().y + (box.card.y + box.card.h) * board.view().zoom > board.size().height - ROOM_BELOW} />,
      }}
    />
  );
}

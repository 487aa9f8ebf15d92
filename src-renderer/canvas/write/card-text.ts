/** A card's text as it is written: it begins with what the card says, and what it means is decided when writing ends. */
import { saidBy, settleCard } from '../../../src-shared/commands/naming';
import type { Id } from '../../../src-shared/model/fields';
import type { Session } from '../../session/session';
import { setText } from '../actions';
import type { Written } from './RichWriter';

export function cardText(session: Session, card: Id): Written & Required<Pick<Written, 'end'>> {
  const now = () => session.store.getState().snapshot.find('card', card);
  const first = now();
  const before = saidBy(session.store.getState().snapshot, card);
  let begun = false;
  return {
    record: card,
    form: 'marks',
    // A card without words that stands for a touchpoint says its name, until somebody writes.
    read: () => (begun || now()?.text !== '' ? now()?.text : before.words),
    save: (text, continues) => {
      begun = true;
      setText(session, card, text, continues);
    },
    end: () => {
      if (begun) session.store.getState().run(settleCard, { id: card, before }, now() !== first);
    },
  };
}

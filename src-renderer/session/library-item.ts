/** Asking the library's panel for the page of one item: the panel is made anew when it opens, and looks here for what it was asked. */
import type { Id } from '../../src-shared/model/fields';
import type { Session } from './session';

const asked = new WeakMap<Session, Id>();

export function openLibraryItem(session: Session, id: Id): void {
  asked.set(session, id);
  session.intend('toggleLibrary');
}

/** The item that was asked for, once. */
export function takeLibraryItem(session: Session): Id | null {
  const id = asked.get(session) ?? null;
  asked.delete(session);
  return id;
}

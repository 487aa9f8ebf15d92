/** Writes the label of a link where it stands, or will stand. */
import { useState, type ReactNode } from 'react';
import type { Link } from '../../../src-shared/model/link';
import { useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { lineOf } from '../gestures/link-line';
import { TitleWriter } from './TitleWriter';

export function LinkWriter(): ReactNode {
  const link = useSession(({ editing, snapshot }) => (editing ? snapshot.find('link', editing.id) : undefined));
  return link && <Writing key={link.id} link={link} />;
}

function Writing({ link }: { readonly link: Link }): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  // It stays where it opened: the label finds another place as it grows.
  const [at] = useState(() => {
    const placed = session.store.getState().scene.find(`link:${link.id}`);
    return placed && lineOf(placed)?.label;
  });
  if (!at) return null;
  return (
    <div className="board-link-writer nodrag nopan" style={{ transform: `translate(${String(at.x)}px, ${String(at.y)}px)` }}>
      <TitleWriter record={{ kind: 'link', id: link.id, title: link.label }} placeholder={words('inspector.label')} label={words('canvas.writeLink')} />
    </div>
  );
}

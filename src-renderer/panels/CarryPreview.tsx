/** What is dragged from a panel, beside the pointer, and what letting go would do. */
import { StickyNote } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { isLibraryItem } from '../../src-shared/model/library-references';
import { plainText } from '../../src-shared/model/marks';
import { useSession } from '../session/react';
import { useCarry } from '../session/use-carry';
import { useWords } from '../ui/words';
import './carry-preview.css';
import { ItemIcon } from './library/ItemIcon';
import { shortName } from './library/places';

/** px beside a pointer, and above a finger, which hides what is under it. */
const BESIDE = 14;
const ABOVE = 28;

export function CarryPreview(): ReactNode {
  const carrying = useCarry((state) => state.carried !== null);
  return carrying && <Carried />;
}

function Carried(): ReactNode {
  const { at, byFinger, effect } = useCarry((state) => state);
  const { clientX: x, clientY: y } = at;
  // At the right and lower edges of the window it stands on the other side of the pointer.
  const style: CSSProperties = byFinger
    ? { left: x, top: y - ABOVE, transform: `translate(${x > window.innerWidth / 2 ? '-85%' : '-15%'}, -100%)` }
    : { left: x, top: y, transform: `translate(${x > window.innerWidth - 280 ? `calc(-100% - ${String(BESIDE)}px)` : `${String(BESIDE)}px`}, ${y > window.innerHeight - 110 ? `calc(-100% - ${String(BESIDE)}px)` : `${String(BESIDE)}px`})` };
  return (
    <div className="carry" data-refused={effect === null ? '' : undefined} style={style} aria-hidden>
      <What />
      {effect?.map((line, i) => <span key={line} className={i === 0 ? 'carry-effect' : 'carry-instead'}>{line}</span>)}
    </div>
  );
}

function What(): ReactNode {
  const words = useWords();
  const carried = useCarry((state) => state.carried);
  const first = useSession((state) => (carried ? state.snapshot.get(carried.type === 'item' ? carried.id : (carried.ids[0] ?? '')) : undefined));
  if (!carried) return null;
  if (carried.type === 'item') {
    return isLibraryItem(first) && (
      <span className="carry-what">
        <ItemIcon item={first} />
        <span className="carry-name" dir="auto">{shortName(first.title, words)}</span>
      </span>
    );
  }
  const { ids } = carried;
  return (
    <span className="carry-what">
      <StickyNote className="cx-icon" size={16} aria-hidden />
      <span className="carry-name" dir="auto">{ids.length === 1 && first?.kind === 'note' ? plainText(first.text) : words('notes.dragged', { count: ids.length })}</span>
    </span>
  );
}

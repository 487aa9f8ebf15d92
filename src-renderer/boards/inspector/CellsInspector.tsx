/** What a selected block of cells holds, and the way to its cards, which are edited together. */
import type { ReactNode } from 'react';
import { BoxSelect } from 'lucide-react';
import { selectAll } from '../../../src-shared/commands/editing';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';

export function CellsInspector({ cards }: { readonly cards: number }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const readOnly = useSession((state) => state.project.readOnly !== null);
  return (
    <>
      <p>{cards === 0 ? words('select.cells.empty') : words('select.cells.cards', { count: cards })}</p>
      {!readOnly && <p className="cx-hint">{words('select.cells.hint')}</p>}
      {cards > 0 && (
        <div className="inspector-row">
          <Button icon={BoxSelect} onPress={() => void store.getState().run(selectAll, undefined)}>
            {words('select.cells.choose')}
          </Button>
        </div>
      )}
    </>
  );
}

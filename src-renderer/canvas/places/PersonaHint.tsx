/** What to do on a persona board that shows nobody: its persona is gone from the library, or there is none yet. */
import type { ReactNode } from 'react';
import { Plus, UserRound } from 'lucide-react';
import { setBoardActors } from '../../../src-shared/commands/actors';
import { addPersona, makePersonaFor } from '../../../src-shared/commands/personas';
import { bySiblingOrder } from '../../../src-shared/model/order';
import { shownOn } from '../../../src-shared/model/persona-board';
import { useSession } from '../../session/react';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useWords } from '../../ui/words';

export function PersonaHint(): ReactNode {
  const words = useWords();
  const run = useSession((state) => state.run);
  const writable = useSession((state) => state.project.readOnly === null);
  const personas = useSession((state) => state.snapshot.ofKind('persona'));
  const board = useSession((state) => state.snapshot.find('board', state.board));
  const gone = useSession((state) => board?.boardKind === 'persona' && shownOn(state.snapshot, board) === 'gone');
  if (board?.boardKind !== 'persona') return null;
  if (gone) {
    const entries = [...personas].sort(bySiblingOrder).map(({ id, title }) => ({
      id, label: title || words('persona.unnamed'), icon: UserRound, run: () => void run(setBoardActors, { board: board.id, actors: [id] }),
    }));
    return (
      <div className="places-hint" role="status">
        <strong>{words('persona.gone')}</strong>
        <p>{words('persona.gone.hint')}</p>
        {writable && (
          <div className="places-hint-actions">
            {entries.length > 0 && <Menu label={words('persona.choose')} groups={[{ id: 'personas', entries }]} trigger={<Button icon={UserRound}>{words('persona.choose')}</Button>} />}
            <Button icon={Plus} onPress={() => void run(makePersonaFor, { board: board.id })}>{words('persona.make')}</Button>
          </div>
        )}
      </div>
    );
  }
  if (board.actors.length > 0 || personas.length > 0) return null;
  return (
    <div className="places-hint" role="status">
      <p>{words('persona.empty.hint')}</p>
      {writable && <Button icon={Plus} onPress={() => void run(addPersona, undefined)}>{words('persona.make')}</Button>}
    </div>
  );
}

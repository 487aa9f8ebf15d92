/** The way from a persona or audience to the empathy map about them, which is made where there is none yet. */
import type { ReactNode } from 'react';
import { Brain } from 'lucide-react';
import { empathyMapOf, openEmpathyMap } from '../../src-shared/commands/empathy-boards';
import type { Id } from '../../src-shared/model/fields';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import { useSession, useSessionObject } from './react';

/** Nothing where it is the board shown, or could not be made. */
export function EmpathyMapButton({ actor }: { readonly actor: Id }): ReactNode {
  const words = useWords();
  const { store } = useSessionObject();
  const map = useSession((state) => empathyMapOf(state.snapshot, actor));
  const shown = useSession((state) => state.board);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  if (map?.id === shown || (!map && readOnly)) return null;
  return (
    <Button icon={Brain} onPress={() => (map ? store.getState().showBoard(map.id) : void store.getState().run(openEmpathyMap, { actor }))}>
      {words(map ? 'empathy.open' : 'empathy.make')}
    </Button>
  );
}

/** Every shortcut, by what it is for, and the keys that move about the board and select on it. */
import type { ReactNode } from 'react';
import type { CommandGroup } from '../../../src-shared/commands/types';
import { LISTED_COMMANDS } from '../../../src-shared/commands/registry';
import { BOARD_KEYS } from '../../canvas/grid/key-list';
import { Dialog } from '../../ui/dialog';
import { Keys } from '../../ui/keys';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';

const GROUPS: readonly CommandGroup[] = ['project', 'edit', 'card', 'note', 'stage', 'step', 'lane', 'board', 'view', 'help'];

interface Row {
  readonly id: string;
  readonly label: string | null;
  readonly shortcuts: readonly string[];
}

export function ShortcutsDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const groups = GROUPS.map((group) => ({
    id: group,
    title: words(`app.menu.${group}`),
    rows: LISTED_COMMANDS.filter((command) => command.group === group).map(({ id, shortcuts = [] }): Row => ({ id, label: words.maybe(`command.${id}`), shortcuts })),
  }));
  const board = { id: 'select', title: words('select.keys'), rows: BOARD_KEYS.map(({ shortcuts, words: key }): Row => ({ id: key, label: words(key), shortcuts })) };
  return (
    <Dialog title={words('shortcuts.title')} width="large" reading onClose={() => program.show(null)}>
      <div className="cx-shortcuts">
        {[board, ...groups].map(({ id, title, rows }) => (
          <Group key={id} id={id} title={title} rows={rows.filter(({ shortcuts }) => shortcuts.length > 0)} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ id, title, rows }: { readonly id: string; readonly title: string; readonly rows: readonly Row[] }): ReactNode {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={`cx-keys-${id}`}>
      <h3 id={`cx-keys-${id}`}>{title}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.id}>
            <dt>{row.label}</dt>
            <dd>
              {row.shortcuts.map((shortcut, i) => (
                <span key={shortcut}>
                  {i > 0 && <span className="cx-hint"> {words('shortcuts.or')} </span>}
                  <Keys shortcut={shortcut} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

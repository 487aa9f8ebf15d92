/** Every shortcut, by what it is for. */
import type { ReactNode } from 'react';
import type { CommandGroup } from '../../../src-shared/commands/types';
import { LISTED_COMMANDS } from '../../../src-shared/commands/registry';
import { Dialog } from '../../ui/dialog';
import { Keys } from '../../ui/keys';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';

const GROUPS: readonly CommandGroup[] = ['project', 'edit', 'card', 'note', 'stage', 'step', 'lane', 'board', 'view', 'help'];

export function ShortcutsDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  return (
    <Dialog title={words('shortcuts.title')} width="large" reading onClose={() => program.show(null)}>
      <div className="cx-shortcuts">
        {GROUPS.map((group) => {
          const commands = LISTED_COMMANDS.filter((command) => command.group === group && command.shortcuts && command.shortcuts.length > 0);
          if (commands.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`cx-keys-${group}`}>
              <h3 id={`cx-keys-${group}`}>{words(`app.menu.${group}`)}</h3>
              <dl>
                {commands.map((command) => (
                  <div key={command.id}>
                    <dt>{words.maybe(`command.${command.id}`)}</dt>
                    <dd>
                      {command.shortcuts?.map((shortcut, i) => (
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
        })}
      </div>
    </Dialog>
  );
}

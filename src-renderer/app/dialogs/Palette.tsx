/** The command palette: every command by its name, and the boards to go to. */
import { Map as MapIcon, type LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Autocomplete, Dialog as AriaDialog, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components';
import type { Translator } from '../../../src-shared/i18n';
import { iconNamed } from '../../ui/icons';
import { SearchField } from '../../ui/fields';
import { Keys } from '../../ui/keys';
import { useWords } from '../../ui/words';
import { canRun, offeredCommands, runCommand } from '../commands';
import { useProgram } from '../context';
import { folded } from '../../../src-shared/insight/search';
import type { Program } from '../program';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly icon: LucideIcon | undefined;
  readonly shortcut: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

function entriesOf(program: Program, words: Translator): readonly Entry[] {
  const commands = offeredCommands(program)
    .filter((command) => command.id !== 'help.palette')
    .map((command): Entry => ({
      id: command.id,
      label: words.maybe(`command.${command.id}`) ?? command.id,
      group: words(`app.menu.${command.group}`),
      icon: iconNamed(command.icon),
      shortcut: command.shortcuts?.[0],
      enabled: canRun(program, command),
      run: () => void runCommand(program, command),
    }));
  const { screen } = program.store.getState();
  if (screen.type !== 'project') return commands;
  const { snapshot, board, showBoard } = screen.session.store.getState();
  const boards = snapshot.boards().filter(({ id }) => id !== board).map(({ id, title }): Entry => ({
    id: `goto.${id}`,
    label: words('palette.board', { title: title.trim() || words('app.untitledBoard') }),
    group: words('app.boards'),
    icon: MapIcon,
    shortcut: undefined,
    enabled: true,
    run: () => showBoard(id),
  }));
  return [...commands, ...boards];
}

/** Entries whose label or group holds every word, those that begin with the query first, what cannot run now last. */
export function found(entries: readonly Entry[], query: string): readonly Entry[] {
  const parts = folded(query).split(/\s+/).filter(Boolean);
  const hits = entries.filter((entry) => parts.every((part) => folded(`${entry.label} ${entry.group}`).includes(part)));
  const rank = (entry: Entry): number => (entry.enabled ? 0 : 2) + (query !== '' && folded(entry.label).startsWith(parts[0] ?? '') ? 0 : 1);
  return [...hits].sort((a, b) => rank(a) - rank(b));
}

export function Palette(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const [query, setQuery] = useState('');
  // Read once: nothing changes behind the palette, and whether it can run is asked of many commands.
  const [entries] = useState(() => entriesOf(program, words));
  const hits = found(entries, query);

  return (
    <ModalOverlay isOpen isDismissable className="cx-scrim" data-place="top" onOpenChange={(open) => !open && program.show(null)}>
      <Modal className="cx-modal" data-width="medium">
        <AriaDialog className="cx-palette" aria-label={words('palette.title')}>
          {/* The search field keeps the focus while the arrow keys move through the list. */}
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <div className="cx-palette-search">
              <SearchField focused combobox label={words('palette.search')} />
            </div>
            <ListBox
              className="cx-palette-list"
              aria-label={words('palette.title')}
              items={hits}
              dependencies={[words]}
              renderEmptyState={() => <p className="cx-palette-none">{words('palette.none')}</p>}
            >
              {(entry) => (
                <ListBoxItem
                  id={entry.id}
                  textValue={entry.label}
                  isDisabled={!entry.enabled}
                  className="cx-menu-item"
                  onAction={() => {
                    program.show(null);
                    // The keyboard goes back to where it was a frame after closing; a command may give it to a new title after that.
                    requestAnimationFrame(() => requestAnimationFrame(entry.run));
                  }}
                >
                  {entry.icon ? <entry.icon className="cx-icon" size={16} aria-hidden /> : <span />}
                  <span>
                    {entry.label} <span className="cx-palette-group">{entry.group}</span>
                  </span>
                  {entry.shortcut ? <Keys shortcut={entry.shortcut} /> : <span />}
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

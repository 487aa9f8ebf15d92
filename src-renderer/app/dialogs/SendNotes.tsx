/** Chooses the step of a map that the selected notes go to: typed and confirmed like a command. The step of last time comes first. */
import { Route } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Autocomplete, Dialog as AriaDialog, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components';
import { type SendTarget, sendStickies, sendTargets } from '../../../src-shared/commands/sending';
import { selectedStickies } from '../../../src-shared/commands/stickies';
import type { Translator } from '../../../src-shared/i18n';
import { folded } from '../../../src-shared/insight/search';
import type { Id } from '../../../src-shared/model/fields';
import type { Session } from '../../session/session';
import { useSessionObject } from '../../session/react';
import { showRecord } from '../../session/show-record';
import { SearchField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';

interface Entry {
  readonly id: Id;
  readonly board: Id;
  readonly label: string;
  readonly map: string;
  readonly group: string;
}

/** The step that notes went to last, as long as the project is open: a column of pains goes to one step, one after the other. */
const last = new WeakMap<Session, Id>();

function entriesOf({ board, columns, lane }: SendTarget, words: Translator): Entry[] {
  const map = board.title.trim() || words('app.untitledBoard');
  return columns.map(({ step, stage }, i) => {
    const name = stage.title.trim() || words('canvas.untitled.stage');
    const numbered = columns.filter((column) => column.stage === stage).length > 1;
    const title = step.title.trim() || (numbered ? words('send.stepNumber', { number: i + 1 }) : '');
    return {
      id: step.id, board: board.id, map,
      label: title === '' ? name : words('send.step', { stage: name, step: title }),
      group: words('send.lane', { map, lane: lane.title.trim() || words(`role.${lane.role}`) }),
    };
  });
}

export function SendNotes(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const [query, setQuery] = useState('');
  const [entries] = useState(() => {
    const all = sendTargets(session.store.getState().context()).flatMap((target) => entriesOf(target, words));
    const first = last.get(session);
    return [...all.filter(({ id }) => id === first), ...all.filter(({ id }) => id !== first)];
  });
  const parts = folded(query).split(/\s+/).filter(Boolean);
  const hits = entries.filter(({ label, group }) => parts.every((part) => folded(`${label} ${group}`).includes(part)));

  const send = ({ id, board, map }: Entry): void => {
    const { run, context, snapshot } = session.store.getState();
    const count = selectedStickies(context()).length;
    const before = new Set(snapshot.ofKind('card').map((card) => card.id));
    if (!run(sendStickies, { board, step: id })) return;
    last.set(session, id);
    const made = session.store.getState().snapshot.ofKind('card').find((card) => !before.has(card.id));
    program.notices.show({
      tone: 'done', title: words('send.done', { count, map }),
      action: made && { label: words('send.show'), run: () => showRecord(session, made) },
    });
  };

  return (
    <ModalOverlay isOpen isDismissable className="cx-scrim" data-place="top" onOpenChange={(open) => !open && program.show(null)}>
      <Modal className="cx-modal" data-width="medium">
        <AriaDialog className="cx-palette" aria-label={words('send.title')}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <div className="cx-palette-search">
              <SearchField focused combobox label={words('send.search')} />
            </div>
            <ListBox
              className="cx-palette-list"
              aria-label={words('send.title')}
              items={hits}
              renderEmptyState={() => <p className="cx-palette-none">{words('send.none')}</p>}
            >
              {(entry) => (
                <ListBoxItem
                  id={entry.id}
                  textValue={entry.label}
                  className="cx-menu-item"
                  onAction={() => {
                    program.show(null);
                    send(entry);
                  }}
                >
                  <Route className="cx-icon" size={16} aria-hidden />
                  <span>
                    {entry.label} <span className="cx-palette-group">{entry.group}</span>
                  </span>
                  <span />
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Where the selected notes go, chosen by typing: a stage, a step, a lane or a cell. The place of last time comes first. */
import { Columns3, Rows3, Square, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type NotePlace, notePlaces } from '../../../src-shared/commands/notes';
import type { CellRef } from '../../../src-shared/commands/types';
import type { Translator } from '../../../src-shared/i18n';
import { useSessionObject } from '../../session/react';
import type { Session } from '../../session/session';
import { Picker, type PickerEntry } from '../../ui/picker';
import { useWords } from '../../ui/words';

const ICONS: Readonly<Record<NotePlace['as'], LucideIcon>> = { stage: Columns3, step: Columns3, lane: Rows3, cell: Square };

/** The place that notes went to last, as long as the project is open: they are sorted several to a place. */
const last = new WeakMap<Session, string>();

const keyOf = ({ as, cell }: NotePlace): string => `${as} ${cell.lane} ${cell.step}`;

function nameOf({ as, lane, column: { step, stage } }: NotePlace, words: Translator): string {
  const row = lane.title.trim() || words(`role.${lane.role}`);
  const stageName = stage.title.trim() || words('canvas.untitled.stage');
  const column = step.title.trim() || stageName;
  return as === 'stage' ? stageName : as === 'step' ? column : as === 'lane' ? row : words('notes.place.cell', { lane: row, column });
}

interface PlacePickerProps {
  readonly onChoose: (cell: CellRef) => void;
  readonly onClose: () => void;
}

export function PlacePicker({ onChoose, onClose }: PlacePickerProps): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const entries = (): readonly PickerEntry[] => {
    const places = notePlaces(session.store.getState());
    const first = last.get(session);
    const inOrder = [...places.filter((place) => keyOf(place) === first), ...places.filter((place) => keyOf(place) !== first)];
    return inOrder.map((place) => ({
      id: keyOf(place), label: nameOf(place, words), group: words(`notes.place.as.${place.as}`), icon: ICONS[place.as],
      run: () => {
        last.set(session, keyOf(place));
        onChoose(place.cell);
      },
    }));
  };
  return <Picker title={words('notes.place.title')} search={words('notes.place.search')} none={words('notes.place.none')} entries={entries} onClose={onClose} />;
}

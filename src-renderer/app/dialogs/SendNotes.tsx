/** Chooses the step of a map that the selected notes go to: typed and confirmed like a command. The step of last time comes first. */
import { Route } from 'lucide-react';
import type { ReactNode } from 'react';
import { type SendTarget, sendStickies, sendTargets } from '../../../src-shared/commands/sending';
import { selectedStickies } from '../../../src-shared/commands/stickies';
import type { Translator } from '../../../src-shared/i18n';
import type { Id } from '../../../src-shared/model/fields';
import type { Session } from '../../session/session';
import { useSessionObject } from '../../session/react';
import { showRecord } from '../../session/show-record';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';
import { Picker, type PickerEntry } from '../../ui/picker';

interface SendStep {
  readonly id: Id;
  readonly board: Id;
  readonly label: string;
  readonly map: string;
  readonly group: string;
}

/** The step that notes went to last, as long as the project is open: a column of pains goes to one step, one after the other. */
const last = new WeakMap<Session, Id>();

function stepsOf({ board, columns, lane }: SendTarget, words: Translator): SendStep[] {
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
  const send = ({ id, board, map }: SendStep): void => {
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

  const entries = (): readonly PickerEntry[] => {
    const steps = sendTargets(session.store.getState().context()).flatMap((target) => stepsOf(target, words));
    const first = last.get(session);
    const inOrder = [...steps.filter(({ id }) => id === first), ...steps.filter(({ id }) => id !== first)];
    return inOrder.map((step) => ({ id: step.id, label: step.label, group: step.group, icon: Route, run: () => send(step) }));
  };
  return <Picker title={words('send.title')} search={words('send.search')} none={words('send.none')} entries={entries} onClose={() => program.show(null)} />;
}

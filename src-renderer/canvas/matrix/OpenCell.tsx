/** An open cell of the matrix: its cards, each leading to its place, and the form that enters a use in a map. */
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { CornerDownRight, Plus } from 'lucide-react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { placesOfUse } from '../../../src-shared/commands/matrix';
import type { Card } from '../../../src-shared/model/card';
import type { Id } from '../../../src-shared/model/fields';
import { roundedMean } from '../../../src-shared/insight/matrix-feelings';
import { emotionLevel } from '../../../src-shared/layout/words';
import { plainText } from '../../../src-shared/model/marks';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import { useSession, useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { Select, TextField } from '../../ui/fields';
import { useFormats, useWords } from '../../ui/words';
import { useBoard, useGesture } from '../board';
import { boxOnScreen, cardsOf, enter, goToCard, type OpenCell as Cell } from './open';
import { useEntered } from './use-entered';
import './matrix.css';

export function OpenCell(): ReactNode {
  const board = useBoard();
  const words = useWords();
  const cell = useGesture((state) => state.openCell);
  const anchor = useRef<HTMLSpanElement>(null);
  useEntered();
  const place = useMemo(() => (cell ? boxOnScreen(board, cell) : null), [board, cell]);
  const close = (): void => {
    board.gestures.setState({ openCell: null });
    requestAnimationFrame(() => board.focus());
  };
  return (
    <>
      <span ref={anchor} className="matrix-anchor" style={place ?? undefined} />
      <Popover className="cx-popover matrix-popover" triggerRef={anchor} placement="bottom" offset={4} isOpen={cell !== null} onOpenChange={(open) => !open && close()}>
        {cell && (
          <Dialog className="matrix-cell" aria-label={words('matrix.cell.title')}>
            {cell.entering === null ? <Cards cell={cell} close={close} /> : <Enter key={cell.column} cell={cell} typed={cell.entering} close={close} />}
          </Dialog>
        )}
      </Popover>
    </>
  );
}

interface PartProps {
  readonly cell: Cell;
  readonly close: () => void;
}

function useTitle({ touchpoint, column }: Cell): string {
  const words = useWords();
  const name = useSession((state) => state.snapshot.find('touchpoint', touchpoint)?.title.trim() ?? '');
  const where = useSession(({ scene }) => {
    const { grid } = scene;
    return grid?.derived?.columnTitle(grid.columns.findIndex(({ step }) => step === column)) ?? '';
  });
  return words('matrix.place', { touchpoint: name || words('matrix.untitled'), column: where });
}

/** The map and the step of a card, as one would say it. */
function useStepName(): (snapshot: Snapshot, step: Id) => string {
  const words = useWords();
  return (snapshot, id) => {
    const step = snapshot.find('step', id);
    const stage = snapshot.find('stage', step?.stage);
    const title = stage?.title.trim() || words('canvas.untitled.stage');
    return step?.title ? words('matrix.stageStep', { stage: title, step: step.title }) : title;
  };
}

function Cards({ cell, close }: PartProps): ReactNode {
  const board = useBoard();
  const session = useSessionObject();
  const words = useWords();
  const title = useTitle(cell);
  const snapshot = useSession((state) => state.snapshot);
  const writable = useSession((state) => state.project.readOnly === null);
  // The list follows the maps, also where somebody else changes them.
  const shown = useSession((state) => state.board);
  const cards = useMemo(() => cardsOf(snapshot, shown, cell), [snapshot, shown, cell]);
  return (
    <>
      <Heading slot="title" className="matrix-cell-title">{title}</Heading>
      {cards.length === 0 && <p className="cx-hint">{words('matrix.cell.none')}</p>}
      <ul className="matrix-cards">
        {cards.map(({ card, emotion }) => (
          <CardLine key={card.id} card={card} emotion={emotion} snapshot={snapshot} onGo={() => {
            board.gestures.setState({ openCell: null });
            goToCard(session, card);
            requestAnimationFrame(() => board.focus());
          }} />
        ))}
      </ul>
      {writable && (
        <div className="matrix-cell-foot">
          <Button icon={Plus} variant="quiet" onPress={() => board.gestures.setState({ openCell: { ...cell, entering: '' } })}>{words('matrix.cell.more')}</Button>
          <Button variant="quiet" onPress={close}>{words('matrix.cell.close')}</Button>
        </div>
      )}
    </>
  );
}

function CardLine({ card, emotion, snapshot, onGo }: { readonly card: Card; readonly emotion: number | null; readonly snapshot: Snapshot; readonly onGo: () => void }): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const stepName = useStepName();
  const map = snapshot.find('board', snapshot.find('lane', card.place.lane)?.board);
  const said = plainText(card.text).trim() || (snapshot.find('touchpoint', card.touchpoint)?.title ?? '');
  return (
    <li>
      <button type="button" className="matrix-card" onClick={onGo}>
        <span className="matrix-card-text" dir="auto">{said || words('canvas.untitled.card')}</span>
        <span className="matrix-card-place">{words('matrix.cell.place', { map: map?.title.trim() || words('app.untitled'), step: stepName(snapshot, card.place.step) })}</span>
        <span className="matrix-card-place">{emotion === null ? words('matrix.noEmotion') : words('matrix.cell.emotion', { name: words(`emotion.${emotionLevel(emotion)}`), value: `${emotion > 0 ? '+' : ''}${formats.number(roundedMean(emotion))}` })}</span>
        <CornerDownRight className="cx-icon" size={16} aria-hidden />
      </button>
    </li>
  );
}

function Enter({ cell, typed, close }: PartProps & { readonly typed: string }): ReactNode {
  const session = useSessionObject();
  const words = useWords();
  const title = useTitle(cell);
  const stepName = useStepName();
  const board = useBoard();
  const snapshot = useSession((state) => state.snapshot);
  const matrix = useSession((state) => state.snapshot.find('board', state.board));
  const places = useMemo(() => (matrix ? placesOfUse(snapshot, matrix, cell.column) : []), [snapshot, matrix, cell.column]);
  const [chosen, setChosen] = useState<Id | null>(null);
  const [text, setText] = useState(typed);
  const maps = [...new Map(places.map(({ map }) => [map.id, map])).values()];
  const place = places.find(({ step }) => step.id === chosen) ?? places[0];
  const steps = places.filter(({ map }) => map.id === place?.map.id);
  const save = (): void => {
    const card = place ? enter(session, cell, place.step.id, text) : null;
    close();
    board.gestures.setState({ entered: card });
  };
  if (!place) {
    return (
      <>
        <Heading slot="title" className="matrix-cell-title">{title}</Heading>
        <p className="cx-hint">{words('matrix.enter.nowhere')}</p>
      </>
    );
  }
  return (
    <form
      className="matrix-enter"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Heading slot="title" className="matrix-cell-title">{title}</Heading>
      <TextField label={words('matrix.enter.text')} hint={words('matrix.enter.text.hint')} value={text} onChange={setText} focused />
      {maps.length > 1 && (
        <Select label={words('matrix.enter.map')} choices={maps.map((map) => ({ value: map.id, label: map.title.trim() || words('app.untitled') }))} value={place.map.id}
          onChange={(map) => setChosen(places.find((each) => each.map.id === map)?.step.id ?? null)} />
      )}
      {steps.length > 1 && <Select label={words('matrix.enter.step')} choices={steps.map(({ step }) => ({ value: step.id, label: stepName(snapshot, step.id) }))} value={place.step.id} onChange={setChosen} />}
      {place.lane === null && <p className="cx-hint">{words('matrix.enter.newLane')}</p>}
      <div className="matrix-cell-foot">
        <Button variant="primary" type="submit">{words('matrix.enter.save')}</Button>
        <Button variant="quiet" onPress={close}>{words('matrix.enter.cancel')}</Button>
      </div>
    </form>
  );
}

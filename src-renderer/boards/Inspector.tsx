/** The panel beside the board: what can be said of the selected thing, or of the board when nothing is selected. */
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import './inspector.css';
import { cardsOfBlock, selectedBlock } from '../../src-shared/commands/cells';
import type { AnyRecord } from '../../src-shared/model/schema';
import { useSession } from '../session/react';
import { useWords } from '../ui/words';
import { BoardInspector } from './inspector/BoardInspector';
import { CardInspector } from './inspector/CardInspector';
import { CellsInspector } from './inspector/CellsInspector';
import { EditsProvider } from './inspector/edits';
import { EmpathyInspector, NoteInspector } from './inspector/EmpathyInspectors';
import { MatrixInspector } from './inspector/MatrixInspector';
import { TouchpointInspector } from './inspector/TouchpointInspector';
import { PersonaBoardInspector, PersonaInspector } from './inspector/PersonaInspector';
import { LaneInspector, LinkInspector, StageInspector, StepInspector } from './inspector/GridInspectors';

/** Fills its parent. */
export function Inspector(): ReactNode {
  const words = useWords();
  const record = useSession((state) => state.snapshot.get(state.selection.ids.at(-1) ?? state.board));
  const count = useSession((state) => state.selection.ids.length);
  const readOnly = useSession((state) => state.project.readOnly !== null);
  const cells = useCells();
  if (!record) return null;
  if (cells) {
    return (
      <div className="inspector">
        <h2 className="inspector-heading">{words('select.cells', { count: cells.count })}</h2>
        <CellsInspector cards={cells.cards} />
      </div>
    );
  }
  const heading = record.kind === 'board' && record.boardKind === 'matrix' ? words('matrix.about') : count > 1 && isOfMany(record.kind) ? words(MANY[record.kind], { count }) : headingOf(record, words);
  if (heading === null) return null;
  return (
    <EditsProvider subject={count > 1 ? `${record.id} ${String(count)}` : record.id}>
      <div className="inspector">
        <h2 className="inspector-heading">{heading}</h2>
        {readOnly && <p className="cx-hint">{words('inspector.readOnly')}</p>}
        {/* Fields of a read-only project can be read and not changed. */}
        <fieldset className="inspector-fields" disabled={readOnly}>
          <Fields record={record} />
        </fieldset>
      </div>
    </EditsProvider>
  );
}

/** What several selected records are called together. */
const MANY = { card: 'inspector.cards', note: 'inspector.notes', stage: 'select.stages', step: 'select.steps', lane: 'select.lanes' } as const;
const isOfMany = (kind: AnyRecord['kind']): kind is keyof typeof MANY => kind in MANY;

/** How many cells a selected block has and how many cards stand in them; `null` without a block. */
function useCells(): { readonly count: number; readonly cards: number } | null {
  return useSession(
    useShallow((state) => {
      if (!state.selection.to) return null;
      const context = state.context();
      const block = selectedBlock(context);
      return block && { count: block.lanes.length * block.steps.length, cards: cardsOfBlock(context).length };
    }),
  );
}

function headingOf({ kind }: AnyRecord, words: ReturnType<typeof useWords>): string | null {
  switch (kind) {
    case 'card':
    case 'stage':
    case 'step':
    case 'lane':
    case 'link':
    case 'note':
    case 'board':
      return words(`inspector.${kind}`);
    case 'touchpoint':
      return words('matrix.touchpoint');
    case 'persona':
      return words('persona.inspector');
    default:
      return null;
  }
}

function Fields({ record }: { readonly record: AnyRecord }): ReactNode {
  switch (record.kind) {
    case 'card':
      return <CardInspector />;
    case 'stage':
      return <StageInspector />;
    case 'step':
      return <StepInspector />;
    case 'lane':
      return <LaneInspector />;
    case 'link':
      return <LinkInspector link={record} />;
    case 'board':
      if (record.boardKind === 'empathy') return <EmpathyInspector board={record} />;
      if (record.boardKind === 'persona') return <PersonaBoardInspector board={record} />;
      return record.boardKind === 'matrix' ? <MatrixInspector board={record} /> : <BoardInspector board={record} />;
    case 'touchpoint':
      return <TouchpointInspector touchpoint={record} />;
    case 'note':
      return <NoteInspector note={record} />;
    case 'persona':
      return <PersonaInspector persona={record} />;
    default:
      return null;
  }
}

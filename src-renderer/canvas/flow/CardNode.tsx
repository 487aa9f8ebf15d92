/** A card that can be dragged: the scene's block of it, with its edge, and a handle on each side that links are drawn from, unless several are selected. */
import { memo, type ReactNode } from 'react';
import { Handle, type NodeProps } from '@xyflow/react';
import { useScenePart, useSession } from '../../session/react';
import { useBoard } from '../board';
import { SpanEdge } from '../gestures/SpanEdge';
import { selectCard } from '../gestures/selecting';
import { BlockItems } from '../paint/BlockItems';
import { type CardNode as CardNodeType, LINK_SIDES } from './near';

const EDGES = ['start', 'end'] as const;

/** The words of the board are read by assistive technology from the grid; what is painted is silent. */
export const CardNode = memo(function CardNode({ id, selected, dragging }: NodeProps<CardNodeType>): ReactNode {
  const board = useBoard();
  const block = useScenePart((scene) => scene.find(`card:${id}`)?.block);
  const writable = useSession((state) => state.project.readOnly === null);
  const alone = useSession((state) => selected && state.selection.ids.length === 1);
  const written = useSession((state) => state.editing?.id === id);
  if (!block) return null;
  return (
    <div
      className={`board-card${selected ? ' is-selected' : ''}${dragging ? ' is-dragging' : ''}`}
      aria-hidden="true"
      onPointerDown={(event) => {
        // Selected before a drag can begin, so that what is dragged is what is selected.
        if (event.button !== 0) return;
        if (event.shiftKey || event.ctrlKey || event.metaKey) selectCard(board, id, 'toggle');
        else if (!selected) selectCard(board, id, 'only');
      }}
    >
      <BlockItems block={block} />
      {writable && alone && !written && EDGES.map((edge) => <SpanEdge key={edge} card={id} edge={edge} />)}
      {writable && (alone || !selected) && !written && !dragging && LINK_SIDES.map((side) => <Handle key={side} id={side} type="source" position={side} className="board-link-handle" />)}
    </div>
  );
});

/** Links under way: those of the cards that are dragged, and the one that is drawn. They follow the pointer; the painted board has none of them. */
import type { ReactNode } from 'react';
import type { PlacedBlock } from '../../../src-shared/scene/types';
import { useScenePart } from '../../session/react';
import { useGesture, useNear } from '../board';
import { BlockItems } from '../paint/BlockItems';

export function MovingLinks(): ReactNode {
  return (
    <>
      <DraggedLinks />
      <DrawnLink />
    </>
  );
}

function DraggedLinks(): ReactNode {
  const scene = useScenePart((now) => now);
  const dragged = useNear((state) => state.dragged);
  if (!dragged || !scene.grid) return null;
  const boxes = [...dragged].flatMap(([id, { x, y }]) => {
    const card = scene.find(`card:${id}`);
    return card ? [[id, { x, y, w: card.block.w, h: card.block.h }] as const] : [];
  });
  return scene.grid.links.moved(new Map(boxes)).map((placed) => <LinkItems key={placed.block.key} placed={placed} />);
}

function DrawnLink(): ReactNode {
  const grid = useScenePart((scene) => scene.grid);
  const linking = useGesture((state) => state.linking);
  const led = linking?.over ?? linking?.at;
  const placed = linking && led ? (linking.leads === 'to' ? grid?.links.drawn(linking.anchor, led) : grid?.links.drawn(led, linking.anchor)) : null;
  return placed && <LinkItems placed={placed} />;
}

/** A link's block at its place, over what is painted. */
export function LinkItems({ placed: { block, x, y } }: { readonly placed: PlacedBlock }): ReactNode {
  return (
    <div className="board-link-items" style={{ transform: `translate(${String(x)}px, ${String(y)}px)` }}>
      <BlockItems block={block} />
    </div>
  );
}

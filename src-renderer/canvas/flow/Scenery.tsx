/** The near part of everything that is no card: lanes, headers, curves and links under the cards. */
import { memo, type ReactNode } from 'react';
import type { PlacedBlock } from '../../../src-shared/scene/types';
import { useSession, useSessionObject } from '../../session/react';
import { useNear } from '../board';
import { BlockItems } from '../paint/BlockItems';

function Links({ placed }: { readonly placed: PlacedBlock }): ReactNode {
  const session = useSessionObject();
  const { block } = placed;
  const selected = useSession((state) => state.selection.ids.includes(block.record));
  const wires = block.items.filter((item) => item.type === 'path');
  return (
    <>
      <svg className={`board-link-hit${selected ? ' is-selected' : ''}`} width="1" height="1">
        {wires.map((wire, index) => (
          <path
            key={index}
            d={wire.d}
            onPointerDown={(event) => {
              if (event.button === 1) return;
              event.stopPropagation();
              session.store.getState().select({ ids: [block.record], cell: null });
            }}
          />
        ))}
      </svg>
      <BlockItems block={block} />
    </>
  );
}

const Placed = memo(
  function Placed({ placed }: { readonly placed: PlacedBlock }): ReactNode {
    const { block, x, y } = placed;
    return (
      <div className={`board-block board-${block.layer}`} style={{ transform: `translate(${String(x)}px, ${String(y)}px)` }}>
        {block.layer === 'link' ? <Links placed={placed} /> : <BlockItems block={block} />}
      </div>
    );
  },
  (a, b) => a.placed.block === b.placed.block && a.placed.x === b.placed.x && a.placed.y === b.placed.y,
);

export function Scenery(): ReactNode {
  const under = useNear((state) => state.under);
  return under.map((placed) => <Placed key={placed.block.key} placed={placed} />);
}

/** Frames of the selected cards that are no nodes and of the card a link would end at, and the line of the link that is selected or pointed at. */
import type { ReactNode } from 'react';
import type { Id } from '../../../src-shared/model/fields';
import type { PlacedBlock, Scene } from '../../../src-shared/scene/types';
import { useScenePart, useSession } from '../../session/react';
import { useGesture, useNear } from '../board';
import { LinkItems } from './MovingLinks';

export function SelectedMarks(): ReactNode {
  const scene = useScenePart((now) => now);
  const ids = useSession((state) => state.selection.ids);
  const pointed = useGesture((state) => state.link);
  const end = useGesture((state) => state.linking?.over ?? null);
  const dragging = useNear((state) => state.dragged !== null);
  // A link of a dragged card runs elsewhere just now.
  const led = useGesture((state) => state.linking?.link ?? null);
  const selected = dragging || led !== null ? [] : ids.flatMap((id) => scene.find(`link:${id}`) ?? []);
  const target = end === null ? undefined : scene.find(`card:${end}`);
  const hovered = pointed !== null && !ids.includes(pointed) ? scene.find(`link:${pointed}`) : undefined;
  return (
    <>
      <CardFrames scene={scene} ids={ids} />
      {selected.map((placed) => <LinkLine key={placed.block.key} placed={placed} kind="is-selected" />)}
      {hovered && <LinkLine placed={hovered} kind="is-pointed" />}
      {target && <div className="board-link-target" style={{ left: target.x, top: target.y, width: target.block.w, height: target.block.h }} />}
    </>
  );
}

function CardFrames({ scene, ids }: { readonly scene: Scene; readonly ids: readonly Id[] }): ReactNode {
  const nodes = useNear((state) => state.nodes);
  if (ids.length < 2) return null;
  const shown = new Set(nodes.map(({ id }) => id));
  const frames = ids.flatMap((id) => (shown.has(id) ? [] : (scene.find(`card:${id}`) ?? [])));
  if (frames.length === 0) return null;
  const outlines = frames.map(({ x, y, block: { w, h } }) => `M${String(x)} ${String(y)}h${String(w)}v${String(h)}h${String(-w)}z`);
  return (
    <svg className="board-frames" width="1" height="1">
      <path d={outlines.join('')} />
    </svg>
  );
}

/** The link over all others, on a halo. */
function LinkLine({ placed, kind }: { readonly placed: PlacedBlock; readonly kind: 'is-selected' | 'is-pointed' }): ReactNode {
  const { block, x, y } = placed;
  return (
    <>
      <svg className={`board-link-line ${kind}`} width="1" height="1" style={{ transform: `translate(${String(x)}px, ${String(y)}px)` }}>
        {block.items.map((item, i) => item.type === 'path' && <path key={i} d={item.d} />)}
      </svg>
      <LinkItems placed={placed} />
    </>
  );
}

/**
 * Veils the cards that do not have the evidence mark which is to stand out, or are not the actor's, and with these the curves of others. Nothing
 * is hidden: they can be read, picked and moved.
 */
import type { ReactNode } from 'react';
import { actorOfLane } from '../../../src-shared/model/actor';
import type { EvidenceFilter, Id } from '../../../src-shared/model/fields';
import { standsOut } from '../../../src-shared/model/standing-out';
import { DIM, type Layer } from '../../../src-shared/scene/types';
import { headerGeometry, headerOrigin } from '../../canvas/headers/geometry';
import { useBoardPalette } from '../../session/palette';
import { useSession, useSessionObject } from '../../session/react';
import { usePaintedCanvas, type Size } from '../compare/screen';

const CARDS: ReadonlySet<Layer> = new Set<Layer>(['card']);
const VEIL = 1 - DIM;

export function DimmedCards(): ReactNode {
  const evidence = useSession((state) => state.evidence);
  const actor = useSession((state) => state.actor);
  return evidence === null && actor === null ? null : <Veil evidence={evidence} actor={actor} />;
}

function Veil({ evidence, actor }: { readonly evidence: EvidenceFilter | null; readonly actor: Id | null }): ReactNode {
  const session = useSessionObject();
  const palette = useBoardPalette();
  const paint = (context: CanvasRenderingContext2D, { width, height }: Size): void => {
    const { scene, snapshot, board } = session.store.getState();
    const view = session.viewports.getState()[board];
    if (!view || !scene.grid) return;
    const { top, left } = headerGeometry(scene.grid, headerOrigin(scene), view);
    const { x, y, zoom } = view;
    context.beginPath();
    context.rect(left.end, top.end, width - left.end, height - top.end);
    context.clip();
    context.globalAlpha = VEIL;
    context.fillStyle = palette.lane;
    for (const placed of scene.query({ x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom }, CARDS)) {
      if (standsOut(snapshot, snapshot.find('card', placed.block.record), { evidence, actor })) continue;
      context.fillRect(placed.x * zoom + x - 1, placed.y * zoom + y - 1, placed.block.w * zoom + 2, placed.block.h * zoom + 2);
    }
    if (actor !== null) {
      const others = scene.grid.rows.filter(({ lane }) => actorOfLane(snapshot, lane) !== actor);
      for (const { lane, y: at } of others) {
        const curve = scene.find(`curve:${lane}`);
        if (curve) context.fillRect(curve.x * zoom + x, at * zoom + y, curve.block.w * zoom, curve.block.h * zoom);
      }
    }
    context.globalAlpha = 1;
  };
  const canvas = usePaintedCanvas((context, size) => {
    context.save();
    paint(context, size);
    context.restore();
  });
  return <canvas ref={canvas} className="compare-marks" aria-hidden="true" />;
}

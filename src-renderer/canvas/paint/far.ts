/** Paints what the view shows of the scene onto a canvas, in one go, with the painter that PNG export uses. */
import { paintCanvas } from '../../../src-shared/scene/canvas';
import type { ImageHash } from '../../../src-shared/model/fields';
import type { Palette } from '../../../src-shared/scene/types';
import type { Session } from '../../session/session';
import type { Viewport } from '../../session/types';
import { seen } from '../flow/near';
import { imageAddress } from './images';

export interface FarPainter {
  paint(view: Viewport, size: { readonly width: number; readonly height: number }): void;
  /** Calls the listener when something more can be painted: an image or a font has arrived. */
  onChange(listener: () => void): () => void;
  destroy(): void;
}

export function farPainter(canvas: HTMLCanvasElement, session: Session, palette: Palette): FarPainter {
  const images = new Map<ImageHash, HTMLImageElement | null>();
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const image = (hash: ImageHash): HTMLImageElement | undefined => {
    const known = images.get(hash);
    if (known !== undefined) return known ?? undefined;
    images.set(hash, null);
    void imageAddress(session.host, session.store.getState().project.session, hash).then((address) => {
      if (!address) return;
      const element = new Image();
      element.onload = () => {
        images.set(hash, element);
        changed();
      };
      element.src = address;
    });
    return undefined;
  };
  document.fonts.addEventListener('loadingdone', changed);

  return {
    paint: (view, { width, height }) => {
      const ratio = window.devicePixelRatio;
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== w || canvas.height !== h) {
        canvas.width = w;
        canvas.height = h;
      }
      const context = canvas.getContext('2d', { alpha: false });
      if (!context) return;
      context.fillStyle = palette.ground;
      context.fillRect(0, 0, w, h);
      const area = seen(view, width, height);
      paintCanvas<CanvasImageSource>(context, session.store.getState().scene.query(area), { palette, image, area, scale: view.zoom * ratio, detail: 'overview' });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', changed);
      listeners.clear();
    },
  };
}

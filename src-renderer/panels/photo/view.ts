/** How a photo lies in its part of the window: moved and enlarged, never lost. Pure; lengths in px of the window. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The photo's corner, and window px per photo px. */
export interface PhotoView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const MOST = 8;
/** Smaller than the window would only be empty. */
const LEAST_OF_FIT = 0.5;
/** What stays in sight of a photo that is moved aside. */
const KEPT = 48;

/** The whole photo, in the middle; one smaller than the window at its own size. */
export function fitting(place: Size, photo: Size): PhotoView {
  const zoom = Math.min(1, place.width / photo.width, place.height / photo.height);
  return { x: (place.width - photo.width * zoom) / 2, y: (place.height - photo.height * zoom) / 2, zoom };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** With some of the photo in sight. */
export function kept({ x, y, zoom }: PhotoView, place: Size, photo: Size): PhotoView {
  return { x: clamp(x, KEPT - photo.width * zoom, place.width - KEPT), y: clamp(y, KEPT - photo.height * zoom, place.height - KEPT), zoom };
}

/** Larger or smaller by a factor, with what is under the point staying there. */
export function zoomed(view: PhotoView, factor: number, at: { readonly x: number; readonly y: number }, place: Size, photo: Size): PhotoView {
  const zoom = clamp(view.zoom * factor, fitting(place, photo).zoom * LEAST_OF_FIT, MOST);
  const by = zoom / view.zoom;
  return kept({ x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by, zoom }, place, photo);
}

export function panned(view: PhotoView, dx: number, dy: number, place: Size, photo: Size): PhotoView {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, place, photo);
}

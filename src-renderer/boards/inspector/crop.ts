/** The part of a picture that a crop keeps: a picture moved and enlarged behind a frame that it always fills. Pure; frame lengths in px of the window. */

import type { Part } from '../../session/pictures';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Corner of the picture seen from the frame's, and frame px per picture px. */
export interface CropView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const MOST_OF_COVER = 8;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

function filled({ x, y, zoom }: CropView, frame: Size, picture: Size): CropView {
  return { x: clamp(x, frame.width - picture.width * zoom, 0), y: clamp(y, frame.height - picture.height * zoom, 0), zoom };
}

/** The most of the picture that fills the frame, in its middle. */
export function covering(frame: Size, picture: Size): CropView {
  const zoom = Math.max(frame.width / picture.width, frame.height / picture.height);
  return { x: (frame.width - picture.width * zoom) / 2, y: (frame.height - picture.height * zoom) / 2, zoom };
}

/** Larger or smaller by a factor around the frame's middle. */
export function enlarged(view: CropView, factor: number, frame: Size, picture: Size): CropView {
  const least = covering(frame, picture).zoom;
  const zoom = clamp(view.zoom * factor, least, least * MOST_OF_COVER);
  const by = zoom / view.zoom;
  const [x, y] = [frame.width / 2, frame.height / 2];
  return filled({ x: x - (x - view.x) * by, y: y - (y - view.y) * by, zoom }, frame, picture);
}

export function shifted(view: CropView, dx: number, dy: number, frame: Size, picture: Size): CropView {
  return filled({ ...view, x: view.x + dx, y: view.y + dy }, frame, picture);
}

/** What the frame shows, in whole px of the picture; at least one. */
export function keptPart({ x, y, zoom }: CropView, frame: Size, picture: Size): Part {
  const width = clamp(Math.round(frame.width / zoom), 1, picture.width);
  const height = clamp(Math.round(frame.height / zoom), 1, picture.height);
  return { x: clamp(Math.round(-x / zoom), 0, picture.width - width), y: clamp(Math.round(-y / zoom), 0, picture.height - height), width, height };
}

/** How a board lies on its sheet of paper: what the exporter makes and what its preview shows. */
import type { Scene } from './types';

/** ISO 216, millimetres, portrait. */
const PAPERS = { A0: [841, 1189], A1: [594, 841], A2: [420, 594], A3: [297, 420], A4: [210, 297] } as const;
export const POINTS_PER_MM = 72 / 25.4;
const POINTS_PER_PX = 72 / 96;
/** Within what office printers leave blank. */
const MARGIN_MM = 10;
/** The longest side of a page in default units (PDF 1.7, annex C.2). */
const MAX_SIDE = 14_400;

export interface SheetRequest {
  readonly paper: keyof typeof PAPERS | 'board';
  readonly orientation: 'landscape' | 'portrait' | 'auto';
}

/** Lengths in units of the page, which are points unless `userUnit` says otherwise. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly userUnit: number;
  /** Where the board's top left corner lies. */
  readonly x: number;
  readonly y: number;
  /** Units of the page a board px is long. */
  readonly scale: number;
  /** Points a board px is long on the paper. */
  readonly pointsPerPx: number;
}

function fit(width: number, height: number, scene: Pick<Scene, 'w' | 'h'>): Sheet {
  const margin = MARGIN_MM * POINTS_PER_MM;
  const scale = Math.min((width - 2 * margin) / scene.w, (height - 2 * margin) / scene.h);
  return { width, height, userUnit: 1, x: (width - scene.w * scale) / 2, y: (height - scene.h * scale) / 2, scale, pointsPerPx: scale };
}

/** The board as large as it fits in the middle of the paper, or a sheet of the board's own size. `auto` turns the paper to where the board is larger. */
export function laySheet(scene: Pick<Scene, 'w' | 'h'>, { paper, orientation }: SheetRequest): Sheet {
  if (paper === 'board') {
    const userUnit = Math.max(1, Math.ceil((Math.max(scene.w, scene.h) * POINTS_PER_PX) / MAX_SIDE));
    const scale = POINTS_PER_PX / userUnit;
    return { width: scene.w * scale, height: scene.h * scale, userUnit, x: 0, y: 0, scale, pointsPerPx: POINTS_PER_PX };
  }
  const [short, long] = PAPERS[paper];
  const portrait = fit(short * POINTS_PER_MM, long * POINTS_PER_MM, scene);
  const landscape = fit(long * POINTS_PER_MM, short * POINTS_PER_MM, scene);
  if (orientation === 'auto') return portrait.scale > landscape.scale ? portrait : landscape;
  return orientation === 'portrait' ? portrait : landscape;
}

/**
 * The palettes in a client's own colours. A brand colour is kept by its hue and, as far as it can be, its colourfulness; its lightness is
 * moved until what stands on it can be read. Pure.
 */
import { type Oklch, contrast, hexFrom, movedUntil, oklchOf } from './colour';
import { PALETTES, type PaletteName } from './palettes';
import type { Palette } from './types';

/** What contrast the palettes keep, whatever the brand colours are. */
export const LEAST_CONTRAST = { cardText: 7, cardSigns: 4.5, warning: 3, band: 4.5, header: 7, mark: 3 } as const;

/** Where the lightness of a brand colour is moved to, from that of black to that of white, and how colourful it may stay. */
interface Shade {
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

interface Theme {
  readonly tint: Shade;
  readonly edge: Shade;
  /** Contrast of a tint's edge with the tint. */
  readonly edgeContrast: number;
  readonly band: number;
  /** Contrast of bands with the ground: they are shapes to be seen, whatever stands on them. */
  readonly bandOnGround: number;
  readonly mark: number;
}

const LIGHT: Theme = {
  tint: { from: 0.87, to: 0.95, most: 0.075 }, edge: { from: 0.62, to: 0.82, most: 0.14 }, edgeContrast: 1.3,
  band: LEAST_CONTRAST.band, bandOnGround: 1.2, mark: LEAST_CONTRAST.mark,
};

const THEMES: Readonly<Record<PaletteName, Theme>> = {
  light: LIGHT,
  paper: { ...LIGHT, tint: { from: 0.86, to: 0.93, most: 0.085 }, edge: { from: 0.58, to: 0.76, most: 0.15 }, edgeContrast: 1.5 },
  dark: { ...LIGHT, tint: { from: 0.32, to: 0.4, most: 0.07 }, edge: { from: 0.5, to: 0.64, most: 0.12 }, bandOnGround: 1.4 },
  contrast: {
    tint: { from: 0.9, to: 0.95, most: 0.06 }, edge: { from: 0.3, to: 0.42, most: 0.16 }, edgeContrast: 4.5,
    band: LEAST_CONTRAST.header, bandOnGround: 7, mark: 4.5,
  },
};

/** How much of its colour a tint keeps: a vivid brand gives a clear tint, a quiet one a quiet tint. */
const TINT_SHARE = 0.6;
/** Colourfulness of the headers under the bands, which go with them and stay in the background. */
const STEP_COLOUR = 0.022;
const LANE_EDGE_COLOUR = 0.09;
/** The accent is another shade of the bands' colour: the two stand beside each other in the balance bar. */
const ACCENT_FROM_BAND = 1.25;

const shaded = ({ l, c, h }: Oklch, { from, to, most }: Shade, share = 1): Oklch => ({ l: from + (to - from) * l, c: Math.min(most, c * share), h });

type Colours = Partial<Record<keyof Palette, string>>;
export type TintNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The tints that have a hue; the eighth is the grey one. */
const HUED = [1, 2, 3, 4, 5, 6, 7] as const;
const GREY: TintNumber = 8;
/** Less colourful than this, a colour is seen as a grey. */
const LEAST_HUE = 0.03;

const hueApart = (a: Oklch, b: Oklch): number => Math.abs(Math.atan2(Math.sin(a.h - b.h), Math.cos(a.h - b.h)));

/** A brand colour at the tint whose place it takes. */
interface PlacedColour {
  readonly colour: Oklch;
  readonly tint: TintNumber;
}

/** The brand colours (`#rrggbb`, at most eight) at their tints, in their order. */
function placed(brandColours: readonly string[]): readonly PlacedColour[] {
  const grey = oklchOf(PALETTES.light.tint8);
  return brandColours.slice(0, 8).map(oklchOf).reduce<readonly PlacedColour[]>((before, colour) => {
    const isFree = (tint: TintNumber): boolean => before.every((other) => other.tint !== tint);
    const isGrey = colour.c < LEAST_HUE;
    // Another grey goes by the cool hue of the grey tint: it has none, and pink says that something hurts.
    const near = HUED.filter(isFree).map((tint) => ({ tint, apart: hueApart(isGrey ? grey : colour, oklchOf(PALETTES.light[`tint${tint}`])) }));
    const nearest = near.sort((a, b) => a.apart - b.apart)[0]?.tint ?? GREY;
    return [...before, { colour, tint: isGrey && isFree(GREY) ? GREY : nearest }];
  }, []);
}

/**
 * The tint whose place each brand colour (`#rrggbb`, at most eight) takes: the one nearest in hue that no colour before it has taken, and a
 * grey that of the grey one. What is yellow to say that it is a quote, or pink to say that it hurts, stays so; another colour at the end
 * moves none.
 */
export const brandTints = (brandColours: readonly string[]): readonly TintNumber[] => placed(brandColours).map(({ tint }) => tint);

function tinted(base: Palette, theme: Theme, brandColours: readonly string[]): Colours {
  const colours: Colours = {};
  for (const { colour, tint: number } of placed(brandColours)) {
    const readable = (hex: string): boolean =>
      contrast(hex, base.cardInk) >= LEAST_CONTRAST.cardText && contrast(hex, base.inkSoft) >= LEAST_CONTRAST.cardSigns && contrast(hex, base.warning) >= LEAST_CONTRAST.warning;
    const tint = movedUntil(shaded(colour, theme.tint, TINT_SHARE), readable);
    colours[`tint${number}`] = tint;
    colours[`tint${number}Edge`] = movedUntil(shaded(colour, theme.edge), (hex) => contrast(hex, tint) >= theme.edgeContrast);
  }
  return colours;
}

/** The first ink that can be read on the ground: white where both can, as people expect on a coloured band. */
const inkOn = (hex: string, inks: readonly string[], least: number): string | undefined => inks.find((ink) => contrast(ink, hex) >= least);

function banded(base: Palette, theme: Theme, brand: Oklch, plain: boolean): Colours {
  const inks = ['#ffffff', base.ground === '#ffffff' ? base.ink : base.ground];
  const isBand = (hex: string): boolean => inkOn(hex, inks, theme.band) !== undefined && contrast(hex, base.ground) >= theme.bandOnGround;
  const stage = movedUntil(brand, isBand);
  const step = plain ? base.step : movedUntil({ ...brand, l: oklchOf(base.step).l, c: Math.min(STEP_COLOUR, brand.c) }, (hex) => contrast(hex, base.stepInk) >= LEAST_CONTRAST.header);
  const isMark = (hex: string, ...grounds: readonly string[]): boolean => grounds.every((ground) => contrast(hex, ground) >= theme.mark);
  const accent = movedUntil(brand, (hex) => isBand(hex) && isMark(hex, base.ground, step) && contrast(hex, stage) >= ACCENT_FROM_BAND);
  const curve = movedUntil(brand, (hex) => isMark(hex, base.ground, base.lane, base.laneAlternate));
  return {
    stage, stageInk: inkOn(stage, inks, theme.band) ?? base.stageInk, step,
    laneEdge: plain ? base.laneEdge : hexFrom({ ...brand, l: oklchOf(base.laneEdge).l, c: Math.min(LANE_EDGE_COLOUR, brand.c) }),
    accent, accentInk: inkOn(accent, inks, theme.band) ?? base.accentInk,
    curve, curveArea: `${curve}${base.curveArea.slice(7)}`,
  };
}

/** Palettes that were made, so that the same colours give the same object. A colour being chosen makes many. */
const made = new Map<string, Palette>();
const KEPT = 40;

/**
 * The palette of that name in the brand colours (`#rrggbb`, at most eight): they take the places of the tints nearest in hue, and the first of
 * them colours bands, accents and curve. Text keeps a contrast of 7:1 on tints and step headers and 4.5:1 on bands, marks 3:1; in high contrast
 * bands keep 7:1. Equal arguments give the same object; without colours it is the palette itself.
 */
export function paletteOf(name: PaletteName, brandColours: readonly string[] = []): Palette {
  const [first] = brandColours;
  if (first === undefined) return PALETTES[name];
  const key = `${name} ${brandColours.join()}`.toLowerCase();
  const known = made.get(key);
  if (known) return known;
  const [base, theme] = [PALETTES[name], THEMES[name]];
  const palette: Palette = { ...base, ...tinted(base, theme, brandColours), ...banded(base, theme, oklchOf(first), name === 'contrast') };
  const [oldest] = made.keys();
  if (made.size >= KEPT && oldest !== undefined) made.delete(oldest);
  made.set(key, palette);
  return palette;
}

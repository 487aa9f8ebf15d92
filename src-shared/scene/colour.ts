/**
 * Colours as numbers: contrast as WCAG 2.2 defines it, and OKLCH, in which lightness, colourfulness and hue can be changed one by one as
 * the eye sees them. Matrices of OKLab: Björn Ottosson, "A perceptual color space for image processing" (2020). Pure.
 */

/** Linear light, 0 … 1 where the screen can show it. */
type Linear = readonly [r: number, g: number, b: number];

/** `l` 0 black … 1 white, `c` 0 grey … about 0.32, `h` in radians. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Of `#rrggbb`; what follows it, an opacity, is not read. */
function linearOf(hex: string): Linear {
  const channel = (at: number): number => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function hexOf([r, g, b]: Linear): string {
  const channel = (value: number): string => Math.round(Math.max(0, Math.min(1, toGamma(Math.max(0, value)))) * 255).toString(16).padStart(2, '0');
  return `#${channel(r)}${channel(g)}${channel(b)}`;
}

/** Relative luminance (WCAG 2.2), 0 … 1. */
export function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours (WCAG 2.2), 1 … 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one, other) / Math.min(one, other);
}

export function oklchOf(hex: string): Oklch {
  const [r, g, b] = linearOf(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const c = Math.hypot(a, bb);
  // The hue of a grey is rounding noise.
  return { l: lightness, c: c < 0.002 ? 0 : c, h: Math.atan2(bb, a) };
}

function linearFrom({ l: lightness, c, h }: Oklch): Linear {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const SHOWN = 0.0005;
const isShown = (linear: Linear): boolean => linear.every((value) => value >= -SHOWN && value <= 1 + SHOWN);

/** The colour as `#rrggbb`: of that lightness and hue, and as colourful as a screen can show it. */
export function hexFrom(colour: Oklch): string {
  const l = Math.max(0, Math.min(1, colour.l));
  const full = linearFrom({ ...colour, l });
  if (isShown(full)) return hexOf(full);
  let [low, high] = [0, colour.c];
  for (let i = 0; i < 12; i++) {
    const c = (low + high) / 2;
    if (isShown(linearFrom({ ...colour, l, c }))) low = c;
    else high = c;
  }
  return hexOf(linearFrom({ ...colour, l, c: low }));
}

const STEP = 0.005;

/**
 * The colour, or the nearest lightness of it at which `holds`: both darker and lighter ones are tried. Black and white come last; where
 * not even they hold, the colour as it is.
 */
export function movedUntil(colour: Oklch, holds: (hex: string) => boolean): string {
  const own = hexFrom(colour);
  if (holds(own)) return own;
  for (let by = STEP; by <= 1 + STEP; by += STEP) {
    for (const l of [colour.l - by, colour.l + by]) {
      if (l < -STEP || l > 1 + STEP) continue;
      const hex = hexFrom({ ...colour, l });
      if (holds(hex)) return hex;
    }
  }
  return own;
}

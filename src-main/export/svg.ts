/** Scene → SVG that looks the same anywhere: the letters it uses and its images travel inside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import metrics from '../../src-shared/layout/font-metrics.json';
import { sceneToSvg } from '../../src-shared/scene/svg';
import { type FontId, type Palette, type Scene } from '../../src-shared/scene/types';
import { type FontBook, SHIPPED_FONTS, type ShippedFontId } from './fonts';
import { type ImageShelf } from './images';
import { subsetAsWoff } from './web-font';

export interface SvgRequest {
  readonly title: string;
  /** BCP 47 */
  readonly language: string;
  readonly palette: Palette;
  readonly fontsDir: string;
  readonly fonts: FontBook;
  readonly images: ImageShelf;
}

const dataAddress = (mime: string, bytes: Uint8Array): string => `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;

/** The texts that each font draws. */
function textsByFont(scene: Scene): Map<FontId, Set<string>> {
  const texts = new Map<FontId, Set<string>>();
  for (const { block } of scene.query()) {
    for (const item of block.items) {
      if (item.type !== 'text') continue;
      for (const run of item.runs) texts.set(run.font, (texts.get(run.font) ?? new Set()).add(run.text));
    }
  }
  return texts;
}

export function renderSvg(scene: Scene, { title, language, palette, fontsDir, fonts, images }: SvgRequest): Uint8Array {
  const texts = textsByFont(scene);
  const embedded: Partial<Record<ShippedFontId, string>> = {};
  for (const id of SHIPPED_FONTS) {
    const used = texts.get(id);
    if (used) embedded[id] = dataAddress('font/woff', subsetAsWoff(fonts.shipped(id), readFileSync(join(fontsDir, metrics[id].file)), used));
  }
  // Asked for what it misses only: fonts of the system are not copied into the picture, whose reader has its own.
  for (const text of texts.get('fallback') ?? []) fonts.pieces({ text, font: 'fallback', x: 0, width: 0 });
  const svg = sceneToSvg(scene, {
    palette,
    title,
    language,
    fonts: embedded,
    image: (hash) => {
      const image = images.get(hash);
      return image ? dataAddress(image.mime, image.bytes) : undefined;
    },
  });
  return new TextEncoder().encode(svg);
}

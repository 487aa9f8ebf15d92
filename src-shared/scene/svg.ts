/** Scene → SVG: the export, and small pictures of boards. */
import type { ImageHash } from '../model/fields';
import { FONT_FAMILIES, FONT_IDS, fontFamily } from './fonts';
import { type Block, type ColourToken, type FontId, type ImageItem, type Palette, type PlacedBlock, type RectItem, type Scene, type SceneItem, type TextItem, DIM } from './types';

export interface SvgOptions {
  readonly palette: Palette;
  /** `data:` address of each font file to embed; fonts left out must be installed where the picture is shown. */
  readonly fonts?: Partial<Readonly<Record<FontId, string>>>;
  /** `data:` address of an image; one that is not there becomes a quiet box. */
  readonly image?: (hash: ImageHash) => string | undefined;
  /** Title and language of the document, for readers and search. */
  readonly title?: string;
  readonly language?: string;
}

const LINK = /^(?:https:|mailto:)/i;

/** The whole scene as one SVG document, 1 unit = 1 px at 100 %. */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const { palette } = options;
  const title = options.title ?? scene.find(`title:${scene.board}`)?.block.label ?? '';
  const clips: string[] = [];
  const body = scene.query().map((placed) => group(placed, options, clips)).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.w}" height="${scene.h}" viewBox="0 0 ${scene.w} ${scene.h}"${options.language ? ` xml:lang="${escape(options.language)}"` : ''} role="img">`,
    title ? `<title>${escape(title)}</title>` : '',
    `<style>${style(options.fonts ?? {})}</style>`,
    clips.length > 0 ? `<defs>${clips.join('')}</defs>` : '',
    `<rect width="${scene.w}" height="${scene.h}" fill="${escape(palette.ground)}"/>`,
    body,
    '</svg>',
    '',
  ].filter((line, i) => line !== '' || i === 7).join('\n');
}

function style(fonts: Partial<Readonly<Record<FontId, string>>>): string {
  const faces = FONT_IDS.flatMap((id) => {
    const address = fonts[id];
    return address === undefined ? [] : [`@font-face{font-family:"${FONT_FAMILIES[id]}";src:url(${escape(address)})}`];
  });
  const classes = FONT_IDS.map((id) => `.${id}{font-family:${fontFamily(id)}}`);
  return [...faces, 'text{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-rendering:optimizeSpeed}', 'path{stroke-linecap:round;stroke-linejoin:round}', ...classes].join('');
}

function group({ block, x, y }: PlacedBlock, options: SvgOptions, clips: string[]): string {
  return `<g transform="translate(${x} ${y})"${block.dim ? ` opacity="${DIM}"` : ''}>${block.items.map((item, i) => draw(item, block, i, options, clips)).join('')}</g>`;
}

function draw(item: SceneItem, block: Block, index: number, options: SvgOptions, clips: string[]): string {
  const paint = (token: ColourToken): string => (token === 'none' ? 'none' : escape(options.palette[token]));
  switch (item.type) {
    case 'rect': return rect(item, paint);
    case 'path': {
      const dash = item.dash.length > 0 ? ` stroke-dasharray="${item.dash.join(' ')}"` : '';
      const stroke = item.stroke === 'none' ? '' : ` stroke="${paint(item.stroke)}" stroke-width="${item.strokeWidth}"${dash}`;
      return `<path d="${escape(item.d)}" fill="${paint(item.fill)}"${stroke}/>`;
    }
    case 'text': return text(item, paint);
    case 'image': return image(item, `${block.key}.${index}`, options, clips, paint);
  }
}

function rect(item: RectItem, paint: (token: ColourToken) => string): string {
  const { x, y, w, h } = item.box;
  // A stroke is drawn inside the box, as CSS draws a border.
  const inset = item.stroke === 'none' ? 0 : item.strokeWidth / 2;
  const r = Math.max(0, item.radius - inset);
  const stroke = item.stroke === 'none' ? '' : ` stroke="${paint(item.stroke)}" stroke-width="${item.strokeWidth}"`;
  return `<rect x="${x + inset}" y="${y + inset}" width="${w - 2 * inset}" height="${h - 2 * inset}"${r > 0 ? ` rx="${r}"` : ''} fill="${paint(item.fill)}"${stroke}/>`;
}

function text(item: TextItem, paint: (token: ColourToken) => string): string {
  const runs = item.runs.map((run) => {
    const x = hundredths(item.x + run.x);
    const span = `<tspan class="${run.font}" x="${x}"${run.link === undefined ? '' : ' text-decoration="underline"'}>${escape(run.text)}</tspan>`;
    return run.link !== undefined && LINK.test(run.link) ? `<a href="${escape(run.link)}">${span}</a>` : span;
  });
  return `<text xml:space="preserve" y="${item.baseline}" font-size="${item.size}" fill="${paint(item.colour)}">${runs.join('')}</text>`;
}

function image(item: ImageItem, id: string, options: SvgOptions, clips: string[], paint: (token: ColourToken) => string): string {
  const { x, y, w, h } = item.box;
  const address = options.image?.(item.image);
  const box = `x="${x}" y="${y}" width="${w}" height="${h}"`;
  const shape = `<rect ${box} rx="${item.radius}"`;
  if (address === undefined) return `${shape} fill="${paint('hairline')}"/>`;
  clips.push(`<clipPath id="clip-${escape(id)}">${shape}/></clipPath>`);
  const alt = item.alt === '' ? '' : `<title>${escape(item.alt)}</title>`;
  return `<image ${box} preserveAspectRatio="none" clip-path="url(#clip-${escape(id)})" href="${escape(address)}">${alt}</image>`;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The one way text enters the document: safe in content and in double quotes; characters XML has no place for become U+FFFD. */
export function escape(value: string): string {
  return value
    // eslint-disable-next-line no-control-regex -- XML 1.0 allows none of them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

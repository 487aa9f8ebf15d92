/** The generic DOM painter: scene items of one block as elements. It places what layout computed and never wraps or measures. */
import { memo, type CSSProperties, type ReactNode } from 'react';
import type { Block, ColourToken, ImageItem, PathItem, RectItem, SceneItem, TextItem, TextRun } from '../../../src-shared/scene/types';
import { useImageAddress } from './images';

/** The colour of a token in the palette that the board's root sets as custom properties. */
export const colour = (token: ColourToken): string => (token === 'none' ? 'transparent' : `var(--scene-${token})`);

/**
 * How far below the top of a line box of no height the baseline lies, in em: half of ascent less descent (hhea of the shipped fonts).
 * With no line height the box cannot depend on fallback fonts, so every line stands on the baseline that layout gave it.
 */
const BASELINE: Readonly<Record<'text' | 'emoji', number>> = { text: (1984 - 494) / 2 / 2048, emoji: (1900 - 500) / 2 / 2048 };

function rect(item: RectItem, key: number): ReactNode {
  const { box, strokeWidth } = item;
  const stroked = item.stroke !== 'none' && strokeWidth > 0;
  const style: CSSProperties = {
    left: box.x, top: box.y, width: box.w, height: box.h,
    background: colour(item.fill),
    ...(item.radius > 0 && { borderRadius: item.radius }),
    ...(stroked && { border: `${String(strokeWidth)}px solid ${colour(item.stroke)}` }),
  };
  return <div key={key} className="scene-box" style={style} />;
}

function run(part: TextRun, line: TextItem, key: number): ReactNode {
  const baseline = BASELINE[part.font === 'emoji' ? 'emoji' : 'text'];
  const style: CSSProperties = { left: part.x, top: (BASELINE.text - baseline) * line.size };
  return (
    <span key={key} className={`scene-run font-${part.font}${part.link ? ' scene-link' : ''}`} style={style}>
      {part.text}
    </span>
  );
}

function text(item: TextItem, key: number): ReactNode {
  const style: CSSProperties = { left: item.x, top: item.baseline - BASELINE.text * item.size, fontSize: item.size, color: colour(item.colour) };
  const only = item.runs.length === 1 ? item.runs[0] : undefined;
  if (only && only.x === 0 && !only.link && only.font !== 'emoji') {
    return (
      <div key={key} className={`scene-line font-${only.font}`} style={style}>
        {only.text}
      </div>
    );
  }
  return (
    <div key={key} className="scene-line" style={style}>
      {item.runs.map((part, index) => run(part, item, index))}
    </div>
  );
}

function paths(items: readonly PathItem[], key: number): ReactNode {
  return (
    <svg key={key} className="scene-paths" width="1" height="1">
      {items.map((item, index) => (
        <path
          key={index}
          d={item.d}
          style={{ fill: item.fill === 'none' ? 'none' : colour(item.fill), stroke: item.stroke === 'none' ? 'none' : colour(item.stroke) }}
          strokeWidth={item.strokeWidth}
          strokeDasharray={item.dash.length > 0 ? item.dash.join(' ') : undefined}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
    </svg>
  );
}

function Picture({ item }: { readonly item: ImageItem }): ReactNode {
  const address = useImageAddress(item.image);
  const { box } = item;
  const style: CSSProperties = { left: box.x, top: box.y, width: box.w, height: box.h, borderRadius: item.radius };
  return address ? <img className="scene-image" src={address} alt="" draggable={false} style={style} /> : <div className="scene-box scene-image-waiting" style={style} />;
}

/** Items in order; neighbouring paths share one SVG. */
function paint(items: readonly SceneItem[]): ReactNode[] {
  const out: ReactNode[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    if (item.type === 'rect') out.push(rect(item, i));
    else if (item.type === 'text') out.push(text(item, i));
    else if (item.type === 'image') out.push(<Picture key={i} item={item} />);
    else {
      const group = [item];
      const first = i;
      for (let next = items[i + 1]; next?.type === 'path'; next = items[i + 1]) {
        group.push(next);
        i++;
      }
      out.push(paths(group, first));
    }
  }
  return out;
}

/** What a block shows, at the block's own origin. Paints again only when the block is another object. */
export const BlockItems = memo(function BlockItems({ block }: { readonly block: Block }): ReactNode {
  return <>{paint(block.items)}</>;
});

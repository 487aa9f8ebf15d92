import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import type { AnyRecord } from '../../../../src-shared/model/schema';
import type { ImageItem, Scene } from '../../../../src-shared/scene/types';
import { sampleSnapshot } from './sample-board';

const { snapshot, board } = sampleSnapshot();
const ICON = 'c'.repeat(64);

const imagesOf = (scene: Scene): readonly { readonly record: string; readonly h: number; readonly item: ImageItem }[] =>
  scene.query().flatMap(({ block }) => block.items.flatMap((item) => (item.type === 'image' ? [{ record: block.record, h: block.h, item }] : [])));

describe('a channel with an icon of its own', () => {
  const shop = snapshot.find('channel', 'chShop');
  if (!shop) throw new Error('no channel');
  const own: AnyRecord = { ...shop, image: ICON };
  const after = snapshot.with([own], []);

  it('shows it at the foot of every card of the channel, also through a touchpoint, and says its name', () => {
    const shown = imagesOf(layoutBoard(after, board));
    const cards = snapshot.ofKind('card').filter((card) => card.touchpoint === 'tpShop' || card.channel === 'chShop').map(({ id }) => id);
    expect(shown.map(({ record }) => record).sort()).toEqual([...cards].sort());
    for (const { item, h } of shown) {
      expect(item).toMatchObject({ image: ICON });
      expect(item.alt).not.toBe('');
      expect(item.box.y + item.box.h).toBeLessThanOrEqual(h);
    }
  });

  it('keeps its proportions inside 18 px', () => {
    const sizes = (width: number, height: number) => imagesOf(layoutBoard(after, board, { imageSize: () => ({ width, height }) })).map(({ item: { box } }) => [box.w, box.h]);
    expect(sizes(256, 128)).toContainEqual([18, 9]);
    expect(sizes(10, 4000)).toContainEqual([2, 18]);
    expect(sizes(0, 0)).toContainEqual([2, 2]);
  });

  it('comes and goes with the channel’s change', () => {
    const layout = createLayout(snapshot, board);
    expect(layout.update({ snapshot: after, changed: new Set([shop.id]) }).query()).toEqual(layoutBoard(after, board).query());
    expect(layout.update({ snapshot, changed: new Set([shop.id]) }).query()).toEqual(layoutBoard(snapshot, board).query());
  });
});

describe('a card with an icon of its own', () => {
  const shown = (id: string) => {
    const card = snapshot.find('card', id);
    if (!card) throw new Error('no card');
    const block = layoutBoard(snapshot.with([{ ...card, icon: ICON }], []), board).find(`card:${id}`)?.block;
    return { images: block?.items.filter((item) => item.type === 'image').length, paths: block?.items.filter((item) => item.type === 'path').length, label: block?.label, before: layoutBoard(snapshot, board).find(`card:${id}`)?.block };
  };

  it('shows it in place of its channel’s, whose name stays', () => {
    const { images, paths, label, before } = shown('c-touchpoints-2-0');
    expect(images).toBe(1);
    expect(paths).toBe((before?.items.filter((item) => item.type === 'path').length ?? 0) - 1);
    expect(label).toBe(before?.label);
  });

  it('shows it where there is no channel, also on a card that shows only its point otherwise', () => {
    expect(shown('c-doing-0-0').images).toBe(1);
    const point = snapshot.ofKind('card').find(({ place, text }) => place.lane === 'l-feeling' && text === '');
    expect(shown(point?.id ?? '').images).toBe(1);
  });
});

describe('a card with a picture', () => {
  /** The picture's box in a card of the usual width, and the width of the card. */
  const drawn = (width: number, height: number) => {
    const card = snapshot.find('card', 'c-doing-0-0');
    if (!card) throw new Error('no card');
    const scene = layoutBoard(snapshot.with([{ ...card, image: ICON }], []), board, { imageSize: () => ({ width, height }) });
    const block = scene.find(`card:${card.id}`)?.block;
    const item = block?.items.find((found) => found.type === 'image');
    if (!block || item?.type !== 'image') throw new Error('no picture');
    return { ...item.box, card: block.w, cardHeight: block.h };
  };

  it.each([[1600, 900], [900, 900], [1170, 2532], [600, 4000], [4000, 200]])('shows all of %i × %i in its own proportions, in the middle', (width, height) => {
    const { x, y, w, h, card, cardHeight } = drawn(width, height);
    expect(Math.abs(h - (w * height) / width), 'a pixel is lost to rounding, never the proportions').toBeLessThanOrEqual(Math.max(1, height / width));
    expect(Math.abs(x - (card - x - w))).toBeLessThanOrEqual(1);
    expect(y + h).toBeLessThan(cardHeight);
    expect(h).toBeLessThanOrEqual(1.5 * (card - 8));
  });
});

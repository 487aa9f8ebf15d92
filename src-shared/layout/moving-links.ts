/** Links as they would run, for gestures under way: only those that a dragged card has, without a layout of the board. */
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Box, LinkPoint, PlacedBlock, SceneLinks } from '../scene/types';
import { type Way, headsOf, linkBlock, linkBox } from './links';
import type { End } from './routing/course';
import { type Field, without } from './routing/field';
import { Router, type Wanted } from './routing/router';
import type { TextWrapper } from './wrap';

/** What is known of the links that the board shows. */
export interface LinksNow {
  readonly field: Field;
  readonly lines: readonly { readonly link: Link; readonly from: End; readonly to: End }[];
  /** Where a card or the header of a step is. */
  readonly endOf: (id: Id) => End | null;
}

/** `now` is asked at each call. */
export function movingLinks(now: () => LinksNow | null, wrapper: TextWrapper): SceneLinks {
  return {
    of: (cards) => new Set(now()?.lines.flatMap(({ link }) => (cards.has(link.from) || cards.has(link.to) ? [`link:${link.id}`] : []))),
    moved: (cards) => {
      const { field, lines } = now() ?? { lines: [] };
      if (!field) return [];
      const touched = lines.filter(({ link }) => cards.has(link.from) || cards.has(link.to));
      const standing = without(field, new Set(cards.keys()));
      const at = (id: Id, end: End): End => {
        const box = cards.get(id);
        return box ? { box, header: false } : end;
      };
      const ways = route(standing, touched.map(({ link, from, to }) => ({ id: link.id, from: at(link.from, from), to: at(link.to, to), heads: headsOf(link), label: 0 })));
      return touched.flatMap(({ link }) => placed({ ...link, label: '' }, ways.get(link.id), wrapper));
    },
    drawn: (start, target) => {
      const known = now();
      const end = (at: LinkPoint): End | null | undefined => (typeof at === 'string' ? known?.endOf(at) : { box: { ...at, w: 0, h: 0 }, header: false });
      const [from, to] = [end(start), end(target)];
      if (!known || !from || !to) return null;
      const link: Link = { id: '', kind: 'link', from: '', to: '', linkKind: 'flow', bothWays: false, label: '' };
      const ways = route(known.field, [{ id: link.id, from, to, heads: headsOf(link), label: 0 }]);
      return placed(link, ways.get(link.id), wrapper)[0] ?? null;
    },
  };
}

/** A router that has seen nothing yet: what it keeps of a link holds for links that stand in their cells. */
const route = (field: Field, wanted: readonly Wanted[]): ReadonlyMap<Id, Way['points']> => new Router().route(field, wanted);

function placed(link: Link, points: Way['points'] | undefined, wrapper: TextWrapper): PlacedBlock[] {
  if (!points || points.length < 2) return [];
  const way = { points, label: null };
  const box: Box = linkBox(way);
  return [{ block: linkBlock(link, way, box, wrapper, ''), x: box.x, y: box.y }];
}

/** Of grids that have none. */
export const NO_LINKS: SceneLinks = { of: () => new Set(), moved: () => [], drawn: () => null };

/** Small drawings on boards: icons of lucide as outlines. A channel names one of them by its lucide name. */
import {
  Activity, AppWindow, ArrowRightLeft, BadgeCheck, Bot, Brain, Building2, CalendarDays, Clock, CreditCard, Drama, Ear, Eye, EyeOff, FileText, Footprints, Gauge, Globe, Hand,
  Heart, Hourglass, Image, Landmark, LayoutGrid, Lightbulb, LogOut, Mail, MapPin, Megaphone, MessageCircle, MessageCircleQuestionMark, MessageSquare,
  Microscope, Monitor, Newspaper, NotebookPen, Package, Phone, QrCode, Quote, Radio, Route, Scale, Search, Server, Settings, Share2, ShoppingCart, Signpost,
  Smartphone, Smile, Split, Star, Store, Tablet, Target, ThumbsUp, Ticket, TriangleAlert, Truck, Tv, UserCheck, UserRound, Users, SlidersHorizontal, Video, Wrench,
  CircleCheck, CircleMinus, CircleX,
} from 'lucide';
import type { ColourToken, PathItem } from '../scene/types';
import { type Segment, close, ellipse, line, move, pathData, roundedRect } from './path';
import { readPath } from './svg-path';

type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>])[];

const NODES = {
  activity: Activity, 'app-window': AppWindow, 'arrow-right-left': ArrowRightLeft, 'badge-check': BadgeCheck, bot: Bot, brain: Brain, 'building-2': Building2, 'calendar-days': CalendarDays,
  clock: Clock, 'credit-card': CreditCard, drama: Drama, ear: Ear, eye: Eye, 'eye-off': EyeOff, 'file-text': FileText, footprints: Footprints, gauge: Gauge, globe: Globe, hand: Hand,
  heart: Heart, hourglass: Hourglass, image: Image, landmark: Landmark, 'layout-grid': LayoutGrid, lightbulb: Lightbulb, 'log-out': LogOut, mail: Mail,
  'map-pin': MapPin, megaphone: Megaphone, 'message-circle': MessageCircle, 'message-circle-question-mark': MessageCircleQuestionMark,
  'message-square': MessageSquare, microscope: Microscope, monitor: Monitor, newspaper: Newspaper, 'notebook-pen': NotebookPen, package: Package,
  phone: Phone, 'qr-code': QrCode, quote: Quote, radio: Radio, route: Route, scale: Scale, search: Search, server: Server, settings: Settings, 'share-2': Share2,
  'shopping-cart': ShoppingCart, signpost: Signpost, smartphone: Smartphone, smile: Smile, split: Split, star: Star, store: Store, tablet: Tablet,
  target: Target, 'thumbs-up': ThumbsUp, ticket: Ticket, 'triangle-alert': TriangleAlert, truck: Truck, tv: Tv, 'user-check': UserCheck, 'user-round': UserRound, 'sliders-horizontal': SlidersHorizontal, users: Users,
  video: Video, wrench: Wrench,
  'circle-check': CircleCheck, 'circle-minus': CircleMinus, 'circle-x': CircleX,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof NODES;

/** Icons a channel may have, in the order a picker shows them. */
export const CHANNEL_ICONS: readonly IconName[] = [
  'store', 'phone', 'smartphone', 'app-window', 'globe', 'monitor', 'tablet', 'mail', 'message-circle', 'message-square', 'share-2', 'users', 'bot',
  'video', 'megaphone', 'newspaper', 'tv', 'radio', 'signpost', 'map-pin', 'building-2', 'landmark', 'file-text', 'ticket', 'qr-code', 'credit-card',
  'shopping-cart', 'package', 'truck', 'calendar-days', 'search', 'wrench', 'hand', 'thumbs-up', 'star',
];

/** The icon a record names, or a neutral one where it names none that is shipped. */
export function channelIcon(name: string): IconName {
  return Object.hasOwn(NODES, name) ? (name as IconName) : 'radio';
}

const GRID = 24;
const outlines = new Map<IconName, readonly Segment[]>();

/** The icon's outline on a 24 px grid. Icons never change, so each is read once. */
function outline(name: IconName): readonly Segment[] {
  let segments = outlines.get(name);
  if (!segments) {
    segments = (NODES[name] as IconNode).flatMap(([tag, attributes]) => element(tag, attributes));
    outlines.set(name, segments);
  }
  return segments;
}

/** An icon drawn in lines with its top left corner at (x, y), `size` px wide. */
export function icon(name: IconName, x: number, y: number, size: number, colour: ColourToken, strokeWidth = 1.5): PathItem {
  return { type: 'path', d: pathData(outline(name), size / GRID, x, y), fill: 'none', stroke: colour, strokeWidth, dash: [] };
}

/** The same, filled: for a star that must read from afar. */
export function solidIcon(name: IconName, x: number, y: number, size: number, colour: ColourToken): PathItem {
  return { ...icon(name, x, y, size, colour, 1), fill: colour };
}

function element(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): Segment[] {
  const n = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path': return readPath(String(attributes['d'] ?? ''));
    case 'circle': return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse': return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect': return roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx'));
    case 'line': return [move(n('x1'), n('y1')), line(n('x2'), n('y2'))];
    case 'polyline':
    case 'polygon': {
      const values = String(attributes['points'] ?? '').trim().split(/[\s,]+/).map(Number);
      const segments: Segment[] = [];
      for (let i = 0; i + 1 < values.length; i += 2) segments.push((i === 0 ? move : line)(values[i] ?? 0, values[i + 1] ?? 0));
      return tag === 'polygon' ? [...segments, close] : segments;
    }
    default: return [];
  }
}

/**
 * Tracks: runs that share a line get places side by side. Their order comes from `preference`; a run takes the lowest track that no run
 * before it has where they meet (the left-edge rule, kept in that order), and the tracks stand around the middle of their room.
 */
import { type Run, preference } from './runs';
import type { Span } from './field';

/** Distances between tracks, widest first. Where not even the last one leaves room, runs share tracks. */
export interface Spacing {
  readonly soft: readonly number[];
  readonly hard: readonly number[];
}

/** In strips between cards: rather near each other than with an arrow head that has no room. */
export const IN_STRIPS: Spacing = { soft: [8, 6, 4, 3], hard: [4, 3] };
/** Along a card's side: heads are 8 px wide. */
export const AT_SIDES: Spacing = { soft: [12, 10, 8, 6, 4], hard: [4] };
/** Lines that come this near along their line are kept apart across it. */
const NEARNESS = 6;

/** A run's room across its line: the soft one leaves space for arrow heads. */
export interface Room {
  readonly soft: Span;
  readonly hard: Span;
  /** The part along the line that it covers, with what it may still move at its ends. */
  readonly covers: Span;
  /** Where it stands if nothing else does. */
  readonly wanted: number;
  /** Others make room for it: a straight line stays in line with what goes on behind the card. */
  readonly anchored: boolean;
}

interface Item {
  readonly run: Run;
  readonly room: Room;
  track: number;
}

/** Sets where the runs of one line lie. Those that turn out to meet nobody lie where they want. */
export function settle(runs: readonly Run[], roomOf: (run: Run) => Room, spacing: Spacing): void {
  const items = ordered(runs.map((run) => ({ run, room: roomOf(run), track: 0 })));
  for (const group of groupsOf(items)) place(group, spacing);
}

const meet = (a: Item, b: Item): boolean =>
  a.room.covers.from < b.room.covers.to + NEARNESS && b.room.covers.from < a.room.covers.to + NEARNESS
  && a.room.hard.from <= b.room.hard.to && b.room.hard.from <= a.room.hard.to;

/** Each run inserted where it contradicts the fewest preferences, so that circles of them do little harm. */
function ordered(items: readonly Item[]): Item[] {
  const list: Item[] = [];
  for (const item of [...items].sort(byPlace)) {
    let [against, least, best] = [0, 0, list.length];
    for (let i = list.length - 1; i >= 0; i--) {
      const other = list[i];
      if (!other || !meet(item, other)) continue;
      // Standing before the other instead of behind it.
      against += preference(item.run, other.run);
      if (against < least) [least, best] = [against, i];
    }
    list.splice(best, 0, item);
  }
  return list;
}

/** By where they want to lie, then along the line, then by id: never by history. */
function byPlace(a: Item, b: Item): number {
  return a.room.wanted - b.room.wanted || a.room.covers.from - b.room.covers.from || b.room.covers.to - a.room.covers.to
    || (a.run.routed.id < b.run.routed.id ? -1 : a.run.routed.id > b.run.routed.id ? 1 : a.run.leg - b.run.leg);
}

/** Items that meet, directly or through others, in order. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  const left = new Set(items);
  for (const first of items) {
    if (!left.delete(first)) continue;
    const found = new Set([first]);
    for (const item of found) {
      for (const other of left) {
        if (!meet(item, other)) continue;
        left.delete(other);
        found.add(other);
      }
    }
    groups.push(items.filter((item) => found.has(item)));
  }
  return groups;
}

function place(group: readonly Item[], spacing: Spacing): void {
  let tracks = 0;
  group.forEach((item, i) => {
    item.track = 0;
    for (let j = 0; j < i; j++) {
      const other = group[j];
      if (other && other.track >= item.track && meet(item, other)) item.track = other.track + 1;
    }
    tracks = Math.max(tracks, item.track + 1);
  });
  const spaced = (['soft', 'hard'] as const).some((room) => spacing[room].some((distance) => fits(group, tracks, room, distance)));
  if (!spaced) share(group, tracks, spacing.hard.at(-1) ?? 1);
}

/** Places the group with this distance between tracks; `false` where it does not fit. */
function fits(group: readonly Item[], tracks: number, room: 'soft' | 'hard', distance: number): boolean {
  const least: number[] = [];
  const most: number[] = [];
  group.forEach((item, i) => {
    let at = item.room[room].from;
    for (let j = 0; j < i; j++) if (apart(group[j], item)) at = Math.max(at, (least[j] ?? 0) + distance);
    least.push(at);
  });
  for (let i = group.length - 1; i >= 0; i--) {
    const item = group[i];
    if (!item) continue;
    let at = item.room[room].to;
    for (let j = i + 1; j < group.length; j++) if (apart(item, group[j])) at = Math.min(at, (most[j] ?? 0) - distance);
    if (at < (least[i] ?? 0)) return false;
    most[i] = at;
  }
  const anchor = group.find((item) => item.room.anchored);
  group.forEach((item, i) => {
    const wanted = wantedAt(item, anchor, tracks, distance);
    let at = Math.max(wanted, least[i] ?? 0);
    for (let j = 0; j < i; j++) if (apart(group[j], item)) at = Math.max(at, (group[j]?.run.at ?? 0) + distance);
    item.run.at = Math.min(at, most[i] ?? at);
  });
  return true;
}

const apart = (a: Item | undefined, b: Item | undefined): boolean => a !== undefined && b !== undefined && meet(a, b);

/** Around the middle of the tracks, or around the anchored run where there is one. */
function wantedAt({ room, track }: Item, anchor: Item | undefined, tracks: number, distance: number): number {
  if (room.anchored) return room.wanted;
  if (!anchor) return room.wanted + (track - (tracks - 1) / 2) * distance;
  const beside = anchor.room.wanted + (track - anchor.track) * distance;
  return track < anchor.track ? Math.min(room.wanted, beside) : track > anchor.track ? Math.max(room.wanted, beside) : room.wanted;
}

/** More runs than the room has tracks: neighbours share one, in order. */
function share(group: readonly Item[], tracks: number, distance: number): void {
  for (const { run, room: { hard }, track } of group) {
    const last = Math.max(0, Math.floor((hard.to - hard.from) / distance));
    const slot = tracks > 1 ? Math.round((track * last) / (tracks - 1)) : 0;
    run.at = hard.from + (hard.to - hard.from - last * distance) / 2 + slot * distance;
  }
}

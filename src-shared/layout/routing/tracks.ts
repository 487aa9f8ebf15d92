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
export const IN_STRIPS: Spacing = { soft: [8, 6, 4, 3], hard: [4, 3, 2.5] };
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
  /** Items that it meets: they come so near that they must not share a track. */
  readonly met: Set<Item>;
  /** Its place in the order, and its track. */
  place: number;
  track: number;
}

/** Sets where the runs of one line lie. Those that meet nobody lie where they want. */
export function settle(runs: readonly Run[], roomOf: (run: Run) => Room, spacing: Spacing): void {
  const items = runs.map((run): Item => ({ run, room: roomOf(run), met: new Set(), place: 0, track: 0 }));
  findMeetings(items);
  for (const group of groupsOf(items)) place(ordered(group), spacing);
}

function findMeetings(items: readonly Item[]): void {
  const sorted = [...items].sort((a, b) => a.room.covers.from - b.room.covers.from);
  for (let i = 0; i < sorted.length; i++) {
    const a = sorted[i];
    for (let j = i + 1; a && j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.room.covers.from >= a.room.covers.to + NEARNESS) break;
      if (a.room.hard.from > b.room.hard.to || b.room.hard.from > a.room.hard.to) continue;
      a.met.add(b);
      b.met.add(a);
    }
  }
}

/** Each run inserted where it contradicts the fewest preferences, so that circles of them do little harm. */
function ordered(items: readonly Item[]): readonly Item[] {
  if (items.length === 1) return items;
  const list: Item[] = [];
  for (const item of [...items].sort(byPlace)) {
    let [against, least, best] = [0, 0, list.length];
    for (let i = list.length - 1; i >= 0; i--) {
      const other = list[i];
      if (!other || !item.met.has(other)) continue;
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

/** Items that meet, directly or through others. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  const seen = new Set<Item>();
  for (const first of items) {
    if (seen.has(first)) continue;
    seen.add(first);
    const group = [first];
    for (const item of group) {
      for (const other of item.met) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function place(group: readonly Item[], spacing: Spacing): void {
  let tracks = 0;
  group.forEach((item, i) => {
    item.place = i;
    item.track = 0;
  });
  for (const item of group) {
    for (const other of item.met) if (other.place < item.place && other.track >= item.track) item.track = other.track + 1;
    tracks = Math.max(tracks, item.track + 1);
  }
  const spaced = (['soft', 'hard'] as const).some((room) => spacing[room].some((distance) => fits(group, tracks, room, distance)));
  if (!spaced) share(group, tracks, spacing.hard.at(-1) ?? 1);
}

/** Places the group with this distance between tracks; `false` where it does not fit. */
function fits(group: readonly Item[], tracks: number, room: 'soft' | 'hard', distance: number): boolean {
  const least = group.map(() => 0);
  const most = group.map(() => 0);
  for (const item of group) {
    let at = item.room[room].from;
    for (const other of item.met) if (other.place < item.place) at = Math.max(at, (least[other.place] ?? 0) + distance);
    if (at > item.room[room].to) return false;
    least[item.place] = at;
  }
  for (let i = group.length - 1; i >= 0; i--) {
    const item = group[i];
    if (!item) continue;
    let at = item.room[room].to;
    for (const other of item.met) if (other.place > i) at = Math.min(at, (most[other.place] ?? 0) - distance);
    if (at < (least[i] ?? 0)) return false;
    most[i] = at;
  }
  const anchor = group.find((item) => item.room.anchored);
  for (const item of group) {
    let at = Math.max(wantedAt(item, anchor, tracks, distance), least[item.place] ?? 0);
    for (const other of item.met) if (other.place < item.place) at = Math.max(at, other.run.at + distance);
    item.run.at = Math.min(at, most[item.place] ?? at);
  }
  return true;
}

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

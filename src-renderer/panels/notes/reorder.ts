/** The tray takes its own notes: where they would stand among the others, and the list that scrolls under them. */
import type { Id } from '../../../src-shared/model/fields';
import type { Effect, Taker } from '../../session/carry';
import type { PointerAt } from '../../ui/pointer-drag';

interface Reordering {
  /** Where the line stands that shows the place, px below the top of the place; `null` takes it away. */
  readonly show: (line: number | null) => void;
  /** Moves the notes before that one of those which stay. */
  readonly move: (ids: readonly Id[], index: number) => void;
}

/** px from an end of the list within which it scrolls, and how far with each frame. */
const EDGE = 32;
const SCROLL = 6;
const SILENT: Effect = [];

interface Gap {
  /** Index in the whole tray of the note that it is before. */
  readonly index: number;
  /** px of the window */
  readonly y: number;
}

/** The gap between the notes in sight that is nearest. Only those in sight are in the page. */
function gapAt(list: HTMLElement, ids: readonly Id[], y: number): Gap | null {
  const rows = [...list.querySelectorAll<HTMLElement>('.note[data-key]')]
    .map((row) => ({ index: ids.indexOf(row.dataset.key ?? ''), box: row.getBoundingClientRect() }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index);
  const next = rows.find(({ box }) => y < box.top + box.height / 2);
  const last = rows.at(-1);
  if (next) return { index: next.index, y: next.box.top - 3 };
  return last ? { index: last.index + 1, y: last.box.bottom + 3 } : null;
}

export function reorderTaker(place: HTMLElement, list: HTMLElement, all: () => readonly Id[], { show, move }: Reordering): Taker {
  const gap = ({ clientY }: PointerAt): Gap | null => gapAt(list, all(), clientY);
  return {
    element: place,
    over: (carried, at) => {
      if (carried.type !== 'notes') return null;
      const box = list.getBoundingClientRect();
      if (at.clientY < box.top + EDGE) list.scrollBy({ top: -SCROLL });
      else if (at.clientY > box.bottom - EDGE) list.scrollBy({ top: SCROLL });
      const found = gap(at);
      show(found && Math.round(Math.min(box.bottom, Math.max(box.top, found.y)) - place.getBoundingClientRect().top));
      return found && SILENT;
    },
    leave: () => show(null),
    drop: (carried, at) => {
      const found = gap(at);
      if (carried.type !== 'notes' || !found) return;
      const moved = new Set(carried.ids);
      move(carried.ids, all().slice(0, found.index).filter((id) => !moved.has(id)).length);
    },
  };
}

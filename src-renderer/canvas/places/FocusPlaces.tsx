/**
 * Owns keyboard focus on boards that are no grid, and tells assistive technology of their places: a grid whose rows are the groups of a
 * sheet or the lines of a table. It lies over the painted board, each place where it is painted, so that a focus ring and a magnifier are
 * where the eye is. Many places keep only what is around the focused one in the DOM; `aria-rowcount` and `aria-colcount` tell of the rest.
 */
import { memo, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Box, ScenePlace, ScenePlaces } from '../../../src-shared/scene/types';
import { useScenePart, useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { useBoard, useGesture } from '../board';
import { openMenuAtFocus } from '../menu/open';
import { BlockItems, colour } from '../paint/BlockItems';
import { placeKey } from './keys';
import type { PlaceDragHints } from './kinds';
import { placeOf } from './place';

/** Up to this many places all of them are in the DOM. */
const WHOLE = 300;
/** Board px around the focused place that are in the DOM on larger boards. */
const AROUND = { x: 700, y: 500 };

const at = ({ x, y, w, h }: Box): CSSProperties => ({ left: x, top: y, width: w, height: h });

export function FocusPlaces(): ReactNode {
  const t = useWords();
  const board = useBoard();
  const session = useSessionObject();
  const places = useScenePart((scene) => scene.places);
  const selection = useSession((state) => state.selection);
  const written = useSession((state) => state.editing?.place ?? null);
  const title = useSession((state) => state.snapshot.find('board', state.board)?.title ?? '');
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const element = useRef<HTMLDivElement>(null);
  const current = places ? placeOf(places, selection) : undefined;

  // A board that has just opened owns the keyboard unless something else has taken it.
  const owned = useRef(true);
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      owned.current = event.target instanceof Node && (element.current?.contains(event.target) ?? false);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);

  // Focus follows the selection while the board has it, also when what had it is gone; writing has its own.
  useEffect(() => {
    const active = document.activeElement;
    const has = element.current?.contains(active) === true || (active === document.body && owned.current);
    if (has && !session.store.getState().editing) element.current?.querySelector<HTMLElement>('.is-current')?.focus({ preventScroll: true });
  });

  if (!places || !current) return null;
  const chosen = new Set(selection.ids);
  const single = selection.place !== undefined;
  return (
    <>
      <Selected places={places} chosen={chosen} place={selection.place ?? null} />
      <div
        ref={element}
        className="grid places"
        role="grid"
        lang={language}
        aria-label={t('canvas.board', { title })}
        aria-rowcount={places.rowCount}
        aria-colcount={places.columnCount}
        aria-multiselectable="true"
        tabIndex={-1}
        onKeyDown={(event) => placeKey(board, current, event)}
        onContextMenu={(event) => {
          event.preventDefault();
          openMenuAtFocus(board, event.target);
        }}
      >
        {rowsOf(places, current).map(({ row, list }) => (
          <div key={row} role="row" aria-rowindex={row + 1} aria-label={places.rowLabel(row) || undefined}>
            {list.map((place) => (
              <Place
                key={place.key}
                place={place}
                focused={place.key === current.key}
                selected={single ? place.key === selection.place || (place.role === 'note' && chosen.has(place.record ?? '')) : chosen.has(place.record ?? '')}
                written={place.key === written}
              />
            ))}
          </div>
        ))}
      </div>
      <DragHints />
    </>
  );
}

/** The places in the DOM, by rows. */
function rowsOf(places: ScenePlaces, { box: { x, y, w, h } }: ScenePlace): readonly { readonly row: number; readonly list: ScenePlace[] }[] {
  const list = places.count <= WHOLE
    ? Array.from({ length: places.count }, (_, i) => places.at(i) ?? [])
    : places.query({ x: x - AROUND.x, y: y - AROUND.y, w: w + 2 * AROUND.x, h: h + 2 * AROUND.y });
  const rows = new Map<number, ScenePlace[]>();
  for (const place of list.flat()) {
    const row = rows.get(place.row);
    if (row) row.push(place);
    else rows.set(place.row, [place]);
  }
  return [...rows].map(([row, found]) => ({ row, list: found }));
}

interface PlaceProps {
  readonly place: ScenePlace;
  readonly focused: boolean;
  readonly selected: boolean;
  readonly written: boolean;
}

const Place = memo(function Place({ place, focused, selected, written }: PlaceProps): ReactNode {
  const { role, label, text, range, column } = place;
  const header = role === 'columnheader' || role === 'rowheader';
  const empty = text !== null && text.prompt !== '' && !written;
  return (
    <div
      className={`grid-item places-item places-${role}${focused ? ' is-current' : ''}`}
      role={header ? role : 'gridcell'}
      data-place={place.key}
      aria-label={range ? `${label}: ${range.words}` : label}
      aria-colindex={column + 1}
      aria-selected={selected}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- in a grid the focused cell or header is the tab stop
      tabIndex={focused ? 0 : -1}
      style={at(place.box)}
    >
      {header && <span className="cx-hidden">{label}</span>}
      {empty && (
        <span className={`places-prompt font-${text.font}`} aria-hidden="true" style={{ left: text.box.x - place.box.x, top: text.box.y - place.box.y, width: text.box.w, fontSize: text.size, lineHeight: `${String(text.lineHeight)}px`, color: colour(text.colour) }}>
          {text.prompt}
        </span>
      )}
      {/* No text of the page: the place's name says what it is, and what is offered is only for the eye. */}
      {place.offer && <span className="places-offer" aria-hidden="true" data-offer={place.offer.words} style={{ color: colour(place.offer.colour) }} />}
    </div>
  );
}, (a, b) => a.focused === b.focused && a.selected === b.selected && a.written === b.written && samePlace(a.place, b.place));

/** By value: an edit makes new places, nearly all of which say what they said before. */
function samePlace(a: ScenePlace, b: ScenePlace): boolean {
  return a === b || (a.key === b.key && a.label === b.label && a.role === b.role && a.column === b.column && a.range?.words === b.range?.words && a.offer?.words === b.offer?.words && sameBox(a.box, b.box)
    && a.text?.prompt === b.text?.prompt && (a.text === null) === (b.text === null) && (!a.text || !b.text || sameBox(a.text.box, b.text.box)));
}

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** Frames of what is selected: the one place, or every note of several. */
function Selected({ places, chosen, place }: { readonly places: ScenePlaces; readonly chosen: ReadonlySet<string>; readonly place: string | null }): ReactNode {
  const one = place === null ? undefined : places.at(places.indexOf(place));
  const frames: ScenePlace[] = one && (one.record === null || chosen.size <= 1) ? [one] : [];
  if (chosen.size > 1) {
    for (let i = 0; i < places.count; i++) {
      const found = places.at(i);
      if (found?.record && chosen.has(found.record)) frames.push(found);
    }
  }
  return frames.map(({ key, role, box }) => <div key={key} className={`places-selected is-${role}`} aria-hidden="true" style={at(box)} />);
}

function DragHints(): ReactNode {
  const hints = useGesture((state) => state.placeDrag);
  return hints && <Hints {...hints} />;
}

function Hints({ moved, over, line }: PlaceDragHints): ReactNode {
  return (
    <div className="places-drag" aria-hidden="true">
      {over && <div className="board-drop-cell" style={at(over)} />}
      {moved.map(({ block, x, y }) => (
        <div key={block.key} className="places-moved" style={at({ x, y, w: block.w, h: block.h })}>
          <BlockItems block={block} />
        </div>
      ))}
      {line && <div className="board-drop-line" style={at(line)} />}
    </div>
  );
}

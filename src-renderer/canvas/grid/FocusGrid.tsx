/**
 * The one grid that owns keyboard focus and tells assistive technology of rows and columns. It lies over the painted board, each cell where
 * it is painted, so that a focus ring and a magnifier are where the eye is. Large boards keep only what is around the focused cell in the
 * DOM; `aria-rowcount` and `aria-colcount` tell of the rest.
 */
import { memo, useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { cardLabel } from '../../../src-shared/layout/card';
import { boardWords } from '../../../src-shared/layout/words';
import type { Id } from '../../../src-shared/model/fields';
import type { Snapshot } from '../../../src-shared/model/snapshot';
import type { Box, Scene, SceneGrid } from '../../../src-shared/scene/types';
import { useSession, useSessionObject } from '../../session/react';
import { useWords } from '../../ui/words';
import { useBoard } from '../board';
import { blockOf, isInBlock } from './block';
import { gridKey } from './keys';
import { openMenuAtFocus } from '../menu/open';
import { type Spot, drawnBoxOf, spotOf } from './spot';

/** Up to this many cells all of them are in the DOM. */
const WHOLE = 300;
const ROWS_AROUND = 4;
const COLUMNS_AROUND = 2;
/** Rows 1 and 2 are stage and step titles, column 1 lane labels. */
const HEADER_ROWS = 2;

/** No transforms: each would be a layer of its own, looked at in every frame of a pan. */
const place = (box: Box): CSSProperties => ({ left: box.x, top: box.y, width: box.w, height: box.h });

interface ItemProps {
  readonly role: 'gridcell' | 'columnheader' | 'rowheader' | 'button';
  readonly label: string;
  readonly box: Box;
  readonly focused: boolean;
  readonly column?: number;
  readonly columnSpan?: number;
  readonly selected?: boolean;
  readonly children?: ReactNode;
}

function Item({ role, label, box, focused, column, columnSpan, selected, children }: ItemProps): ReactNode {
  // A header says its words as text: a label alone leaves it empty to some readers.
  const isHeader = role === 'columnheader' || role === 'rowheader';
  return (
    <div
      className={`grid-item grid-${role}${focused ? ' is-current' : ''}`}
      role={role}
      aria-label={isHeader ? undefined : label}
      aria-colindex={column}
      aria-colspan={columnSpan}
      aria-selected={role === 'button' ? undefined : selected}
      aria-pressed={role === 'button' ? selected : undefined}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- in a grid the focused cell or header is the tab stop
      tabIndex={focused ? 0 : -1}
      style={place(box)}
    >
      {isHeader && <span className="cx-hidden">{label}</span>}
      {children}
    </div>
  );
}

function range(around: number, margin: number, count: number): number[] {
  const from = Math.max(0, around - margin);
  const to = Math.min(count - 1, around + margin);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function shownOf(grid: SceneGrid, spot: Spot): { rows: number[]; columns: number[]; stages: number[] } {
  const whole = grid.rows.length * grid.columns.length <= WHOLE;
  const column = spot.at === 'stage' ? (grid.stages[spot.stage]?.firstColumn ?? 0) : spot.at === 'lane' ? 0 : spot.column;
  const row = spot.at === 'stage' || spot.at === 'step' ? 0 : spot.row;
  const columns = range(column, whole ? grid.columns.length : COLUMNS_AROUND, grid.columns.length);
  const first = columns[0] ?? 0;
  const last = columns.at(-1) ?? 0;
  const stages = grid.stages.map((_, i) => i).filter((i) => {
    const stage = grid.stages[i];
    return !!stage && stage.firstColumn + Math.max(1, stage.columnCount) > first && stage.firstColumn <= last;
  });
  return { rows: range(row, whole ? grid.rows.length : ROWS_AROUND, grid.rows.length), columns, stages };
}

interface TitleProps {
  readonly kind: 'stage' | 'step' | 'lane';
  /** The title says what it is by itself. */
  readonly plain: boolean;
  readonly title: string;
  readonly box: Box;
  readonly column: number;
  readonly columnSpan?: number;
  readonly focused: boolean;
  readonly selected: boolean;
}

const Title = memo(function Title({ kind, plain, title, ...place }: TitleProps): ReactNode {
  const t = useWords();
  return <Item role={kind === 'lane' ? 'rowheader' : 'columnheader'} label={plain ? title : t(`canvas.${kind}`, { title })} {...place} />;
}, (a, b) => a.title === b.title && a.column === b.column && a.columnSpan === b.columnSpan && a.focused === b.focused && a.selected === b.selected && sameBox(a.box, b.box));

interface CellCard {
  readonly card: string;
  readonly label: string;
  readonly box: Box;
  readonly selected: boolean;
}

interface CellProps {
  /** What a derived cell says; `null` of a cell that says its cards. */
  readonly says: string | null;
  readonly box: Box;
  readonly column: number;
  readonly lane: string;
  readonly step: string;
  readonly cards: readonly CellCard[];
  /** Where in the cell the keyboard is: in the cell itself, or on that card. */
  readonly at: 'cell' | number | null;
  /** In the selected block. */
  readonly chosen: boolean;
}

const Cell = memo(function Cell({ says, box, column, lane, step, cards, at, chosen }: CellProps): ReactNode {
  const t = useWords();
  const label = says ?? (cards.length > 0 ? t('canvas.cell', { lane, step, count: cards.length }) : t('canvas.cell.empty', { lane, step }));
  return (
    <Item role="gridcell" label={label} box={box} column={column + 2} focused={at === 'cell'} selected={chosen || at !== null}>
      {cards.map((card, index) => (
        <Item
          key={card.card}
          role="button"
          label={t('canvas.card', { text: card.label || t('canvas.untitled.card'), index: index + 1, count: cards.length })}
          box={{ ...card.box, x: card.box.x - box.x, y: card.box.y - box.y }}
          focused={at === index}
          selected={card.selected}
        />
      ))}
    </Item>
  );
}, sameCell);

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** By value: an edit makes a new scene, in which nearly every cell says what it said before. */
function sameCell(a: CellProps, b: CellProps): boolean {
  return a.says === b.says && a.column === b.column && a.lane === b.lane && a.step === b.step && a.at === b.at && a.chosen === b.chosen && sameBox(a.box, b.box) && a.cards.length === b.cards.length
    && a.cards.every((card, i) => {
      const other = b.cards[i];
      return other !== undefined && card.card === other.card && card.label === other.label && card.selected === other.selected && sameBox(card.box, other.box);
    });
}

/** What a card says. One that is only a point of the curve has no drawing of its own. */
function saidOf(card: Id, scene: Scene, snapshot: Snapshot): string {
  const drawn = scene.find(`card:${card}`);
  if (drawn) return drawn.block.label;
  const record = snapshot.find('card', card);
  return record ? cardLabel(record, { snapshot, words: boardWords(snapshot.project?.language ?? 'en') }) : '';
}

function cellProps(scene: Scene, snapshot: Snapshot, chosen: ReadonlySet<string>, row: number, column: number): Pick<CellProps, 'says' | 'box' | 'cards'> {
  const { grid } = scene;
  if (!grid) return { says: null, box: { x: 0, y: 0, w: 0, h: 0 }, cards: [] };
  const [{ x = 0, w = 0 }, { y = 0, h = 0 }] = [grid.columns[column] ?? {}, grid.rows[row] ?? {}];
  const cards = grid.cards(row, column).map(({ card, box }) => ({ card, box, label: saidOf(card, scene, snapshot), selected: chosen.has(card) }));
  return { says: grid.derived?.cellLabel(row, column) ?? null, box: { x, y, w, h }, cards };
}

export function FocusGrid(): ReactNode {
  const t = useWords();
  const board = useBoard();
  const session = useSessionObject();
  const scene = useSession((state) => state.scene);
  const selection = useSession((state) => state.selection);
  const snapshot = useSession((state) => state.snapshot);
  const title = useSession((state) => state.snapshot.find('board', state.board)?.title ?? '');
  const element = useRef<HTMLDivElement>(null);
  const { grid } = scene;
  const spot = grid && spotOf(grid, selection);

  // A board that has just opened owns the keyboard unless something else has taken it: the first key typed is a card.
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

  if (!grid || !spot) return null;
  const shown = shownOf(grid, spot);
  const label = (key: string, fallback: string): string => scene.find(key)?.block.label || fallback;
  const derived = grid.derived;
  const plain = derived !== undefined;
  const stepName = (column: number): string => {
    if (derived) return label(`step:${grid.columns[column]?.step ?? ''}`, derived.columnTitle(column));
    const step = snapshot.find('step', grid.columns[column]?.step);
    const stage = snapshot.find('stage', grid.columns[column]?.stage);
    return step?.title || stage?.title || t('canvas.untitled.stage');
  };
  const boxAt = (at: Spot): Box => drawnBoxOf(scene, at) ?? { x: 0, y: 0, w: 0, h: 0 };
  const chosen = new Set(selection.ids);
  const block = blockOf(grid, selection);
  const here = (row: number, column: number): 'cell' | number | null => {
    if ((spot.at !== 'cell' && spot.at !== 'card') || spot.row !== row || spot.column !== column) return null;
    return spot.at === 'card' ? spot.index : 'cell';
  };
  return (
    <div
      ref={element}
      className="grid"
      role="grid"
      aria-label={t('canvas.board', { title })}
      aria-rowcount={grid.rows.length + HEADER_ROWS}
      aria-colcount={grid.columns.length + 1}
      aria-multiselectable="true"
      tabIndex={-1}
      onKeyDown={(event) => {
        // What is shown here may be a moment behind; the next key goes on from what the one before it did.
        const now = session.store.getState();
        const from = now.scene.grid && spotOf(now.scene.grid, now.selection);
        if (from) gridKey(board, from, event);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenuAtFocus(board, event.target);
      }}
    >
      <div role="row" aria-rowindex={1}>
        {shown.stages.map((stage) => {
          const { stage: id, firstColumn, columnCount } = grid.stages[stage] ?? { stage: '', firstColumn: 0, columnCount: 1 };
          const name = (derived ? label(`stage:${id}`, '') : snapshot.find('stage', id)?.title) || t('canvas.untitled.stage');
          return (
            <Title key={id} kind="stage" plain={plain} title={name} box={boxAt({ at: 'stage', stage })} column={firstColumn + 2} columnSpan={Math.max(1, columnCount)} focused={spot.at === 'stage' && spot.stage === stage} selected={chosen.has(id)} />
          );
        })}
      </div>
      <div role="row" aria-rowindex={2}>
        {shown.columns.map((column) => (
          <Title key={column} kind="step" plain={plain} title={stepName(column)} box={boxAt({ at: 'step', column })} column={column + 2} focused={spot.at === 'step' && spot.column === column} selected={chosen.has(grid.columns[column]?.step ?? '')} />
        ))}
      </div>
      {shown.rows.map((row) => {
        const lane = label(`${plain ? 'title' : 'lane'}:${grid.rows[row]?.lane ?? ''}`, '');
        return (
          <div key={grid.rows[row]?.lane} role="row" aria-rowindex={row + 1 + HEADER_ROWS}>
            <Title kind="lane" plain={plain} title={lane} box={boxAt({ at: 'lane', row })} column={1} focused={spot.at === 'lane' && spot.row === row} selected={chosen.has(grid.rows[row]?.lane ?? '')} />
            {shown.columns.map((column) => (
              <Cell key={grid.columns[column]?.step} {...cellProps(scene, snapshot, chosen, row, column)} column={column} lane={lane} step={stepName(column)} at={here(row, column)} chosen={block !== null && isInBlock(block, { row, column })} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

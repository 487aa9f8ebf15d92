/** The layout of persona boards: the sheet of the one persona they are about, or all personas side by side. */
import type { Board } from '../../model/board';
import type { Id } from '../../model/fields';
import { bySiblingOrder } from '../../model/order';
import { shownOn } from '../../model/persona-board';
import type { Snapshot } from '../../model/snapshot';
import type { Block, PlacedBlock, Scene, SceneItem } from '../../scene/types';
import type { Layout, LayoutChange, LayoutOptions } from '../journey';
import { BlockMemo } from '../memo';
import { placesOf } from '../places';
import { SheetScene, titleScene } from '../sheet-scene';
import { BOARD_TITLE, LEAST_BOARD_WIDTH, MARGIN, PROJECT_TITLE } from '../styles';
import { TextWrapper, moved } from '../wrap';
import { boardWords } from '../words';
import { personaOverview } from './overview';
import type { PersonaContext } from './parts';
import { type Sheet, personaSheet } from './sheet';
import { personaWords } from './words';

const TITLE_GAP = 16;
const LOGO = { w: 160, h: 48 };

export class PersonaLayout implements Layout {
  scene: Scene;
  work = { cells: 0, cards: 0 };
  private readonly board: Id;
  private readonly options: LayoutOptions;
  private readonly wrapper = new TextWrapper();
  private readonly memo = new BlockMemo();
  private snapshot: Snapshot;

  constructor(snapshot: Snapshot, board: Id, options: LayoutOptions) {
    this.board = board;
    this.options = options;
    this.snapshot = snapshot;
    this.scene = this.build();
  }

  update({ snapshot, changed }: LayoutChange): Scene {
    const previous = this.snapshot;
    this.snapshot = snapshot;
    this.work = { cells: 0, cards: 0 };
    const touches = (id: Id): boolean => {
      const kind = (snapshot.get(id) ?? previous.get(id))?.kind;
      return kind === 'persona' || kind === 'project' || kind === 'channel' || kind === 'voice' || id === this.board;
    };
    if ([...changed].some(touches)) this.scene = this.build();
    return this.scene;
  }

  show(): Scene {
    return this.scene;
  }

  private build(): Scene {
    const { snapshot } = this;
    const board = snapshot.find('board', this.board);
    this.memo.begin();
    if (!board) return titleScene(this.board, null);
    const language = snapshot.project?.language ?? 'en';
    const context: PersonaContext = {
      snapshot, wrapper: this.wrapper, imageSize: this.options.imageSize ?? (() => undefined), words: boardWords(language), own: personaWords(language),
    };
    const shown = shownOn(snapshot, board);
    const title = this.keep(titlePart(board, shown, context));
    const top = MARGIN + (title.h > 0 ? title.h + TITLE_GAP : 0);
    const sheet = shown === 'gone' ? goneSheet(board, top, context)
      : shown === 'all' ? personaOverview([...snapshot.ofKind('persona')].sort(bySiblingOrder), MARGIN, top, context)
        : personaSheet(shown, board.sheet, MARGIN, top, context);
    const logo = this.logo(board, sheet.w, context);
    const blocks: PlacedBlock[] = [{ block: title, x: MARGIN, y: MARGIN }, ...logo, ...sheet.parts.map(({ name, part: { w, h, items, label }, x, y }) => ({
      block: this.keep({ key: `place:${name}`, layer: 'place', record: shown === 'all' ? name : shown === 'gone' ? board.id : shown.id, w, h, items, label }), x, y,
    }))];
    return new SheetScene({ board: board.id, w: sheet.w, h: sheet.h, blocks, places: placesOf(sheet.rows) });
  }

  private logo({ logo: own, id }: Board, right: number, { snapshot, imageSize }: PersonaContext): PlacedBlock[] {
    const image = own ?? snapshot.project?.logo ?? null;
    if (!image) return [];
    const size = imageSize(image);
    const aspect = size && size.width > 0 && size.height > 0 ? size.width / size.height : LOGO.w / LOGO.h;
    const h = Math.min(LOGO.h, Math.round(LOGO.w / aspect));
    const w = Math.round(h * aspect);
    const alt = snapshot.project?.title ?? '';
    const block = this.keep({ key: `title:logo`, layer: 'title', record: id, w, h, items: [{ type: 'image', box: { x: 0, y: 0, w, h }, image, radius: 0, alt }], label: '' });
    return [{ block, x: right - MARGIN - w, y: Math.max(8, MARGIN + 12 - h / 2) }];
  }

  /** The block of the last scene where it is the same. */
  private keep(made: Block): Block {
    return this.memo.get(made.key, [JSON.stringify(made)], () => made);
  }
}

/** Project, board and edition in a line; above the overview the board's title stands large. */
function titlePart(board: Board, shown: ReturnType<typeof shownOn>, { wrapper, words, own, snapshot }: PersonaContext): Block {
  const items: SceneItem[] = [];
  const w = LEAST_BOARD_WIDTH - LOGO.w;
  const projectTitle = snapshot.project?.title.trim() ?? '';
  const title = board.title.trim() || (shown === 'all' ? own.say('persona.overview') : words.untitledBoard);
  const edition = [board.author, board.version, board.date ? words.calendarDate(board.date) : ''];
  const single = shown !== 'all';
  const line = [projectTitle === title ? '' : projectTitle, single ? title : '', ...edition].filter((part) => part.trim() !== '').join(' · ');
  const small = wrapper.plain(line, w, PROJECT_TITLE);
  items.push(...small.lines);
  let h = small.height;
  if (!single) {
    const heading = wrapper.plain(title, w, BOARD_TITLE);
    items.push(...moved(heading, 0, h));
    h += heading.height;
  }
  const label = typeof shown === 'string' ? title : [shown.title.trim() || own.say('persona.unnamed'), title].filter((part, i, all) => all.indexOf(part) === i).join(' · ');
  return { key: `title:${board.id}`, layer: 'title', record: board.id, w, h, items, label };
}

/** The persona is gone: the board says so, on paper too, and offers what to do next on the screen. */
function goneSheet(board: Board, y: number, { wrapper, own }: PersonaContext): Sheet {
  const words = own.say('persona.gone');
  const w = LEAST_BOARD_WIDTH - MARGIN;
  const text = wrapper.plain(words, w - 96, { size: 20, lineHeight: 28, font: 'semibold', colour: 'laneInk' });
  const h = text.height + 160;
  const part = {
    w, h, label: words, places: [],
    items: [{ type: 'rect', box: { x: 0, y: 0, w, h }, radius: 12, fill: 'lane', stroke: 'none', strokeWidth: 0 } satisfies SceneItem, ...moved(text, 48, 48)],
  };
  return {
    parts: [{ name: 'gone', part, x: MARGIN, y }], w: w + 2 * MARGIN, h: y + h + MARGIN,
    rows: [{ label: words, places: [{ key: 'gone', role: 'link', box: { x: MARGIN, y, w, h }, record: board.id, label: words }] }],
  };
}

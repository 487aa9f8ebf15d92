import { expect } from 'vitest';
import { type Command, type CommandContext, type CommandResult, type Selection, NOTHING_SELECTED } from '../../../../src-shared/commands/types';
import { gridOf } from '../../../../src-shared/commands/board-grid';
import { type ProjectDocument, createProjectDocument } from '../../../../src-shared/document';
import type { NewRecord } from '../../../../src-shared/model/schema';

/** Two stages (the first with two named steps), three lanes (the last a curve), and four cards. */
export const RECORDS: readonly NewRecord[] = [
  { kind: 'board', id: 'b', boardKind: 'journey', order: 'V', title: 'Map' },
  { kind: 'stage', id: 'g1', board: 'b', order: 'F', title: 'Before' },
  { kind: 'stage', id: 'g2', board: 'b', order: 'V', title: 'After', phase: 'after' },
  { kind: 'step', id: 's1', stage: 'g1', order: 'F', title: 'Look' },
  { kind: 'step', id: 's2', stage: 'g1', order: 'V', title: 'Ask' },
  { kind: 'step', id: 's3', stage: 'g2', order: 'V' },
  { kind: 'lane', id: 'l1', board: 'b', role: 'doing', order: 'F' },
  { kind: 'lane', id: 'l2', board: 'b', role: 'thinking', order: 'V' },
  { kind: 'lane', id: 'l3', board: 'b', role: 'feeling', order: 'k' },
  { kind: 'card', id: 'c1', place: { lane: 'l1', step: 's1', order: 'F' }, text: 'one' },
  { kind: 'card', id: 'c2', place: { lane: 'l1', step: 's1', order: 'V' }, text: 'two' },
  { kind: 'card', id: 'c3', place: { lane: 'l1', step: 's1', order: 'k' }, text: 'three' },
  { kind: 'card', id: 'c4', place: { lane: 'l3', step: 's2', order: 'V' }, text: 'hm', emotion: -1 },
];

const CELL = { lane: 'l1', step: 's1' };

export class Desk {
  readonly document: ProjectDocument;
  selection: Selection = NOTHING_SELECTED;
  board = 'b';
  readOnly = false;
  private drawn = 0;

  constructor(more: readonly NewRecord[] = []) {
    this.document = createProjectDocument({ title: 'P', language: 'en', lineage: 'x', records: [...RECORDS, ...more] });
  }

  select(ids: readonly string[], cell: Selection['cell'] = null): this {
    const place = this.document.snapshot.find('card', ids.at(-1))?.place;
    this.selection = { ids, cell: place ? { lane: place.lane, step: place.step } : cell };
    return this;
  }

  at(lane: string, step: string): this {
    return this.select([], { lane, step });
  }

  get context(): CommandContext {
    return {
      snapshot: this.document.snapshot,
      board: this.board,
      selection: this.selection,
      readOnly: this.readOnly,
      canUndo: this.document.canUndo,
      canRedo: this.document.canRedo,
      language: 'en',
      newId: (kind) => `${kind.charAt(0)}new${(this.drawn += 1)}`,
    };
  }

  may<A>(command: Command<A>, args: A): boolean {
    return command.when(this.context, args);
  }

  /** Runs a command as the session does, after checking that its edits are one step that can be taken back and made again. */
  run<A>(command: Command<A>, args: A): CommandResult {
    expect(command.when({ ...this.context, readOnly: true }, args) && command.run(this.context, args).edits !== undefined, `${command.id} while read-only`).toBe(false);
    const { context } = this;
    expect(command.when(context, args), `${command.id} may run`).toBe(true);
    const before = contentOf(this.document);
    const result = command.run(context, args);
    if (result.edits) {
      this.document.apply(result.edits);
      const after = contentOf(this.document);
      expect(after, `${command.id} changes something`).not.toEqual(before);
      expect(this.document.undo()).toBe(true);
      expect(contentOf(this.document), `${command.id} undone`).toEqual(before);
      expect(this.document.redo()).toBe(true);
      expect(contentOf(this.document), `${command.id} redone`).toEqual(after);
    }
    if (result.selection) this.selection = result.selection;
    if (result.board !== undefined) this.board = result.board;
    return result;
  }

  /** Texts of the cards of a cell, top down. */
  texts(lane = CELL.lane, step = CELL.step): string[] {
    return this.cards(lane, step).map((id) => this.document.snapshot.find('card', id)?.text ?? '');
  }

  cards(lane = CELL.lane, step = CELL.step): string[] {
    return gridOf({ snapshot: this.document.snapshot, board: this.board }).cards({ lane, step }).map(({ id }) => id);
  }

  ids(kind: 'stage' | 'lane', parent?: string): string[];
  ids(kind: 'step', parent: string): string[];
  ids(kind: 'stage' | 'lane' | 'step', parent = this.board): string[] {
    return this.document.snapshot.childrenOf(kind, parent).map(({ id }) => id);
  }

  has(id: string): boolean {
    return this.document.snapshot.get(id) !== undefined;
  }
}

function contentOf(document: ProjectDocument): unknown[] {
  return [...document.snapshot.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const link = (id: string, from: string, to: string): NewRecord<'link'> => ({ kind: 'link', id, from, to });

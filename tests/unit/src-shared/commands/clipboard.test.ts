import { describe, expect, it } from 'vitest';
import { CLIPBOARD_INTENTS, copiedBlock } from '../../../../src-shared/commands/clipboard';
import type { CommandContext } from '../../../../src-shared/commands/types';
import { Desk } from './helpers';

const texts = (context: CommandContext): string[][][] | undefined => copiedBlock(context)?.rows.map(({ cells }) => cells.map((cards) => cards.map(({ text }) => text)));

describe('what is copied', () => {
  it('is the smallest rectangle that holds the selected cards, and nothing else in it', () => {
    const desk = new Desk().select(['c4', 'c3', 'c1']);
    expect(texts(desk.context)).toEqual([[['one', 'three'], []], [[], []], [[], ['hm']]]);
    expect(copiedBlock(desk.context)?.ids).toEqual(['c1', 'c3', 'c4']);
  });

  it('is all of the current cell, lane, step or stage', () => {
    const desk = new Desk();
    expect(texts(desk.at('l1', 's1').context)).toEqual([[['one', 'two', 'three']]]);
    expect(texts(desk.select(['l3']).context)).toEqual([[['hm']]]);
    expect(texts(desk.select(['s1']).context)).toEqual([[['one', 'two', 'three']]]);
    expect(texts(desk.select(['g1']).context)).toEqual([[['one', 'two', 'three'], []], [[], []], [[], ['hm']]]);
  });

  it('has no row for a hidden lane between two others', () => {
    const desk = new Desk([{ kind: 'lane', id: 'hidden', board: 'b', role: 'notes', order: 'P', hidden: true }]).select(['c1', 'c4']);
    expect(copiedBlock(desk.context)?.rows.map(({ role }) => role)).toEqual(['doing', 'thinking', 'feeling']);
  });

  it('is nothing in an empty cell', () => {
    const desk = new Desk().at('l2', 's1');
    expect(copiedBlock(desk.context)).toBeNull();
    expect(CLIPBOARD_INTENTS.filter((command) => command.when(desk.context, undefined)).map(({ id }) => id)).toEqual(['edit.paste', 'edit.pasteAsBoard', 'edit.copyPicture']);
  });

  it('can be copied, not cut, while the project is read-only', () => {
    const desk = new Desk().select(['c1']);
    desk.readOnly = true;
    expect(CLIPBOARD_INTENTS.filter((command) => command.when(desk.context, undefined)).map(({ id }) => id)).toEqual(['edit.copy', 'edit.copyPicture']);
  });
});

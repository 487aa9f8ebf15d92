import { describe, expect, it } from 'vitest';
import { duplicateAsToBe } from '../../../../src-shared/commands/boards';
import { deleteCard, setCardText } from '../../../../src-shared/commands/cards';
import { deleteStep, renameStep } from '../../../../src-shared/commands/steps';
import type { Selection } from '../../../../src-shared/commands/types';
import { compareBoards, type Difference } from '../../../../src-shared/insight/compare';
import { placeOf } from '../../../../src-renderer/panels/compare/place';
import { Desk } from '../../src-shared/commands/helpers';

class ToBe extends Desk {
  constructor() {
    super();
    this.run(duplicateAsToBe, undefined);
  }

  step(title: string): string {
    return this.ids('stage').flatMap((stage) => this.ids('step', stage)).find((id) => this.document.snapshot.find('step', id)?.title === title) ?? '';
  }

  lane(role: string): string {
    return this.ids('lane').find((id) => this.document.snapshot.find('lane', id)?.role === role) ?? '';
  }

  /** Where the list leads to for the first difference of that kind. */
  place(what: Difference['what'], kind: Difference['kind']): Selection | null {
    const { snapshot } = this.document;
    for (const column of compareBoards(snapshot, 'b', this.board).columns) {
      const difference = column.differences.find((each) => each.what === what && each.kind === kind);
      if (difference) return placeOf(snapshot, this.board, difference, column);
    }
    throw new Error('no such difference');
  }
}

describe('the place of a difference', () => {
  it('is the card or step on the shown board', () => {
    const desk = new ToBe();
    const [card = ''] = desk.cards(desk.lane('doing'), desk.step('Look'));
    desk.run(setCardText, { id: card, text: 'one more' });
    desk.run(renameStep, { id: desk.step('Ask'), title: 'Call' });
    expect(desk.place('card', 'changed')).toEqual({ ids: [card], cell: { lane: desk.lane('doing'), step: desk.step('Look') } });
    expect(desk.place('step', 'changed')).toEqual({ ids: [desk.step('Call')], cell: null });
  });

  it('is the cell that a card is gone from', () => {
    const desk = new ToBe();
    desk.run(deleteCard, { ids: desk.cards(desk.lane('doing'), desk.step('Look')).slice(0, 1) });
    expect(desk.place('card', 'removed')).toEqual({ ids: [], cell: { lane: desk.lane('doing'), step: desk.step('Look') } });
  });

  it('is the column before the one that is gone', () => {
    const desk = new ToBe();
    desk.run(deleteStep, { id: desk.step('Ask') });
    expect(desk.place('step', 'removed')).toEqual({ ids: [desk.step('Look')], cell: null });
    expect(desk.place('card', 'removed')).toEqual({ ids: [], cell: { lane: desk.lane('feeling'), step: desk.step('Look') } });
  });
});

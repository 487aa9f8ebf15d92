import { describe, expect, it } from 'vitest';
import { toggleBold, toggleItalic } from '../../../../src-shared/commands/card-style';
import { setCardText } from '../../../../src-shared/commands/cards';
import { MAX_TEXT } from '../../../../src-shared/model/fields';
import { Desk } from './helpers';

const texts = (desk: Desk, ...ids: readonly string[]) => ids.map((id) => desk.document.snapshot.find('card', id)?.text);

describe('bold and italic of whole cards', () => {
  it('come to all selected cards in one undo step, and go when all have them', () => {
    const desk = new Desk();
    desk.run(setCardText, { id: 'c2', text: '**two** *more*\n- [here](https://a.example) and 2 * 3' });
    desk.select(['c1', 'c2']).run(toggleBold, undefined);
    expect(texts(desk, 'c1', 'c2', 'c3')).toEqual(['**one**', '**two *more***\n- **[here](https://a.example) and 2 \\* 3**', 'three']);
    desk.run(toggleBold, undefined);
    expect(texts(desk, 'c1', 'c2')).toEqual(['one', 'two *more*\n- [here](https://a.example) and 2 \\* 3']);
    desk.run(toggleItalic, undefined);
    expect(texts(desk, 'c1')).toEqual(['*one*']);
    desk.document.undo();
    expect(texts(desk, 'c1')).toEqual(['one']);
  });

  it('are for the cards of a block of cells too, and for none without words or without room for the marks', () => {
    const desk = new Desk();
    desk.selection = { ids: [], cell: { lane: 'l1', step: 's1' }, to: { lane: 'l2', step: 's2' } };
    desk.run(toggleBold, undefined);
    expect(texts(desk, 'c1', 'c2', 'c3', 'c4')).toEqual(['**one**', '**two**', '**three**', 'hm']);
    desk.run(setCardText, { id: 'c4', text: 'x'.repeat(MAX_TEXT) });
    expect(desk.select(['c4']).may(toggleBold, undefined)).toBe(true);
    desk.run(toggleBold, undefined);
    expect(texts(desk, 'c4')[0]).toHaveLength(MAX_TEXT);
    expect(desk.at('l2', 's1').may(toggleBold, undefined)).toBe(false);
  });
});

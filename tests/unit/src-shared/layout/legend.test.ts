import { describe, expect, it } from 'vitest';
import { createLayout, layoutBoard } from '../../../../src-shared/layout/journey';
import type { EvidenceMark } from '../../../../src-shared/model/fields';
import type { Snapshot } from '../../../../src-shared/model/snapshot';
import { sampleSnapshot } from './sample-board';

const { snapshot, board } = sampleSnapshot();
const title = `title:${board}`;

/** All cards of the sample with the marks that `mark` gives them. */
function marked(mark: (card: string) => EvidenceMark): Snapshot {
  return snapshot.with(snapshot.ofKind('card').map((card) => ({ ...card, evidenceMark: mark(card.id) })), []);
}

describe('the legend of evidence marks', () => {
  it('stands in the title block and names what cards show, the strongest first', () => {
    const scene = layoutBoard(marked((id) => (id === 'c-needs-0-0' ? 'assumption' : id === 'c-doing-0-0' ? 'research' : null)), board);
    expect(scene.find(title)?.block.label).toContain('Cómo lo sabemos: Investigación, Suposición');
    const texts = scene.find(title)?.block.items.flatMap((item) => (item.type === 'text' ? [item.runs.map(({ text }) => text).join('')] : [])) ?? [];
    expect(texts).toEqual(expect.arrayContaining(['Cómo lo sabemos', 'Investigación', 'Suposición']));
    expect(texts).not.toContain('Anécdota');
  });

  it('is not there where no card has a mark', () => {
    expect(layoutBoard(marked(() => null), board).find(title)?.block.label).not.toContain('Cómo lo sabemos');
  });

  it('comes with the first mark and goes with the last', () => {
    const none = marked(() => null);
    const layout = createLayout(none, board);
    const card = none.find('card', 'c-needs-0-0');
    if (!card) throw new Error('no card');
    const one = none.with([{ ...card, evidenceMark: 'anecdote' }], []);
    expect(layout.update({ snapshot: one, changed: new Set([card.id]) }).query()).toEqual(layoutBoard(one, board).query());
    expect(layout.scene.find(title)?.block.label).toContain('Anécdota');
    expect(layout.update({ snapshot: none, changed: new Set([card.id]) }).query()).toEqual(layoutBoard(none, board).query());
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateAsToBe } from '../../../../src-shared/commands/boards';
import { addCard, deleteCard, setCardText, setCardTint, setEvidenceMark } from '../../../../src-shared/commands/cards';
import { setCardDetails } from '../../../../src-shared/commands/details';
import { addLink, deleteLink, setLinkLabel } from '../../../../src-shared/commands/links';
import { moveCards } from '../../../../src-shared/commands/card-moves';
import { setEmotion } from '../../../../src-shared/commands/emotion';
import { addLane, deleteLane, hideLane, renameLane } from '../../../../src-shared/commands/lanes';
import { mergeStep, splitStep } from '../../../../src-shared/commands/split-merge';
import { addStageAfter, deleteStage, moveStage, renameStage } from '../../../../src-shared/commands/stages';
import { addStepAfter, deleteStep, moveStep, renameStep } from '../../../../src-shared/commands/steps';
import { type Comparison, type Difference, compareBoards } from '../../../../src-shared/insight/compare';
import type { Card } from '../../../../src-shared/model/card';
import { Desk, link } from '../commands/helpers';

/** The board of the helpers and its to-be, which is shown. */
function made(): { desk: Desk; compare: () => Comparison; step: (title: string) => string; card: (text: string) => string; lane: (role: string) => string } {
  const desk = new Desk();
  desk.run(duplicateAsToBe, undefined);
  const toBe = desk.board;
  const mine = (kind: 'stage' | 'lane'): string[] => desk.ids(kind, toBe);
  const steps = (): string[] => mine('stage').flatMap((stage) => desk.ids('step', stage));
  return {
    desk,
    compare: () => compareBoards(desk.document.snapshot, 'b', toBe),
    step: (title) => steps().find((id) => desk.document.snapshot.find('step', id)?.title === title) ?? '',
    card: (text) => desk.document.snapshot.ofKind('card').find((card) => mine('lane').includes(card.place.lane) && card.text === text)?.id ?? '',
    lane: (role) => mine('lane').find((id) => desk.document.snapshot.find('lane', id)?.role === role) ?? '',
  };
}

const told = ({ columns }: Comparison): string[] =>
  columns.flatMap(({ title, differences }) => differences.map(({ what, kind, before, after, emotions }) => `${title}: ${what} ${kind} ${emotions ? emotions.join('→') : `${before}→${after}`}`));

describe('a board made as to-be', () => {
  it('knows what it was made from and says what it is', () => {
    const { desk, step } = made();
    expect(desk.document.snapshot.find('board', desk.board)).toMatchObject({ title: 'Map (to-be)', state: 'to-be', madeFrom: 'b' });
    expect(desk.document.snapshot.find('step', step('Ask'))?.source).toBe('s2');
  });

  it('differs in nothing at first', () => {
    expect(made().compare()).toMatchObject({ columns: [], lanes: [], stages: [] });
  });
});

describe('the comparison with the as-is', () => {
  it('tells of steps by the column they stand in', () => {
    const { desk, compare, step } = made();
    desk.run(renameStep, { id: step('Look'), title: 'Search' });
    desk.run(deleteStep, { id: step('Ask') });
    desk.run(addStepAfter, { beside: step('Search') });
    expect(told(compare())).toEqual(['Search: step changed Look→Search', 'Ask: step removed Ask→', 'Ask: card removed hm→', 'Step 2: step added →Step 2']);
  });

  it('tells of stages: renamed, moved, added and gone', () => {
    const { desk, compare, step } = made();
    const stages = (): string[] => compare().stages.map(({ kind, before, after }) => `${kind} ${before}→${after}`);
    const [first = '', second = ''] = desk.ids('stage', desk.board);
    desk.run(renameStage, { id: first, title: 'Finding out' });
    expect(stages()).toEqual(['changed Before→Finding out']);
    desk.run(moveStage, { id: first, index: 1 });
    expect(desk.ids('stage', desk.board)).toEqual([second, first]);
    expect(stages()).toEqual(['changed Before→Finding out', 'moved Before→Finding out']);
    // That the steps came along is no news of each of them.
    expect(told(compare())).toEqual([]);
    desk.run(addStageAfter, { beside: second });
    const third = desk.ids('stage', desk.board)[1] ?? '';
    desk.run(renameStage, { id: third, title: 'New one' });
    // A stage without named steps is told of as its step.
    expect(stages()).toHaveLength(2);
    expect(told(compare())).toEqual(['New one: step added →New one']);
    desk.run(renameStep, { id: desk.ids('step', third)[0] ?? '', title: 'Its step' });
    expect(stages()).toContain('added →New one');
    desk.run(deleteStage, { id: first });
    expect(stages()).toEqual(['added →New one', 'removed Before→']);
    expect(step('Look')).toBe('');
  });

  it('tells of steps that stand elsewhere, in their stage or in another', () => {
    const { desk, compare, step } = made();
    const [first = '', second = ''] = desk.ids('stage', desk.board);
    desk.run(moveStep, { id: step('Ask'), stage: first, index: 0 });
    expect(told(compare()).filter((line) => line.includes('step moved'))).toHaveLength(1);
    desk.run(moveStep, { id: step('Ask'), stage: second, index: 1 });
    expect(told(compare()).filter((line) => line.includes('step moved'))).toEqual(['Ask: step moved Ask→Ask']);
    expect(compare().stages).toEqual([]);
  });

  it('tells of cards: added, gone, rewritten and moved', () => {
    const { desk, compare, card, lane, step } = made();
    desk.run(setCardText, { id: card('two'), text: 'two halves' });
    desk.run(deleteCard, { ids: [card('three')] });
    desk.run(moveCards, { ids: [card('one')], cell: { lane: lane('thinking'), step: step('Ask') } });
    desk.run(addCard, { cell: { lane: lane('doing'), step: step('Look') }, text: 'new' });
    expect(told(compare())).toEqual(['Look: card changed two→two halves', 'Look: card removed three→', 'Look: card added →new', 'Ask: card moved one→one']);
  });

  it('takes a text with other words than half of its own for another card', () => {
    const { desk, compare, card } = made();
    desk.run(setCardText, { id: card('one'), text: 'something else altogether' });
    expect(told(compare())).toEqual(['Look: card removed one→', 'Look: card added →something else altogether']);
  });

  it('tells of emotions by their mean, and of cards of the curve by their words', () => {
    const { desk, compare, lane, step } = made();
    desk.run(setEmotion, { cell: { lane: lane('feeling'), step: step('Ask') }, emotion: 1.5 });
    desk.run(setEmotion, { cell: { lane: lane('feeling'), step: step('Look') }, emotion: 1 });
    expect(told(compare())).toEqual(['Look: emotion changed →1', 'Ask: emotion changed -1→1.5']);
  });

  it('tells of what was expected, of colours and of evidence', () => {
    const { desk, compare, card } = made();
    desk.select([card('hm')]).run(setCardDetails, { fields: { expected: 2 } });
    desk.select([card('one')]).run(setCardTint, { tint: 3 });
    desk.select([card('two')]).run(setEvidenceMark, { mark: 'research' });
    expect(told(compare())).toEqual(['Look: card changed one→one', 'Look: card changed two→two', 'Ask: expected changed →2']);
    expect(compare().columns.flatMap(({ differences }) => differences.map(({ details }) => details))).toEqual([['tint'], ['evidence'], []]);
  });

  it('tells of links by what they join', () => {
    const desk = new Desk([link('k1', 'c1', 'c4'), link('k2', 's1', 's3'), { ...link('k3', 'c2', 'c1'), label: 'back' }]);
    desk.run(duplicateAsToBe, undefined);
    const compare = (): string[] => told(compareBoards(desk.document.snapshot, 'b', desk.board));
    expect(compare()).toEqual([]);
    const mine = (from: string): string => desk.document.snapshot.ofKind('link').find((each) => !each.id.startsWith('k') && (desk.document.snapshot.find('card', each.from)?.text ?? 'step') === from)?.id ?? '';
    const cardNamed = (text: string): string => desk.document.snapshot.ofKind('card').find((each) => !/^c\d$/.test(each.id) && each.text === text)?.id ?? '';
    desk.run(setLinkLabel, { id: mine('two'), label: 'again' });
    desk.select([mine('one')]).run(deleteLink, undefined);
    desk.run(addLink, { from: cardNamed('three'), to: cardNamed('one') });
    expect(compare().sort()).toEqual(['Look: link added →three → one', 'Look: link changed back (two → one)→again (two → one)', 'Look: link removed one → hm→']);
  });

  it('knows links of cards that are nothing but an emotion, and leaves out those of hidden lanes', () => {
    const desk = new Desk([{ kind: 'card', id: 'c5', place: { lane: 'l3', step: 's1', order: 'V' }, emotion: 1 }, link('k1', 'c1', 'c5'), link('k2', 'c5', 's2')]);
    desk.run(duplicateAsToBe, undefined);
    expect(told(compareBoards(desk.document.snapshot, 'b', desk.board))).toEqual([]);
    desk.run(hideLane, { id: desk.ids('lane')[2] ?? '' });
    expect(told(compareBoards(desk.document.snapshot, 'b', desk.board)).filter((line) => line.includes('link'))).toEqual([]);
  });

  it('takes the halves of a split step as one, and says that one of them is new', () => {
    const { desk, compare, step, card } = made();
    desk.select([card('three')]).run(splitStep, undefined);
    expect(told(compare())).toEqual(['Step 2: step added →Step 2']);
    desk.select([step('Look')]).run(mergeStep, undefined);
    expect(told(compare())).toEqual([]);
  });

  it('tells of lanes that came, went and were renamed, and nothing of hidden ones', () => {
    const { desk, compare, lane } = made();
    desk.run(renameLane, { id: lane('thinking'), title: 'Thoughts' });
    desk.run(deleteLane, { id: lane('feeling') });
    desk.run(addLane, { role: 'quotes' });
    desk.run(hideLane, { id: lane('doing') });
    const { lanes, columns } = compare();
    expect(lanes.map(({ kind, before, after }) => `${kind} ${before}→${after}`).sort()).toEqual(['added →', 'changed →Thoughts', 'removed →']);
    expect(columns.flatMap(({ differences }) => differences.map(({ before }) => before))).toEqual(['hm']);
  });
});

type Turn = readonly [what: number, which: number, text: string];

it('agrees with counting by hand, whatever was done to the to-be', () => {
  const turns: fc.Arbitrary<readonly Turn[]> = fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.constantFrom('one', 'two', 'red fox', 'red dog', 'blue')), { maxLength: 10 });
  fc.assert(
    fc.property(turns, (list) => {
      const { desk, compare } = made();
      const toBe = desk.board;
      for (const [what, which, text] of list) {
        const lanes = desk.ids('lane', toBe).slice(0, 2);
        const steps = desk.ids('stage', toBe).flatMap((stage) => desk.ids('step', stage));
        const cards = lanes.flatMap((lane) => steps.flatMap((step) => desk.cards(lane, step)));
        const [lane = '', step = '', card = ''] = [lanes[which % 2], steps[which % steps.length], cards[which % Math.max(1, cards.length)]];
        if (what === 0) desk.run(addCard, { cell: { lane, step }, text });
        else if (what === 1 && card) desk.run(deleteCard, { ids: [card] });
        else if (what === 2 && card && desk.document.snapshot.find('card', card)?.text !== text) desk.run(setCardText, { id: card, text });
        else if (what === 3 && card && desk.may(moveCards, { ids: [card], cell: { lane, step } })) desk.run(moveCards, { ids: [card], cell: { lane, step } });
        else if (what === 4) desk.run(addStepAfter, { beside: step });
      }
      expectCounts(desk, toBe, compare());
    }),
    { seed: 20261122, numRuns: 120 },
  );
});

/** Counts with nested loops over all pairs of cards; curve lanes are left to the examples above. */
function expectCounts(desk: Desk, toBe: string, { columns }: Comparison): void {
  const { snapshot } = desk.document;
  const cardsOf = (board: string): Card[] => snapshot.ofKind('card').filter((card) => snapshot.find('lane', card.place.lane)?.board === board && snapshot.find('lane', card.place.lane)?.role !== 'feeling');
  const [before, after] = [cardsOf('b'), cardsOf(toBe)];
  const cell = (card: Card): string => {
    const step = snapshot.find('step', card.place.step);
    return `${snapshot.find('lane', card.place.lane)?.role} ${step?.source ?? step?.id}`;
  };
  /** How many of two lists can be matched one to one where `fits`. Equality is an equivalence here, so taking any match is taking the best. */
  const matched = (a: Card[], b: Card[], fits: (x: Card, y: Card) => boolean): number => {
    const left = [...b];
    return a.filter((x) => {
      const at = left.findIndex((y) => fits(x, y));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
  };
  const same = matched(before, after, (x, y) => cell(x) === cell(y) && x.text === y.text);
  const cards: Difference[] = columns.flatMap(({ differences }) => differences.filter(({ what, lane }) => what === 'card' && snapshot.find('lane', lane)?.role !== 'feeling'));
  const count = (kind: Difference['kind']): number => cards.filter((difference) => difference.kind === kind).length;
  expect(before.length, 'every card of the as-is').toBe(same + count('changed') + count('moved') + count('removed'));
  expect(after.length, 'every card of the to-be').toBe(same + count('changed') + count('moved') + count('added'));
  for (const side of ['asIs', 'toBe'] as const) {
    const named = cards.flatMap((difference) => difference[side] ?? []);
    expect(new Set(named).size, 'no card twice').toBe(named.length);
  }
  const find = (id: string | null): Card | undefined => snapshot.find('card', id);
  for (const { kind, asIs, toBe: is } of cards) {
    const [x, y] = [find(asIs), find(is)];
    if (kind === 'changed') expect([x && y && cell(x) === cell(y), x?.text === y?.text]).toEqual([true, false]);
    if (kind === 'moved') expect([x?.text === y?.text, x && y && cell(x) === cell(y)]).toEqual([true, false]);
    // What is left on both sides has no words in common with anything left on the other.
    if (kind === 'removed') expect(cards.filter((other) => other.kind === 'added').some((other) => find(other.toBe)?.text === x?.text)).toBe(false);
  }
  const steps = desk.ids('stage', toBe).flatMap((stage) => desk.ids('step', stage));
  const added = columns.flatMap(({ differences }) => differences).filter(({ what, kind }) => what === 'step' && kind === 'added').length;
  expect(added).toBe(steps.length - 3);
}

import { describe, expect, it } from 'vitest';
import { addBlueprint, addBoard, deleteBoard, duplicateBoard, moveBoard, moveBoardLeft, moveBoardRight, renameBoard, setTitleBlock } from '../../../../src-shared/commands/boards';
import { clearSelection, deleteSelected, selectAll, write } from '../../../../src-shared/commands/editing';
import { addLane, deleteLane, hideLane, moveLane, moveLaneDown, laneOffer, moveLaneUp, renameLane, setLaneHeight, setLaneTint, showAllLanes, showLane } from '../../../../src-shared/commands/lanes';
import { addLink, connectCards, deleteLink, setLinkLabel, toggleBothWays } from '../../../../src-shared/commands/links';
import { setProjectLanguage, setProjectTitle, setSponsor } from '../../../../src-shared/commands/project';
import { JOURNEY_LANES } from '../../../../src-shared/model/lane';
import { Desk, link } from './helpers';

describe('lanes', () => {
  it('are added below the current one by role, or as a custom one to name', () => {
    const desk = new Desk().at('l1', 's1');
    expect(desk.run(addLane, { role: 'quotes' }).edit).toBeUndefined();
    expect(desk.ids('lane')[1]).toBe(desk.selection.ids[0]);
    expect(desk.run(addLane, undefined).edit?.caret).toBe('all');
    desk.run(addLane, { role: 'needs', after: null });
    expect(desk.document.snapshot.childrenOf('lane', 'b').map(({ role }) => role)).toEqual(['needs', 'doing', 'quotes', 'custom', 'thinking', 'feeling']);
  });

  it('are offered by the roles that the board lacks', () => {
    const desk = new Desk();
    const offer = laneOffer(desk.document.snapshot, 'b');
    expect(offer.usual).toEqual(['needs', 'touchpoints', 'pains', 'opportunities']);
    expect(offer.others).toContain('quotes');
    expect(offer.further).toEqual([]);
  });

  it('of a blueprint stand in the order of the roles, and one’s own where it was put', () => {
    const desk = new Desk();
    desk.run(addBlueprint, undefined);
    const roles = (): string[] => desk.document.snapshot.childrenOf('lane', desk.board).map(({ role }) => role);
    expect(desk.document.snapshot.find('board', desk.board)).toMatchObject({ boardKind: 'blueprint', title: 'Service blueprint' });
    expect(laneOffer(desk.document.snapshot, desk.board)).toEqual({
      usual: [], others: ['time', 'employee-emotion', 'systems', 'policy', 'metrics'], further: ['evidence', 'customer', 'frontstage', 'backstage', 'support'],
    });
    for (const role of ['metrics', 'time', 'policy', 'frontstage', 'systems'] as const) desk.run(addLane, { role, after: null });
    expect(roles()).toEqual(['time', 'evidence', 'customer', 'frontstage', 'frontstage', 'backstage', 'support', 'systems', 'policy', 'metrics']);
    const customer = desk.document.snapshot.childrenOf('lane', desk.board)[2]?.id ?? '';
    desk.run(addLane, { after: customer });
    desk.run(addLane, { role: 'customer', after: customer });
    expect(roles().slice(2, 6)).toEqual(['customer', 'customer', 'custom', 'frontstage']);
  });

  it('move over hidden ones as over one', () => {
    const desk = new Desk().select(['l3']);
    desk.run(hideLane, { id: 'l2' });
    desk.select(['l3']).run(moveLaneUp, undefined);
    expect(desk.ids('lane')).toEqual(['l3', 'l1', 'l2']);
    expect(desk.may(moveLaneUp, undefined)).toBe(false);
    desk.run(moveLaneDown, undefined);
    desk.run(moveLane, { id: 'l2', index: 0 });
    expect(desk.ids('lane')[0]).toBe('l2');
  });

  it('are hidden and shown without losing cards', () => {
    const desk = new Desk().at('l1', 's1');
    expect(desk.may(showAllLanes, undefined)).toBe(false);
    desk.run(hideLane, undefined);
    expect(desk.document.snapshot.find('lane', 'l1')?.hidden).toBe(true);
    expect(desk.selection).toEqual({ ids: ['l2'], cell: null });
    expect(desk.may(hideLane, { id: 'l1' })).toBe(false);
    desk.run(showLane, { id: 'l1' });
    desk.run(hideLane, { id: 'l2' });
    desk.run(showAllLanes, undefined);
    expect(desk.texts()).toEqual(['one', 'two', 'three']);
  });

  it('are deleted with cards and links [M6]', () => {
    const desk = new Desk([link('k1', 'c1', 'c4')]).select(['l1']);
    desk.run(deleteLane, undefined);
    expect(['l1', 'c1', 'c2', 'c3', 'k1'].filter((id) => desk.has(id))).toEqual([]);
    expect(desk.selection.ids).toEqual(['l2']);
  });

  it('are renamed, tinted and given a height within limits', () => {
    const desk = new Desk();
    desk.run(renameLane, { id: 'l1', title: 'What I do' });
    desk.run(setLaneTint, { tint: 2, id: 'l1' });
    desk.run(setLaneHeight, { height: 3.7, id: 'l1' });
    expect(desk.document.snapshot.find('lane', 'l1')).toMatchObject({ title: 'What I do', tint: 2, height: 24 });
    expect(desk.may(setLaneHeight, { height: 24, id: 'l1' })).toBe(false);
  });
});

describe('links', () => {
  it('join cards and steps once', () => {
    const desk = new Desk();
    desk.run(addLink, { from: 'c1', to: 'c4' });
    expect(desk.document.snapshot.find('link', desk.selection.ids[0])).toMatchObject({ from: 'c1', to: 'c4', linkKind: 'flow', bothWays: false });
    for (const args of [{ from: 'c1', to: 'c4' }, { from: 'c1', to: 'c1' }, { from: 'c1', to: 'gone' }, { from: 'l1', to: 'c1' }]) expect(desk.may(addLink, args)).toBe(false);
    desk.run(addLink, { from: 'c4', to: 'c1', linkKind: 'relates' });
  });

  it('connect the selected cards in reading order', () => {
    const desk = new Desk().select(['c4', 'c3', 'c1']);
    desk.run(connectCards, undefined);
    expect(desk.document.snapshot.ofKind('link').map(({ from, to }) => `${from}-${to}`).sort()).toEqual(['c1-c3', 'c3-c4']);
    expect(desk.select(['c1']).may(connectCards, undefined)).toBe(false);
  });

  it('are labelled, turned both ways and deleted', () => {
    const desk = new Desk([link('k1', 'c1', 'c4')]).select(['k1']);
    desk.run(setLinkLabel, { id: 'k1', label: 'calls' });
    desk.run(toggleBothWays, undefined);
    expect(desk.document.snapshot.find('link', 'k1')).toMatchObject({ label: 'calls', bothWays: true });
    expect(desk.may(addLink, { from: 'c4', to: 'c1' })).toBe(false);
    desk.run(deleteLink, undefined);
    expect(desk.may(deleteLink, { id: 'k1' })).toBe(false);
  });
});

describe('boards', () => {
  it('are added as journey maps and shown', () => {
    const desk = new Desk();
    desk.run(addBoard, undefined);
    const { snapshot } = desk.document;
    expect(snapshot.find('board', desk.board)).toMatchObject({ boardKind: 'journey', title: 'Customer journey map' });
    expect(snapshot.childrenOf('lane', desk.board).map(({ role }) => role)).toEqual(JOURNEY_LANES);
    const stages = snapshot.childrenOf('stage', desk.board);
    expect(stages.map(({ phase }) => phase)).toEqual(['before', 'joining', 'during', 'after']);
    expect(stages.map(({ id }) => snapshot.childrenOf('step', id).map(({ title }) => title))).toEqual([[''], [''], [''], ['']]);
    expect(snapshot.boards().map(({ id }) => id)).toEqual(['b', desk.board]);
  });

  it('are duplicated whole, with links among their own cards only', () => {
    const desk = new Desk([link('k1', 'c1', 'c4'), link('k2', 'c1', 'elsewhere'), { kind: 'card', id: 'w', place: { lane: 'l2', step: 's1', order: 'V', lastStep: 's3' } }]);
    desk.run(duplicateBoard, undefined);
    const { snapshot } = desk.document;
    expect(snapshot.find('board', desk.board)?.title).toBe('Map (copy)');
    const [lane1 = '', lane2 = ''] = desk.ids('lane');
    const [stage1 = '', stage2 = ''] = desk.ids('stage');
    const [step1 = ''] = desk.ids('step', stage1);
    expect(desk.texts(lane1, step1)).toEqual(['one', 'two', 'three']);
    expect(snapshot.find('card', desk.cards(lane2, step1)[0])?.place.lastStep).toBe(desk.ids('step', stage2)[0]);
    expect(snapshot.ofKind('link').map(({ from }) => from).sort()).toEqual(['c1', 'c1', desk.cards(lane1, step1)[0]]);
  });

  it('are deleted with all that stands on them, the last one never', () => {
    const desk = new Desk([{ kind: 'note', id: 'n1', board: 'b', place: { zone: '', x: 0, y: 0, order: 'V' } }, link('k1', 'c1', 'c4')]);
    expect(desk.may(deleteBoard, undefined)).toBe(false);
    desk.run(addBoard, { title: 'Other' });
    const other = desk.board;
    desk.run(deleteBoard, { id: 'b' });
    expect(desk.board).toBe(other);
    for (const id of ['b', 'g1', 's1', 'l1', 'c1', 'c4', 'k1', 'n1']) expect(desk.has(id)).toBe(false);
    desk.run(addBoard, undefined);
    desk.run(deleteBoard, undefined);
    expect(desk.board).toBe(other);
  });

  it('move and are named', () => {
    const desk = new Desk();
    desk.run(addBoard, { title: 'Two' });
    const two = desk.board;
    expect(desk.may(moveBoardRight, undefined)).toBe(false);
    desk.run(moveBoardLeft, undefined);
    expect(desk.document.snapshot.boards().map(({ id }) => id)).toEqual([two, 'b']);
    desk.run(moveBoard, { id: two, index: 1 });
    desk.run(renameBoard, { title: 'Second' });
    expect(desk.may(renameBoard, { title: 'Second' })).toBe(false);
    desk.run(setTitleBlock, { fields: { scenario: 'A move', state: 'to-be', date: '2026-11-22' } });
    expect(desk.document.snapshot.find('board', two)).toMatchObject({ title: 'Second', scenario: 'A move', state: 'to-be', date: '2026-11-22' });
    expect(desk.may(setTitleBlock, { fields: { state: 'to-be' } })).toBe(false);
  });
});

describe('the project', () => {
  it('is named, given a language and a sponsor', () => {
    const desk = new Desk();
    desk.run(setProjectTitle, { title: 'Hotel' });
    desk.run(setProjectLanguage, { language: 'es' });
    desk.run(setSponsor, { sponsor: 'Ana' });
    expect(desk.document.snapshot.project).toMatchObject({ title: 'Hotel', language: 'es', sponsor: 'Ana' });
    expect(desk.may(setProjectLanguage, { language: 'es' })).toBe(false);
  });
});

describe('what keys do to whatever is selected', () => {
  it('write opens it, or makes a card in an empty cell', () => {
    const desk = new Desk();
    expect(desk.may(write, undefined)).toBe(false);
    expect(desk.select(['c1']).run(write, undefined)).toEqual({ edit: { id: 'c1', caret: 'end' } });
    expect(desk.select(['g1']).run(write, undefined)).toEqual({ edit: { id: 'g1', caret: 'all' } });
    expect(desk.at('l2', 's1').run(write, undefined).edit?.id).toBe(desk.cards('l2', 's1')[0]);
  });

  it('delete deletes it, of whatever kind', () => {
    const desk = new Desk([link('k1', 'c1', 'c4')]);
    for (const id of ['k1', 'c1', 's2', 'l2', 'g2']) {
      desk.select([id]).run(deleteSelected, undefined);
      expect(desk.has(id)).toBe(false);
    }
    expect(desk.select([]).may(deleteSelected, undefined)).toBe(false);
    expect(desk.select(['b']).may(deleteSelected, undefined)).toBe(false);
  });

  it('select all takes the lane, or the board’s visible lanes; clear lets go step by step', () => {
    const desk = new Desk().select(['c2']);
    desk.run(selectAll, undefined);
    expect(desk.selection.ids).toEqual(['c1', 'c3', 'c2']);
    desk.run(clearSelection, undefined);
    expect(desk.selection).toEqual({ ids: [], cell: { lane: 'l1', step: 's1' } });
    desk.run(clearSelection, undefined);
    expect(desk.selection).toEqual({ ids: [], cell: null, left: { lane: 'l1', step: 's1' } });
    expect(desk.may(clearSelection, undefined)).toBe(false);
    desk.run(selectAll, undefined);
    expect(desk.selection.ids).toEqual(['c1', 'c2', 'c3', 'c4']);
  });
});

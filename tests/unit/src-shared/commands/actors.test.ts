import { describe, expect, it } from 'vitest';
import { addActorLanes, addBoardActor, nameCardActor, nameLaneActor, setBoardActors } from '../../../../src-shared/commands/actors';
import { nameReference, setCardDetails } from '../../../../src-shared/commands/details';
import { actorOfCard } from '../../../../src-shared/model/actor';
import type { NewRecord } from '../../../../src-shared/model/schema';
import { Desk } from './helpers';

const ANA: NewRecord<'persona'> = { kind: 'persona', id: 'ana', title: 'Ana', order: 'V' };
const STAFF: NewRecord<'audience'> = { kind: 'audience', id: 'staff', title: 'Staff', order: 'V' };

const lanes = (desk: Desk) => desk.document.snapshot.childrenOf('lane', 'b').map(({ role, actor }) => `${role} ${title(desk, actor)}`.trim());
const title = (desk: Desk, id: string | null): string => (desk.document.snapshot.find('persona', id) ?? desk.document.snapshot.find('audience', id))?.title ?? '';
const actors = (desk: Desk) => desk.document.snapshot.find('board', 'b')?.actors.map((id) => title(desk, id));

describe('lanes for another actor', () => {
  it('stand below those of the same roles, which get the name of the main actor', () => {
    const desk = new Desk([ANA, STAFF, { kind: 'lane', id: 'l4', board: 'b', role: 'pains', order: 'z' }]);
    desk.run(addBoardActor, { title: 'ana' });
    desk.run(addActorLanes, { title: 'Staff' });
    expect(lanes(desk)).toEqual(['doing Ana', 'thinking Ana', 'feeling Ana', 'doing Staff', 'thinking Staff', 'feeling Staff', 'pains']);
    expect(actors(desk)).toEqual(['Ana', 'Staff']);
    expect(desk.document.snapshot.ofKind('persona')).toHaveLength(1);
  });

  it('make both actors where the first stands on the board in words only', () => {
    const desk = new Desk();
    desk.document.apply([{ op: 'set', kind: 'board', id: 'b', patch: { actorName: 'Ana' } }]);
    desk.run(addActorLanes, { title: 'Staff', kind: 'audience', roles: ['feeling'] });
    expect(lanes(desk)).toEqual(['doing', 'thinking', 'feeling Ana', 'feeling Staff']);
    expect(actors(desk)).toEqual(['Ana', 'Staff']);
    expect(desk.document.snapshot.ofKind('audience').map((audience) => audience.title)).toEqual(['Staff']);
  });

  it('ask whose the first lanes are where nobody is named, and take one new name twice for one actor', () => {
    const desk = new Desk();
    desk.run(addActorLanes, { title: 'Bruno', first: 'Ana' });
    expect(actors(desk)).toEqual(['Ana', 'Bruno']);
    const twice = new Desk();
    twice.run(addActorLanes, { title: 'Ana', first: ' Ana ' });
    expect(actors(twice)).toEqual(['Ana']);
    expect(twice.document.snapshot.ofKind('persona')).toHaveLength(1);
  });

  it('are refused without a name, without lanes, and on boards that are no journey', () => {
    const desk = new Desk([{ kind: 'board', id: 'p', boardKind: 'persona', order: 'k' }]);
    expect(desk.may(addActorLanes, { title: '  ' })).toBe(false);
    expect(desk.may(addActorLanes, { title: 'Ana', roles: [] })).toBe(false);
    expect(desk.may(addActorLanes, { title: 'Ana', board: 'p' })).toBe(false);
  });
});

describe('actors of a board', () => {
  it('keep who stood there in words, and the first is the main one', () => {
    const desk = new Desk([STAFF]);
    desk.document.apply([{ op: 'set', kind: 'board', id: 'b', patch: { actorName: 'Ana' } }]);
    desk.run(addBoardActor, { title: 'staff' });
    expect(actors(desk)).toEqual(['Ana', 'Staff']);
    desk.run(setBoardActors, { actors: [...(desk.document.snapshot.find('board', 'b')?.actors ?? [])].reverse() });
    expect(actors(desk)).toEqual(['Staff', 'Ana']);
    expect(desk.may(addBoardActor, { title: 'ANA' })).toBe(false);
  });

  it('belong to cards by the card, else the lane, else the board; who is gone is nobody', () => {
    const desk = new Desk([ANA, STAFF]);
    const of = (id: string) => {
      const card = desk.document.snapshot.find('card', id);
      return card && actorOfCard(desk.document.snapshot, card);
    };
    expect(of('c1')).toBeNull();
    desk.run(addBoardActor, { title: 'Ana' });
    expect(of('c1')).toBe('ana');
    desk.run(nameLaneActor, { ids: ['l1'], title: 'staff' });
    expect(of('c1')).toBe('staff');
    desk.select(['c1', 'c2']).run(nameCardActor, { title: 'Ana' });
    expect([of('c1'), of('c2'), of('c3')]).toEqual(['ana', 'ana', 'staff']);
    desk.document.apply([{ op: 'delete', id: 'ana' }]);
    expect([of('c1'), of('c4')]).toEqual(['staff', null]);
    desk.select(['c1']).run(nameCardActor, { title: '' });
    expect(desk.document.snapshot.find('card', 'c1')?.actor).toBeNull();
  });
});

describe('several cards', () => {
  it('take a team, a system and an emotion in one step each', () => {
    const desk = new Desk().select(['c1', 'c2', 'c4']);
    desk.run(nameReference, { kind: 'team', title: 'Kitchen' });
    desk.run(nameReference, { kind: 'system', title: 'Till' });
    desk.run(setCardDetails, { fields: { emotion: 1.5 } });
    const { snapshot } = desk.document;
    expect(['c1', 'c2', 'c4'].map((id) => snapshot.find('card', id))).toMatchObject(Array.from({ length: 3 }, () => ({ team: snapshot.ofKind('team')[0]?.id, system: snapshot.ofKind('system')[0]?.id, emotion: 1.5 })));
  });
});

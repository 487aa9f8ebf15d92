import { expect, it } from 'vitest';
import { promiseBroken, promiseKept, setPromise } from '../../../../src-shared/commands/promise';
import { layoutBoard } from '../../../../src-shared/layout/journey';
import { Desk } from './helpers';

const PROMISES = [{ kind: 'lane', id: 'l4', board: 'b', role: 'promise', order: 'z' }, { kind: 'card', id: 'p', place: { lane: 'l4', step: 's1', order: 'V' }, text: 'We answer within a day' }] as const;
const drawn = (desk: Desk): string => layoutBoard(desk.document.snapshot, 'b').find('card:p')?.block.label ?? '';

it('a promise is kept or broken, which its card says in words; the answer can be taken back', () => {
  const desk = new Desk(PROMISES).select(['p']);
  desk.run(promiseKept, undefined);
  expect(drawn(desk)).toBe('We answer within a day · Promise kept');
  expect(desk.may(promiseKept, undefined)).toBe(false);
  desk.run(promiseBroken, undefined);
  expect(drawn(desk)).toBe('We answer within a day · Promise broken');
  desk.run(setPromise, { state: null });
  expect(drawn(desk)).toBe('We answer within a day');
});

it('is said of cards of its lane only', () => {
  const desk = new Desk(PROMISES).select(['c1']);
  expect(desk.may(promiseKept, undefined)).toBe(false);
  desk.select(['c1', 'p']).run(promiseBroken, undefined);
  expect(desk.document.snapshot.find('card', 'c1')?.emotion).toBeNull();
});
